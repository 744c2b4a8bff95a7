import { describe, expect, it } from 'vitest';
import { INPUTS } from '../../../lib/core/recognition/article-view.ts';
import { LABEL_COUNT, bestLabels, mayFollow } from '../../../lib/core/recognition/crf.ts';
import { correct } from '../../../lib/core/recognition/second-pass.ts';
import { trainSecondPass } from '../../../tools/train/recogniser/train-second-pass.ts';

const L = LABEL_COUNT;
const transitions = Float32Array.from({ length: (L + 1) * L }, (_, i) => (mayFollow(i < L * L ? Math.floor(i / L) : -1, i % L) ? 0 : -Infinity));

describe('the second pass', () => {
  it('learns to correct the first from its inputs', () => {
    const sample = (label: number): Parameters<typeof trainSecondPass>[0][number] => {
      const inputs = new Float32Array(INPUTS);
      inputs[label] = 2;
      const scores = new Float32Array(L);
      scores[0] = 1;
      return { scores, rowOf: Int32Array.of(0), inputs, labels: Uint8Array.of(label), weight: 1 };
    };
    const samples = Array.from({ length: 2400 }, (_, i) => sample([0, 1, 3][i % 3] as number));
    const likelihoods: number[] = [];
    const pass = trainSecondPass(samples, transitions, 1, (_, likelihood) => likelihoods.push(likelihood));
    expect(likelihoods.at(-1)).toBeGreaterThan(likelihoods[0] as number);
    for (const { inputs, scores, labels } of samples.slice(0, 3)) {
      const own = scores.map((score) => score * pass.scale);
      correct(pass, inputs, new Float32Array(pass.hidden), own, 0);
      expect([...bestLabels(own, 1, pass.transitions)]).toEqual([...labels]);
    }
  });
});
