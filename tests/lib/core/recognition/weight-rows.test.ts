import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_COUNT } from '../../../../lib/core/recognition/crf.ts';
import { MOST_FEATURES } from '../../../../lib/core/recognition/feature-buckets.ts';
import { MOST_ROWS, SUM_SIZE, addRows, packRows, sparseOf, unpackRows, unpackSum } from '../../../../lib/core/recognition/weight-rows.ts';

const L = LABEL_COUNT;

describe('packed weights', () => {
  it('add up as the weights themselves do', () => {
    const weight = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }));
    fc.assert(fc.property(fc.array(fc.array(weight, { minLength: L, maxLength: L }), { minLength: 64, maxLength: 64 }), fc.array(fc.nat({ max: 63 }), { maxLength: MOST_ROWS }), (buckets, picks) => {
      const out = new Float32Array(L + 1);
      const packed = packRows(sparseOf(Int8Array.from(buckets.flat())));
      const sum = new Int32Array(SUM_SIZE);
      const half = picks.length >> 1;
      for (const part of [picks.slice(0, half), picks.slice(half)]) addRows(packed, Int32Array.from(part), part.length, sum, 0);
      unpackSum(sum, 1, out, 1);
      expect(Array.from(out, (sum) => sum + 0)).toEqual([0, ...Array.from({ length: L }, (_, y) => picks.reduce((sum, bucket) => sum + (buckets[bucket]?.[y] ?? 0), 0))]);
    }));
  });

  it('have room for all features of a token', () => expect(MOST_FEATURES).toBeLessThanOrEqual(MOST_ROWS));

  it('unpack as what was packed', () => {
    const sparse = { used: Uint8Array.of(0b1000_0001, 0, 0, 0x80), weights: Int8Array.from({ length: 3 * L }, (_, i) => (i * 37) % 255 - 127) };
    expect(unpackRows(packRows(sparse))).toEqual(sparse);
  });

  it('are refused where their number is not that of their buckets', () => {
    expect(() => packRows({ used: Uint8Array.of(3), weights: new Int8Array(L) })).toThrow(/2 buckets, expected 1/);
  });
});
