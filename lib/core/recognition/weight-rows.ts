import { LABEL_COUNT } from './crf.ts';

/** 32-bit numbers per bucket with weights: a byte for each label. */
export const PER_ROW = Math.ceil(LABEL_COUNT / 4);
/** Added to each weight, so that all are bytes from 0 to 255. */
const BIAS = 128;
/** Of so many bytes two sums fit into one 32-bit number without running into each other. */
export const MOST_ROWS = 257;
const EVEN = 0x00ff00ff;
/** In the last number of a row there is a 1 above the byte of the last label, so that rows are counted as they are added up. */
const COUNT_SHIFT = 16;
const MOST_COUNT = 0xfff;

/**
 * Weights of the buckets that have any, small enough to stay near the processor: what looking them up costs is waiting
 * for memory. `index[2 * i]` has a bit for each of the buckets from `32 * i` on that has weights, `index[2 * i + 1]` is
 * how many have any before these. Row `r` is the numbers from `PER_ROW * r` on of `rows`.
 */
export interface WeightRows {
  readonly index: Int32Array;
  readonly rows: Int32Array;
}

/** Weights as the model file has them: a bit for each bucket that has any, and `LABEL_COUNT` numbers for each of these. */
export interface SparseWeights {
  readonly used: Uint8Array;
  readonly weights: Int8Array;
}

/** The weights of `emissions[bucket * LABEL_COUNT + label]` that are not 0. */
export function sparseOf(emissions: Int8Array): SparseWeights {
  const used = new Uint8Array(Math.ceil(emissions.length / LABEL_COUNT / 8));
  const weights: number[] = [];
  for (let at = 0, bucket = 0; at < emissions.length; at += LABEL_COUNT, bucket++) {
    const own = emissions.subarray(at, at + LABEL_COUNT);
    if (own.every((weight) => weight === 0)) continue;
    used[bucket >> 3] = (used[bucket >> 3] as number) | (1 << (bucket & 7));
    weights.push(...own);
  }
  return { used, weights: Int8Array.from(weights) };
}

/** Packs sparse weights. Throws a `RangeError` if there are not as many as `used` says. */
export function packRows({ used, weights }: SparseWeights): WeightRows {
  const index = new Int32Array(2 * Math.ceil(used.length / 4));
  used.forEach((bits, byte) => { index[2 * (byte >> 2)] = (index[2 * (byte >> 2)] as number) | (bits << (8 * (byte & 3))); });
  let before = 0;
  for (let i = 0; i < index.length; i += 2) {
    index[i + 1] = before;
    before += bitCount(index[i] as number);
  }
  const count = weights.length / LABEL_COUNT;
  if (before !== count) throw new RangeError(`weights of ${before} buckets, expected ${count}`);
  const rows = new Int32Array(count * PER_ROW);
  const bytes = new Uint8Array(rows.buffer);
  for (let row = 0, from = 0; row < count; row++) {
    for (let y = 0, to = row * PER_ROW * 4; y < LABEL_COUNT; y++) bytes[to++] = (weights[from++] as number) + BIAS;
    rows[row * PER_ROW + PER_ROW - 1] = (rows[row * PER_ROW + PER_ROW - 1] as number) | (1 << COUNT_SHIFT);
  }
  return { index, rows };
}

/** The weights that `packRows` was given. */
export function unpackRows({ index, rows }: WeightRows): SparseWeights {
  const used = Uint8Array.from({ length: index.length * 2 }, (_, byte) => (index[2 * (byte >> 2)] as number) >>> (8 * (byte & 3)));
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  const weights = Int8Array.from({ length: rows.length / PER_ROW * LABEL_COUNT }, (_, i) => {
    const row = Math.floor(i / LABEL_COUNT);
    return (bytes[row * PER_ROW * 4 + i - row * LABEL_COUNT] as number) - BIAS;
  });
  return { used, weights };
}

/** Numbers of a packed sum: the even and the odd ones of the first four bytes of its rows, of the next four, and the last with the number of rows. */
export const SUM_SIZE = 5;

/**
 * Adds the weights of the first `count` of `buckets` to the packed sum that starts at `at` of `sums`; together at most
 * `MOST_ROWS`. Leaves something else in `buckets`. Four bytes are added up at once, as the even and the odd ones.
 */
export function addRows({ index, rows }: WeightRows, buckets: Int32Array, count: number, sums: Int32Array, at: number): void {
  let found = 0;
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] as number;
    const entry = (bucket >>> 5) << 1;
    const bits = index[entry] as number;
    buckets[found] = ((index[entry + 1] as number) + bitCount(bits & ((1 << bucket) - 1))) * PER_ROW;
    found += (bits >>> bucket) & 1;
  }
  let even = sums[at] as number;
  let odd = sums[at + 1] as number;
  let even4 = sums[at + 2] as number;
  let odd4 = sums[at + 3] as number;
  let last = sums[at + 4] as number;
  for (let i = 0; i < found; i++) {
    const row = buckets[i] as number;
    const first = rows[row] as number;
    const second = rows[row + 1] as number;
    even = even + (first & EVEN) | 0;
    odd = odd + ((first >>> 8) & EVEN) | 0;
    even4 = even4 + (second & EVEN) | 0;
    odd4 = odd4 + ((second >>> 8) & EVEN) | 0;
    last = last + (rows[row + 2] as number) | 0;
  }
  sums[at] = even;
  sums[at + 1] = odd;
  sums[at + 2] = even4;
  sums[at + 3] = odd4;
  sums[at + 4] = last;
}

/** Writes a packed sum times `unit` to `out` from `at` on, one number for each label. */
export function unpackSum(sum: Int32Array, unit: number, out: Float32Array, at: number): void {
  const even = sum[0] as number;
  const odd = sum[1] as number;
  const even4 = sum[2] as number;
  const odd4 = sum[3] as number;
  const last = sum[4] as number;
  const bias = ((last >>> COUNT_SHIFT) & MOST_COUNT) * BIAS;
  out[at] = ((even & 0xffff) - bias) * unit;
  out[at + 1] = ((odd & 0xffff) - bias) * unit;
  out[at + 2] = ((even >>> 16) - bias) * unit;
  out[at + 3] = ((odd >>> 16) - bias) * unit;
  out[at + 4] = ((even4 & 0xffff) - bias) * unit;
  out[at + 5] = ((odd4 & 0xffff) - bias) * unit;
  out[at + 6] = ((even4 >>> 16) - bias) * unit;
  out[at + 7] = ((odd4 >>> 16) - bias) * unit;
  out[at + 8] = ((last & 0xffff) - bias) * unit;
}

/** The bits of a 32-bit number that are 1. */
function bitCount(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
