import { INPUTS } from './article-view.ts';
import { LABEL_COUNT, exponentials, mayFollow, type Transitions } from './crf.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { packRows, unpackRows, type WeightRows } from './weight-rows.ts';
import type { SecondPass } from './second-pass.ts';

/** The weights of the first pass for one sort of casing. */
export interface FirstPass {
  /** Features fall into `2 ** bits` buckets. */
  readonly bits: number;
  /** The weights of the labels in each bucket, in units of `unit`. */
  readonly packed: WeightRows;
  readonly unit: number;
  readonly transitions: Transitions;
  /** Their exponentials. */
  readonly moved: Float64Array;
}

/** A first pass from its weights: that of label `y` in bucket `b` is `emissions[b * LABEL_COUNT + y]`. */
export function firstPass(bits: number, emissions: Int8Array, unit: number, transitions: Transitions): FirstPass {
  return { bits, packed: packRows(emissions), unit, ...transitionsOf(transitions) };
}

/** A trained recogniser, read from its one file. */
export interface RecognitionModel {
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  /** For sentences in the usual casing. */
  readonly cased: FirstPass;
  /** For sentences in capitals or in title case. */
  readonly caseless: FirstPass;
  /** The second pass, for the same two sorts of sentences. */
  readonly secondCased: SecondPass;
  readonly secondCaseless: SecondPass;
  /** Ascending pairs: raw probability of a mention and how often such a mention is right, both in [0, 1]. */
  readonly calibration: Float32Array;
}

/** "DLNR" in little-endian order, then the version of the layout. */
const MAGIC = 0x524e4c44;
const VERSION = 3;
const HEADER_FIELDS = 9;

/**
 * Opens a model file: a header of nine 32-bit integers (magic, version, words, fine classes, phrases, calibration
 * points, bits with and without casing, units of the second pass), then the parts in the order of `layoutOf`, each
 * starting at a multiple of 4 bytes, little-endian. Sorted keys are kept as differences in planes of bytes, because
 * they compress well. Nothing given back is a view of `bytes`, so that they can be freed. Throws a `RangeError` if the file is not a whole
 * model of this version.
 */
export function openModel(bytes: ArrayBuffer): RecognitionModel {
  if (bytes.byteLength < HEADER_FIELDS * 4) throw new RangeError('recognition model: file is too short');
  const [magic, version, ...sizes] = new Uint32Array(bytes, 0, HEADER_FIELDS) as unknown as number[];
  if (magic !== MAGIC) throw new RangeError('recognition model: not a model file');
  if (version !== VERSION) throw new RangeError(`recognition model: layout ${version}, expected ${VERSION}`);
  const [words, classes, phrases, points, casedBits, caselessBits, hidden] = sizes as [number, number, number, number, number, number, number];
  const { at, size } = layoutOf({ words, classes, phrases, points, casedBits, caselessBits, hidden });
  if (bytes.byteLength !== size) throw new RangeError(`recognition model: ${bytes.byteLength} bytes, expected ${size}`);
  const first = (bits: number, sort: 'cased' | 'caseless'): FirstPass => firstPass(
    bits, new Int8Array(bytes, at[`${sort}Emissions`], (1 << bits) * LABEL_COUNT),
    new Float32Array(bytes, at[`${sort}Unit`], 1)[0] as number, openTransitions(bytes, at[`${sort}Transitions`]),
  );
  const second = (sort: 'secondCased' | 'secondCaseless'): SecondPass => ({
    hidden,
    inner: new Float32Array(bytes, at[`${sort}Inner`], INPUTS * hidden).slice(),
    bias: new Float32Array(bytes, at[`${sort}Bias`], hidden).slice(),
    outer: new Float32Array(bytes, at[`${sort}Outer`], (hidden + 1) * LABEL_COUNT).slice(),
    scale: new Float32Array(bytes, at[`${sort}Scale`], 1)[0] as number,
    ...transitionsOf(openTransitions(bytes, at[`${sort}Transitions`])),
  });
  return {
    lexicon: {
      hashes: summed(bytes, at.wordKeys, words),
      classes: joined(bytes, at.wordClasses, words),
      marks: joined(bytes, at.wordMarks, words),
      middle: new Uint16Array(bytes, at.middle, classes).slice(),
      coarse: new Uint16Array(bytes, at.coarse, classes).slice(),
    },
    phrases: { hashes: summed(bytes, at.phraseKeys, phrases), kinds: new Uint8Array(bytes, at.phraseKinds, phrases).slice() },
    cased: first(casedBits, 'cased'),
    caseless: first(caselessBits, 'caseless'),
    secondCased: second('secondCased'),
    secondCaseless: second('secondCaseless'),
    calibration: new Float32Array(bytes, at.calibration, points * 2).slice(),
  };
}

function transitionsOf(transitions: Transitions): { readonly transitions: Transitions; readonly moved: Float64Array } {
  return { transitions, moved: exponentials(transitions) };
}

/** Transitions of a file: those that may not be are −Infinity whatever the file says. */
function openTransitions(bytes: ArrayBuffer, at: number): Float32Array {
  return new Float32Array(bytes, at, (LABEL_COUNT + 1) * LABEL_COUNT)
    .map((value, i) => (mayFollow(i < LABEL_COUNT * LABEL_COUNT ? Math.floor(i / LABEL_COUNT) : -1, i % LABEL_COUNT) ? value : -Infinity));
}

/** Writes the file that `openModel` reads. */
export function packModel(model: RecognitionModel): ArrayBuffer {
  const { lexicon, phrases, cased, caseless } = model;
  const sizes = {
    words: lexicon.hashes.length, classes: lexicon.middle.length, phrases: phrases.hashes.length, points: model.calibration.length / 2,
    casedBits: cased.bits, caselessBits: caseless.bits, hidden: model.secondCased.hidden,
  };
  const { at, size } = layoutOf(sizes);
  const bytes = new ArrayBuffer(size);
  new Uint32Array(bytes, 0, HEADER_FIELDS).set([MAGIC, VERSION, ...Object.values(sizes)]);
  writeDifferences(bytes, at.wordKeys, lexicon.hashes);
  writePlanes(bytes, at.wordClasses, lexicon.classes);
  writePlanes(bytes, at.wordMarks, lexicon.marks);
  new Uint16Array(bytes, at.middle, lexicon.middle.length).set(lexicon.middle);
  new Uint16Array(bytes, at.coarse, lexicon.coarse.length).set(lexicon.coarse);
  writeDifferences(bytes, at.phraseKeys, phrases.hashes);
  new Uint8Array(bytes, at.phraseKinds, phrases.kinds.length).set(phrases.kinds);
  const floats = (part: Part, values: Float32Array | readonly number[]): void => {
    new Float32Array(bytes, at[part], values.length).set(Array.from(values, (value) => (value === -Infinity ? 0 : value)));
  };
  floats('casedUnit', [cased.unit]);
  floats('casedTransitions', cased.transitions);
  floats('caselessUnit', [caseless.unit]);
  floats('caselessTransitions', caseless.transitions);
  for (const sort of ['secondCased', 'secondCaseless'] as const) {
    const second = model[sort];
    floats(`${sort}Inner`, second.inner);
    floats(`${sort}Bias`, second.bias);
    floats(`${sort}Outer`, second.outer);
    floats(`${sort}Scale`, [second.scale]);
    floats(`${sort}Transitions`, second.transitions);
  }
  floats('calibration', model.calibration);
  new Int8Array(bytes, at.casedEmissions, LABEL_COUNT << cased.bits).set(unpackRows(cased.packed));
  new Int8Array(bytes, at.caselessEmissions, LABEL_COUNT << caseless.bits).set(unpackRows(caseless.packed));
  return bytes;
}

/** What the header says, in its order. */
interface Sizes {
  readonly words: number;
  readonly classes: number;
  readonly phrases: number;
  readonly points: number;
  readonly casedBits: number;
  readonly caselessBits: number;
  readonly hidden: number;
}

type Part = 'wordKeys' | 'wordClasses' | 'wordMarks' | 'middle' | 'coarse' | 'phraseKeys' | 'phraseKinds' | 'casedUnit' | 'casedTransitions' |
  'caselessUnit' | 'caselessTransitions' | 'calibration' | 'casedEmissions' | 'caselessEmissions' |
  `second${'Cased' | 'Caseless'}${'Inner' | 'Bias' | 'Outer' | 'Scale' | 'Transitions'}`;

function layoutOf({ words, classes, phrases, points, casedBits, caselessBits, hidden }: Sizes): { readonly at: Readonly<Record<Part, number>>; readonly size: number } {
  const isSane = [casedBits, caselessBits].every((bits) => bits >= 1 && bits <= 22) && words <= 1 << 22 && classes <= 1 << 16 && phrases <= 1 << 22 && points <= 1 << 10 && hidden <= 1 << 10;
  if (!isSane) throw new RangeError('recognition model: header out of range');
  const transitions = (LABEL_COUNT + 1) * LABEL_COUNT * 4;
  const parts: readonly (readonly [Part, number])[] = [
    ['wordKeys', words * 3], ['wordClasses', words * 2], ['wordMarks', words * 2], ['middle', classes * 2], ['coarse', classes * 2],
    ['phraseKeys', phrases * 3], ['phraseKinds', phrases], ['casedUnit', 4], ['casedTransitions', transitions], ['caselessUnit', 4],
    ['caselessTransitions', transitions], ...secondParts('secondCased', hidden, transitions), ...secondParts('secondCaseless', hidden, transitions),
    ['calibration', points * 8], ['casedEmissions', (1 << casedBits) * LABEL_COUNT], ['caselessEmissions', (1 << caselessBits) * LABEL_COUNT],
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

/** Ascending keys as differences below 2^24: a plane of low bytes, one of middle and one of high bytes. */
function writeDifferences(bytes: ArrayBuffer, at: number, keys: Uint32Array): void {
  const planes = new Uint8Array(bytes, at, keys.length * 3);
  keys.forEach((key, i) => {
    const difference = key - (i === 0 ? 0 : (keys[i - 1] as number));
    for (let plane = 0; plane < 3; plane++) planes[plane * keys.length + i] = (difference >> (8 * plane)) & 0xff;
  });
}

function summed(bytes: ArrayBuffer, at: number, length: number): Uint32Array {
  const planes = new Uint8Array(bytes, at, length * 3);
  const keys = new Uint32Array(length);
  let key = 0;
  for (let i = 0; i < length; i++) {
    key += (planes[i] as number) | ((planes[length + i] as number) << 8) | ((planes[2 * length + i] as number) << 16);
    keys[i] = key;
  }
  return keys;
}

/** 16-bit values as a plane of low and one of high bytes. */
function writePlanes(bytes: ArrayBuffer, at: number, values: Uint16Array): void {
  const planes = new Uint8Array(bytes, at, values.length * 2);
  values.forEach((value, i) => {
    planes[i] = value & 0xff;
    planes[values.length + i] = value >> 8;
  });
}

function joined(bytes: ArrayBuffer, at: number, length: number): Uint16Array {
  const planes = new Uint8Array(bytes, at, length * 2);
  return Uint16Array.from({ length }, (_, i) => (planes[i] as number) | ((planes[length + i] as number) << 8));
}
