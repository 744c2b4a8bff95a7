import { INPUTS } from './article-view.ts';
import { LABEL_COUNT, exponentials, mayFollow, type Transitions } from './crf.ts';
import type { Lexicon, Phrases } from './lexicon.ts';
import { HEADER_FIELDS, MAGIC, VERSION, layoutOf } from './model-layout.ts';
import { packRows, type SparseWeights, type WeightRows } from './weight-rows.ts';
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

/** A first pass from its weights. */
export function firstPass(bits: number, emissions: SparseWeights, unit: number, transitions: Transitions): FirstPass {
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

/**
 * Opens a model file: a header of 32-bit integers (magic, version, and `Sizes`), then the parts in the order of `layoutOf`, each
 * starting at a multiple of 4 bytes, little-endian. Sorted keys are kept as differences in planes of bytes, because
 * they compress well. Nothing given back is a view of `bytes`, so that they can be freed. Throws a `RangeError` if the file is not a whole
 * model of this version.
 */
export function openModel(bytes: ArrayBuffer): RecognitionModel {
  if (bytes.byteLength < HEADER_FIELDS * 4) throw new RangeError('recognition model: file is too short');
  const [magic, version, ...sizes] = new Uint32Array(bytes, 0, HEADER_FIELDS) as unknown as number[];
  if (magic !== MAGIC) throw new RangeError('recognition model: not a model file');
  if (version !== VERSION) throw new RangeError(`recognition model: layout ${version}, expected ${VERSION}`);
  const [words, classes, phrases, points, casedBits, caselessBits, hidden, casedRows, caselessRows] = sizes as [number, number, number, number, number, number, number, number, number];
  const { at, size } = layoutOf({ words, classes, phrases, points, casedBits, caselessBits, hidden, casedRows, caselessRows });
  if (bytes.byteLength !== size) throw new RangeError(`recognition model: ${bytes.byteLength} bytes, expected ${size}`);
  const first = (bits: number, count: number, sort: 'cased' | 'caseless'): FirstPass => firstPass(
    bits, { used: new Uint8Array(bytes, at[`${sort}Used`], 1 << (bits - 3)), weights: new Int8Array(bytes, at[`${sort}Emissions`], count * LABEL_COUNT) },
    new Float32Array(bytes, at[`${sort}Unit`], 1)[0] as number, openTransitions(bytes, at[`${sort}Transitions`]),
  );
  const second = (sort: 'secondCased' | 'secondCaseless'): SecondPass => ({
    hidden,
    inner: Float64Array.from(new Float32Array(bytes, at[`${sort}Inner`], INPUTS * hidden)),
    bias: Float64Array.from(new Float32Array(bytes, at[`${sort}Bias`], hidden)),
    outer: Float64Array.from(new Float32Array(bytes, at[`${sort}Outer`], (hidden + 1) * LABEL_COUNT)),
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
    cased: first(casedBits, casedRows, 'cased'),
    caseless: first(caselessBits, caselessRows, 'caseless'),
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

function joined(bytes: ArrayBuffer, at: number, length: number): Uint16Array {
  const planes = new Uint8Array(bytes, at, length * 2);
  const values = new Uint16Array(length);
  for (let i = 0; i < length; i++) values[i] = (planes[i] as number) | ((planes[length + i] as number) << 8);
  return values;
}
