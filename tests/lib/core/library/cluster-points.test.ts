import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPoints } from '../../../../lib/core/library/cluster-points.ts';

describe('points on a map', () => {
  it('are one cluster where they cannot be told apart, around the weightiest', () => {
    const clusters = clusterPoints([
      { key: 'a', x: 0, y: 0, weight: 1 }, { key: 'b', x: 5, y: 0, weight: 9 }, { key: 'c', x: 100, y: 100, weight: 2 },
    ], 10);
    expect(clusters.map(({ x, y, weight, points }) => [x, y, weight, points.map(({ key }) => key)])).toEqual([[5, 0, 10, ['b', 'a']], [100, 100, 2, ['c']]]);
  });

  it('are each in one cluster, whose centres keep their distance', () => {
    const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(fc.array(point, { maxLength: 40 }), (raw) => {
      const points = raw.map((one, at) => ({ ...one, key: String(at) }));
      const clusters = clusterPoints(points, 10);
      expect(clusters.flatMap((cluster) => cluster.points.map(({ key }) => key)).toSorted()).toEqual(points.map(({ key }) => key).toSorted());
      for (const [at, a] of clusters.entries()) for (const b of clusters.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(10);
    }));
  });
});
