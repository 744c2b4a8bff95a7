import { readNames, withQuotations } from '../../../lib/core/recognition/recognise.ts';
import type { SpeakerWeights } from '../../../lib/core/recognition/speaker-weights.ts';
import { readModel } from '../../evaluate/ner.ts';
import { ReadingScore } from '../../evaluate/reading-score.ts';
import { loadArticles } from '../../fixtures/load-articles.ts';
import type { ReadArticle } from './choices.ts';
import { fitSpeakers } from './folds.ts';

/** Articles are dealt into so many folds; the weights for one are fitted on the others. */
const FOLDS = 5;

/**
 * `npm run train -- speakers`: fits the weights of `lib/core/recognition/speaker-weights.ts` on our own articles with
 * `split: dev`, and prints them; first, how many speakers of direct quotations are right with weights that have not
 * seen the article, and with weights that have not seen its lot.
 */
export async function train(): Promise<void> {
  const model = readModel('public/models/recogniser.bin');
  const articles = loadArticles('dev').map((article): ReadArticle => ({ article, read: readNames(article.text, model) }));
  const folds = Array.from({ length: FOLDS }, (_, fold) => fitSpeakers(articles.filter((article) => foldOf(article) !== fold)));
  print('out of fold, by article', articles, (article) => folds[foldOf(article)] as SpeakerWeights);
  for (const series of [...new Set(articles.map(({ article }) => article.meta.series))].toSorted()) {
    const own = articles.filter(({ article }) => article.meta.series === series);
    print(`  series ${series}, by article`, own, (article) => folds[foldOf(article)] as SpeakerWeights);
    const without = fitSpeakers(articles.filter(({ article }) => article.meta.series !== series));
    print(`  series ${series}, by lot`, own, () => without);
  }
  for (const [group, row] of Object.entries(fitSpeakers(articles))) {
    process.stdout.write(`  ${group}: { ${Object.entries(row).filter(([, weight]) => Math.abs(weight as number) >= 0.005).map(([feature, weight]) => `${feature}: ${(weight as number).toFixed(2)}`).join(', ')} },\n`);
  }
}

function print(title: string, articles: readonly ReadArticle[], weightsOf: (article: ReadArticle) => SpeakerWeights): void {
  const score = new ReadingScore();
  for (const one of articles) score.add(one.article, withQuotations(one.read, weightsOf(one)));
  process.stdout.write(`${title.padEnd(26)}${score.speakerLine()}\n`);
}

function foldOf({ article: { slug } }: ReadArticle): number {
  let hash = 0;
  for (const letter of slug) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}
