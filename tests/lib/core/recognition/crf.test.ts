import { describe, expect, it } from 'vitest';
import { LABEL_COUNT, bestLabels, exponentials, latticeOf, mayFollow, segmentProbability } from '../../../../lib/core/recognition/crf.ts';

const L = LABEL_COUNT;
const LENGTH = 4;

/** Numbers that look random and are the same each time. */
function wobble(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin((i + 1) * seed) * 2);
}

const scores = wobble(LENGTH * L, 12.9898);
const transitions = wobble((L + 1) * L, 78.233).map((value, i) => (mayFollow(i < L * L ? Math.floor(i / L) : -1, i % L) ? value : -Infinity));

/** Every labelling of the tokens with its score. */
function labellings(): { readonly labels: readonly number[]; readonly score: number }[] {
  let all: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let t = 0; t < LENGTH; t++) {
    all = all.flatMap(({ labels, score }) => Array.from({ length: L }, (_, y) => ({
      labels: [...labels, y], score: score + (scores[t * L + y] as number) + (transitions[(labels.at(-1) ?? L) * L + y] as number),
    })));
  }
  return all;
}

describe('the chain', () => {
  const all = labellings();
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const lattice = latticeOf(scores, LENGTH, exponentials(transitions));

  it('sums over all labellings', () => expect(lattice.logSum).toBeCloseTo(Math.log(total), 4));

  it('gives each label its share', () => {
    for (let t = 0; t < LENGTH; t++) {
      for (let y = 0; y < L; y++) {
        const share = all.filter(({ labels }) => labels[t] === y).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
        expect(lattice.marginals[t * L + y]).toBeCloseTo(share, 5);
      }
    }
  });

  it('gives a whole name its share', () => {
    const isName = ({ labels }: { readonly labels: readonly number[] }): boolean => labels[1] === 1 && labels[2] === 2 && labels[3] !== 2;
    const share = all.filter(isName).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
    expect(segmentProbability(lattice, LENGTH, 1, 3, 1)).toBeCloseTo(share, 5);
  });

  it('finds the best labelling', () => {
    const best = all.reduce((top, next) => (next.score > top.score ? next : top));
    expect([...bestLabels(scores, LENGTH, transitions)]).toEqual(best.labels);
  });
});
