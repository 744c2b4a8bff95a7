import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { entityKey } from '../../lib/core/library/entity-key.ts';
import { backupParts, readBackup, writeBackup } from '../../lib/core/library/backup.ts';
import { noRecords, type LibraryRecords } from '../../lib/core/library/merge.ts';
import { recordNames } from '../../lib/core/library/record-kinds.ts';
import { hasBrowser, openBrowser, type BrowserName } from '../browsers/extension.ts';
import { chooseFile, openBackupPage, press, savedBackup, waitUntilTaken } from '../faults/backup-page.ts';
import { sampleLibrary } from './library-sample.ts';

const size = { articles: 10_000, notes: 20_000, words: 250 };
/** Nothing takes longer, also in a browser on a machine that is busy with other work: what is over its time is a figure, not a failure. */
const mostMs = 900_000;
const folder = join(import.meta.dirname, '../../output/bench');

/** The sample with some of every kind of record. */
function everyKind(): LibraryRecords {
  const sample = sampleLibrary(size);
  const head = (id: string) => ({ id, version: 1, device: 'bench', createdAt: 1_000, updatedAt: 1_000, deletedAt: null });
  const some = sample.articles.slice(0, 1_000);
  return {
    ...noRecords, articles: sample.articles, notes: sample.notes,
    corrections: some.map(({ canonicalUrl, title }, at) => ({ ...head(`correction-${at}`), verdict: 'not-a-name', key: `person:name ${at}`, name: `Name ${at}`, itemId: null, itemLabel: null, scope: { type: 'article', canonicalUrl, title } })),
    setDays: some.map(({ canonicalUrl, title }, at) => ({ ...head(`day-${at}`), canonicalUrl, title, day: '1994-03' })),
    identities: some.map((_, at) => ({ ...head(`identity-${at}`), kind: 'person', name: `Name ${at}`, keys: [entityKey('person', `Name ${at}`), entityKey('person', `Other ${at}`)], itemId: null })),
    readArticles: some.map((article, at) => ({
      ...head(`read-${at}`), canonicalUrl: `https://read.example/${at}`, url: `https://read.example/${at}`, title: article.title, site: 'read.example', published: null,
      entities: article.entities.map(({ key, itemId, kind, name, mentions }) => ({ key, itemId, kind, name, mentions: mentions.length, sentences: [`${name} was there.`] })),
    })),
    articleVersions: some.map(({ canonicalUrl, title, text, blocks, entities }, at) => ({ ...head(`version-${at}`), canonicalUrl, title, text: `${text} More.`, blocks, entities, isKept: false })),
  };
}

function nextVersions(records: LibraryRecords): LibraryRecords {
  return Object.fromEntries(recordNames.map((name) => [name, records[name].map((record) => ({ ...record, version: record.version + 1 }))])) as unknown as LibraryRecords;
}

/** Out, wiped, and in again in a real browser: the same in the end, in less than a minute; and cancelled in the middle without a trace. */
async function measureTransfer(name: BrowserName): Promise<Readonly<Record<string, string>>> {
  const records = everyKind();
  mkdirSync(folder, { recursive: true });
  const [file, other, empty, later] = ['transfer.json', 'transfer-out.json', 'transfer-empty.json', 'transfer-later.json'].map((one) => join(folder, one)) as [string, string, string, string];
  writeFileSync(file, [...backupParts(records, 0)].join(''));
  writeFileSync(empty, writeBackup(noRecords, 0));
  // What would replace it differs in every record: a replacement that is not taken back shows.
  writeFileSync(later, [...backupParts(nextVersions(records), 0)].join(''));
  const extension = await openBrowser(name);
  try {
    const page = await openBackupPage(extension);
    await page.bringToFront();
    const read = await timed(() => chooseFile(page, file, mostMs));
    const first = await timed(() => takeIn(page, 'merge'));
    const out = await timed(() => savedBackup(page));
    writeFileSync(other, out.value);
    const wiped = await timed(async () => { await chooseFile(page, empty, mostMs); await takeIn(page, 'replace'); });
    const isWiped = sumOf(readBackup(await savedBackup(page))) === sumOf(noRecords);
    await chooseFile(page, other, mostMs);
    const second = await timed(() => takeIn(page, 'merge'));
    const again = sumOf(readBackup(await savedBackup(page)));
    await chooseFile(page, later, mostMs);
    const cancelled = await timed(() => cancelInTheMiddle(page));
    const untouched = sumOf(readBackup(await savedBackup(page)));
    const wanted = sumOf(records);
    return {
      'file read and compared': seconds(read.ms), 'import into an empty library': seconds(first.ms), 'complete backup out': seconds(out.ms), 'wiped by an empty file': seconds(wiped.ms),
      'import of what came out': seconds(second.ms), 'cancelled in the middle of replacing': seconds(cancelled.ms),
      'out, wiped, in again is the identity': yes(isWiped && sumOf(readBackup(out.value)) === wanted && again === wanted),
      'cancelled without a trace': yes(untouched === wanted),
    };
  } finally {
    await extension.close();
    for (const one of [file, other, empty, later]) rmSync(one, { force: true });
  }
}

async function takeIn(page: Page, how: 'merge' | 'replace'): Promise<void> {
  await press(page, how);
  await waitUntilTaken(page, mostMs);
}

/** Waits until the progress bar has come to the middle, and cancels. */
async function cancelInTheMiddle(page: Page): Promise<void> {
  await press(page, 'replace');
  await page.waitForFunction(() => { const bar = document.querySelector<HTMLProgressElement>('.bring-in progress'); return bar !== null && bar.value / bar.max > 0.3; }, { polling: 20, timeout: mostMs });
  await page.$eval('.bring-in .do-cancel', (button) => (button as HTMLElement).click());
  await page.waitForSelector('.import-refused', { timeout: mostMs });
}

/** A sum of all records, whatever order their fields are in. */
function sumOf(records: LibraryRecords): string {
  const hash = createHash('sha256');
  for (const name of recordNames) for (const record of records[name].toSorted((a, b) => (a.id < b.id ? -1 : 1))) hash.update(canonical(record));
  return hash.digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Object && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  return { value: await work(), ms: performance.now() - start };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function yes(isSo: boolean): string {
  return isSo ? 'yes' : 'NO';
}

/** Prints what `measureTransfer` gives, in each browser of this machine. */
export async function benchTransfer(): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    if (!hasBrowser(name)) continue;
    console.log(`${name}: ${size.articles} articles, ${size.articles * 10} mentions, ${size.notes} notes, 1,000 of each other kind`);
    for (const [what, figure] of Object.entries(await measureTransfer(name))) console.log(`  ${what.padEnd(46)} ${figure.padStart(8)}`);
  }
}
