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

/** Best labels so far, and whence they were reached. */
export interface Trellis {
  readonly back: Uint8Array;
  readonly best: Float64Array;
  readonly next: Float64Array;
}

/** Room for the best labels of up to `length` tokens. */
export function trellisFor(length: number): Trellis {
  return { back: new Uint8Array(length * LABEL_COUNT), best: new Float64Array(LABEL_COUNT), next: new Float64Array(LABEL_COUNT) };
}

/** The best labels for `length` tokens, given their `scores` (row by row, from number `at` on) (Viterbi; linear in `length`). `reuse` is written over. */
export function bestLabels(scores: Float32Array, length: number, transitions: Transitions, reuse?: Trellis, at = 0): Uint8Array {
  const L = LABEL_COUNT;
  const room = reuse !== undefined && reuse.back.length >= length * L ? reuse : trellisFor(length);
  const { back } = room;
  let { best, next } = room;
  for (let y = 0; y < L; y++) best[y] = (transitions[L * L + y] as number) + (scores[at + y] as number);
  for (let t = 1; t < length; t++) {
    const row = t * L;
    for (let y = 0; y < L; y += y === 0 ? 1 : 2) {
      let top = (best[0] as number) + (transitions[y] as number);
      let from = 0;
      for (let p = 1, step = L + y; p < L; p++, step += L) {
        const score = (best[p] as number) + (transitions[step] as number);
        if (score > top) { top = score; from = p; }
      }
      next[y] = top + (scores[at + row + y] as number);
      back[row + y] = from;
    }
    for (let y = 2; y < L; y += 2) {
      const begun = (best[y - 1] as number) + (transitions[(y - 1) * L + y] as number);
      const held = (best[y] as number) + (transitions[y * L + y] as number);
      next[y] = (held > begun ? held : begun) + (scores[at + row + y] as number);
      back[row + y] = held > begun ? y : y - 1;
    }
    const former = best;
    best = next;
    next = former;
  }
  const labels = new Uint8Array(length);
  let label = 0;
  for (let y = 1; y < L; y++) if ((best[y] as number) > (best[label] as number)) label = y;
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
  moved: Float64Array;
  readonly scale: Float64Array;
  /** Natural logarithm of the sum over all labellings. */
  logSum: number;
}

/** Room for the sums of sentences of up to `length` tokens. */
export function latticeFor(length: number): Lattice {
  const rows = (): Float64Array => new Float64Array(length * LABEL_COUNT);
  return { marginals: rows(), forward: rows(), backward: rows(), emitted: rows(), moved: NO_TRANSITIONS, scale: new Float64Array(length), logSum: 0 };
}

const NO_TRANSITIONS = new Float64Array(0);

/** The exponentials of transitions, as `latticeOf` takes them. */
export function exponentials(transitions: Transitions): Float64Array {
  return Float64Array.from(transitions, Math.exp);
}

/**
 * All labellings of a sentence at once (forward–backward; linear in `length`), given its `scores` (row by row, from number `at` on).
 * Fills `reuse`, if there is room in it, and gives it back; its rows beyond `length` mean nothing.
 */
export function latticeOf(scores: Float32Array, length: number, moved: Float64Array, reuse?: Lattice, at = 0): Lattice {
  const L = LABEL_COUNT;
  const lattice = reuse !== undefined && reuse.scale.length >= length ? reuse : latticeFor(length);
  const { marginals, forward, backward, emitted, scale } = lattice;
  let logSum = 0;
  for (let t = 0; t < length; t++) {
    const row = t * L;
    let top = -Infinity;
    for (let y = 0; y < L; y++) if ((scores[at + row + y] as number) > top) top = scores[at + row + y] as number;
    let sum = 0;
    if (t === 0) for (let y = 0; y < L; y++) forward[y] = moved[L * L + y] as number;
    else reach(forward, row, moved);
    for (let y = 0; y < L; y++) {
      const value = Math.exp((scores[at + row + y] as number) - top);
      const reached = (forward[row + y] as number) * value;
      emitted[row + y] = value;
      forward[row + y] = reached;
      sum += reached;
    }
    scale[t] = sum;
    logSum += top + Math.log(sum);
    for (let y = 0; y < L; y++) forward[row + y] = (forward[row + y] as number) / sum;
  }
  backward.fill(1, (length - 1) * L, length * L);
  const ahead = AHEAD;
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
  for (let i = 0; i < length * L; i++) marginals[i] = (forward[i] as number) * (backward[i] as number);
  lattice.moved = moved;
  lattice.logSum = logSum;
  return lattice;
}

/** Writes to row `row` of `forward` what the row before it leads to: to an outside or a begin from any label, to an inside from its begin and itself. */
function reach(forward: Float64Array, row: number, moved: Float64Array): void {
  const before = row - LABEL_COUNT;
  const f0 = forward[before] as number;
  const f1 = forward[before + 1] as number;
  const f2 = forward[before + 2] as number;
  const f3 = forward[before + 3] as number;
  const f4 = forward[before + 4] as number;
  const f5 = forward[before + 5] as number;
  const f6 = forward[before + 6] as number;
  const f7 = forward[before + 7] as number;
  const f8 = forward[before + 8] as number;
  for (let y = 0; y < LABEL_COUNT; y += y === 0 ? 1 : 2) {
    forward[row + y] = f0 * (moved[y] as number) + f1 * (moved[9 + y] as number) + f2 * (moved[18 + y] as number) + f3 * (moved[27 + y] as number) + f4 * (moved[36 + y] as number)
      + f5 * (moved[45 + y] as number) + f6 * (moved[54 + y] as number) + f7 * (moved[63 + y] as number) + f8 * (moved[72 + y] as number);
  }
  forward[row + 2] = f2 * (moved[20] as number) + f1 * (moved[11] as number);
  forward[row + 4] = f4 * (moved[40] as number) + f3 * (moved[31] as number);
  forward[row + 6] = f6 * (moved[60] as number) + f5 * (moved[51] as number);
  forward[row + 8] = f8 * (moved[80] as number) + f7 * (moved[71] as number);
}

/** What `latticeOf` has at hand of the next token. */
const AHEAD = new Float64Array(LABEL_COUNT);

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
