import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { leastProbability } from '../../lib/core/detection/decide.ts';
import { sumOfTrees } from '../../lib/core/detection/trees.ts';
import { decodePage } from '../annotate/parse-page.ts';
import { bodyFolds, trainBodyFolds } from '../train/detection/body-folds.ts';
import { readArticle } from '../train/detection/read-article.ts';
import type { ReadArticle } from '../train/detection/read-article.ts';
import { foldOf, readCorpus } from '../train/detection/read-corpus.ts';
import type { CorpusPage } from '../train/detection/read-corpus.ts';
import { readPages } from '../train/detection/read-pages.ts';
import { trainArticleModel } from '../train/detection/train-article-model.ts';
import { hasBody } from '../train/detection/train-body-model.ts';
import { pageRows, trainPageModel } from '../train/detection/train-page-model.ts';
import { unpackedPages } from '../train/detection/unpacked-pages.ts';
import { askPeersAbout } from './ask-peers.ts';
import type { PeerReport } from './peers-in-page.ts';
import { bodyFigures, detectionFigures, metadataFigures } from './page-scores.ts';
import type { PagePrediction } from './page-scores.ts';

const pageFolds = 10;
const nothing: PagePrediction = { isArticle: false, title: null, byline: null, date: null, text: null };

/** A labelled page with what both looks at it see. */
interface Row {
  readonly page: CorpusPage;
  /** `pageFeatures`, and `articleFeatures` with a body chosen by a model that has not seen the page's domain. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/**
 * `npm run evaluate -- pages [FOLDER]`: detection, body, title, author and date on the labelled pages of FOLDER
 * (corpus/pages, packed or not) in one table: Dateline, whatever is trained by cross-validation and every threshold
 * chosen without the pages that it is judged by, beside @mozilla/readability and defuddle, which run at home in
 * Chromium. A few minutes on two cores; the parsed pages are kept in output/ for the next time.
 */
export async function evaluatePages(args: readonly string[]): Promise<void> {
  const folder = unpackedPages(resolve(args[0] ?? '../shared/corpus/pages'));
  const corpus = readCorpus(folder);
  const threads = availableParallelism();
  const load = await readPages(corpus, threads);
  const [bodyModels, peers] = await Promise.all([
    trainBodyFolds(folder, Math.max(1, threads - 1)),
    askPeersAbout(corpus.length, (index) => {
      const page = corpus[index] as CorpusPage;
      return { html: decodePage(readFileSync(page.path)), url: page.url ?? '', isDetectionOnly: page.isArticle !== true };
    }),
  ]);
  const read = corpus.map((page) => readArticle(load(page), bodyModels[foldOf(page.domain, bodyFolds)] as typeof bodyModels[number]));
  const rows = pageRows(corpus, load).flatMap(({ page, features }): Row[] => {
    const second = read[corpus.indexOf(page)]?.features;
    return second === undefined ? [] : [{ page, first: features, second }];
  });
  const own = read.map((found): PagePrediction => found === null ? nothing : predictionOf(found));
  const table: Record<string, string[]> = {
    'Dateline, domains unseen': [...detection(rows, crossValidate(rows, (page) => String(foldOf(page.domain, pageFolds)))), ...body(corpus, own), ...metadata(corpus, own)],
    'Dateline, sources unseen': detection(rows, crossValidate(rows, (page) => page.source)),
  };
  if (peers === null) console.log('no Chromium on this machine: @mozilla/readability and defuddle are left out');
  else {
    const said = (peer: 'readability' | 'defuddle'): PagePrediction[] => corpus.map((_, index) => (peers[index] as PeerReport | null)?.[peer] ?? nothing);
    const byReadability = said('readability');
    const isReadable = corpus.map((_, index) => byReadability[index]?.isArticle ?? false);
    table['@mozilla/readability'] = [...percents(detectionFigures(corpus, (_, index) => isReadable[index] ?? false)), ...body(corpus, byReadability), ...metadata(corpus, byReadability)];
    table['defuddle'] = ['', '', '', '', ...body(corpus, said('defuddle')), ...metadata(corpus, said('defuddle'))];
  }
  console.log(`${corpus.length} pages, ${rows.length} labelled; body of ${corpus.filter(hasBody).length} articles (runs of four words)\n`);
  print(['', 'accuracy', 'missed', 'false al.', 'on fronts', 'body P', 'body R', 'body F1', 'title', 'author', 'day'], table);
}

/** Whether each page is an article by models, and a threshold, that have seen none of its group. */
function crossValidate(rows: readonly Row[], groupOf: (page: CorpusPage) => string): boolean[] {
  const decided: boolean[] = [];
  const likely = (base: number, trees: readonly number[], features: readonly number[]): number => 1 / (1 + Math.exp(-base - sumOfTrees(trees, features)));
  for (const group of new Set(rows.map((row) => groupOf(row.page)))) {
    const seen = rows.filter((row) => groupOf(row.page) !== group);
    const firstLook = trainPageModel(seen.map(({ page, first }) => ({ page, features: first })));
    const secondLook = trainArticleModel(seen.map(({ page, second }) => ({ page, features: second })));
    rows.forEach(({ page, first, second }, index) => {
      if (groupOf(page) !== group) return;
      decided[index] = likely(firstLook.base, firstLook.trees, first) >= leastProbability && likely(secondLook.base, secondLook.trees, second) >= secondLook.leastProbability;
    });
  }
  return decided;
}

function predictionOf({ metadata: found, text }: ReadArticle): PagePrediction {
  return { isArticle: false, title: found.title, byline: found.authors.map((author) => author.name).join(', '), date: found.published?.iso ?? null, text };
}

function detection(rows: readonly Row[], decided: readonly boolean[]): string[] {
  return percents(detectionFigures(rows.map(({ page }) => page), (_, index) => decided[index] as boolean));
}

function percents({ accuracy, missed, falseAlarms, fronts }: ReturnType<typeof detectionFigures>): string[] {
  return [accuracy, missed, falseAlarms, fronts].map((share) => `${(100 * share).toFixed(1)} %`);
}

function body(corpus: readonly CorpusPage[], said: readonly PagePrediction[]): string[] {
  const { precision, recall, f1 } = bodyFigures(corpus.flatMap((page, index) => hasBody(page) ? [[said[index]?.text ?? '', page.body ?? '']] : []));
  return [precision, recall, f1].map((figure) => figure.toFixed(4));
}

function metadata(corpus: readonly CorpusPage[], said: readonly PagePrediction[]): string[] {
  const { title, author, date } = metadataFigures(corpus, said);
  return [title, author, date].map((share) => `${(100 * share).toFixed(1)} %`);
}

function print(head: readonly string[], rows: Readonly<Record<string, readonly string[]>>): void {
  const line = (name: string, cells: readonly string[]): string => `${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`;
  console.log(line(head[0] ?? '', head.slice(1)));
  for (const [name, cells] of Object.entries(rows)) console.log(line(name, cells));
}
