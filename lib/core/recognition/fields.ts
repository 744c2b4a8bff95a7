import { hashRange, hashText, mixed } from './hashing.ts';
import { MARKS, type Lexicon } from './lexicon.ts';
import { SHAPES } from './shapes.ts';

/**
 * Fields of a token that templates speak of; each is a hash, or 0 where the token has no such property. The first are
 * those that features of several words join.
 */
export const FIELDS = {
  lower: 0, shape: 1, fine: 2, middle: 3, coarse: 4, marks: 5,
  exact: 6, form: 7, prefix2: 8, prefix3: 9, prefix4: 10, suffix1: 11, suffix2: 12, suffix3: 13, suffix4: 14, always: 15,
  /** One per bit of `MARKS`. */
  firstMark: 16,
  /** Of the token's place, its sentence and its text. */
  phrase: 28, elsewhere: 29, position: 30, topic: 31,
  /** Of the run of capitalised words around the token, see `fillRuns`. */
  runBefore: 32, runAfter: 33, runFirst: 34, runLast: 35, runClassBefore: 36, runClassAfter: 37, runFirstMarks: 38, runLastMarks: 39, runPlace: 40,
  linkedBefore: 41, linkedAfter: 42, linkedFirst: 43, linkedLast: 44, linkedClassBefore: 45, linkedClassAfter: 46, linkedFirstMarks: 47, linkedLastMarks: 48, linkedPlace: 49,
} as const;

/** The first fields are those of the word itself, wherever it stands; of these the first are joined with its neighbours'. */
export const WORD_FIELD_COUNT = 28;
export const JOINED_FIELD_COUNT = 6;
/** The fields of the place: from after those of the word up to this one. */
export const FIRST_RUN_FIELD = 32;

/** Numbers per row of fields. */
export const FIELD_COUNT = 50;

/** Fills the fields of a word, which start at `at` of `row`. `hash` is that of `lower`, its form in lower case; `entry` its place in the lexicon, or -1. */
export function fillWordFields(row: Int32Array, at: number, surface: string, lower: string, hash: number, shape: number, entry: number, lexicon: Lexicon): void {
  const size = lower.length;
  const isWord = shape !== SHAPES.none && shape !== SHAPES.digits;
  row[at + FIELDS.lower] = shape === SHAPES.digits ? hashText(lower.replaceAll(/\p{N}/gu, '0')) : hash;
  row[at + FIELDS.exact] = !isWord ? 0 : surface === lower ? hash : hashText(surface);
  row[at + FIELDS.shape] = shapeField(shape);
  row[at + FIELDS.form] = formField(shape, surface.length);
  if (isWord) {
    row[at + FIELDS.prefix2] = hashRange(lower, 0, Math.min(2, size));
    row[at + FIELDS.prefix3] = size > 3 ? hashRange(lower, 0, 3) : 0;
    row[at + FIELDS.prefix4] = size > 4 ? hashRange(lower, 0, 4) : 0;
    row[at + FIELDS.suffix1] = hashRange(lower, Math.max(0, size - 1), size);
    row[at + FIELDS.suffix2] = size > 2 ? hashRange(lower, size - 2, size) : 0;
    row[at + FIELDS.suffix3] = size > 3 ? hashRange(lower, size - 3, size) : 0;
    row[at + FIELDS.suffix4] = size > 4 ? hashRange(lower, size - 4, size) : 0;
  }
  const fine = entry < 0 ? 0 : (lexicon.classes[entry] as number);
  row[at + FIELDS.fine] = mixed(fine + 20_011);
  row[at + FIELDS.middle] = mixed((fine === 0 ? 0 : (lexicon.middle[fine] as number) + 1) + 40_009);
  row[at + FIELDS.coarse] = mixed((fine === 0 ? 0 : (lexicon.coarse[fine] as number) + 1) + 60_013);
  const marks = entry < 0 ? 0 : (lexicon.marks[entry] as number);
  row[at + FIELDS.marks] = mixed(marks + 80_021);
  for (let bit = 0; bit < MARKS.length; bit++) row[at + FIELDS.firstMark + bit] = (marks >> bit) & 1 ? mixed(bit + 200_003) : 0;
  row[at + FIELDS.always] = 1;
}

/** The field of a shape. */
export function shapeField(shape: number): number {
  return mixed(shape + 101);
}

/** The field of a shape and a length together. */
export function formField(shape: number, length: number): number {
  return mixed(shape * 16 + Math.min(length, 12) + 1009);
}
