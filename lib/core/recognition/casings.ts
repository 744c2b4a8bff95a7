import { SHAPES } from './shapes.ts';
import type { Words } from './words.ts';
import type { Sentences } from '../text/sentences.ts';

/** How a sentence is cased as a whole: in the usual way, ALL IN CAPITALS, or Like a Headline. */
export const CASINGS = { normal: 1, upper: 2, title: 3 } as const;

/**
 * The casing of each sentence. Where most of a text is in capitals or in title case, its short lines are taken to be
 * so, too; where it is not, a line in title case is taken to be in the usual casing, because it may be a row of names.
 */
export function casingsOf(words: Words, sentences: Sentences): Uint8Array {
  const casings = new Uint8Array(sentences.count);
  const sizes = { normal: 0, upper: 0, title: 0 };
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s] as number;
    const last = sentences.firsts[s + 1] as number;
    const casing = casingOf(words, first, last);
    casings[s] = CASINGS[casing];
    sizes[casing] += last - first;
  }
  const isUpper = sizes.upper > sizes.normal + sizes.title;
  const isTitle = !isUpper && sizes.title + sizes.upper > sizes.normal;
  for (let s = 0; s < sentences.count; s++) {
    if (isUpper && casings[s] === CASINGS.normal && !hasLower(words, sentences.firsts[s] as number, sentences.firsts[s + 1] as number)) casings[s] = CASINGS.upper;
    else if (isTitle && casings[s] === CASINGS.normal) casings[s] = CASINGS.title;
    else if (!isTitle && casings[s] === CASINGS.title) casings[s] = CASINGS.normal;
  }
  return casings;
}

/** The casing of the sentence of tokens `[first, last)`. */
function casingOf(words: Words, first: number, last: number): keyof typeof CASINGS {
  let lower = 0;
  let longLower = 0;
  let upper = 0;
  let capitalised = 0;
  for (let t = first; t < last; t++) {
    const type = words.typeOf[t] as number;
    const shape = words.shapes[type];
    const length = (words.surfaces[type] as string).length;
    if (shape === SHAPES.lower) { lower += 1; if (length > 3) longLower += 1; }
    else if (shape === SHAPES.upper && length > 1) upper += 1;
    else if (shape === SHAPES.capitalised || shape === SHAPES.mixed) capitalised += 1;
  }
  if (upper >= 2 && lower === 0 && upper > capitalised * 2) return 'upper';
  return capitalised >= 3 && longLower * 5 <= capitalised ? 'title' : 'normal';
}

function hasLower(words: Words, first: number, last: number): boolean {
  for (let t = first; t < last; t++) {
    const shape = words.shapes[words.typeOf[t] as number];
    if (shape === SHAPES.lower || shape === SHAPES.capitalised) return true;
  }
  return false;
}
