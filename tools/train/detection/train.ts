import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bodyFolds, trainBodyFolds, trainWholeBody } from './body-folds.ts';
import { readArticle } from './read-article.ts';
import { foldOf, readCorpus } from './read-corpus.ts';
import { readPages } from './read-pages.ts';
import { trainArticleModel } from './train-article-model.ts';
import { pageRows, trainPageModel } from './train-page-model.ts';
import { unpackedPages } from './unpacked-pages.ts';

const target = join(import.meta.dirname, '../../../lib/core/detection');
const names = ['page', 'body', 'article'];

/**
 * `npm run train -- detection [page|body|article …] [--shared FOLDER]`: trains the models of detection and extraction (all
 * three by default) on the unpacked corpus/pages and writes them into lib/core/detection. Throws if the corpus is not there.
 */
export async function train(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { shared: { type: 'string', default: '../shared' } } });
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`no model called ${unknown}; there are: ${names.join(', ')}`);
  const folder = unpackedPages(join(resolve(values.shared), 'corpus/pages'));
  for (const name of positionals.length === 0 ? names : positionals) await trainOne(name, folder);
}

async function trainOne(name: string, folder: string): Promise<void> {
  const corpus = readCorpus(folder);
  const load = await readPages(corpus, availableParallelism());
  if (name === 'page') {
    write('page-model.ts', 'pageModel', 'Which signals speak for an article: log-odds by boosted trees over `pageFeatures`.', trainPageModel(pageRows(corpus, load)));
  } else if (name === 'body') {
    write('body-model.ts', 'bodyModel', 'Which blocks are the article\'s own text: log-odds by boosted trees over `blockFeatures`.', await trainWholeBody(folder));
  } else {
    const models = await trainBodyFolds(folder, availableParallelism());
    const rows = corpus.filter((page) => page.isArticle !== null).flatMap((page) => {
      const read = readArticle(load(page), models[foldOf(page.domain, bodyFolds)] as typeof models[number]);
      return read === null ? [] : [{ page, features: read.features }];
    });
    write('article-model.ts', 'articleModel', 'Which read pages are articles: log-odds by boosted trees over `articleFeatures`, and the least probability of one.', trainArticleModel(rows));
  }
}

function write(file: string, name: string, says: string, model: { base: number; trees: readonly number[]; leastProbability?: number }): void {
  const rows: string[] = [];
  const numbers = model.trees.map((value) => String(value).replace(/^(-?)0\./, '$1.'));
  for (let at = 0; at < numbers.length; at += 40) rows.push(`    ${numbers.slice(at, at + 40).join(', ')},`);
  const least = model.leastProbability;
  writeFileSync(join(target, file), [
    "import type { Trees } from './trees.ts';",
    '',
    `/** ${says} Written by tools/train/detection; see docs/detection-card.md. */`,
    `export const ${name}: { readonly base: number; readonly trees: Trees${least === undefined ? '' : '; readonly leastProbability: number'} } = {`,
    `  base: ${model.base.toFixed(4)},`,
    ...(least === undefined ? [] : [`  leastProbability: ${least},`]),
    '  trees: [',
    ...rows,
    '  ],',
    '};',
    '',
  ].join('\n'));
  process.stderr.write(`${file}: ${numbers.length} numbers\n`);
}
