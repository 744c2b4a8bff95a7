import { shippedKnowledge } from '../../evaluate/gold.ts';
import { newsReader } from '../../evaluate/news.ts';
import { linkingChoices } from './choices.ts';
import { fitWeights } from './folds.ts';

/**
 * `npm run train -- linking`: fits the weights of `lib/core/linking/weights.ts` on our own articles with `split: dev` and on
 * the judged names of dev news (./priors.ts has where they begin), and prints them. `npm run evaluate -- knowledge` says how
 * weights do that are fitted in this way on other articles.
 */
export async function train(): Promise<void> {
  const choices = linkingChoices(shippedKnowledge(), newsReader());
  const weights = fitWeights(choices);
  process.stdout.write(`${choices.filter(({ kind }) => kind === 'person').length} people, ${choices.filter(({ kind }) => kind === 'place').length} places\n`);
  for (const [kind, fitted] of Object.entries(weights)) process.stdout.write(`${kind}: ${Object.entries(fitted).map(([name, weight]) => `${name}: ${(weight as number).toFixed(2)}`).join(', ')}\n`);
}
