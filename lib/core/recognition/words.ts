import { hashText, mixed } from './hashing.ts';
import { MARKS, findWord, type Lexicon } from './lexicon.ts';
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

/** How the letters of a word are cased. */
export const SHAPES = { none: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4, digits: 5, alphanumeric: 6, initial: 7, acronym: 8 } as const;

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

/** Longer tokens are never names; of such a token only the first code units are looked at. */
export const LONGEST_WORD = 48;

/** Reads the words of a text: one look-up per distinct form, one map access per token. */
export function readWords(text: string, tokens: Tokens, lexicon: Lexicon): Words {
  const typeOf = new Int32Array(tokens.count);
  const types = new Map<string, number>();
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    const surface = text.slice(start, Math.min(tokens.ends[i] as number, start + LONGEST_WORD));
    let type = types.get(surface);
    if (type === undefined) types.set(surface, (type = types.size));
    typeOf[i] = type;
  }
  const surfaces = [...types.keys()];
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
    fillFields(fields.subarray(type * FIELD_COUNT, (type + 1) * FIELD_COUNT), surface, lower, shapes[type] as number, entries[type] as number, lexicon);
  });
  return { typeOf, typeCount: surfaces.length, fields, shapes, groups, groupCount: groupOf.size, entries, surfaces, lowers };
}

function fillFields(row: Int32Array, surface: string, lower: string, shape: number, entry: number, lexicon: Lexicon): void {
  const isWord = shape !== SHAPES.none && shape !== SHAPES.digits;
  row[FIELDS.lower] = shape === SHAPES.digits ? hashText(lower.replaceAll(/\p{N}/gu, '0')) : hashText(lower);
  row[FIELDS.exact] = isWord ? hashText(surface) : 0;
  row[FIELDS.shape] = shapeField(shape);
  row[FIELDS.form] = formField(shape, surface.length);
  if (isWord) {
    row[FIELDS.prefix2] = hashText(lower.slice(0, 2));
    row[FIELDS.prefix3] = lower.length > 3 ? hashText(lower.slice(0, 3)) : 0;
    row[FIELDS.prefix4] = lower.length > 4 ? hashText(lower.slice(0, 4)) : 0;
    row[FIELDS.suffix1] = hashText(lower.slice(-1));
    row[FIELDS.suffix2] = lower.length > 2 ? hashText(lower.slice(-2)) : 0;
    row[FIELDS.suffix3] = lower.length > 3 ? hashText(lower.slice(-3)) : 0;
    row[FIELDS.suffix4] = lower.length > 4 ? hashText(lower.slice(-4)) : 0;
  }
  const fine = entry < 0 ? 0 : (lexicon.classes[entry] as number);
  row[FIELDS.fine] = mixed(fine + 20_011);
  row[FIELDS.middle] = mixed((fine === 0 ? 0 : (lexicon.middle[fine] as number) + 1) + 40_009);
  row[FIELDS.coarse] = mixed((fine === 0 ? 0 : (lexicon.coarse[fine] as number) + 1) + 60_013);
  const marks = entry < 0 ? 0 : (lexicon.marks[entry] as number);
  row[FIELDS.marks] = mixed(marks + 80_021);
  for (let bit = 0; bit < MARKS.length; bit++) row[FIELDS.firstMark + bit] = (marks >> bit) & 1 ? mixed(bit + 200_003) : 0;
  row[FIELDS.always] = 1;
}

/** The field of a shape. */
export function shapeField(shape: number): number {
  return mixed(shape + 101);
}

/** The field of a shape and a length together. */
export function formField(shape: number, length: number): number {
  return mixed(shape * 16 + Math.min(length, 12) + 1009);
}

/** The casing of a word: "Moscow" capitalised, "MOSCOW" upper, "McCain" mixed, "J." initial, "U.S." acronym. */
function shapeOf(surface: string, lower: string): number {
  if (!/[\p{L}\p{N}]/u.test(surface)) return SHAPES.none;
  if (!/\p{L}/u.test(surface)) return SHAPES.digits;
  if (/\p{N}/u.test(surface)) return SHAPES.alphanumeric;
  if (surface === lower) return SHAPES.lower;
  if (/^\p{L}\.?$/u.test(surface)) return SHAPES.initial;
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(surface)) return SHAPES.acronym;
  const tail = surface.slice(surface.codePointAt(0) as number > 0xffff ? 2 : 1);
  if (surface === surface.toUpperCase()) return SHAPES.upper;
  return tail === tail.toLowerCase() ? SHAPES.capitalised : SHAPES.mixed;
}
