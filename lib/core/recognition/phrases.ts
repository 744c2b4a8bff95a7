import { joinHashes } from './hashing.ts';
import { MARKS, findKey, lexiconKey, type Phrases } from './lexicon.ts';
import { SHAPES } from './shapes.ts';
import { FIELDS, WORD_FIELD_COUNT } from './fields.ts';
import type { Words } from './words.ts';
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';

/** The longest run of words that is looked up. */
export const LONGEST_PHRASE = 5;

const STARTS = [FIELDS.firstMark + MARKS.indexOf('starts-place'), FIELDS.firstMark + MARKS.indexOf('starts-person')] as const;

/**
 * Per token: 0 outside known phrases, else `2 × kind` for the first word of one and `2 × kind + 1` for the others.
 * Leftmost, then longest, within a sentence; only words that start a known phrase are tried.
 */
export function markPhrases(words: Words, tokens: Tokens, sentences: Sentences, phrases: Phrases): Uint8Array {
  const marked = new Uint8Array(tokens.count);
  for (let s = 0; s < sentences.count; s++) {
    const end = sentences.firsts[s + 1] as number;
    for (let t = sentences.firsts[s] as number; t < end; t++) {
      const [length, kind] = longestPhrase(words, t, end, phrases);
      if (length === 0) continue;
      marked.fill(2 * kind + 1, t, t + length);
      marked[t] = 2 * kind;
      t += length - 1;
    }
  }
  return marked;
}

function longestPhrase(words: Words, first: number, end: number, phrases: Phrases): readonly [length: number, kind: number] {
  const type = words.typeOf[first] as number;
  const row = (words.forms[type] as number) * WORD_FIELD_COUNT;
  if (words.shapes[type] === SHAPES.lower || STARTS.every((field) => words.fields[row + field] === 0)) return NOTHING;
  let hash = words.fields[row + FIELDS.lower] as number;
  let found = NOTHING;
  const filter = filterOf(phrases);
  for (let t = first + 1; t < end && t < first + LONGEST_PHRASE; t++) {
    hash = joinHashes(hash, words.fields[(words.forms[words.typeOf[t] as number] as number) * WORD_FIELD_COUNT + FIELDS.lower] as number);
    const key = lexiconKey(hash);
    if (((filter[(key & FILTER_MASK) >> 5] as number) >>> (key & 31) & 1) === 0) continue;
    const at = findKey(phrases.hashes, key);
    if (at >= 0) found = [t - first + 1, phrases.kinds[at] as number];
  }
  return found;
}

const FILTER_MASK = (1 << 18) - 1;
const filters = new WeakMap<Phrases, Int32Array>();

/** A bit for each value that the low bits of any key have: five of six runs of words that are no phrase need no further look. */
function filterOf(phrases: Phrases): Int32Array {
  const known = filters.get(phrases);
  if (known !== undefined) return known;
  const filter = new Int32Array((FILTER_MASK + 1) >> 5);
  for (const key of phrases.hashes) filter[(key & FILTER_MASK) >> 5] = (filter[(key & FILTER_MASK) >> 5] as number) | (1 << (key & 31));
  filters.set(phrases, filter);
  return filter;
}

const NOTHING: readonly [number, number] = [0, 0];
