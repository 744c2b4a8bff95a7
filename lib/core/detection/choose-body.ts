import { bareWords, blockFeatures, readsAs, textWeight } from './block-features.ts';
import { bodyModel } from './body-model.ts';
import type { PageOutline } from './page-outline.ts';
import { sumOfTrees } from './trees.ts';
import type { Trees } from './trees.ts';
import { withoutFurniture } from './without-furniture.ts';

/** A trained model over `blockFeatures`: log-odds that a block is the article's own text. */
export interface BodyModel {
  readonly base: number;
  readonly trees: Trees;
}

/** What of a page is the article's own text, and how sure that is. */
export interface ChosenBody {
  /** Indices of blocks, in order; empty if nothing on the page reads like an article's text. */
  readonly blocks: readonly number[];
  /** Log-odds that half of the likely text (by length) exceeds; 0 if none is likely. */
  readonly medianOdds: number;
  /** Where the line was drawn, as log-odds. */
  readonly leastOdds: number;
}

/** Least running text, in code units, that makes an article's body. */
const leastBody = 80;
/** From this weight on a text that stands on the page twice is a copy, not a refrain. */
const leastRepeated = 60;
const mostCopies = 3;
const blocksPerSlice = 100;

/**
 * Chooses the blocks that are the article's own text. Gives way (`yield`) now and then. `model` is a parameter for
 * cross-validation only.
 */
export function* chooseBody(outline: PageOutline, title: string, model: BodyModel = bodyModel): Generator<undefined, ChosenBody> {
  const odds = yield* blockFeatures(outline, title, (row) => model.base + sumOfTrees(model.trees, row));
  yield;
  const median = medianOdds(outline, odds);
  const least = leastOdds(median);
  yield;
  const headline = bareWords(title);
  const likely = odds.flatMap((each, index) => each > least && !isHeadline(outline, index, headline) ? [index] : []);
  const once = yield* saidOnce(outline, odds, likely);
  yield;
  const chosen = yield* withoutFurniture(outline, once);
  yield;
  return { blocks: weightOf(outline, chosen) >= leastBody ? chosen : likeliest(outline, odds, headline), medianOdds: median, leastOdds: least };
}

/** Running text of some blocks in code units; a character of a script without spaces counts for two and a half. */
function weightOf(outline: PageOutline, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + textWeight(outline.blocks[index]?.text ?? ''), 0);
}

/**
 * Of paragraphs that the page has twice or three times (for phones and for desks, folded and unfolded) the likeliest one;
 * what stands there more often is a refrain. Gives way (`yield`).
 */
function* saidOnce(outline: PageOutline, odds: readonly number[], indices: readonly number[]): Generator<undefined, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, index] of indices.entries()) {
    if (at % blocksPerSlice === blocksPerSlice - 1) yield;
    const { text } = outline.blocks[index] as PageOutline['blocks'][number];
    if (text.length < leastRepeated / 3 || textWeight(text) < leastRepeated) continue;
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  }
  const copies = new Set<number>();
  for (const each of places.values()) {
    if (each.length < 2 || each.length > mostCopies) continue;
    const best = each.reduce((top, index) => (odds[index] as number) > (odds[top] as number) ? index : top);
    for (const index of each) if (index !== best) copies.add(index);
  }
  return indices.filter((index) => !copies.has(index));
}

/** Where no text is likely (a short report, a stub before a paywall): what runs like text and is nearly as likely as the likeliest. */
function likeliest(outline: PageOutline, odds: readonly number[], headline: string): number[] {
  const isRunning = (index: number): boolean => {
    const block = outline.blocks[index];
    return block !== undefined && !block.isHidden && textWeight(block.text) >= leastBody && block.linkChars * 4 < block.text.length
      && /[.!?…。！？؟।]["'”’»)\]]*$/.test(block.text.slice(-10)) && !isHeadline(outline, index, headline);
  };
  const running = odds.flatMap((each, index) => each > -2.5 && isRunning(index) ? [index] : []);
  const best = Math.max(...running.map((index) => odds[index] as number));
  return running.filter((index) => (odds[index] as number) > best - 0.7);
}

/** The headline is the article's title, not its text, wherever it is said again. */
function isHeadline(outline: PageOutline, index: number, headline: string): boolean {
  const block = outline.blocks[index];
  if (block === undefined || block.text.length > 500) return false;
  if (outline.elements[block.element]?.tag === 'h1') return true;
  return block.text.length < headline.length * 2 + 20 && (headline === '' ? bareWords(block.text) === '' : readsAs(block.text, headline));
}

/** The log-odds that half of the likely text, by length, exceeds. */
function medianOdds(outline: PageOutline, odds: readonly number[]): number {
  const sure = odds.flatMap((each, index) => (each > 0 ? [{ each, chars: outline.blocks[index]?.text.length ?? 0 }] : []))
    .toSorted((a, b) => b.each - a.each);
  const half = sure.reduce((sum, { chars }) => sum + chars, 0) / 2;
  let passed = 0;
  return sure.find(({ chars }) => { passed += chars; return passed >= half; })?.each ?? 0;
}

/**
 * Where the line is drawn on this page: lower than even odds, since a lost paragraph costs more than a stray caption;
 * higher where the body as a whole is sure, so that what only resembles it is left out. The figures are the best of a
 * few tried in cross-validation (F1 .955; at a fixed -0.2 it is .954).
 */
function leastOdds(median: number): number {
  return Math.min(0.8, Math.max(-0.2, (median - 4) * 0.7));
}
