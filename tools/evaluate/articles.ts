import { parseArgs } from 'node:util';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { loadArticles } from '../fixtures/load-articles.ts';
import { readModel } from './ner.ts';
import { ReadingScore } from './reading-score.ts';

/**
 * `npm run evaluate -- articles [--split dev|test] [--model FILE] [--verbose]`: the whole reading on our own articles,
 * dev and test apart, and each lot (`series`) of articles apart: mentions, entities (B³ over the mentions of persons and
 * places), roles (exact words of an entity), speakers of direct quotations and of reported speech, and places that stand for their government.
 * `--verbose` lists what went wrong in dev; of test nothing is ever listed.
 */
export async function evaluateArticles(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: {
    model: { type: 'string', default: 'public/models/recogniser.bin' }, split: { type: 'string' }, verbose: { type: 'boolean', default: false },
  } });
  const model = readModel(values.model);
  for (const split of ['dev', 'test'] as const) {
    if (values.split !== undefined && values.split !== split) continue;
    const articles = loadArticles(split);
    const scoreOf = (chosen: typeof articles): ReadingScore => {
      const score = new ReadingScore();
      for (const article of chosen) score.add(article, recognise(article.text, model));
      return score;
    };
    const all = scoreOf(articles);
    if (values.verbose && split === 'dev') for (const line of all.lines) console.log(line);
    console.log(all.table(split));
    for (const series of [...new Set(articles.map(({ meta }) => meta.series))].toSorted()) {
      console.log(scoreOf(articles.filter(({ meta }) => meta.series === series)).table(`${split}, series ${series}`));
    }
  }
}
