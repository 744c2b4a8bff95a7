import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { openBrowser, type ExtensionBrowser } from '../browsers/extension.ts';
import { findBrowser } from '../browsers/find-browsers.mjs';
import { waitForMarks } from '../browsers/marks.ts';
import { servePages } from '../browsers/serve-pages.ts';
import { longPage, plainFrontPage } from './pages.ts';
import { median, say } from './report.ts';

const root = resolve(import.meta.dirname, '../..');
const runs = 5;

/** Sizes of what ships, and what Dateline adds to a page in Chromium. Prints a line per figure. */
export async function benchExtension(): Promise<void> {
  for (const mode of ['production', 'e2e']) {
    const build = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build', '-b', 'chrome', '--mv3', ...(mode === 'e2e' ? ['--mode', 'e2e'] : [])], { cwd: root, encoding: 'utf8' });
    if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  }
  sizes(join(root, '.output/chrome-mv3'));
  if (findBrowser('chromium') === null) return console.log('no chromium here: what needs a browser is left out');
  await inBrowser();
}

function sizes(folder: string): void {
  for (const file of ['detector.js', 'reader.js', 'background.js']) {
    const bytes = readFileSync(join(folder, file));
    say(`${file}, gzipped`, `${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1)} kB`);
  }
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const total = all.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const packed = all.reduce((sum, entry) => sum + gzipSync(readFileSync(join(entry.parentPath, entry.name))).length, 0);
  say('whole extension', `${(total / 1e6).toFixed(1)} MB, ${(packed / 1e6).toFixed(1)} MB gzipped`);
}

async function inBrowser(): Promise<void> {
  const server = await servePages({ '/front': plainFrontPage, '/1000': longPage(1000), '/20000': longPage(20_000) });
  const extension = await openBrowser('chromium');
  const bare = await openBrowser('chromium', { withExtension: false });
  try {
    await visit(extension, `${server.origin}/1000`, true);
    const front = await repeated(() => visit(extension, `${server.origin}/front`, false));
    say('detector on a page that is no article', `${median(front.map(({ detectorMs }) => detectorMs)).toFixed(1)} ms (budget 5)`);
    for (const words of [1000, 20_000]) {
      const url = `${server.origin}/${words}`;
      const withIt = await repeated(() => visit(extension, url, true));
      const without = await repeated(() => visit(bare, url, false));
      const longest = median(withIt.map(({ longestMs }) => longestMs));
      const longestBare = median(without.map(({ longestMs }) => longestMs));
      const added = median(withIt.map(({ ownMs }) => ownMs));
      say(`${words} words: longest task of Dateline's own scripts`, `${median(withIt.map(({ longestOwnMs }) => longestOwnMs)).toFixed(1)} ms (budget 50)`);
      say(`${words} words: longest task of the page, with / without Dateline`, `${longest.toFixed(1)} / ${longestBare.toFixed(1)} ms`);
      say(`${words} words: main-thread time of Dateline's own scripts`, `${added.toFixed(0)} ms`);
      say(`${words} words: document ready to painted names, background awake`, `${median(withIt.map(({ paintedMs }) => paintedMs)).toFixed(0)} ms${words === 1000 ? ' (budget 300)' : ''}`);
    }
    say('background: JavaScript heap and buffers', `${(await backgroundBytes(extension) / 1e6).toFixed(1)} MB`);
  } finally {
    await Promise.all([extension.close(), bare.close()]);
    await server.close();
  }
}

interface Visit {
  readonly longestMs: number;
  readonly longestOwnMs: number;
  readonly ownMs: number;
  readonly detectorMs: number;
  readonly paintedMs: number;
}

async function repeated(run: () => Promise<Visit>): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let index = 0; index < runs; index += 1) visits.push(await run());
  return visits;
}

/** Loads a page under the browser's own tracing, and reads from the trace what ran on the page's main thread. */
async function visit(extension: ExtensionBrowser, url: string, isMarked: boolean): Promise<Visit> {
  const page = await extension.browser.newPage();
  await page.evaluateOnNewDocument(watchForPaint);
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'v8.execute', '__metadata', 'disabled-by-default-devtools.timeline'] });
  await page.goto(url);
  if (isMarked) await waitForMarks(page);
  await new Promise((done) => { setTimeout(done, 800); });
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: TraceEvent[] };
  const paintedMs = isMarked ? await paintedAfter(page) : 0;
  await page.close();
  return { ...readTrace(trace.traceEvents, url), paintedMs };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptName?: string; readonly documentLoaderURL?: string } };
}

/** Tasks of the page's main thread, and those of them in which a script of the extension ran. Durations in the trace are µs. */
function readTrace(events: readonly TraceEvent[], url: string): Omit<Visit, 'paintedMs'> {
  const navigation = events.find(({ name, args }) => name === 'CommitLoad' && JSON.stringify(args).includes(url));
  const isMain = (event: TraceEvent): boolean => navigation !== undefined && event.pid === navigation.pid && event.tid === navigation.tid;
  const tasks = events.filter((event) => event.ph === 'X' && isMain(event) && event.name.endsWith('RunTask'));
  const own = events.filter((event) => event.ph === 'X' && isMain(event) && /^(EvaluateScript|FunctionCall|v8\.callFunction)$/.test(event.name)
    && `${event.args?.data?.url ?? ''}${event.args?.data?.scriptName ?? ''}`.includes('chrome-extension://'));
  const within = (task: TraceEvent): boolean => own.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0));
  const durations = tasks.map(({ dur }) => (dur ?? 0) / 1000);
  const ownDurations = tasks.filter(within).map(({ dur }) => (dur ?? 0) / 1000);
  const detector = own.filter(({ args, name }) => name === 'EvaluateScript' && args?.data?.url?.includes('detector.js') === true);
  return {
    longestMs: Math.max(0, ...durations),
    longestOwnMs: Math.max(0, ...ownDurations),
    ownMs: ownDurations.reduce((sum, ms) => sum + ms, 0),
    detectorMs: detector.reduce((sum, { dur }) => sum + (dur ?? 0) / 1000, 0),
  };
}

/** Runs in the page: notes when the first name is painted, in ms after the document was ready. */
function watchForPaint(): void {
  const world = window as unknown as { readyAt?: number; paintedAt?: number };
  document.addEventListener('DOMContentLoaded', () => { world.readyAt = performance.now(); });
  const look = (): void => {
    if (CSS.highlights.size > 0) world.paintedAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function paintedAfter(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { readyAt = 0, paintedAt = Number.NaN } = window as unknown as { readyAt?: number; paintedAt?: number };
    return paintedAt - readyAt;
  });
}

async function backgroundBytes({ browser }: ExtensionBrowser): Promise<number> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith('chrome-extension://'));
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage') as { usedSize: number; backingStorageSize?: number };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
