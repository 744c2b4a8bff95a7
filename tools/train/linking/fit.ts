import type { Kind } from '../../../lib/core/model/recognition.ts';

/** One name with the features of its possible candidates, and which is right; −1: none of them. */
export interface Choice {
  readonly kind: Kind;
  readonly weight: number;
  readonly candidates: readonly Readonly<Record<string, number>>[];
  readonly right: number;
}

/** Fitted weights, and the mean log loss with the old ones and with these. */
export interface Fitted {
  readonly weights: Readonly<Record<string, number>>;
  readonly before: number;
  readonly after: number;
}

const rounds = 1500;
const step = 0.5;
/** How strongly weights are drawn to where they were, per example. */
const pull = 0.002;

/** Multinomial logistic regression over candidates and "none" (log-odds 0), by gradient descent from `start`, drawn towards it. */
export function fit(choices: readonly Choice[], start: Readonly<Record<string, number>>): Fitted {
  const names = Object.keys(start);
  let weights: Readonly<Record<string, number>> = start;
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const before = loss(choices, weights) / total;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>();
    for (const { candidates, right, weight } of choices) {
      const shares = sharesOf(candidates, weights);
      candidates.forEach((features, at) => {
        const error = weight * ((at === right ? 1 : 0) - (shares[at] as number));
        for (const [name, value] of Object.entries(features)) gradient.set(name, (gradient.get(name) ?? 0) + error * value);
      });
    }
    const from = weights;
    weights = Object.fromEntries(names.map((name) => {
      const old = from[name] as number;
      return [name, old + step * ((gradient.get(name) ?? 0) / total - pull * (old - (start[name] as number)))];
    }));
  }
  return { weights, before, after: loss(choices, weights) / total };
}

function loss(choices: readonly Choice[], weights: Readonly<Record<string, number>>): number {
  return choices.reduce((sum, { candidates, right, weight }) => {
    const shares = sharesOf(candidates, weights);
    const share = right < 0 ? 1 - shares.reduce((all, one) => all + one, 0) : shares[right] as number;
    return sum - weight * Math.log(Math.max(share, 1e-9));
  }, 0);
}

function sharesOf(candidates: Choice['candidates'], weights: Readonly<Record<string, number>>): readonly number[] {
  const odds = candidates.map((features) => Math.exp(Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)));
  const sum = odds.reduce((total, one) => total + one, 1);
  return odds.map((one) => one / sum);
}
