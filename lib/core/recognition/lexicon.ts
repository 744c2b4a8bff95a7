import { hashText } from './hashing.ts';

/** What a word is known as, as bits of `Lexicon.marks`; the order is part of the model file. */
export const MARKS = [
  'first-name', 'surname', 'country', 'city', 'small-place', 'region', 'starts-place', 'inside-place',
  'starts-person', 'common-word', 'organisation-word', 'demonym',
] as const;

/** What a run of words is known as, as the values 1, 2, … of `Phrases.kinds`; the order is part of the model file. */
export const PHRASE_KINDS = ['place', 'person', 'organisation'] as const;

/** Lower-case words by hash, sorted ascending, with their word class (0: none) and their marks. */
export interface Lexicon {
  readonly hashes: Uint32Array;
  readonly classes: Uint16Array;
  readonly marks: Uint16Array;
  /** The coarser classes of each fine class. */
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

/** Names of several words by the joined hashes of their lower-case words, sorted ascending, with their kind. */
export interface Phrases {
  readonly hashes: Uint32Array;
  readonly kinds: Uint8Array;
}

/** Hash bits that the model file keeps: of 2^27 values a stranger meets one of 200,000 words by chance 1 time in 670. */
const KEPT_BITS = 27;

/** The key of a hash in a `Lexicon` or `Phrases`. */
export function lexiconKey(hash: number): number {
  return hash >>> (32 - KEPT_BITS);
}

/** Where `word` (lower case) stands in `lexicon`, also without its diacritics; -1 if it is unknown. Logarithmic. */
export function findWord(lexicon: Lexicon, word: string): number {
  const exact = findKey(lexicon.hashes, lexiconKey(hashText(word)));
  if (exact >= 0) return exact;
  const bare = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare === word ? -1 : findKey(lexicon.hashes, lexiconKey(hashText(bare)));
}

/** Index of `key` in ascending `keys`; -1 if it is not there. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = keys[middle] as number;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
