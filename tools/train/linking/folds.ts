import type { LinkWeights } from '../../../lib/core/linking/weights.ts';
import { fit, type Choice } from './fit.ts';
import { personPriors, placePriors } from './priors.ts';

/** Articles are dealt into so many folds; the weights for one are fitted on the others. */
const folds = 5;

/** How often a name counts once more with its right candidate taken away: the packs lack as many namesakes as they hold. */
const maskedWeight = 1;

/** Weights for each article, fitted without it and the others of its fold: what unseen articles would be linked with. */
export function weightsOutOfFold(choices: readonly Choice[]): (article: string) => LinkWeights {
  const weights = Array.from({ length: folds }, (_, fold) => fitWeights(choices.filter(({ article }) => foldOf(article) !== fold)));
  return (article) => weights[foldOf(article)] as LinkWeights;
}

/** Weights fitted on these choices. */
export function fitWeights(choices: readonly Choice[]): LinkWeights {
  const all = withMasked(choices);
  return {
    person: fit(all.filter(({ kind }) => kind === 'person'), personPriors).weights as LinkWeights['person'],
    place: fit(all.filter(({ kind }) => kind === 'place'), placePriors).weights as LinkWeights['place'],
  };
}

/** The choices with those added in which the right candidate is not held, and so nobody is right. */
function withMasked(choices: readonly Choice[]): readonly Choice[] {
  return [...choices, ...choices.flatMap((choice) => choice.without.length === 0 ? []
    : [{ ...choice, weight: maskedWeight, right: -1, candidates: choice.without }])];
}

function foldOf(article: string): number {
  let hash = 0;
  for (const letter of article) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}
