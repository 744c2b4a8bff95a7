import { distinctForms } from './distinct-forms.ts';
import { hashRange, hashText, mixed } from './hashing.ts';
import { MARKS, findWord, type Lexicon } from './lexicon.ts';
import { SHAPES, shapeOf } from './shapes.ts';
import type { Tokens } from '../text/tokens.ts';

/** Fields of a token that templates speak of; each is a hash, or 0 where the token has no such property. */
export const FIELDS = {
  lower: 0, exact: 1, shape: 2, form: 3, prefix2: 4, prefix3: 5, prefix4: 6, suffix1: 7, suffix2: 8, suffix3: 9, suffix4: 10,
  fine: 11, middle: 12, coarse: 13, marks: 14, always: 15,
  /** One per bit of `MARKS`. */
  firstMark: 16,
  /** Of the token's place, its sentence and its text. */
  phrase: 28, elsewhere: 29, position: 30, topic: 31,
  /** Of the run of capitalised words around the token, see `fillRuns`. */
  runBefore: 32, runAfter: 33, runFirst: 34, runLast: 35, runClassBefore: 36, runClassAfter: 37, runFirstMarks: 38, runLastMarks: 39, runPlace: 40,
  linkedBefore: 41, linkedAfter: 42, linkedFirst: 43, linkedLast: 44, linkedClassBefore: 45, linkedClassAfter: 46, linkedFirstMarks: 47, linkedLastMarks: 48, linkedPlace: 49,
} as const;

/** The first fields are those of the word itself, wherever it stands. */
export const TYPE_FIELD_COUNT = 28;

/** Numbers per row of fields. */
export const FIELD_COUNT = 50;

/** The distinct surface forms of a document ("types") and which of them each token is. */
export interface Words {
  /** Type of each token. */
  readonly typeOf: Int32Array;
  readonly typeCount: number;
  /** `FIELD_COUNT` fields per type; those that depend on the place in the text are 0. */
  readonly fields: Int32Array;
  /** Per type: one of `SHAPES`. */
  readonly shapes: Uint8Array;
  /** Per type: the group of types that differ only in case. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** Per type: place in the lexicon or -1. */
  readonly entries: Int32Array;
  readonly surfaces: readonly string[];
  /** Per type: the surface in lower case. */
  readonly lowers: readonly string[];
}

/** Reads the words of a text: one look-up per distinct form. */
export function readWords(text: string, tokens: Tokens, lexicon: Lexicon): Words {
  const { typeOf, surfaces } = distinctForms(text, tokens);
  const fields = new Int32Array(surfaces.length * FIELD_COUNT);
  const shapes = new Uint8Array(surfaces.length);
  const groups = new Int32Array(surfaces.length);
  const entries = new Int32Array(surfaces.length);
  const lowers = surfaces.map((surface) => surface.toLowerCase());
  const groupOf = new Map<string, number>();
  surfaces.forEach((surface, type) => {
    const lower = lowers[type] as string;
    let group = groupOf.get(lower);
    if (group === undefined) groupOf.set(lower, (group = groupOf.size));
    groups[type] = group;
    shapes[type] = shapeOf(surface, lower);
    entries[type] = findWord(lexicon, lower);
    fillFields(fields, type * FIELD_COUNT, surface, lower, shapes[type] as number, entries[type] as number, lexicon);
  });
  return { typeOf, typeCount: surfaces.length, fields, shapes, groups, groupCount: groupOf.size, entries, surfaces, lowers };
}

/** Fills the row of a type, which starts at `at`. */
function fillFields(row: Int32Array, at: number, surface: string, lower: string, shape: number, entry: number, lexicon: Lexicon): void {
  const size = lower.length;
  const isWord = shape !== SHAPES.none && shape !== SHAPES.digits;
  row[at + FIELDS.lower] = shape === SHAPES.digits ? hashText(lower.replaceAll(/\p{N}/gu, '0')) : hashText(lower);
  row[at + FIELDS.exact] = isWord ? hashText(surface) : 0;
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
