import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { decodePage } from '../annotate/parse-page.ts';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { askPeersAbout } from '../evaluate/ask-peers.ts';
import { bundleForPage } from '../evaluate/bundle-for-page.ts';
import type { InPageReport } from '../evaluate/in-page.ts';
import { readCorpus } from '../train/detection/read-corpus.ts';
import { unpackedPages } from '../train/detection/unpacked-pages.ts';
import { hugePages } from './huge-pages.ts';
import { median, percentile, say } from './report.ts';

const every = 6;
const names = { detect: 'detector', isProbablyReaderable: 'isProbablyReaderable', extract: 'extraction', readability: '@mozilla/readability', defuddle: 'defuddle' } as const;

/**
 * In Chromium: detector and extraction beside their peers on every sixth page of the corpus (where it is here), in the
 * same run; and the longest stretch that extraction keeps the main thread of pages of 5 MB.
 */
export async function benchDetection(): Promise<void> {
  if (findBrowser('chromium') === null) return console.log('no chromium here: nothing to measure in');
  const folder = resolve('../shared/corpus/pages');
  if (existsSync(folder)) await besidePeers(unpackedPages(folder));
  else console.log(`${folder} is not here: peers are left out`);
  await onHugePages();
}

async function besidePeers(folder: string): Promise<void> {
  const corpus = readCorpus(folder).filter((_, index) => index % every === 0);
  const ask = (): ReturnType<typeof askPeersAbout> => askPeersAbout(corpus.length, (index) => {
    const page = corpus[index] as typeof corpus[number];
    return { html: decodePage(readFileSync(page.path)), url: page.url ?? '', isDetectionOnly: false };
  });
  const reports = (await ask() ?? []).filter((report) => report !== null);
  for (const key of Object.keys(names) as (keyof typeof names)[]) {
    const millis = reports.flatMap((report) => report.millis[key] ?? []);
    say(`${names[key]}, ${millis.length} pages: median / p95`, `${median(millis).toFixed(1)} / ${percentile(millis, 0.95).toFixed(1)} ms`);
  }
}

async function onHugePages(): Promise<void> {
  const executablePath = findBrowser('chromium') as string;
  const script = await bundleForPage(resolve(import.meta.dirname, '../evaluate/in-page.ts'), 'inPage');
  const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: 120_000, args: ['--no-sandbox'] });
  try {
    for (const [name, html] of Object.entries(hugePages())) {
      const page = await browser.newPage();
      await page.setContent(html, { waitUntil: 'domcontentloaded', timeout: 120_000 });
      const report = await page.evaluate(`(async () => { ${script}; return inPage.reportPage('https://gazette.example/2000/07/01/bridge'); })()`) as InPageReport;
      say(`5 MB, ${name}: longest stretch of extraction (whole)`, `${report.longestSliceMs.toFixed(1)} ms (budget 50; ${report.extractMs.toFixed(0)} ms)`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
