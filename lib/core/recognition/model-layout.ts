import { INPUTS } from './article-view.ts';
import { LABEL_COUNT } from './crf.ts';

/** "DLNR" in little-endian order, then the version of the layout. */
export const MAGIC = 0x524e4c44;
export const VERSION = 4;
/** 32-bit integers before the parts. */
export const HEADER_FIELDS = 11;

/** Hidden units of the second pass: a multiple of eight, up to so many. */
export const MOST_UNITS = 1024;

/** What the header says, in its order. */
export interface Sizes {
  readonly words: number;
  readonly classes: number;
  readonly phrases: number;
  readonly points: number;
  readonly casedBits: number;
  readonly caselessBits: number;
  readonly hidden: number;
  /** Buckets that have weights. */
  readonly casedRows: number;
  readonly caselessRows: number;
}

/** What a model file is made of. */
export type Part = 'wordKeys' | 'wordClasses' | 'wordMarks' | 'middle' | 'coarse' | 'phraseKeys' | 'phraseKinds' | 'casedUnit' | 'casedTransitions' |
  'caselessUnit' | 'caselessTransitions' | 'calibration' | 'casedUsed' | 'casedEmissions' | 'caselessUsed' | 'caselessEmissions' |
  `second${'Cased' | 'Caseless'}${'Inner' | 'Bias' | 'Outer' | 'Scale' | 'Transitions'}`;

/** Where each part starts, each at a multiple of 4 bytes, and the size of the file. Throws a `RangeError` if the header is out of range. */
export function layoutOf({ words, classes, phrases, points, casedBits, caselessBits, hidden, casedRows, caselessRows }: Sizes): { readonly at: Readonly<Record<Part, number>>; readonly size: number } {
  const isSane = [casedBits, caselessBits].every((bits) => bits >= 3 && bits <= 22) && casedRows <= 1 << casedBits && caselessRows <= 1 << caselessBits && words <= 1 << 22 && classes <= 1 << 16 && phrases <= 1 << 22 && points <= 1 << 10 && hidden <= MOST_UNITS && hidden % 8 === 0;
  if (!isSane) throw new RangeError('recognition model: header out of range');
  const transitions = (LABEL_COUNT + 1) * LABEL_COUNT * 4;
  const parts: readonly (readonly [Part, number])[] = [
    ['wordKeys', words * 3], ['wordClasses', words * 2], ['wordMarks', words * 2], ['middle', classes * 2], ['coarse', classes * 2],
    ['phraseKeys', phrases * 3], ['phraseKinds', phrases], ['casedUnit', 4], ['casedTransitions', transitions], ['caselessUnit', 4],
    ['caselessTransitions', transitions], ...secondParts('secondCased', hidden, transitions), ...secondParts('secondCaseless', hidden, transitions),
    ['calibration', points * 8], ['casedUsed', 1 << (casedBits - 3)], ['casedEmissions', casedRows * LABEL_COUNT],
    ['caselessUsed', 1 << (caselessBits - 3)], ['caselessEmissions', caselessRows * LABEL_COUNT],
  ];
  const at: Partial<Record<Part, number>> = {};
  let size = HEADER_FIELDS * 4;
  for (const [part, length] of parts) {
    at[part] = size;
    size += (length + 3) & ~3;
  }
  return { at: at as Record<Part, number>, size };
}

function secondParts(sort: 'secondCased' | 'secondCaseless', hidden: number, transitions: number): (readonly [Part, number])[] {
  return [
    [`${sort}Inner`, INPUTS * hidden * 4], [`${sort}Bias`, hidden * 4], [`${sort}Outer`, (hidden + 1) * LABEL_COUNT * 4], [`${sort}Scale`, 4], [`${sort}Transitions`, transitions],
  ];
}
