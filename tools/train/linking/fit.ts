import type { Kind } from '../../../lib/core/model/recognition.ts';

/** One name with the features of its possible candidates, and which is right; −1: none of them. */
export interface Choice {
  /** The article that it is from: choices of one article are judged together. */
  readonly article: string;
  readonly kind: Kind;
  readonly weight: number;
  readonly candidates: readonly Readonly<Record<string, number>>[];
  readonly right: number;
  /** The features that the others would have if the packs lacked the right one. */
  readonly without: readonly Readonly<Record<string, number>>[];
}

/** Where a weight begins, what it is drawn to, and how far it may go. */
export interface Prior {
  readonly start: number;
  readonly least: number;
  readonly most: number;
}

/** Fitted weights, and the mean log loss with the first ones and with these. */
export interface Fitted {
  readonly weights: Readonly<Record<string, number>>;
  readonly before: number;
  readonly after: number;
}

const rounds = 600;
const step = 0.8;
/** How strongly weights are drawn to where they began, per example. */
const usualPull = 0.002;

/**
 * Multinomial logistic regression over candidates and "none" (log-odds 0), by gradient descent from the priors, drawn
 * towards them and kept within their bounds. Linear in rounds and candidates: some seconds for four thousand names.
 */
export function fit(choices: readonly Choice[], priors: Readonly<Record<string, Prior>>, pull = usualPull): Fitted {
  const names = Object.keys(priors);
  const at = new Map(names.map((name, index) => [name, index]));
  const rows = choices.map(({ candidates, right, weight }) => ({ right, weight, candidates: candidates.map((features) => sparse(features, at)) }));
  const start = Float64Array.from(names, (name) => priors[name]?.start ?? 0);
  const weights = Float64Array.from(start);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const before = loss(rows, weights) / total;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(names.length);
    for (const { candidates, right, weight } of rows) {
      const shares = sharesOf(candidates, weights);
      for (let one = 0; one < candidates.length; one++) {
        const error = weight * ((one === right ? 1 : 0) - (shares[one] as number));
        const { columns, values } = candidates[one] as Sparse;
        for (let column = 0; column < columns.length; column++) {
          const index = columns[column] as number;
          gradient[index] = (gradient[index] as number) + error * (values[column] as number);
        }
      }
    }
    names.forEach((name, index) => {
      const old = weights[index] as number;
      const moved = old + step * ((gradient[index] as number) / total - pull * (old - (start[index] as number)));
      weights[index] = Math.min(priors[name]?.most ?? moved, Math.max(priors[name]?.least ?? moved, moved));
    });
  }
  return { weights: Object.fromEntries(names.map((name, index) => [name, weights[index] as number])), before, after: loss(rows, weights) / total };
}

interface Sparse { readonly columns: Int32Array; readonly values: Float64Array }
interface Row { readonly candidates: readonly Sparse[]; readonly right: number; readonly weight: number }

function sparse(features: Readonly<Record<string, number>>, at: ReadonlyMap<string, number>): Sparse {
  const known = Object.entries(features).flatMap(([name, value]) => at.has(name) ? [[at.get(name) as number, value] as const] : []);
  return { columns: Int32Array.from(known, ([column]) => column), values: Float64Array.from(known, ([, value]) => value) };
}

function loss(rows: readonly Row[], weights: Float64Array): number {
  return rows.reduce((sum, { candidates, right, weight }) => {
    const shares = sharesOf(candidates, weights);
    const share = right < 0 ? 1 - shares.reduce((all, one) => all + one, 0) : shares[right] as number;
    return sum - weight * Math.log(Math.max(share, 1e-9));
  }, 0);
}

function sharesOf(candidates: readonly Sparse[], weights: Float64Array): Float64Array {
  const odds = new Float64Array(candidates.length);
  let sum = 1;
  for (let one = 0; one < candidates.length; one++) {
    const { columns, values } = candidates[one] as Sparse;
    let logit = 0;
    for (let column = 0; column < columns.length; column++) logit += (values[column] as number) * (weights[columns[column] as number] as number);
    odds[one] = Math.exp(logit);
    sum += odds[one] as number;
  }
  for (let one = 0; one < odds.length; one++) odds[one] = (odds[one] as number) / sum;
  return odds;
}
