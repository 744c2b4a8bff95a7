import { MOST_FEATURES, featuresOf, sentenceFields, type DocumentView } from '../../../lib/core/recognition/features.ts';

/** Sentences ready for training: the buckets of every token's features, one after the other. */
export interface Examples {
  /** Buckets of token `t`: `features[offsets[t] … offsets[t + 1])`. */
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  /** Sentence `s` is tokens `[firsts[s], firsts[s + 1])`. */
  readonly firsts: Int32Array;
  /** How much a sentence counts, by where it comes from. */
  readonly weights: Float32Array;
  readonly bits: number;
}

/** A document with its labels and how much it counts. */
export interface LabelledView {
  readonly view: DocumentView;
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** Bits of the fine hash by which rare features are told from frequent ones. */
const COUNTING_BITS = 24;

/** Computes all features of all documents and drops those seen fewer than `minCount` times. */
export function buildExamples(documents: readonly LabelledView[], bits: number, minCount: number): Examples {
  let features = new Int32Array(1 << 24);
  const offsets = [0];
  const labels: number[] = [];
  const firsts = [0];
  const weights: number[] = [];
  const counts = new Uint8Array(1 << COUNTING_BITS);
  const buffer = new Int32Array(MOST_FEATURES);
  let used = 0;
  let rows: Int32Array | undefined;
  for (const { view, labels: own, weight } of documents) {
    for (let s = 0; s < view.sentences.count; s++) {
      const first = view.sentences.firsts[s] as number;
      const last = view.sentences.firsts[s + 1] as number;
      rows = sentenceFields(view, s, rows);
      for (let t = first; t < last; t++) {
        const count = featuresOf(view, rows, first, t, COUNTING_BITS, buffer);
        if (used + count > features.length) features = enlarged(features);
        for (let i = 0; i < count; i++) {
          const feature = buffer[i] as number;
          features[used++] = feature;
          if ((counts[feature] as number) < 255) counts[feature] = (counts[feature] as number) + 1;
        }
        offsets.push(used);
        labels.push(own[t] as number);
      }
      firsts.push(labels.length);
      weights.push(weight);
    }
  }
  let kept = 0;
  let from = 0;
  for (let t = 0; t < labels.length; t++) {
    const to = offsets[t + 1] as number;
    for (; from < to; from++) {
      const feature = features[from] as number;
      if ((counts[feature] as number) >= minCount) features[kept++] = feature >>> (COUNTING_BITS - bits);
    }
    offsets[t + 1] = kept;
  }
  return {
    features: features.slice(0, kept), offsets: Int32Array.from(offsets), labels: Uint8Array.from(labels),
    firsts: Int32Array.from(firsts), weights: Float32Array.from(weights), bits,
  };
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.floor(array.length * 1.7));
  larger.set(array);
  return larger;
}
