import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { articleRows, noteRow } from '../../lib/adapters/store/library-rows.ts';
import { writeBackup } from '../../lib/core/library/backup.ts';
import type { BrowserName, ExtensionBrowser } from '../browsers/extension.ts';
import { sampleLibrary } from '../bench/library-sample.ts';
import { chooseFile, openBackupPage, press, savedBackup, waitUntilTaken } from './backup-page.ts';
import { foundIn, openQuietPage, remove, start, wait } from './browsers.ts';
import { ask, makeOldDatabase } from './in-page.ts';
import { storesOf } from './killed-upgrade.ts';
import { Ledger } from './ledger.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';

interface Note { readonly id: string; readonly version: number; readonly text: string }
interface Answer { readonly value?: Note; readonly code?: string }

const target = { type: 'article', canonicalUrl: 'https://news.example/faults', title: 'Report' };

async function addNote(page: Page, text: string, ledger?: Ledger): Promise<Answer> {
  const answer = await page.evaluate(ask, { name: 'note.add', params: { target, text } } as never) as Answer;
  if (answer.value !== undefined) ledger?.add({ kind: 'note', id: answer.value.id, version: answer.value.version, text, isDeleted: false });
  return answer;
}

async function lostOf(page: Page, ledger: Ledger): Promise<readonly string[]> {
  const found = await foundIn(page);
  return found === null ? ['the database is gone'] : ledger.lost(found);
}

async function inBrowser<T>(name: BrowserName, work: (extension: ExtensionBrowser) => Promise<T>): Promise<T> {
  const extension = await start(name);
  try {
    return await work(extension);
  } finally {
    await extension.close().catch(() => undefined);
    remove(extension.profile);
  }
}

function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-file-')), 'backup.json');
  writeFileSync(file, text);
  return file;
}

/** The database is taken away under a running extension: it must be said at once, and the newest backup must bring everything back. */
export function databaseDeleted(name: BrowserName): Promise<Row> {
  return inBrowser(name, async (extension) => {
    const ledger = new Ledger();
    const lost: string[] = [];
    const page = await openQuietPage(extension);
    for (let at = 0; at < 20; at += 1) await addNote(page, `Before the loss ${at}`, ledger);
    const settings = await openBackupPage(extension);
    const backup = await savedBackup(settings);
    await page.evaluate(() => new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('dateline-library');
      request.addEventListener('success', done);
      request.addEventListener('error', fail);
    }));
    await settings.reload({ waitUntil: [] });
    const isTold = await settings.waitForSelector('.loss', { timeout: 15_000 }).then(() => true, () => false);
    if (!isTold) lost.push('nobody says that the library is empty');
    const { isReady } = await chooseFile(settings, fileOf(backup));
    if (!isReady) lost.push('the backup is refused');
    await press(settings, 'merge');
    await waitUntilTaken(settings);
    lost.push(...await lostOf(page, ledger));
    return { fault: 'database deleted under the running extension', browser: name, rounds: 1, confirmed: ledger.count, lost, remark: 'said at once; the backup brought back all of it' };
  });
}

/** Damaged backups: each is refused with its fault, or what would change is said; the library stays as it is. */
export function corruptedBackups(name: BrowserName, rounds: number, seed: number): Promise<Row> {
  return inBrowser(name, async (extension) => {
    const random = randomFrom(seed);
    const ledger = new Ledger();
    const lost: string[] = [];
    const page = await openQuietPage(extension);
    for (let at = 0; at < 10; at += 1) await addNote(page, `Before the file ${at}`, ledger);
    const good = writeBackup(sampleLibrary({ articles: 5, notes: 5, words: 100 }), 0);
    const before = JSON.stringify(await foundIn(page));
    const settings = await openBackupPage(extension);
    let refused = 0;
    for (let round = 0; round < rounds; round += 1) {
      const at = Math.floor(random() * good.length);
      const damage = random();
      const text = damage < 0.3 ? good.slice(0, at) : damage < 0.6 ? good.slice(0, at) + good.slice(at + 1 + Math.floor(random() * 50))
        : damage < 0.8 ? good.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + good.slice(at + 1) : good.slice(0, at) + good.slice(at - 40);
      const file = fileOf(text);
      const { isReady, words } = await chooseFile(settings, file);
      if (isReady) await press(settings, 'cancel');
      else if (/\S/.test(words)) refused += 1;
      else lost.push(`round ${round}: refused without a word`);
      await settings.waitForSelector('.import-ready', { hidden: true });
      if (JSON.stringify(await foundIn(page)) !== before) lost.push(`round ${round}: the library has changed`);
      remove(join(file, '..'));
    }
    lost.push(...await lostOf(page, ledger));
    return { fault: 'damaged backup brought in', browser: name, rounds, confirmed: ledger.count, lost, remark: `refused ${refused} times with the place of the fault; harmless damage shown before anything is done` };
  });
}

/** Two tabs edit the same note, and one brings a file in while the other writes: nobody overwrites unseen. */
export function twoTabs(name: BrowserName, rounds: number): Promise<Row> {
  return inBrowser(name, async (extension) => {
    const ledger = new Ledger();
    const lost: string[] = [];
    const [one, other] = [await openQuietPage(extension), await openQuietPage(extension)];
    const first = await addNote(one, 'First words', ledger);
    const { id } = first.value as Note;
    let version = 1;
    let conflicts = 0;
    for (let round = 0; round < rounds; round += 1) {
      const edit = (page: Page, text: string): Promise<Answer> => page.evaluate(ask, { name: 'note.edit', params: { id, version, text } } as never) as Promise<Answer>;
      const answers = await Promise.all([edit(one, `One ${round}`), edit(other, `Other ${round}`)]);
      const confirmed = answers.flatMap(({ value }) => value ?? []);
      conflicts += answers.filter(({ code }) => code === 'conflict').length;
      if (confirmed.length !== 1) lost.push(`round ${round}: ${confirmed.length} of two edits of one version were confirmed`);
      for (const note of confirmed) ledger.add({ kind: 'note', id, version: note.version, text: note.text, isDeleted: false });
      version += 1;
    }
    const settings = await openBackupPage(extension);
    const sample = sampleLibrary({ articles: 500, notes: 500, words: 100 });
    await chooseFile(settings, fileOf(writeBackup(sample, 0)));
    const taking = press(settings, 'merge').then(() => waitUntilTaken(settings));
    await other.bringToFront();
    for (let at = 0; at < rounds; at += 1) await addNote(other, `While a file comes in ${at}`, ledger);
    await settings.bringToFront();
    await taking;
    for (const note of sample.notes) ledger.add({ kind: 'note', id: note.id, version: 1, text: note.text, isDeleted: false });
    lost.push(...await lostOf(one, ledger));
    return { fault: 'two tabs edit one note; one brings in a file while the other writes', browser: name, rounds: rounds * 2, confirmed: ledger.count, lost, remark: `${conflicts} edits were told of the other one` };
  });
}

/** Two profiles write, exchange their backups, and hold the same in the end. */
export async function twoProfiles(name: BrowserName): Promise<Row> {
  const ledger = new Ledger();
  const lost: string[] = [];
  const texts: string[][] = [];
  const backups: string[] = [];
  const extensions: ExtensionBrowser[] = [];
  for (const [at, who] of ['one', 'other'].entries()) {
    const extension = await start(name);
    extensions.push(extension);
    const page = await openQuietPage(extension);
    if (at === 1) await takeIn(extension, backups[0] as string);
    for (let number = 0; number < 10; number += 1) await addNote(page, `Of ${who} ${number}`, ledger);
    if (at === 1) {
      const shared = (await foundIn(page))?.notes.find(({ text }) => text === 'Of one 0');
      const edited = await page.evaluate(ask, { name: 'note.edit', params: { id: shared?.id, version: 1, text: 'Of one 0, as the other has it' } } as never) as Answer;
      if (edited.value === undefined) lost.push(`the other cannot edit what it took in (${edited.code})`);
    }
    backups.push(await savedBackup(await openBackupPage(extension)));
    if (at === 0) await wait(5);
  }
  const [first, second] = extensions as [ExtensionBrowser, ExtensionBrowser];
  const firstPage = await openQuietPage(first);
  const own = (await foundIn(firstPage))?.notes.find(({ text }) => text === 'Of one 0');
  // Both have edited the same version of the same note: neither may get lost.
  await firstPage.evaluate(ask, { name: 'note.edit', params: { id: own?.id, version: 1, text: 'Of one 0, as the first has it' } } as never);
  const latest = await savedBackup(await openBackupPage(first));
  await takeIn(second, latest);
  await takeIn(first, backups[1] as string);
  for (const extension of extensions) {
    const found = await foundIn(await openQuietPage(extension));
    texts.push((found?.notes ?? []).map(({ text }) => text).toSorted());
    for (const wanted of ['Of one 0, as the first has it', 'Of one 0, as the other has it']) if (!texts.at(-1)?.includes(wanted)) lost.push(`a profile has lost “${wanted}”`);
    for (let number = 1; number < 10; number += 1) for (const who of ['one', 'other']) if (!texts.at(-1)?.includes(`Of ${who} ${number}`)) lost.push(`a profile lacks “Of ${who} ${number}”`);
  }
  if (JSON.stringify(texts[0]) !== JSON.stringify(texts[1])) lost.push('the profiles do not hold the same');
  for (const extension of extensions) { await extension.close().catch(() => undefined); remove(extension.profile); }
  return { fault: 'two profiles edit one note and exchange their backups', browser: name, rounds: 1, confirmed: ledger.count + 2, lost, remark: 'both hold the same, and both versions of the note' };
}

async function takeIn(extension: ExtensionBrowser, backup: string): Promise<void> {
  const page = await openBackupPage(extension);
  await page.bringToFront();
  const { isReady, words } = await chooseFile(page, fileOf(backup));
  if (!isReady) throw new Error(`the backup is refused: ${words}`);
  await press(page, 'merge');
  await waitUntilTaken(page);
  await page.close();
}

/**
 * A database of a newer Dateline takes the place of ours: it is read and written out, never written to. (An upgrade that
 * fails cannot be brought about from outside: the unit tests of `lib/adapters/store/migrations.ts` do it.)
 */
export async function newerDatabase(name: BrowserName): Promise<Row> {
  const sample = sampleLibrary({ articles: 20, notes: 20, words: 60 });
  const rows = sample.articles.map(articleRows);
  const content = { articles: rows.map(({ row }) => row), bodies: rows.map(({ body }) => body), occurrences: rows.flatMap(({ occurrences }) => occurrences), notes: sample.notes.map(noteRow) };
  return inBrowser(name, async (extension) => {
    const lost: string[] = [];
    const page = await openQuietPage(extension);
    await page.evaluate(makeOldDatabase, { version: 9_990, stores: storesOf(99), rows: content } as never);
    const { code } = await addNote(page, 'Refused');
    if (code !== 'read-only') lost.push(`a note is answered with ${code ?? 'a confirmation'}`);
    const settings = await openBackupPage(extension);
    if (!await settings.waitForSelector('.banner', { timeout: 10_000 }).then(() => true, () => false)) lost.push('nobody says that nothing can be changed');
    const backup = JSON.parse(await savedBackup(settings)) as { articles: unknown[]; notes: unknown[] };
    if (backup.articles.length !== 20 || backup.notes.length !== 20) lost.push('the backup is not whole');
    const ledger = new Ledger();
    for (const note of sample.notes) ledger.add({ kind: 'note', id: note.id, version: 1, text: note.text, isDeleted: false });
    for (const article of sample.articles) ledger.add({ kind: 'article', id: article.id, version: 1, title: article.title });
    lost.push(...await lostOf(page, ledger));
    return { fault: 'database of a newer Dateline', browser: name, rounds: 1, confirmed: ledger.count, lost, remark: 'read, saved as a file, refused for writing, and said so' };
  });
}
