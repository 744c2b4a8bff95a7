import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../../lib/core/recognition/crf.ts';
import { packRows, sparseOf, unpack, unpackRows } from '../../../../lib/core/recognition/weight-rows.ts';

const L = LABEL_COUNT;

describe('packed weights', () => {
  it('add up as the weights themselves do', () => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }));
    fc.assert(fc.property(fc.array(fc.array(weight, { minLength: L, maxLength: L }), { minLength: 8, maxLength: 8 }), fc.array(fc.nat(), { maxLength: 400 }), (buckets, picks) => {
      const { rowOf, rows } = packRows(sparseOf(Int8Array.from(buckets.flat())));
      const chosen = picks.map((pick) => pick % buckets.length);
      const sums = [0, 0, 0];
      for (const bucket of chosen) {
        const row = rowOf[bucket] as number;
        sums.forEach((sum, part) => { sums[part] = sum + (rows[row + part] as number); });
      }
      const out = new Float32Array(L);
      sums.forEach((sum, part) => unpack(sum, 1, out, 3 * part));
      expect(Array.from(out, (sum) => sum + 0)).toEqual(Array.from({ length: L }, (_, y) => chosen.reduce((sum, bucket) => sum + (buckets[bucket]?.[y] ?? 0), 0)));
    }));
  });

  it('unpack as what was packed', () => {
    const sparse = { used: Uint8Array.of(0b1000_0001, 0, 1), weights: Int8Array.from({ length: 3 * L }, (_, i) => (i * 37) % 255 - 127) };
    expect(unpackRows(packRows(sparse))).toEqual(sparse);
  });

  it('are refused where their number is not that of their buckets', () => {
    expect(() => packRows({ used: Uint8Array.of(3), weights: new Int8Array(L) })).toThrow(/2 buckets, expected 1/);
  });
});
