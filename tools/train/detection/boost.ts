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
  /** Share of the rows that each tree learns from, 0–1. */
  readonly rowShare: number;
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
  const grow = (members: Int32Array, depth: number, histogram: Histogram): void => {
    const [sumGradient, sumCurvature] = totals(histogram);
    const split = depth === 0 ? null : bestSplit(histogram, sumGradient, sumCurvature);
    if (split === null) {
      const value = -sumGradient / (sumCurvature + options.penalty) * options.shrinkage;
      trees.push(-1, value);
      for (const row of members) scores[row] = (scores[row] as number) + value;
      return;
    }
    gains[split.column] = (gains[split.column] as number) + split.gain;
    trees.push(split.column, cuts[split.column]?.[split.bin] as number);
    const offset = split.column * rows;
    const left = members.filter((row) => (binned[offset + row] as number) <= split.bin);
    const right = members.filter((row) => (binned[offset + row] as number) > split.bin);
    // Only the smaller side is counted; the other is what is left of the whole. A leaf needs one column's sums only.
    const allowed = depth === 1 ? histogram.columns.slice(0, 1) : histogram.columns;
    const counted = count(left.length < right.length ? left : right, allowed);
    const rest = minus(histogram, counted);
    grow(left, depth - 1, left.length < right.length ? counted : rest);
    grow(right, depth - 1, left.length < right.length ? rest : counted);
  };
  const count = (members: Int32Array, allowed: readonly number[]): Histogram => {
    const sums = new Float64Array(allowed.length * bins * 2);
    allowed.forEach((column, at) => {
      const offset = column * rows;
      const base = at * bins * 2;
      for (const row of members) {
        const slot = base + (binned[offset + row] as number) * 2;
        sums[slot] = (sums[slot] as number) + (gradient[row] as number);
        sums[slot + 1] = (sums[slot + 1] as number) + (curvature[row] as number);
      }
    });
    return { columns: allowed, sums };
  };
  const bestSplit = ({ columns: allowed, sums }: Histogram, sumGradient: number, sumCurvature: number): Split | null => {
    let best: Split | null = null;
    const whole = sumGradient ** 2 / (sumCurvature + options.penalty);
    for (const [at, column] of allowed.entries()) {
      let left = 0;
      let leftCurvature = 0;
      const last = (cuts[column]?.length ?? 0) - 1;
      for (let bin = 0; bin <= last; bin += 1) {
        left += sums[(at * bins + bin) * 2] as number;
        leftCurvature += sums[(at * bins + bin) * 2 + 1] as number;
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
      // A row that is left out weighs nothing, but goes along to its leaf, so that its score is kept.
      const weight = options.rowShare < 1 && random() >= options.rowShare ? 0 : weights[row] as number;
      gradient[row] = weight * (probability - (labels[row] as number));
      curvature[row] = weight * probability * (1 - probability);
    }
    grow(everyRow, options.depth, count(everyRow, everyColumn.filter(() => random() < options.columnShare)));
  }
  return { base, trees, gains };
}

/** Sums of first and second derivatives in each bin of some columns, column by column. */
interface Histogram {
  readonly columns: readonly number[];
  readonly sums: Float64Array;
}

/** The sums over all rows of a histogram, by its first column; nothing if it has none. */
function totals({ sums }: Histogram): [gradient: number, curvature: number] {
  let [gradient, curvature] = [0, 0];
  for (let at = 0; at < Math.min(sums.length, bins * 2); at += 2) { gradient += sums[at] as number; curvature += sums[at + 1] as number; }
  return [gradient, curvature];
}

function minus(whole: Histogram, part: Histogram): Histogram {
  return { columns: part.columns, sums: part.sums.map((value, at) => (whole.sums[at] as number) - value) };
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
