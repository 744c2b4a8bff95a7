import { LABEL_COUNT } from './crf.ts';

/** Numbers per bucket: the weights of three labels in each. */
export const PER_ROW = LABEL_COUNT / 3;
/** Three whole numbers of at most 16 bits share the 53 bits of one. */
const LANE = 2 ** 17;

/**
 * Weights of the buckets that have any, so packed that one addition adds those of three labels. `rowOf[bucket]` is where
 * a bucket's row starts in `rows`; that of a bucket without weights is 0, and the row at 0 adds nothing.
 */
export interface WeightRows {
  readonly rowOf: Int32Array;
  readonly rows: Float64Array;
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

/** Packs sparse weights. A sum of up to 500 rows is exact. Throws a `RangeError` if there are not as many as `used` says. */
export function packRows({ used, weights }: SparseWeights): WeightRows {
  const rowOf = new Int32Array(used.length * 8);
  const rows = new Float64Array(PER_ROW + weights.length / LABEL_COUNT * PER_ROW);
  let row = 0;
  for (let byte = 0; byte < used.length; byte++) {
    for (let bits = used[byte] as number, bucket = byte << 3; bits !== 0; bits >>= 1, bucket++) {
      if ((bits & 1) === 1) rowOf[bucket] = (row += PER_ROW);
    }
  }
  if (row !== rows.length - PER_ROW) throw new RangeError(`weights of ${row / PER_ROW} buckets, expected ${rows.length / PER_ROW - 1}`);
  for (let at = 0, to = PER_ROW; to < rows.length; at += 3, to++) {
    rows[to] = (weights[at] as number) + (weights[at + 1] as number) * LANE + (weights[at + 2] as number) * LANE * LANE;
  }
  return { rowOf, rows };
}

/** The weights that `packRows` was given. */
export function unpackRows({ rowOf, rows }: WeightRows): SparseWeights {
  const used = new Uint8Array(rowOf.length >> 3);
  rowOf.forEach((row, bucket) => { if (row > 0) used[bucket >> 3] = (used[bucket >> 3] as number) | (1 << (bucket & 7)); });
  const sums = new Float32Array((rows.length - PER_ROW) * 3);
  for (let from = PER_ROW; from < rows.length; from++) unpack(rows[from] as number, 1, sums, 3 * (from - PER_ROW));
  return { used, weights: Int8Array.from(sums) };
}

/** Writes the three labels' sums that `packed` holds, times `unit`, to `out` from `at` on. */
export function unpack(packed: number, unit: number, out: Float32Array, at: number): void {
  const third = Math.round(packed / (LANE * LANE));
  const rest = packed - third * LANE * LANE;
  const second = Math.round(rest / LANE);
  out[at] = (rest - second * LANE) * unit;
  out[at + 1] = second * unit;
  out[at + 2] = third * unit;
}
