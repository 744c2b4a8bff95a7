import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openLibrary } from '../../../../lib/adapters/store/library-store.ts';
import { plainNames } from '../../../../lib/adapters/store/plain-records.ts';
import { readBackup, writeBackup } from '../../../../lib/core/library/backup.ts';
import { noRecords } from '../../../../lib/core/library/merge.ts';
import { oneOfEach } from '../../../support/sample-records.ts';
import { aboutArticle, aboutName, note, savedArticle } from '../../../support/sample-library.ts';

async function filled() {
  const library = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  for (let at = 0; at < 5; at += 1) await library.putArticle(savedArticle(`a${at}`, ['place:Bonn', 'person:Ada Stone=Q1']), 0);
  await library.putNote(note('n1', aboutName('person:Ada Stone=Q1')), 0);
  await library.putNote(note('n2', aboutArticle('a1'), 'gone', { deletedAt: 4 }), 0);
  for (const name of plainNames) await library.putRecord(name, oneOfEach[name][0] as never, 0);
  return library;
}

function noProgress(): void { /* Nobody looks. */ }

it('is the identity: out, wiped, and in again, with everything found as before', async () => {
  const library = await filled();
  const before = await library.allRecords();
  const file = writeBackup(before, 1);
  await library.takeIn(noRecords, 'replace', new AbortController().signal, noProgress);
  expect(await library.allRecords()).toEqual(noRecords);
  await library.takeIn(readBackup(file), 'merge', new AbortController().signal, noProgress);
  expect(await library.allRecords()).toEqual(before);
  expect((await library.metBefore('person:ada stone', 'Q1', { notes: 9, articles: 9, texts: 0 })).saved.length).toBe(5);
  expect((await library.binned()).notes.map(({ id }) => id)).toEqual(['n2']);
});

it('leaves no trace when it is cancelled in the middle', async () => {
  const library = await filled();
  const before = await library.allRecords();
  const ended = new AbortController();
  const more = { ...noRecords, articles: Array.from({ length: 500 }, (_, at) => savedArticle(`b${at}`, ['place:Nice'])) };
  await expect(library.takeIn(more, 'replace', ended.signal, (done) => { if (done >= 200) ended.abort(); })).rejects.toMatchObject({ detail: 'cancelled' });
  expect(await library.allRecords()).toEqual(before);
});

it('owes a backup of what was taken in, until one of the very same holds it', async () => {
  const library = await filled();
  const ended = new AbortController();
  ended.abort();
  await library.takeIn(noRecords, 'merge', ended.signal, noProgress).catch(() => undefined);
  expect(await library.owedBackup()).toBeNull();
  await library.takeIn(noRecords, 'merge', new AbortController().signal, noProgress);
  const first = await library.owedBackup() as string;
  await library.takeIn(noRecords, 'merge', new AbortController().signal, noProgress);
  await library.backedUp(first);
  const second = await library.owedBackup() as string;
  expect(second).not.toBe(first);
  await library.backedUp(second);
  expect(await library.owedBackup()).toBeNull();
});

it('writes what a merge changes alone, and leaves no name of an earlier state', async () => {
  const library = await filled();
  const more = { ...noRecords, articles: [savedArticle('a2', ['place:Nice'], { version: 2, updatedAt: 5_000 })], notes: [note('n9', aboutArticle('a2'))] };
  const steps: [number, number][] = [];
  await library.takeIn(more, 'merge', new AbortController().signal, (done, total) => { steps.push([done, total]); });
  expect(steps).toEqual([[1, 2], [2, 2]]);
  expect((await library.metBefore('person:ada stone', 'Q1', { notes: 9, articles: 9, texts: 0 })).saved.length).toBe(4);
  expect((await library.metBefore('place:nice', null, { notes: 9, articles: 9, texts: 0 })).saved.map(({ article }) => article.id)).toEqual(['a2']);
});

it('adds nothing of an article whose address is there already', async () => {
  const library = await filled();
  const foreign = { ...noRecords, articles: [savedArticle('x1', [], { canonicalUrl: 'https://news.example/a1', text: '', updatedAt: 9_000 }), savedArticle('x2', [], { text: '' })] };
  await library.takeIn(foreign, 'add', new AbortController().signal, noProgress);
  expect((await library.articleByUrl('https://news.example/a1'))?.id).toBe('a1');
  expect((await library.articleByUrl('https://news.example/x2'))?.id).toBe('x2');
});

it('knows how it stands, and one database from another', async () => {
  const [one, other] = [await filled(), await filled()];
  const standing = await one.standing();
  expect(standing).toMatchObject({ articles: 5, notes: 1 });
  expect(await one.standing()).toEqual(standing);
  expect((await other.standing()).databaseId).not.toBe(standing.databaseId);
  // What is removed for good is no loss: the newest change that it has held is remembered in it.
  await one.takeIn(noRecords, 'replace', new AbortController().signal, noProgress);
  expect(await one.standing()).toMatchObject({ records: 0, newest: standing.newest, databaseId: standing.databaseId });
});
