import { bareWords, blockFeatures } from './block-features.ts';
import { bodyModel } from './body-model.ts';
import type { PageOutline } from './page-outline.ts';
import { sumOfTrees } from './trees.ts';
import type { Trees } from './trees.ts';

/** A trained model over `blockFeatures`: log-odds that a block is the article's own text. */
export interface BodyModel {
  readonly base: number;
  readonly trees: Trees;
}

/** Least running text, in code units, that makes an article's body. */
const leastBody = 80;
const blocksPerSlice = 100;

/**
 * Indices of the blocks that are the article's own text, in order; empty if nothing on the page reads like that. Gives
 * way (`yield`) every 100 blocks. `model` is a parameter for cross-validation only.
 */
export function* chooseBody(outline: PageOutline, title: string, model: BodyModel = bodyModel): Generator<undefined, number[]> {
  const features = blockFeatures(outline, title);
  const odds: number[] = [];
  for (const row of features) {
    odds.push(model.base + sumOfTrees(model.trees, row));
    if (odds.length % blocksPerSlice === 0) yield;
  }
  const least = leastOdds(outline, odds);
  const headline = bareWords(title);
  const chosen = odds.flatMap((each, index) => each > least && !isHeadline(outline, index, headline) ? [index] : []);
  const chars = chosen.reduce((sum, index) => sum + (outline.blocks[index]?.text.length ?? 0), 0);
  return chars < leastBody ? [] : chosen;
}

/** The headline is the article's title, not its text, wherever it is said again. */
function isHeadline(outline: PageOutline, index: number, headline: string): boolean {
  const block = outline.blocks[index];
  if (block === undefined || block.text.length > 500) return false;
  return outline.elements[block.element]?.tag === 'h1' || bareWords(block.text) === headline;
}

/**
 * Where the line is drawn on this page: lower than even odds, since a lost paragraph costs more than a stray caption;
 * higher where the body as a whole is sure, so that what only resembles it is left out. The figures are the best of a
 * few tried in cross-validation (F1 .955; at a fixed -0.2 it is .954).
 */
function leastOdds(outline: PageOutline, odds: readonly number[]): number {
  const sure = odds.map((each, index) => ({ each, chars: outline.blocks[index]?.text.length ?? 0 }))
    .filter(({ each }) => each > 0).toSorted((a, b) => b.each - a.each);
  const half = sure.reduce((sum, { chars }) => sum + chars, 0) / 2;
  let passed = 0;
  const median = sure.find(({ chars }) => { passed += chars; return passed >= half; })?.each ?? 0;
  return Math.min(0.8, Math.max(-0.2, (median - 4) * 0.7));
}
