import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeBackup } from '../../lib/core/library/backup.ts';
import { openBrowser, type ExtensionBrowser } from '../browsers/extension.ts';
import { chooseFile, openBackupPage, press, waitUntilTaken } from '../faults/backup-page.ts';
import { sampleLibrary } from './library-sample.ts';

const size = { articles: 10_000, notes: 20_000, words: 250 };
const folder = join(import.meta.dirname, '../../output/bench');

/** Milliseconds of each thing a reader waits for in a library of 10,000 articles, in Chromium; from the e2e build. */
async function measureLibrary(): Promise<Readonly<Record<string, number>>> {
  const sample = sampleLibrary(size);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'library.json');
  writeFileSync(file, writeBackup(sample, 0));
  const extension = await openBrowser('chromium');
  try {
    const page = await openBackupPage(extension);
    await page.bringToFront();
    const { isReady, words } = await chooseFile(page, file);
    if (!isReady) throw new Error(`the library was refused: ${words}`);
    const importStart = Date.now();
    await press(page, 'merge');
    await waitUntilTaken(page);
    const importMs = Date.now() - importStart;
    await page.close();
    const openings: number[] = [];
    for (let at = 0; at < 5; at += 1) openings.push(await openingMs(extension));
    const open = await extension.openPage('options.html#/articles', '.article-row h2');
    await open.bringToFront();
    const indexStart = Date.now();
    await setInput(open, 'karo');
    await open.waitForFunction(() => !/Still reading/.test(document.querySelector('.search-status')?.textContent ?? ''), { timeout: 300_000 });
    const indexMs = Date.now() - indexStart;
    const searches: number[] = [];
    for (let at = 0; at < 60; at += 1) searches.push(await searchMs(open, queryOf(sample.vocabulary, at)));
    const personMs = await open.evaluate(async (key) => {
      const start = performance.now();
      location.hash = `#/people/${encodeURIComponent(key)}`;
      while (document.querySelector('.sentences li') === null) await new Promise((done) => { requestAnimationFrame(done); });
      return performance.now() - start;
    }, sample.commonest);
    const met = await open.evaluate(async (key) => {
      const times: number[] = [];
      const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
      for (let at = 0; at < 40; at += 1) {
        const start = performance.now();
        await api.runtime.sendMessage({ dateline: 1, name: 'entity.record', params: { key, itemId: null, exceptUrl: '' } });
        times.push(performance.now() - start);
      }
      return times;
    }, sample.commonest);
    return {
      'import of 10,000 articles and 20,000 notes': importMs, 'options page to first row': quantile(openings, 0.5), 'first index, in the worker': indexMs,
      'search, median': quantile(searches, 0.5), 'search, p95': quantile(searches, 0.95), 'page of the commonest person': personMs,
      'met before, median': quantile(met, 0.5), 'met before, p95': quantile(met, 0.95),
    };
  } finally {
    await extension.close();
    rmSync(file);
  }
}

/** From the start of the navigation to the first article on the page. */
async function openingMs(extension: ExtensionBrowser): Promise<number> {
  const page = await extension.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('.article-row h2') === null) return;
      seen.disconnect();
      performance.mark('first row');
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(extension.url('options.html#/articles'));
  await page.waitForSelector('.article-row h2');
  const millis = await page.evaluate(() => performance.getEntriesByName('first row')[0]?.startTime ?? Number.NaN);
  await page.close();
  return millis;
}

/** Common words, rare ones, their beginnings, two at once, and typos, in turn. */
function queryOf(vocabulary: readonly string[], at: number): string {
  const word = vocabulary[50 + at * 97] as string;
  switch (at % 5) {
    case 1: return word.slice(0, 4);
    case 2: return `${word} ${vocabulary[at]}`;
    case 3: return `${word.slice(0, 2)}x${word.slice(3)}`;
    default: return word;
  }
}

async function setInput(page: Page, value: string): Promise<void> {
  await page.$eval('input[type=search]', (input, text) => { (input as HTMLInputElement).value = text; input.dispatchEvent(new Event('input', { bubbles: true })); }, value);
}

/** From the keystroke to the new number of results and the first of them on the screen, to a frame. */
async function searchMs(page: Page, query: string): Promise<number> {
  await setInput(page, '');
  await page.waitForFunction(() => document.querySelector('.search-status')?.textContent === '10000 articles');
  return page.evaluate(async (text) => {
    const input = document.querySelector('input[type=search]') as HTMLInputElement;
    const sign = document.querySelector('.search-status') as HTMLElement;
    const before = sign.textContent;
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const isThere = (): boolean => sign.textContent !== before && document.querySelector('.row:first-child h2, .empty') !== null;
    while (!isThere() && performance.now() - start < 5_000) await new Promise((done) => { requestAnimationFrame(done); });
    return performance.now() - start;
  }, query);
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

/** Prints what `measureLibrary` gives. */
export async function benchLibrary(): Promise<void> {
  for (const [name, millis] of Object.entries(await measureLibrary())) console.log(`${name.padEnd(48)} ${millis.toFixed(0).padStart(8)} ms`);
}
