import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { build } from 'vite';
import { tokenise } from '../../lib/core/text/tokens.ts';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { loadArticles } from '../fixtures/load-articles.ts';
import { median, say } from './report.ts';
import type { Durations, RecogniserReport, measureGarbage } from './recogniser-in-page.ts';

const WORDS = 1000;
const OPENINGS = 5;
const ORIGIN = 'https://bench.example';

/**
 * The recogniser on our own articles, in Chromium, on one core: tokens a second, milliseconds for an article of 1,000
 * words (tokens to entities, roles, quotations), opening, memory and size, beside compromise (names only); and
 * whether garbage of twice the size costs twice as much. Medians, and the best rounds, which say more on a busy machine.
 */
export async function benchRecogniser(): Promise<void> {
  const file = readFileSync('public/models/recogniser.bin');
  say('model file, bytes compressed', `${gzipSync(file, { level: 9 }).length.toLocaleString('en')} (budget 3,000,000)`);
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return console.log('no chromium here: what needs a browser is left out');
  const texts = loadArticles().map(({ text }) => text);
  const tokens = texts.reduce((sum, text) => sum + tokenise(text).count, 0);
  const article = firstWords(texts.join('\n\n'), WORDS);
  const script = await bundled();
  const browser = await puppeteer.launch({ executablePath, headless: true, protocolTimeout: 170_000, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => void request.respond(request.url() === `${ORIGIN}/model`
      ? { contentType: 'application/octet-stream', body: file }
      : { contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(ORIGIN);
    await page.evaluate(`${script}; globalThis.bench = bench;`);
    const session = await page.createCDPSession();
    const before = await heldBytes(session);
    const openings: number[] = [];
    for (let i = 0; i < OPENINGS; i++) openings.push(await page.evaluate(`bench.hold('${ORIGIN}/model')`) as number);
    const held = await heldBytes(session) - before;
    const report = await page.evaluate(`bench.measure(${JSON.stringify(texts)}, ${JSON.stringify(article)})`) as RecogniserReport;
    print(report, openings, tokens, held);
    const garbage = await page.evaluate('bench.measureGarbage()') as ReturnType<typeof measureGarbage>;
    for (const [what, half, full] of garbage) say(`garbage, ${what}, ms`, `${full.toFixed(0)} (half of it ${half.toFixed(0)}: × ${(full / half).toFixed(1)})`);
  } finally {
    await browser.close();
  }
}

function print(report: RecogniserReport, openings: readonly number[], tokens: number, held: number): void {
  const perSecond = ({ median: middle, best }: Durations): string => `${rate(tokens, middle)}, in the best rounds ${rate(tokens, best)}`;
  const both = ({ median: middle, best }: Durations): string => `${middle.toFixed(1)}, best ${best.toFixed(1)}`;
  const ratios = (ours: Durations, theirs: Durations): string => `${(theirs.median / ours.median).toFixed(1)}, in the best rounds ${(theirs.best / ours.best).toFixed(1)}`;
  say('tokens a second', `${perSecond(report.all)} (budget 150,000)`);
  say('compromise, tokens a second', perSecond(report.compromiseAll));
  say('ratio, dateline : compromise', ratios(report.all, report.compromiseAll));
  say(`an article of ${WORDS} words, ms`, `${both(report.article)} (budget 25)`);
  say(`compromise, an article of ${WORDS} words, ms`, both(report.compromiseArticle));
  say('ratio, dateline : compromise', ratios(report.article, report.compromiseArticle));
  say('opening the model, ms', `${median(openings).toFixed(1)}, best ${Math.min(...openings).toFixed(1)} (budget 100)`);
  say('model in memory, MB', `${(held / 1e6).toFixed(1)} (budget 30)`);
}

function rate(tokens: number, ms: number): string {
  return Math.round((1000 * tokens) / ms).toLocaleString('en');
}

/** Heap and array buffers in use after a collection. */
async function heldBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage') as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

function firstWords(text: string, count: number): string {
  let end = 0;
  for (let words = 0; words < count && end >= 0; words++) end = text.indexOf(' ', end + 1);
  return text.slice(0, end);
}

/** `recogniser-in-page.ts` and what it imports as one script that defines `bench`. */
async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'recogniser-in-page.ts'), name: 'bench', formats: ['iife'] } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined || chunk.type !== 'chunk') throw new Error('vite built nothing');
  return chunk.code;
}

if (import.meta.main || process.argv[1] === import.meta.filename) await benchRecogniser();
