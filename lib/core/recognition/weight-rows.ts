import { LABEL_COUNT } from './crf.ts';

/** Numbers per bucket: the weights of three labels in each. */
export const PER_ROW = LABEL_COUNT / 3;
/** Three whole numbers of at most 16 bits share the 53 bits of one. */
const LANE = 2 ** 17;

/**
 * Weights of the buckets that have any, so packed that one addition adds those of three labels. `rowOf[bucket]` is where
 * a bucket's row starts in `rows`; rows from 0 on are of buckets without weights.
 */
export interface WeightRows {
  readonly rowOf: Int32Array;
  readonly rows: Float64Array;
}

/** Packs `emissions[bucket * LABEL_COUNT + label]`. A sum of up to 500 rows is exact. */
export function packRows(emissions: Int8Array): WeightRows {
  const buckets = emissions.length / LABEL_COUNT;
  const rowOf = new Int32Array(buckets);
  let used = PER_ROW;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucket * LABEL_COUNT;
    for (let y = 0; y < LABEL_COUNT; y++) {
      if (emissions[from + y] === 0) continue;
      rowOf[bucket] = used;
      used += PER_ROW;
      break;
    }
  }
  const rows = new Float64Array(used);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const row = rowOf[bucket] as number;
    if (row === 0) continue;
    const from = bucket * LABEL_COUNT;
    for (let part = 0; part < PER_ROW; part++) {
      const at = from + 3 * part;
      rows[row + part] = (emissions[at] as number) + (emissions[at + 1] as number) * LANE + (emissions[at + 2] as number) * LANE * LANE;
    }
  }
  return { rowOf, rows };
}

/** The weights that `packRows` was given. */
export function unpackRows({ rowOf, rows }: WeightRows): Int8Array {
  const emissions = new Int8Array(rowOf.length * LABEL_COUNT);
  const weights = new Float32Array(LABEL_COUNT);
  rowOf.forEach((row, bucket) => {
    if (row === 0) return;
    for (let part = 0; part < PER_ROW; part++) unpack(rows[row + part] as number, 1, weights, 3 * part);
    emissions.set(weights, bucket * LABEL_COUNT);
  });
  return emissions;
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
