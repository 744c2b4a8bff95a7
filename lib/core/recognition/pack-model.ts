import { HEADER_FIELDS, MAGIC, VERSION, layoutOf, type Part, type Sizes } from './model-layout.ts';
import { PER_ROW, unpackRows, type WeightRows } from './weight-rows.ts';
import type { RecognitionModel } from './model-file.ts';

/** Writes the file that `openModel` reads. */
export function packModel(model: RecognitionModel): ArrayBuffer {
  const { lexicon, phrases, cased, caseless } = model;
  const sizes: Sizes = {
    words: lexicon.hashes.length, classes: lexicon.middle.length, phrases: phrases.hashes.length, points: model.calibration.length / 2,
    casedBits: cased.bits, caselessBits: caseless.bits, hidden: model.secondCased.hidden,
    casedRows: rowCount(cased.packed), caselessRows: rowCount(caseless.packed),
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
  const floats = (part: Part, values: ArrayLike<number>): void => {
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
  for (const sort of ['cased', 'caseless'] as const) {
    const { used, weights } = unpackRows(model[sort].packed);
    new Uint8Array(bytes, at[`${sort}Used`], used.length).set(used);
    new Int8Array(bytes, at[`${sort}Emissions`], weights.length).set(weights);
  }
  return bytes;
}

function rowCount({ rows }: WeightRows): number {
  return rows.length / PER_ROW;
}

/** Ascending keys as differences below 2^24: a plane of low bytes, one of middle and one of high bytes. */
function writeDifferences(bytes: ArrayBuffer, at: number, keys: Uint32Array): void {
  const planes = new Uint8Array(bytes, at, keys.length * 3);
  keys.forEach((key, i) => {
    const difference = key - (i === 0 ? 0 : (keys[i - 1] as number));
    for (let plane = 0; plane < 3; plane++) planes[plane * keys.length + i] = (difference >> (8 * plane)) & 0xff;
  });
}

/** 16-bit values as a plane of low and one of high bytes. */
function writePlanes(bytes: ArrayBuffer, at: number, values: Uint16Array): void {
  const planes = new Uint8Array(bytes, at, values.length * 2);
  values.forEach((value, i) => {
    planes[i] = value & 0xff;
    planes[values.length + i] = value >> 8;
  });
}
