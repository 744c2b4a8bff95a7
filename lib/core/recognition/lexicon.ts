import { hashText } from './hashing.ts';
import { withoutDiacritics } from '../text/diacritics.ts';

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

/** Where `word` (lower case, with its `hash`) stands in `lexicon`, also without its diacritics; -1 if it is unknown. Logarithmic. */
export function findWord(lexicon: Lexicon, word: string, hash: number): number {
  const exact = findKey(lexicon.hashes, lexiconKey(hash));
  if (exact >= 0) return exact;
  const bare = withoutDiacritics(word);
  return bare === word ? -1 : findKey(lexicon.hashes, lexiconKey(hashText(bare)));
}

/** Index of `key` in ascending `keys`; -1 if it is not there. Hashes lie evenly, so a guess by proportion is soon near. */
export function findKey(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  for (let guesses = 3; guesses > 0 && low < high; guesses--) {
    const least = keys[low] as number;
    const most = keys[high] as number;
    if (key < least || key > most) return -1;
    const at = low + Math.floor(((key - least) / (most - least)) * (high - low));
    const value = keys[at] as number;
    if (value === key) return at;
    if (value < key) { low = at + 1; high = Math.min(high, at + WINDOW); if ((keys[high] as number) < key) return bisect(keys, key, high + 1, keys.length - 1); }
    else { high = at - 1; low = Math.max(low, at - WINDOW); if ((keys[low] as number) > key) return bisect(keys, key, 0, low - 1); }
  }
  return bisect(keys, key, low, high);
}

/** So near to the guess most keys are. */
const WINDOW = 512;

function bisect(keys: Uint32Array, key: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = keys[middle] as number;
    if (value === key) return middle;
    if (value < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
