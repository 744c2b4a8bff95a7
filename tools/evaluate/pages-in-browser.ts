import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { bodyModel } from '../../lib/core/detection/body-model.ts';
import { decide } from '../../lib/core/detection/decide.ts';
import { decodePage } from '../annotate/parse-page.ts';
import { findBrowser } from '../browsers/find-browsers.mjs';
import type { PageData } from '../train/detection/page-data.ts';
import { readArticle } from '../train/detection/read-article.ts';
import { readCorpus } from '../train/detection/read-corpus.ts';
import type { CorpusPage } from '../train/detection/read-corpus.ts';
import { readPages } from '../train/detection/read-pages.ts';
import { unpackedPages } from '../train/detection/unpacked-pages.ts';
import { bundleForPage } from './bundle-for-page.ts';
import type { InPageReport } from './in-page.ts';
import { percentile, median } from '../bench/report.ts';

/** After so many pages the figures so far are printed. */
const every = 200;

/** What Chromium and the command line say of one page. */
interface Compared {
  readonly report: InPageReport;
  readonly isSameDecision: boolean;
  readonly isSameText: boolean;
}

/**
 * `npm run evaluate -- pages-in-browser [FOLDER [EVERY]]`: the same code in Chromium and in the command line, on every
 * page (or every EVERYth) of FOLDER (corpus/pages, packed or not). Pages are served by the test itself, with scripts, styles
 * and all else blocked. Some fifteen minutes for all; one line per page that differs.
 */
export async function evaluatePagesInBrowser(args: readonly string[]): Promise<void> {
  const corpus = readCorpus(unpackedPages(resolve(args[0] ?? '../shared/corpus/pages'))).filter((_, index) => index % Number(args[1] ?? 1) === 0);
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium on this machine');
  const load = await readPages(corpus, availableParallelism());
  const script = await bundleForPage(join(import.meta.dirname, 'in-page.ts'), 'inPage');
  const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: 60_000, args: ['--no-sandbox', '--disable-background-networking'] });
  const compared: Compared[] = [];
  try {
    for (const page of corpus) {
      try {
        const report = await reportOf(browser, page, script);
        compared.push(compare(page.id, report, load(page)));
        if (compared.length % every === 0) print(compared, corpus.length);
      } catch (error) {
        console.log(`  ${page.id}: not read: ${String(error).split('\n', 1)[0]}`);
      }
    }
  } finally {
    await browser.close();
  }
  print(compared, corpus.length);
}

async function reportOf(browser: Browser, page: CorpusPage, script: string): Promise<InPageReport> {
  const tab = await browser.newPage();
  try {
    await serve(tab, decodePage(readFileSync(page.path)));
    await tab.goto(page.url ?? 'https://page.example/', { waitUntil: 'domcontentloaded', timeout: 30_000 });
    return await tab.evaluate(`(async () => { ${script}; return inPage.reportPage(${JSON.stringify(page.url ?? '')}); })()`) as InPageReport;
  } finally {
    await tab.close();
  }
}

/** Answers the tab's own address with this page, and nothing else. */
async function serve(tab: Page, html: string): Promise<void> {
  await tab.setRequestInterception(true);
  let isServed = false;
  tab.on('request', (request) => {
    if (isServed || !request.isNavigationRequest() || request.frame() !== tab.mainFrame()) { void request.abort(); return; }
    isServed = true;
    void request.respond({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" }, body: html });
  });
}

/** What the command line says, from the page as it has parsed it, beside the browser's report. */
function compare(id: string, report: InPageReport, data: PageData): Compared {
  const read = readArticle(data, bodyModel);
  const isArticle = decide(data.signals).isArticle && read?.decision.isArticle === true && read.text !== '';
  const text = read === null || read.text === '' ? null : read.text;
  if (isArticle !== report.isArticle) console.log(`  ${id}: ${String(report.isArticle)} in Chromium, ${String(isArticle)} in the command line`);
  else if (text !== report.text) console.log(`  ${id}: another text (${report.text?.length ?? 0} and ${text?.length ?? 0} code units)`);
  if (report.unpaintable.length > 0) console.log(`  ${id}: ${report.unpaintable[0]}`);
  if (report.isChanged) console.log(`  ${id}: the page was changed`);
  return { report, isSameDecision: isArticle === report.isArticle, isSameText: text === report.text };
}

function print(compared: readonly Compared[], pages: number): void {
  const share = (part: number, whole: number): string => `${part} of ${whole} (${(100 * part / Math.max(1, whole)).toFixed(2)} %)`;
  const texts = compared.filter(({ report }) => report.text !== null);
  const articles = texts.filter(({ report }) => report.isArticle);
  const isPaintable = ({ report }: Compared): boolean => report.unpaintable.length === 0;
  console.log(`pages read: ${share(compared.length, pages)}`);
  console.log(`same decision as the command line: ${share(compared.filter(({ isSameDecision }) => isSameDecision).length, compared.length)}`);
  console.log(`same text: ${share(compared.filter(({ isSameText }) => isSameText).length, compared.length)}`);
  console.log(`every word paintable: ${share(articles.filter(isPaintable).length, articles.length)} articles, ${share(texts.filter(isPaintable).length, texts.length)} pages with text`);
  console.log(`page changed: ${share(compared.filter(({ report }) => report.isChanged).length, compared.length)}`);
  for (const key of ['detectMs', 'extractMs', 'longestSliceMs'] as const) {
    const figures = compared.map(({ report }) => report[key]);
    console.log(`${key}: median ${median(figures).toFixed(1)}  p95 ${percentile(figures, 0.95).toFixed(1)}  most ${Math.max(...figures).toFixed(1)}`);
  }
}
