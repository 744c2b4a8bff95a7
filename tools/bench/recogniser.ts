import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { build } from 'vite';
import { tokenise } from '../../lib/core/text/tokens.ts';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { loadArticles } from '../fixtures/load-articles.ts';
import { garbage as garbageTexts } from './garbage.ts';
import { median, say } from './report.ts';
import type { Durations, RecogniserReport, measureGarbage } from './recogniser-in-page.ts';

const WORDS = 1000;
const OPENINGS = 5;
const ORIGIN = 'https://bench.example';

/**
 * The recogniser on our own articles, in Chromium, on one core, in sessions that begin with a model just opened and read
 * each text once: tokens a second, milliseconds for an article of 1,000 words (tokens to entities, roles, quotations)
 * within a session and as its first, opening, memory and size, beside compromise (names only); and whether garbage of
 * twice the size costs twice as much. Medians, and the best rounds, which say more on a busy machine.
 */
export async function benchRecogniser(): Promise<void> {
  const file = readFileSync('public/models/recogniser.bin');
  say('model file, bytes compressed', `${gzipSync(file, { level: 9 }).length.toLocaleString('en')} (budget 3,000,000)`);
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return console.log('no chromium here: what needs a browser is left out');
  const texts = loadArticles().map(({ text }) => text);
  const tokens = texts.reduce((sum, text) => sum + tokenise(text).count, 0);
  const pieces = piecesOf(texts.join('\n\n'), WORDS);
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
    for (const text of texts) await page.evaluate(`bench.read(${JSON.stringify(text)})`);
    const afterReading = await heldBytes(session) - before;
    await page.evaluate(`bench.read(${JSON.stringify(differentWords())})`);
    const afterWords = await heldBytes(session) - before;
    say('model in memory, MB', `${megabytes(held)}, after ${texts.length} articles ${megabytes(afterReading)}, after 200,000 different words ${megabytes(afterWords)} (budget 30)`);
    const report = await page.evaluate(`bench.measure(${JSON.stringify(texts)}, ${JSON.stringify(pieces)})`) as RecogniserReport;
    print(report, openings, tokens);
    const garbage = await page.evaluate('bench.measureGarbage()') as ReturnType<typeof measureGarbage>;
    for (const [what, half, full] of garbage) say(`garbage, ${what}, ms`, `${full.toFixed(0)} (half of it ${half.toFixed(0)}: × ${(full / half).toFixed(1)})`);
  } finally {
    await browser.close();
  }
}

function print(report: RecogniserReport, openings: readonly number[], tokens: number): void {
  const perSecond = ({ median: middle, best }: Durations): string => `${rate(tokens, middle)}, in the best rounds ${rate(tokens, best)}`;
  const both = ({ median: middle, best }: Durations): string => `${middle.toFixed(1)}, in the best rounds ${best.toFixed(1)}`;
  const ratios = (ours: Durations, theirs: Durations): string => `${(theirs.median / ours.median).toFixed(1)}, in the best rounds ${(theirs.best / ours.best).toFixed(1)}`;
  const { texts, pieces, compromiseTexts, compromisePieces } = report;
  say('tokens a second, in a session', `${perSecond(texts.all)} (budget 150,000)`);
  say('compromise, tokens a second', perSecond(compromiseTexts.all));
  say('ratio, dateline : compromise', ratios(texts.all, compromiseTexts.all));
  say(`an unread article of ${WORDS} words in a session, ms`, `${both(pieces.one)} (budget 25)`);
  say(`the first article of ${WORDS} words after opening, ms`, `${both(pieces.first)} (budget 25)`);
  say(`compromise, an article of ${WORDS} words, ms`, both(compromisePieces.one));
  say('ratio, dateline in a session : compromise', ratios(pieces.one, compromisePieces.one));
  say('opening the model, ms', `${median(openings).toFixed(1)}, best ${Math.min(...openings).toFixed(1)} (budget 100)`);
}

/** The garbage of which every word is another. */
function differentWords(): string {
  const [, text] = garbageTexts(1).at(-1) ?? ['', ''];
  return text;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
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

/** Pieces of `count` words, one after the other; what is left at the end is left out. */
function piecesOf(text: string, count: number): string[] {
  const pieces: string[] = [];
  for (let start = 0; ;) {
    let end = start;
    for (let words = 0; words < count && end >= 0; words++) end = text.indexOf(' ', end + 1);
    if (end < 0) return pieces;
    pieces.push(text.slice(start, end));
    start = end + 1;
  }
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
