import { describe, expect, it } from 'vitest';
import { sumOfTrees } from '../../../../lib/core/detection/trees.ts';
import { boost } from '../../../../tools/train/detection/boost.ts';

describe('sumOfTrees', () => {
  // x <= 1 ? (y <= 5 ? 10 : 20) : 30, and a second tree that is one leaf
  const trees = [0, 1, 1, 5, -1, 10, -1, 20, -1, 30, -1, 0.5];
  const cases: [number[], number][] = [[[0, 0], 10.5], [[1, 6], 20.5], [[2, 0], 30.5]];
  for (const [row, sum] of cases) it(`reaches ${sum} from ${row.join(', ')}`, () => { expect(sumOfTrees(trees, row)).toBe(sum); });
});

describe('boost', () => {
  it('learns what no single column tells', () => {
    const rows = [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0.1]] as const;
    const many = Array.from({ length: 100 }, () => rows).flat();
    const model = boost({
      columns: 2,
      values: Float64Array.from(many.flatMap(([a, b]) => [a, b])),
      labels: Float64Array.from(many, ([, , label]) => label > 0.5 ? 1 : 0),
      weights: Float64Array.from(many, ([a, b]) => a + b === 2 ? 1.1 : 1),
    }, { trees: 20, depth: 2, shrinkage: 0.5, leastWeight: 1, penalty: 1, columnShare: 1, rowShare: 1, seed: 1 });
    for (const [a, b, label] of rows) expect(model.base + sumOfTrees(model.trees, [a, b]) > 0, `${a} ${b}`).toBe(label > 0.5);
  });
});
