import { CASINGS } from './casings.ts';
import { SHAPES } from './shapes.ts';
import { TRAITS } from './word-traits.ts';
import type { Words } from './words.ts';
import type { Sentences } from '../text/sentences.ts';

/** Runs of tokens that may hold names: chunk `i` is tokens `[firsts[i], lasts[i])`, all of sentence `sentenceOf[i]`; in order. */
export interface Chunks {
  readonly count: number;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  readonly sentenceOf: Int32Array;
}

/** So near to a capital a small word may be part of a name: "al-Qaeda", "University of the West". */
const REACH = 2;

/**
 * The tokens near a capital, sentence by sentence; in sentences without casing, all tokens. Far from any capital
 * nothing is a name, which leaves about half of a text to be looked at.
 */
export function chunksOf(words: Words, sentences: Sentences, casings: Uint8Array): Chunks {
  const firsts: number[] = [];
  const lasts: number[] = [];
  const sentenceOf: number[] = [];
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firsts[s] as number;
    const last = sentences.firsts[s + 1] as number;
    let open = -1;
    let end = first;
    for (let t = first; t < last; t++) {
      if (casings[s] === CASINGS.normal && !isCapital(words, t, first)) continue;
      const from = Math.max(end, t - REACH);
      if (open < 0 || from > end) {
        if (open >= 0) { firsts.push(open); lasts.push(end); sentenceOf.push(s); }
        open = from;
      }
      end = Math.min(last, t + REACH + 1);
    }
    if (open >= 0) { firsts.push(open); lasts.push(end); sentenceOf.push(s); }
  }
  return { count: firsts.length, firsts: Int32Array.from(firsts), lasts: Int32Array.from(lasts), sentenceOf: Int32Array.from(sentenceOf) };
}

/** Whether token `t` of a sentence that starts at `first` is capitalised as a name is. */
export function isCapital(words: Words, t: number, first: number): boolean {
  const type = words.typeOf[t] as number;
  const shape = words.shapes[type] as number;
  if (shape === SHAPES.none || shape === SHAPES.lower || shape === SHAPES.digits) return false;
  return t > first || ((words.traits[type] as number) & TRAITS.opener) === 0;
}
