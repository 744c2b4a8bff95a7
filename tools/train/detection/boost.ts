import type { Trees } from '../../../lib/core/detection/trees.ts';

/** Rows to learn from: values row by row, a label of 0 or 1 and a weight for each. */
export interface Examples {
  readonly columns: number;
  readonly values: Float64Array;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

/** How trees are grown. */
export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly shrinkage: number;
  /** Least sum of second derivatives in a leaf, and the penalty on leaves (λ). */
  readonly leastWeight: number;
  readonly penalty: number;
  /** Share of the columns that each tree may look at, 0–1. */
  readonly columnShare: number;
  readonly seed: number;
}

/** A trained model: the log-odds are `base` plus the sum of its trees. */
export interface Boosted {
  readonly base: number;
  readonly trees: Trees;
  /** Gain by column, summed over all splits. */
  readonly gains: Float64Array;
}

const bins = 48;

/**
 * Gradient-boosted trees for a yes-or-no question (logistic loss, second order, histograms of at most 48 bins by quantile:
 * Chen and Guestrin 2016). Deterministic for a seed. Cost: trees × depth × rows × columns.
 */
export function boost(examples: Examples, options: BoostOptions): Boosted {
  const { columns, labels, weights } = examples;
  const rows = labels.length;
  const { cuts, binned } = binColumns(examples);
  const positive = labels.reduce((sum, label, row) => sum + label * (weights[row] as number), 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(rows).fill(base);
  const gradient = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  const gains = new Float64Array(columns);
  const trees: number[] = [];
  const random = generator(options.seed);
  const histogram = new Float64Array(bins * 2);

  const grow = (members: Int32Array, depth: number, allowed: readonly number[]): void => {
    let sumGradient = 0;
    let sumCurvature = 0;
    for (const row of members) { sumGradient += gradient[row] as number; sumCurvature += curvature[row] as number; }
    const split = depth === 0 ? null : bestSplit(members, allowed, sumGradient, sumCurvature);
    if (split === null) {
      const value = -sumGradient / (sumCurvature + options.penalty) * options.shrinkage;
      trees.push(-1, value);
      for (const row of members) scores[row] = (scores[row] as number) + value;
      return;
    }
    gains[split.column] = (gains[split.column] as number) + split.gain;
    trees.push(split.column, cuts[split.column]?.[split.bin] as number);
    const offset = split.column * rows;
    grow(members.filter((row) => (binned[offset + row] as number) <= split.bin), depth - 1, allowed);
    grow(members.filter((row) => (binned[offset + row] as number) > split.bin), depth - 1, allowed);
  };
  const bestSplit = (members: Int32Array, allowed: readonly number[], sumGradient: number, sumCurvature: number): Split | null => {
    let best: Split | null = null;
    const whole = sumGradient ** 2 / (sumCurvature + options.penalty);
    for (const column of allowed) {
      histogram.fill(0);
      const offset = column * rows;
      for (const row of members) {
        const bin = binned[offset + row] as number;
        histogram[bin * 2] = (histogram[bin * 2] as number) + (gradient[row] as number);
        histogram[bin * 2 + 1] = (histogram[bin * 2 + 1] as number) + (curvature[row] as number);
      }
      let left = 0;
      let leftCurvature = 0;
      const last = (cuts[column]?.length ?? 0) - 1;
      for (let bin = 0; bin <= last; bin += 1) {
        left += histogram[bin * 2] as number;
        leftCurvature += histogram[bin * 2 + 1] as number;
        const rightCurvature = sumCurvature - leftCurvature;
        if (leftCurvature < options.leastWeight) continue;
        if (rightCurvature < options.leastWeight) break;
        const gain = left ** 2 / (leftCurvature + options.penalty) + (sumGradient - left) ** 2 / (rightCurvature + options.penalty) - whole;
        if (gain > 1e-6 && (best === null || gain > best.gain)) best = { column, bin, gain };
      }
    }
    return best;
  };
  const everyRow = Int32Array.from({ length: rows }, (_, row) => row);
  const everyColumn = Array.from({ length: columns }, (_, column) => column);
  for (let tree = 0; tree < options.trees; tree += 1) {
    for (let row = 0; row < rows; row += 1) {
      const probability = 1 / (1 + Math.exp(-(scores[row] as number)));
      gradient[row] = (weights[row] as number) * (probability - (labels[row] as number));
      curvature[row] = (weights[row] as number) * probability * (1 - probability);
    }
    grow(everyRow, options.depth, everyColumn.filter(() => random() < options.columnShare));
  }
  return { base, trees, gains };
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

/** Cuts of every column at its quantiles, and each value's bin (the number of cuts below it), column by column. */
function binColumns(examples: Examples): { cuts: number[][]; binned: Uint8Array } {
  const rows = examples.labels.length;
  const binned = new Uint8Array(rows * examples.columns);
  const cuts: number[][] = [];
  for (let column = 0; column < examples.columns; column += 1) {
    const values = Float64Array.from({ length: rows }, (_, row) => examples.values[row * examples.columns + column] as number);
    const sorted = values.toSorted();
    const own: number[] = [];
    for (let bin = 1; bin < bins; bin += 1) {
      const at = sorted[Math.floor(bin * rows / bins)] as number;
      const next = sorted.find((value) => value > at);
      if (next !== undefined && own.at(-1) !== (at + next) / 2) own.push((at + next) / 2);
    }
    const distinct = [...new Set(own)].toSorted((a, b) => a - b);
    cuts.push(distinct);
    for (let row = 0; row < rows; row += 1) {
      let low = 0;
      let high = distinct.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((distinct[middle] as number) < (values[row] as number)) low = middle + 1;
        else high = middle;
      }
      binned[column * rows + row] = low;
    }
  }
  return { cuts, binned };
}

/** Mulberry32: numbers in [0, 1) that a seed repeats. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
