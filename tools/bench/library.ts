import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { writeBackup } from '../../lib/core/library/backup.ts';
import type { SavedArticle } from '../../lib/core/model/library.ts';
import { hasBrowser, openBrowser, type BrowserName, type ExtensionBrowser } from '../browsers/extension.ts';
import { chooseFile, openBackupPage, press, waitUntilTaken } from '../faults/backup-page.ts';
import { companyMs, goTo, metBeforeMs, openingMs, personMs, searchMs, setInput } from './library-page.ts';
import { sampleLibrary } from './library-sample.ts';
import { percentile } from './report.ts';

const size = { articles: 10_000, notes: 20_000, words: 250 };
const folder = join(import.meta.dirname, '../../output/bench');

const browsers = ['chromium', 'firefox'] as const;
const openingsEach = 9;
/** Nothing takes longer, also on a busy machine. */
const mostMs = 900_000;
/** How long a browser is given to come to rest, and the index to be stored. */
const startedMs = 6_000;
const storedMs = 12_000;

type Sample = ReturnType<typeof sampleLibrary>;

/** How long a reader looks at what the first search has found. */
const readMs = 3_000;

/** Searches of each kind, and how each is made of a word. Every length at which a reader sees an answer while typing. */
const searchesEach = 10;
const kinds: Readonly<Record<string, (word: string, other: string) => string>> = {
  'one letter': (word) => word.slice(0, 1), 'two letters': (word) => word.slice(0, 2), 'three letters': (word) => word.slice(0, 3), 'four letters': (word) => word.slice(0, 4),
  'a word': (word) => word, 'two words': (word, other) => `${word} ${other}`, 'a typo': (word) => `${word.slice(0, 2)}x${word.slice(3)}`, 'nothing to find': (word) => `${word}qqzz`,
};

/** People whose pages are opened: by how common they are, the commonest first, then every so many. */
const commonest = 10;
const pages = 20;

/**
 * Prints the milliseconds of each thing that a reader waits for in a library of 10,000 articles; from the e2e build. `words`
 * may name one browser, and say `again`: the library is not imported but that of the last run that imported it.
 */
export async function benchLibrary(words: ReadonlySet<string>): Promise<void> {
  const sample = sampleLibrary(size);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'library.json');
  writeFileSync(file, writeBackup(sample, 0));
  try {
    const wanted = browsers.filter((name) => words.has(name));
    for (const name of wanted.length === 0 ? browsers : wanted) if (hasBrowser(name)) await measure(name, sample, file, words.has('again'));
  } finally {
    rmSync(file);
  }
}

async function measure(name: BrowserName, sample: Sample, file: string, isAgain: boolean): Promise<void> {
  console.log(`${name}: ${size.articles} articles, ${size.articles * 10} mentions, ${size.notes} notes`);
  const filled = join(folder, `profile-${name}`);
  if (isAgain && !existsSync(filled)) throw new Error(`no library of an earlier run for ${name}: leave 'again' out once`);
  if (!isAgain) await fill(name, filled, file);
  const profile = mkdtempSync(join(tmpdir(), 'dateline-'));
  cpSync(filled, profile, { recursive: true });
  const extension = await openBrowser(name, { profile });
  try {
    // The browser itself has started, and the background has looked at the library.
    await new Promise((done) => { setTimeout(done, startedMs); });
    const openings: number[] = [];
    for (let at = 0; at < openingsEach; at += 1) openings.push(await openingMs(extension));
    say('options page to first row (500)', openings);
    await measurePage(extension, sample);
  } finally {
    await extension.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Imports the library into a new profile, and keeps that with the index of the search in it. */
async function fill(name: BrowserName, filled: string, file: string): Promise<void> {
  rmSync(filled, { recursive: true, force: true });
  mkdirSync(filled);
  const extension = await openBrowser(name, { profile: filled });
  try {
    say('import', [await importMs(extension, file)]);
    const page = await openArticles(extension);
    say('first index, in the worker', [await firstSearchMs(page)]);
    await new Promise((done) => { setTimeout(done, storedMs); });
  } finally {
    await extension.close();
  }
}

async function openArticles(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.openPage('options.html#/articles', '.article-row h2');
  await page.bringToFront();
  return page;
}

async function firstSearchMs(page: Page): Promise<number> {
  const start = performance.now();
  await setInput(page, 'karo');
  await page.waitForFunction(() => /^\d+ /.test(document.querySelector('.search-status')?.textContent ?? ''), { timeout: mostMs });
  return performance.now() - start;
}

async function importMs(extension: ExtensionBrowser, file: string): Promise<number> {
  const page = await openBackupPage(extension);
  await page.bringToFront();
  const { isReady, words } = await chooseFile(page, file, mostMs);
  if (!isReady) throw new Error(`the library was refused: ${words}`);
  const start = performance.now();
  await press(page, 'merge');
  await waitUntilTaken(page, mostMs);
  const millis = performance.now() - start;
  await page.close();
  return millis;
}

async function measurePage(extension: ExtensionBrowser, sample: Sample): Promise<void> {
  const page = await openArticles(extension);
  say('the first search, right after the opening', [await firstSearchMs(page)]);
  await new Promise((done) => { setTimeout(done, readMs); });
  const all: number[] = [];
  const word = (at: number): string => sample.vocabulary[at] as string;
  for (const [at, [kind, queryOf]] of Object.entries(kinds).entries()) {
    const times: number[] = [];
    for (let each = 0; each < searchesEach; each += 1) times.push(await searchMs(page, queryOf(word(50 + (at * searchesEach + each) * 97), word(each))));
    say(`search in articles: ${kind}`, times);
    all.push(...times);
  }
  for (const [hash, selector] of [['#/notes', '.note-row .note-text'], ['#/people', '.name-row .name']] as const) {
    await goTo(page, hash, selector);
    await page.focus('input[type=search]');
    const times: number[] = [];
    for (const queryOf of Object.values(kinds)) for (let each = 0; each < 3; each += 1) times.push(await searchMs(page, queryOf(word(60 + each * 131), word(each))));
    say(`search in ${hash.slice(2)}`, times);
    all.push(...times);
  }
  say('search, all of these (50)', all);
  const people = peopleOf(sample.articles);
  const some = people.filter((_key, at) => at < commonest || at % Math.floor(people.length / (pages - commonest)) === 0);
  const opened: number[] = [];
  for (const key of some) {
    await goTo(page, '#/articles', '.article-row h2');
    opened.push(await personMs(page, key));
  }
  say('page of the commonest person, the first that is opened (200)', opened.slice(0, 1));
  say(`pages of ${some.length} people (200)`, opened);
  await goTo(page, '#/articles', '.article-row h2');
  say('everybody named with the commonest person, counted', [await companyMs(page, sample.commonest)]);
  say('met before: the commonest person, time and again (30)', await metBeforeMs(page, Array<string>(40).fill(sample.commonest)));
  say(`met before: ${some.length} people (30)`, await metBeforeMs(page, some));
}

/** Keys of people, the commonest first. */
function peopleOf(articles: readonly SavedArticle[]): readonly string[] {
  const keys = articles.flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'person').map(({ key }) => key));
  return [...Map.groupBy(keys, (key) => key)].toSorted((a, b) => b[1].length - a[1].length).map(([key]) => key);
}

function say(what: string, times: readonly number[]): void {
  const [median, p95, most] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0).padStart(6));
  console.log(times.length === 1 ? `  ${what.padEnd(64)} ${median} ms` : `  ${what.padEnd(64)} ${median} ms, p95 ${p95}, most ${most} of ${times.length}`);
}
