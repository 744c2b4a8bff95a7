import { LABEL_COUNT, mayFollow, type Transitions } from './crf.ts';
import type { Lexicon, Phrases } from './lexicon.ts';

/** A trained recogniser, read from its one file. */
export interface RecognitionModel {
  readonly lexicon: Lexicon;
  readonly phrases: Phrases;
  /** Features fall into `2 ** bits` buckets. */
  readonly bits: number;
  /** Weight of label `y` in bucket `b`, in units of `unit`: `emissions[b * LABEL_COUNT + y]`. */
  readonly emissions: Int8Array;
  readonly unit: number;
  readonly transitions: Transitions;
  /** Ascending pairs: raw probability of a mention and how often such a mention is right, both in [0, 1]. */
  readonly calibration: Float32Array;
}

/** "DLNR" in little-endian order, then the version of the layout. */
const MAGIC = 0x524e4c44;
const VERSION = 1;
const HEADER_FIELDS = 8;

/**
 * Opens a model file: a header of eight 32-bit integers (magic, version, bits, words, fine classes, phrases,
 * calibration points, 0), then the parts in the order of `layoutOf`, each starting at a multiple of 4 bytes,
 * little-endian. Sorted keys are kept as differences in two planes of bytes, because they compress well. The weights
 * are views of `bytes`, not copies. Throws a `RangeError` if the file is not a whole model of this version.
 */
export function openModel(bytes: ArrayBuffer): RecognitionModel {
  if (bytes.byteLength < HEADER_FIELDS * 4) throw new RangeError('recognition model: file is too short');
  const [magic, version, bits, words, classes, phrases, points] = new Uint32Array(bytes, 0, HEADER_FIELDS) as unknown as number[];
  if (magic !== MAGIC) throw new RangeError('recognition model: not a model file');
  if (version !== VERSION) throw new RangeError(`recognition model: layout ${version}, expected ${VERSION}`);
  const layout = layoutOf(bits as number, words as number, classes as number, phrases as number, points as number);
  if (bytes.byteLength !== layout.size) throw new RangeError(`recognition model: ${bytes.byteLength} bytes, expected ${layout.size}`);
  const at = layout.at;
  const transitions = new Float32Array(bytes, at.transitions, (LABEL_COUNT + 1) * LABEL_COUNT).slice();
  for (let from = 0; from <= LABEL_COUNT; from++) {
    for (let to = 0; to < LABEL_COUNT; to++) if (!mayFollow(from === LABEL_COUNT ? -1 : from, to)) transitions[from * LABEL_COUNT + to] = -Infinity;
  }
  return {
    lexicon: {
      hashes: summed(bytes, at.wordKeys, words as number),
      classes: joined(bytes, at.wordClasses, words as number),
      marks: joined(bytes, at.wordMarks, words as number),
      middle: new Uint16Array(bytes, at.middle, classes as number),
      coarse: new Uint16Array(bytes, at.coarse, classes as number),
    },
    phrases: { hashes: summed(bytes, at.phraseKeys, phrases as number), kinds: new Uint8Array(bytes, at.phraseKinds, phrases as number) },
    bits: bits as number,
    emissions: new Int8Array(bytes, at.emissions, (1 << (bits as number)) * LABEL_COUNT),
    unit: new Float32Array(bytes, at.unit, 1)[0] as number,
    transitions,
    calibration: new Float32Array(bytes, at.calibration, (points as number) * 2),
  };
}

/** Writes the file that `openModel` reads. */
export function packModel(model: RecognitionModel): ArrayBuffer {
  const { lexicon, phrases } = model;
  const layout = layoutOf(model.bits, lexicon.hashes.length, lexicon.middle.length, phrases.hashes.length, model.calibration.length / 2);
  const bytes = new ArrayBuffer(layout.size);
  const at = layout.at;
  new Uint32Array(bytes, 0, HEADER_FIELDS).set([MAGIC, VERSION, model.bits, lexicon.hashes.length, lexicon.middle.length, phrases.hashes.length, model.calibration.length / 2, 0]);
  writeDifferences(bytes, at.wordKeys, lexicon.hashes);
  writePlanes(bytes, at.wordClasses, lexicon.classes);
  writePlanes(bytes, at.wordMarks, lexicon.marks);
  new Uint16Array(bytes, at.middle, lexicon.middle.length).set(lexicon.middle);
  new Uint16Array(bytes, at.coarse, lexicon.coarse.length).set(lexicon.coarse);
  writeDifferences(bytes, at.phraseKeys, phrases.hashes);
  new Uint8Array(bytes, at.phraseKinds, phrases.kinds.length).set(phrases.kinds);
  new Float32Array(bytes, at.unit, 1)[0] = model.unit;
  new Float32Array(bytes, at.transitions, model.transitions.length).set(model.transitions.map((value) => (value === -Infinity ? 0 : value)));
  new Float32Array(bytes, at.calibration, model.calibration.length).set(model.calibration);
  new Int8Array(bytes, at.emissions, model.emissions.length).set(model.emissions);
  return bytes;
}

type Part = 'wordKeys' | 'wordClasses' | 'wordMarks' | 'middle' | 'coarse' | 'phraseKeys' | 'phraseKinds' | 'unit' | 'transitions' | 'calibration' | 'emissions';

function layoutOf(bits: number, words: number, classes: number, phrases: number, points: number): { readonly at: Readonly<Record<Part, number>>; readonly size: number } {
  if (bits < 1 || bits > 22 || words > 1 << 22 || classes > 1 << 16 || phrases > 1 << 22 || points > 1 << 10) throw new RangeError('recognition model: header out of range');
  const sizes: readonly (readonly [Part, number])[] = [
    ['wordKeys', words * 3], ['wordClasses', words * 2], ['wordMarks', words * 2], ['middle', classes * 2], ['coarse', classes * 2],
    ['phraseKeys', phrases * 3], ['phraseKinds', phrases], ['unit', 4], ['transitions', (LABEL_COUNT + 1) * LABEL_COUNT * 4],
    ['calibration', points * 8], ['emissions', (1 << bits) * LABEL_COUNT],
  ];
  const at: Partial<Record<Part, number>> = {};
  let size = HEADER_FIELDS * 4;
  for (const [part, length] of sizes) {
    at[part] = size;
    size += (length + 3) & ~3;
  }
  return { at: at as Record<Part, number>, size };
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
