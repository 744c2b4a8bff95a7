import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { decodePage } from '../annotate/parse-page.ts';
import { readPage } from '../annotate/read-file.ts';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { readCorpus } from '../train/detection/read-corpus.ts';
import type { InPageReport } from './in-page.ts';

/**
 * `npm run evaluate -- pages-in-browser [FOLDER [EVERY]]`: the same code in Chromium and in the command line, on every
 * page (or every EVERYth) of FOLDER. Pages are served by the test itself, with scripts, styles and all else blocked.
 */
export async function evaluatePagesInBrowser(args: readonly string[]): Promise<void> {
  const corpus = readCorpus(resolve(args[0] ?? '../shared/corpus/pages')).filter((_, index) => index % Number(args[1] ?? 1) === 0);
  const script = await bundled();
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium on this machine');
  const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: 30_000, args: ['--no-sandbox', '--disable-background-networking'] });
  const reports: InPageReport[] = [];
  const differing: string[] = [];
  let sameText = 0;
  try {
    for (const page of corpus) {
      const html = decodePage(readFileSync(page.path));
      const url = page.url ?? 'https://page.example/';
      const tab = await browser.newPage();
      await tab.setRequestInterception(true);
      let isServed = false;
      tab.on('request', (request) => {
        if (isServed || !request.isNavigationRequest() || request.frame() !== tab.mainFrame()) { void request.abort(); return; }
        isServed = true;
        void request.respond({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" }, body: html });
      });
      try {
        await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
        const report = await tab.evaluate(`(async () => { ${script}; return inPage.reportPage(${JSON.stringify(url)}); })()`) as InPageReport;
        const here = readPage(html, url, url);
        reports.push(report);
        if (here.isArticle !== report.isArticle) differing.push(page.id);
        if ((here.article?.text ?? null) === report.text) sameText += 1;
        if (report.unpaintable.length > 0) console.log(`  ${page.id}: ${report.unpaintable[0]}`);
      } catch (error) {
        console.log(`  ${page.id}: ${String(error).split('\n', 1)[0]}`);
      } finally {
        await tab.close();
      }
    }
  } finally {
    await browser.close();
  }
  print(reports, differing, sameText, corpus.length);
}

function print(reports: readonly InPageReport[], differing: readonly string[], sameText: number, pages: number): void {
  const share = (part: number): string => `${part} of ${reports.length} (${(100 * part / Math.max(1, reports.length)).toFixed(2)} %)`;
  const texts = reports.filter((report) => report.text !== null);
  const figures = (key: 'detectMs' | 'extractMs' | 'longestSliceMs'): string => {
    const sorted = reports.map((report) => report[key]).toSorted((a, b) => a - b);
    const at = (quantile: number): string => (sorted[Math.floor(quantile * (sorted.length - 1))] ?? 0).toFixed(1);
    return `median ${at(0.5)}  p95 ${at(0.95)}  most ${at(1)}`;
  };
  console.log(`pages read: ${reports.length} of ${pages}`);
  console.log(`same decision as the command line: ${share(reports.length - differing.length)} ${differing.slice(0, 10).join(' ')}`);
  console.log(`same text: ${share(sameText)}`);
  console.log(`every word paintable: ${texts.filter((report) => report.unpaintable.length === 0).length} of ${texts.length}`);
  console.log(`page changed: ${reports.filter((report) => report.isChanged).length}`);
  for (const key of ['detectMs', 'extractMs', 'longestSliceMs'] as const) console.log(`${key}: ${figures(key)}`);
}

/** `in-page.ts` and what it imports as one script that defines `inPage`. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, 'in-page.ts'), name: 'inPage', formats: ['iife'] } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('vite built nothing');
  return chunk.code;
}
