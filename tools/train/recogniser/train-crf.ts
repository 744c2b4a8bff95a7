import { LABEL_COUNT, latticeFor, latticeOf, mayFollow, type Lattice } from '../../../lib/core/recognition/crf.ts';
import type { Examples } from './examples.ts';

/** Weights of a linear-chain CRF: `emissions[bucket * LABEL_COUNT + label]`, and the transitions with the start as last row. */
export interface CrfWeights {
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/** How to train. `l1` pulls weights to exactly 0; `alpha` is the rate of AdaGrad. */
export interface CrfOptions {
  readonly epochs: number;
  readonly alpha: number;
  readonly l1: number;
  readonly seed: number;
  /** Share of each token's features that is left out at each step, in [0, 1). */
  readonly dropout: number;
  /** The weights given back are the mean of those after each half epoch from this epoch on (counting from 0), which is below `epochs`. */
  readonly averageFrom: number;
  /** Only documents for this run are learned from. */
  readonly run: number;
}

/**
 * Maximises the conditional likelihood of the labels with FTRL-Proximal (McMahan et al. 2013), sentence by sentence in
 * shuffled order: AdaGrad rates per weight, and an L1 that leaves most weights at exactly 0. Dropout and averaging keep
 * it from learning the labelling faults of the training sets by heart.
 */
export function trainCrf(examples: Examples, options: CrfOptions): CrfWeights {
  const L = LABEL_COUNT;
  const buckets = new Float32Array((1 << examples.bits) * STRIDE);
  const transitions = new Float32Array((L + 1) * L);
  for (let from = 0; from <= L; from++) for (let to = 0; to < L; to++) if (!mayFollow(from === L ? -1 : from, to)) transitions[from * L + to] = -Infinity;
  const transitionSquares = new Float32Array(transitions.length);
  const order = Int32Array.from({ length: examples.weights.length }, (_, i) => i).filter((s) => ((examples.runs[s] as number) >> options.run & 1) === 1);
  const random = mulberry(options.seed);
  const scores = new Float32Array(1024 * L);
  const mean = new RunningMean(buckets, transitions);
  const kept = { features: new Int32Array(1 << 16), offsets: new Int32Array(1025) };
  const lattice = latticeFor(1024);
  const moved = new Float64Array(transitions.length);
  const slopes = new Float64Array(transitions.length);
  const labels = new Int32Array(L);
  const gradients = new Float64Array(L);
  const { alpha, l1 } = options;
  const scale = 1 / (1 - options.dropout);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const [step, s] of order.entries()) {
      if (epoch >= options.averageFrom && step === order.length >> 1) mean.add();
      const first = examples.firsts[s] as number;
      const length = (examples.firsts[s + 1] as number) - first;
      const weight = examples.weights[s] as number;
      keepSome(examples, first, length, options.dropout, random, kept);
      score(kept, length, scale, buckets, scores);
      for (let i = 0; i < moved.length; i++) moved[i] = Math.exp(transitions[i] as number);
      latticeOf(scores, length, moved, lattice);
      stepTransitions(transitionGradient(examples.labels, first, length, lattice, slopes), transitions, transitionSquares, weight, alpha);
      for (let t = 0; t < length; t++) {
        const gold = examples.labels[first + t] as number;
        let steep = 0;
        for (let y = 0; y < L; y++) {
          const gradient = scale * weight * ((lattice.marginals[t * L + y] as number) - (y === gold ? 1 : 0));
          if (Math.abs(gradient) < LEAST) continue;
          labels[steep] = y;
          gradients[steep++] = gradient;
        }
        const end = kept.offsets[t + 1] as number;
        if (steep > 0) for (let i = kept.offsets[t] as number; i < end; i++) stepBucket(buckets, (kept.features[i] as number) * STRIDE, labels, gradients, steep, alpha, l1);
      }
    }
    if (epoch >= options.averageFrom) mean.add();
  }
  return mean.value();
}

/** One step of FTRL-Proximal on the weights of the first `steep` of `labels` in the bucket that starts at `start`. */
function stepBucket(buckets: Float32Array, start: number, labels: Int32Array, gradients: Float64Array, steep: number, alpha: number, l1: number): void {
  for (let k = 0; k < steep; k++) {
    const at = start + (labels[k] as number);
    const gradient = gradients[k] as number;
    const before = buckets[at + SQUARES] as number;
    const after = before + gradient * gradient;
    const root = Math.sqrt(after);
    const sigma = (root - Math.sqrt(before)) / alpha;
    const pulled = (buckets[at + PULLS] as number) + gradient - sigma * (buckets[at] as number);
    buckets[at + PULLS] = pulled;
    buckets[at + SQUARES] = after;
    buckets[at] = pulled > l1 ? -(pulled - l1) * alpha / (1 + root) : pulled < -l1 ? -(pulled + l1) * alpha / (1 + root) : 0;
  }
}

/** Smaller gradients change nothing. */
const LEAST = 1e-4;

/** Numbers per bucket: the weights of the labels, what pulls at them, and the sums of their squared gradients, side by side in memory. */
const PULLS = LABEL_COUNT;
const SQUARES = 2 * LABEL_COUNT;
const STRIDE = 32;

/** The mean of the weights at several moments. */
class RunningMean {
  private count = 0;
  private readonly sums: CrfWeights;
  private readonly buckets: Float32Array;
  private readonly transitions: Float32Array;

  constructor(buckets: Float32Array, transitions: Float32Array) {
    this.buckets = buckets;
    this.transitions = transitions;
    this.sums = { emissions: new Float32Array(buckets.length / STRIDE * LABEL_COUNT), transitions: new Float32Array(transitions.length) };
  }

  add(): void {
    this.count += 1;
    const { emissions, transitions } = this.sums;
    for (let bucket = 0, at = 0; bucket < this.buckets.length; bucket += STRIDE) {
      for (let y = 0; y < LABEL_COUNT; y++, at++) emissions[at] = (emissions[at] as number) + (this.buckets[bucket + y] as number);
    }
    for (let i = 0; i < transitions.length; i++) transitions[i] = (transitions[i] as number) + (this.transitions[i] as number);
  }

  value(): CrfWeights {
    return { emissions: this.sums.emissions.map((sum) => sum / this.count), transitions: this.sums.transitions.map((sum) => sum / this.count) };
  }
}

/** The features of one sentence that are left after dropout: those of token `t` are `features[offsets[t] … offsets[t + 1])`. */
interface Kept {
  features: Int32Array;
  readonly offsets: Int32Array;
}

function keepSome(examples: Examples, first: number, length: number, dropout: number, random: () => number, kept: Kept): void {
  const needed = (examples.offsets[first + length] as number) - (examples.offsets[first] as number);
  if (kept.features.length < needed) kept.features = new Int32Array(needed * 2);
  let count = 0;
  for (let t = 0; t < length; t++) {
    kept.offsets[t] = count;
    const end = examples.offsets[first + t + 1] as number;
    for (let i = examples.offsets[first + t] as number; i < end; i++) {
      if (dropout === 0 || random() >= dropout) kept.features[count++] = examples.features[i] as number;
    }
  }
  kept.offsets[length] = count;
}

function score(kept: Kept, length: number, scale: number, buckets: Float32Array, scores: Float32Array): void {
  const L = LABEL_COUNT;
  scores.fill(0, 0, length * L);
  for (let t = 0; t < length; t++) {
    const end = kept.offsets[t + 1] as number;
    for (let i = kept.offsets[t] as number; i < end; i++) {
      const at = (kept.features[i] as number) * STRIDE;
      for (let y = 0; y < L; y++) scores[t * L + y] = (scores[t * L + y] as number) + scale * (buckets[at + y] as number);
    }
  }
}

/** Gradient of the negative log likelihood of a sentence's labels by the transitions, written over `gradient`. */
export function transitionGradient(labels: Uint8Array, first: number, length: number, lattice: Lattice, gradient: Float64Array): Float64Array {
  const L = LABEL_COUNT;
  const { forward, backward, emitted, moved, scale } = lattice;
  gradient.fill(0);
  for (let t = 0; t < length; t++) {
    const gold = labels[first + t] as number;
    const from = t === 0 ? L : (labels[first + t - 1] as number);
    gradient[from * L + gold] = (gradient[from * L + gold] as number) - 1;
    for (let y = 0; y < L; y++) {
      if (t === 0) { gradient[L * L + y] = (gradient[L * L + y] as number) + (lattice.marginals[y] as number); continue; }
      const right = (emitted[t * L + y] as number) * (backward[t * L + y] as number) / (scale[t] as number);
      for (let p = 0; p < L; p++) {
        gradient[p * L + y] = (gradient[p * L + y] as number) + (forward[(t - 1) * L + p] as number) * (moved[p * L + y] as number) * right;
      }
    }
  }
  return gradient;
}

/** One AdaGrad step on the transitions. */
function stepTransitions(gradient: Float64Array, transitions: Float32Array, squares: Float32Array, weight: number, alpha: number): void {
  for (let i = 0; i < transitions.length; i++) {
    const g = weight * (gradient[i] as number);
    if (g === 0 || transitions[i] === -Infinity) continue;
    squares[i] = (squares[i] as number) + g * g;
    transitions[i] = (transitions[i] as number) - alpha * g / (1 + Math.sqrt(squares[i] as number));
  }
}

/** Puts `order` into a random order. */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
