import { MOST_FEATURES, featuresOf } from '../../../lib/core/recognition/feature-buckets.ts';
import { chunkFields, isCasedChunk, type DocumentView } from '../../../lib/core/recognition/features.ts';

/** Chunks ready for training: the buckets of every token's features, one after the other. */
export interface Examples {
  /** Buckets of token `t`: `features[offsets[t] … offsets[t + 1])`. */
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  /** Chunk `c` is tokens `[firsts[c], firsts[c + 1])`. */
  readonly firsts: Int32Array;
  /** How much a chunk counts, by where it comes from. */
  readonly weights: Float32Array;
  /** The runs that learn from a chunk, as bits. */
  readonly runs: Uint8Array;
  readonly bits: number;
}

/** A document with its labels, how much it counts, and which runs learn from it. */
export interface LabelledView {
  readonly view: DocumentView;
  readonly labels: Uint8Array;
  readonly weight: number;
  /** Bit `r` is 1 if run `r` learns from it. */
  readonly runs: number;
  /** Chunks that touch one of these spans of code units are not learned from. */
  readonly unsure: readonly (readonly [start: number, end: number])[];
}

/** Bits of the fine hash by which rare features are told from frequent ones. */
const COUNTING_BITS = 24;

/**
 * Computes all features of the chunks of one sort of casing (usual or not) and drops those seen fewer than
 * `minCount` times.
 */
export function buildExamples(documents: readonly LabelledView[], isCased: boolean, bits: number, minCount: number): Examples {
  let features = new Int32Array(1 << 24);
  const offsets = [0];
  const labels: number[] = [];
  const firsts = [0];
  const weights: number[] = [];
  const runs: number[] = [];
  const counts = new Uint8Array(1 << COUNTING_BITS);
  const buffer = new Int32Array(MOST_FEATURES);
  let used = 0;
  let rows: Int32Array | undefined;
  for (const { view, labels: own, weight, runs: learners, unsure } of documents) {
    for (let c = 0; c < view.chunks.count; c++) {
      if (isCasedChunk(view, c) !== isCased) continue;
      const first = view.chunks.firsts[c] as number;
      const last = view.chunks.lasts[c] as number;
      if (unsure.some(([start, end]) => start < (view.tokens.ends[last - 1] as number) && end > (view.tokens.starts[first] as number))) continue;
      rows = chunkFields(view, c, rows);
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
      runs.push(learners);
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
    firsts: Int32Array.from(firsts), weights: Float32Array.from(weights), runs: Uint8Array.from(runs), bits,
  };
}

function enlarged(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.floor(array.length * 1.7));
  larger.set(array);
  return larger;
}
