import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPageFacts } from '../../lib/adapters/dom/read-page-facts.ts';
import { readOutline } from '../../lib/adapters/dom/read-outline.ts';
import { untouched } from '../../lib/adapters/dom/untouched.ts';
import type { Untouched } from '../../lib/adapters/dom/untouched.ts';
import { leastProbability } from '../../lib/core/detection/decide.ts';
import { chooseBody } from '../../lib/core/detection/choose-body.ts';
import { metadataOf } from '../../lib/core/detection/metadata.ts';
import type { PageOutline } from '../../lib/core/detection/page-outline.ts';
import { sumOfTrees } from '../../lib/core/detection/trees.ts';
import { decodePage, parsePage } from '../annotate/parse-page.ts';
import { foldOf, readCorpus } from '../train/detection/read-corpus.ts';
import type { CorpusPage } from '../train/detection/read-corpus.ts';
import { bodyRows, trainBodyModel } from '../train/detection/train-body-model.ts';
import type { BodyRows } from '../train/detection/train-body-model.ts';
import { pageRows, trainPageModel } from '../train/detection/train-page-model.ts';
import type { PageRow } from '../train/detection/train-page-model.ts';
import { askDefuddle, askReadability } from './page-peers.ts';
import { bodyFigures, detectionFigures, metadataFigures } from './page-scores.ts';
import type { PagePrediction } from './page-scores.ts';

const pageFolds = 10;
const bodyFolds = 5;

/**
 * `npm run evaluate -- pages [FOLDER]`: detection, body, title, author and date on the labelled pages of FOLDER
 * (corpus/pages, packed or not), trained parts by cross-validation, beside @mozilla/readability and defuddle. Takes
 * about ten minutes.
 */
export async function evaluatePages(args: readonly string[]): Promise<void> {
  const corpus = readCorpus(unpacked(resolve(args[0] ?? '../shared/corpus/pages')));
  const labelled = (await each(corpus, (page) => pageRows([page]))).flat();
  const byDomain = crossValidatePages(labelled, (page) => String(foldOf(page.domain, pageFolds)));
  const bySource = crossValidatePages(labelled, (page) => page.source);
  const readability = await each(corpus, (page) => askReadability(htmlOf(page)));
  const defuddle: PagePrediction[] = [];
  for (const page of corpus) defuddle.push(page.isArticle === true ? await askDefuddle(htmlOf(page), page.url ?? '') : readability[0] as PagePrediction);
  const own = await each(corpus, ownMetadata);
  const pages = labelled.map((row) => row.page);
  const indexOf = new Map(corpus.map((page, index) => [page, index]));
  print('detection, unambiguous labels', {
    'Dateline, domains unseen': detectionFigures(pages, (_, index) => byDomain[index] as boolean),
    'Dateline, sources unseen': detectionFigures(pages, (_, index) => bySource[index] as boolean),
    isProbablyReaderable: detectionFigures(corpus, (_, index) => readability[index]?.isArticle ?? false),
  });
  const articles = (await each(corpus, (page) => bodyRows([page]))).flat();
  const bodies = crossValidateBodies(articles);
  const peer = (predictions: readonly PagePrediction[]): [string, string][] => articles.map(({ page }) => [predictions[indexOf.get(page) as number]?.text ?? '', page.body ?? '']);
  print(`body of ${articles.length} articles`, {
    'Dateline, domains unseen': bodyFigures(articles.map(({ page }, index) => [bodies[index] ?? '', page.body ?? ''])),
    '@mozilla/readability': bodyFigures(peer(readability)),
    defuddle: bodyFigures(peer(defuddle)),
  });
  print('metadata, share right', {
    'Dateline (rules)': metadataFigures(corpus, own),
    '@mozilla/readability': metadataFigures(corpus, readability),
    defuddle: metadataFigures(corpus, defuddle),
  });
}

/**
 * Reads page after page, with a turn of the event loop after each: jsdom's weak references keep every document alive
 * until then, and a thousand of them exhaust the memory.
 */
async function each<Result>(pages: readonly CorpusPage[], read: (page: CorpusPage) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const page of pages) {
    results.push(read(page));
    await new Promise((done) => { setImmediate(done); });
  }
  return results;
}

/** Whether each page is an article by a model that has seen none of its group. */
function crossValidatePages(rows: readonly PageRow[], groupOf: (page: CorpusPage) => string): boolean[] {
  const decided: boolean[] = [];
  for (const group of new Set(rows.map((row) => groupOf(row.page)))) {
    const model = trainPageModel(rows.filter((row) => groupOf(row.page) !== group));
    rows.forEach((row, index) => {
      if (groupOf(row.page) === group) decided[index] = 1 / (1 + Math.exp(-model.base - sumOfTrees(model.trees, row.features))) >= leastProbability;
    });
  }
  return decided;
}

/** Each article's text by a model that has seen none of its fold of domains. */
function crossValidateBodies(articles: readonly BodyRows[]): string[] {
  const texts: string[] = [];
  for (let fold = 0; fold < bodyFolds; fold += 1) {
    const model = trainBodyModel(articles.filter(({ page }) => foldOf(page.domain, bodyFolds) !== fold));
    articles.forEach(({ page, outline, title }, index) => {
      if (foldOf(page.domain, bodyFolds) !== fold) return;
      const steps = chooseBody(outline, title, model);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      texts[index] = step.value.map((block) => outline.blocks[block]?.text ?? '').join('\n\n');
    });
  }
  return texts;
}

function ownMetadata(page: CorpusPage): PagePrediction {
  const document = parsePage(htmlOf(page));
  const dom = untouched(document);
  const metadata = metadataOf(readPageFacts(dom, page.url ?? ''), outlineOf(dom));
  return { isArticle: false, title: metadata.title, byline: metadata.authors.map((author) => author.name).join(', '), date: metadata.published?.iso ?? null, text: null };
}

function outlineOf(dom: Untouched): PageOutline | null {
  if (dom.body === null) return null;
  const reading = readOutline(dom.body, dom);
  reading.advance(Infinity);
  return reading.result.outline;
}

function htmlOf(page: CorpusPage): string {
  return decodePage(readFileSync(page.path));
}

/** The folder with the manifest: itself, or the packed corpus unpacked into output/. */
function unpacked(folder: string): string {
  if (existsSync(join(folder, 'manifest.jsonl'))) return folder;
  const archive = join(folder, 'pages.tar.zst');
  if (!existsSync(archive)) throw Object.assign(new Error('no pages to evaluate on'), { code: 'ENOENT', path: archive });
  const target = resolve('output/corpus-pages');
  if (!existsSync(join(target, 'manifest.jsonl'))) {
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['--zstd', '-xf', archive, '-C', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return target;
}

function print(title: string, rows: Readonly<Record<string, Readonly<Record<string, number>>>>): void {
  console.log(`\n${title}`);
  for (const [name, figures] of Object.entries(rows)) {
    console.log(`  ${name.padEnd(26)} ${Object.entries(figures).map(([key, value]) => `${key} ${value.toFixed(4)}`).join('  ')}`);
  }
}
