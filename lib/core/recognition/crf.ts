/** Labels of the tagger: outside, and begin and inside of each kind. The order is part of the model file. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MISC', 'I-MISC'] as const;

/** Numbers of labels. */
export const LABEL_COUNT = LABELS.length;

/** Whether label `to` may follow label `from` (−1: the start): an inside only follows its own begin or inside. */
export function mayFollow(from: number, to: number): boolean {
  return to % 2 === 1 || to === 0 || from === to || from === to - 1;
}

/**
 * Scores between labels, row `from`, column `to`, and in the last row from the start; −Infinity where a label may not
 * follow.
 */
export type Transitions = Float32Array;

/** The best labels for `length` tokens, given their `scores` (row by row) (Viterbi; linear in `length`). */
export function bestLabels(scores: Float32Array, length: number, transitions: Transitions): Uint8Array {
  const L = LABEL_COUNT;
  const back = new Uint8Array(length * L);
  let best = new Float64Array(L);
  let next = new Float64Array(L);
  for (let y = 0; y < L; y++) best[y] = (transitions[L * L + y] as number) + (scores[y] as number);
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      let top = -Infinity;
      let from = 0;
      for (let p = 0; p < L; p++) {
        const score = (best[p] as number) + (transitions[p * L + y] as number);
        if (score > top) { top = score; from = p; }
      }
      next[y] = top + (scores[t * L + y] as number);
      back[t * L + y] = from;
    }
    [best, next] = [next, best];
  }
  const labels = new Uint8Array(length);
  let label = best.indexOf(Math.max(...best));
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label;
    label = back[t * L + label] as number;
  }
  return labels;
}

/** Forward and backward sums of one sentence, scaled at each token so that they stay in range. */
export interface Lattice {
  /** Probability of each label at each token, row by row. */
  readonly marginals: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Exponentials of the scores and of the transitions. */
  readonly emitted: Float64Array;
  readonly moved: Float64Array;
  readonly scale: Float64Array;
  /** Natural logarithm of the sum over all labellings. */
  readonly logSum: number;
}

/** The exponentials of transitions, as `latticeOf` takes them. */
export function exponentials(transitions: Transitions): Float64Array {
  return Float64Array.from(transitions, Math.exp);
}

/** All labellings of a sentence at once (forward–backward; linear in `length`), given its `scores` (row by row). */
export function latticeOf(scores: Float32Array, length: number, moved: Float64Array): Lattice {
  const L = LABEL_COUNT;
  const emitted = new Float64Array(length * L);
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  const scale = new Float64Array(length);
  let logSum = 0;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    let top = -Infinity;
    for (let y = 0; y < L; y++) if ((scores[row + y] as number) > top) top = scores[row + y] as number;
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let reached = 0;
      if (t === 0) reached = moved[L * L + y] as number;
      else if (y > 0 && y % 2 === 0) reached = (forward[row - L + y] as number) * (moved[y * L + y] as number) + (forward[row - L + y - 1] as number) * (moved[(y - 1) * L + y] as number);
      else for (let p = 0; p < L; p++) reached += (forward[row - L + p] as number) * (moved[p * L + y] as number);
      const value = Math.exp((scores[row + y] as number) - top);
      emitted[row + y] = value;
      forward[row + y] = reached * value;
      sum += reached * value;
    }
    scale[t] = sum;
    logSum += top + Math.log(sum);
    for (let y = 0; y < L; y++) forward[row + y] = (forward[row + y] as number) / sum;
  }
  backward.fill(1, (length - 1) * L);
  const ahead = new Float64Array(L);
  for (let t = length - 2; t >= 0; t--) {
    const next = (t + 1) * L;
    for (let n = 0; n < L; n++) ahead[n] = (emitted[next + n] as number) * (backward[next + n] as number) / (scale[t + 1] as number);
    for (let y = 0; y < L; y++) {
      let reached = (moved[y * L] as number) * (ahead[0] as number);
      for (let n = 1; n < L; n += 2) reached += (moved[y * L + n] as number) * (ahead[n] as number);
      const inside = y === 0 ? 0 : y + (y % 2);
      if (inside > 0) reached += (moved[y * L + inside] as number) * (ahead[inside] as number);
      backward[t * L + y] = reached;
    }
  }
  const marginals = new Float64Array(length * L);
  for (let i = 0; i < marginals.length; i++) marginals[i] = (forward[i] as number) * (backward[i] as number);
  return { marginals, forward, backward, emitted, moved, scale, logSum };
}

/** Probability that tokens `[first, last)` are one whole name whose begin label is `begin`. */
export function segmentProbability(lattice: Lattice, length: number, first: number, last: number, begin: number): number {
  const L = LABEL_COUNT;
  const { forward, backward, emitted, moved, scale } = lattice;
  let value = forward[first * L + begin] as number;
  let label = begin;
  for (let t = first + 1; t < last; t++) {
    value *= (moved[label * L + begin + 1] as number) * (emitted[t * L + begin + 1] as number) / (scale[t] as number);
    label = begin + 1;
  }
  if (last === length) return value;
  let ends = 0;
  for (let n = 0; n < L; n++) {
    if (n === begin + 1) continue;
    ends += (moved[label * L + n] as number) * (emitted[last * L + n] as number) * (backward[last * L + n] as number);
  }
  return value * ends / (scale[last] as number);
}
