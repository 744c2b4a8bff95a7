import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../../lib/adapters/store/library-store.ts';
import { libraryVersions } from '../../../../lib/adapters/store/library-schema.ts';
import { openVersioned, type DatabaseVersion } from '../../../../lib/adapters/store/migrations.ts';
import type { Identity } from '../../../../lib/core/model/library.ts';
import { oneOfEach } from '../../../support/sample-records.ts';
import { aboutArticle, note, savedArticle } from '../../../support/sample-library.ts';

interface Row1 { readonly id: string; readonly text: string }
interface Row2 extends Row1 { readonly length: number }

const first: DatabaseVersion = { number: 1, tables: { notes: 'id' }, steps: {} };
const second: DatabaseVersion = {
  number: 2, tables: { notes: 'id, length' }, steps: { notes: (row: Row1): Row2 => ({ ...row, length: row.text.length }) },
};
const broken: DatabaseVersion = { ...second, steps: { notes: () => { throw new Error('a step that fails'); } } };

/** A frozen database of version 1, with two rows. */
async function frozen(): Promise<{ indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }> {
  const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = new Dexie('fixture', environment as never);
  db.version(1).stores({ notes: 'id' });
  await db.table('notes').bulkAdd([{ id: 'a', text: 'one' }, { id: 'b', text: 'three' }]);
  db.close();
  return environment;
}

describe('openVersioned', () => {
  it('takes every row of an older version one step on', async () => {
    const { db, readOnly } = await openVersioned('fixture', [first, second], await frozen() as never);
    expect(readOnly).toBeNull();
    expect(await db.table('notes').orderBy('length').toArray()).toEqual([{ id: 'a', text: 'one', length: 3 }, { id: 'b', text: 'three', length: 5 }]);
  });

  it('leaves the old data whole when a step fails, and opens it for reading', async () => {
    const environment = await frozen();
    const failed = await openVersioned('fixture', [first, broken], environment as never);
    expect(failed.readOnly).toBe('upgrade-failed');
    expect(await failed.db.table('notes').toArray()).toEqual([{ id: 'a', text: 'one' }, { id: 'b', text: 'three' }]);
    failed.db.close();
    const mended = await openVersioned('fixture', [first, second], environment as never);
    expect(mended.readOnly).toBeNull();
    expect(await mended.db.table('notes').get('b')).toEqual({ id: 'b', text: 'three', length: 5 });
  });

  it('opens a newer database for reading only, and does not touch its form', async () => {
    const environment = await frozen();
    (await openVersioned('fixture', [first, second], environment as never)).db.close();
    const { db, readOnly } = await openVersioned('fixture', [first], environment as never);
    expect(readOnly).toBe('newer');
    expect(await db.table('notes').get('a')).toEqual({ id: 'a', text: 'one', length: 3 });
    db.close();
    expect((await environment.indexedDB.databases()).map(({ version }) => version)).toEqual([20]);
  });

  it('opens for reading only what became newer between the question for its version and the opening', async () => {
    const environment = await frozen();
    (await openVersioned('fixture', [first, second], environment as never)).db.close();
    const before = new Proxy(environment.indexedDB, {
      get: (factory, property) => (property === 'databases' ? () => Promise.resolve([]) : (factory as never as Record<PropertyKey, () => unknown>)[property]?.bind(factory)),
    });
    const { db, readOnly } = await openVersioned('fixture', [first], { ...environment, indexedDB: before } as never);
    expect(readOnly).toBe('newer');
    expect(await db.table('notes').get('a')).toEqual({ id: 'a', text: 'one', length: 3 });
    db.close();
  });
});

describe('a library that version 1 wrote', () => {
  // Written by version 1 and never written again: tables with their indices, and the rows as they lay on the disk.
  const frozen1 = JSON.parse(readFileSync(new URL('../../../fixtures/library/version-1.json', import.meta.url), 'utf8')) as
    { stores: Record<string, string>; tables: Record<string, readonly unknown[]> };

  it('can be read and written out when its upgrade fails, though it lacks what is new, and takes nothing', async () => {
    const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('dateline-library', environment as never);
    old.version(1).stores(frozen1.stores);
    for (const [table, rows] of Object.entries(frozen1.tables)) await old.table(table).bulkAdd(rows as never);
    old.close();
    const failing = libraryVersions.map((version) => (version.number === 2 ? { ...version, steps: { notes: () => { throw new Error('a step that fails'); } } } : version));
    const library = openLibrary({ ...environment, versions: failing });
    expect(await library.readOnly()).toBe('upgrade-failed');
    expect((await library.allRecords()).notes.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3']);
    expect((await library.articleIds({ order: 'saved', site: null, person: null, place: null, hasNotes: false })).length).toBe(1);
    expect(await library.livingRecords('corrections')).toEqual([]);
    expect((await library.metBefore('person:ada stone', 'Q1', { notes: 1, articles: 9, texts: 9 })).notes.map(({ id }) => id)).toEqual(['n1']);
    expect(await library.standing()).toMatchObject({ databaseId: '', articles: 1, records: 5 });
    await expect(library.putNote(note('n9', aboutArticle('a1')), 0)).rejects.toMatchObject({ code: 'read-only' });
  });

  it('is upgraded with every record and draft as it was, and takes the new kinds', async () => {
    const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
    const old = new Dexie('dateline-library', environment as never);
    old.version(1).stores(frozen1.stores);
    for (const [table, rows] of Object.entries(frozen1.tables)) await old.table(table).bulkAdd(rows as never);
    old.close();

    const library = openLibrary(environment);
    expect(await library.readOnly()).toBeNull();
    const { articles, notes, ...since2 } = await library.allRecords();
    expect(articles.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([['a1', null], ['a2', 2000]]);
    expect(articles[0]?.text).toBe('A report. Ada Stone met Lisbon on Monday.\n\nThe meeting ended early.');
    expect(notes.map(({ id, text, tags }) => [id, text, tags])).toEqual([['n1', 'Ask #Lisbon', ['Lisbon']], ['n2', 'gone', []], ['n3', 'On words', []]]);
    expect(Object.values(since2).flat()).toEqual([]);
    expect((await library.metBefore('person:ada stone', 'Q1', { notes: 9, articles: 9, texts: 0 })).saved.map(({ article }) => article.id)).toEqual(['a1']);
    expect((await library.notesOfEntity('person:ada stone', 'Q1', 1)).map(({ id }) => id)).toEqual(['n1']);
    expect((await library.draft('note:n1'))?.text).toBe('half a sen');
    await library.putRecord('identities', oneOfEach.identities[0] as Identity, 0);
    expect(await library.livingRecords('identities', 'person:countess stone')).toEqual(oneOfEach.identities);
  });
});

describe('the library of a newer Dateline', () => {
  it('is known as such though an older one was open when it took its place', async () => {
    const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
    const library = openLibrary(environment);
    await library.putNote(note('n1', aboutArticle('a1')), 0);
    const next = (libraryVersions.at(-1)?.number ?? 0) + 1;
    const newer = openLibrary({ ...environment, versions: [...libraryVersions, { number: next, tables: { more: 'id' }, steps: {} }] });
    await newer.putNote(note('n2', aboutArticle('a1')), 0);
    await expect(library.putNote(note('n3', aboutArticle('a1')), 0)).rejects.toMatchObject({ code: 'read-only' });
    expect((await library.notesOfArticle('https://news.example/a1')).map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('is read, and refuses every write', async () => {
    const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
    const next = (libraryVersions.at(-1)?.number ?? 0) + 1;
    const newer = openLibrary({ ...environment, versions: [...libraryVersions, { number: next, tables: { more: 'id' }, steps: {} }] });
    await newer.putArticle(savedArticle('a1', ['place:London']), 0);
    await newer.putNote(note('n1', aboutArticle('a1')), 0);
    newer.close();
    const library = openLibrary(environment);
    expect(await library.readOnly()).toBe('newer');
    expect((await library.article('a1'))?.entities[0]?.name).toBe('London');
    expect((await library.notesOfArticle('https://news.example/a1')).length).toBe(1);
    await expect(library.putNote(note('n2', aboutArticle('a1')), 0)).rejects.toMatchObject({ code: 'read-only' });
    await expect(library.putDraft({ field: 'f', text: 't', updatedAt: 1 })).rejects.toMatchObject({ code: 'read-only' });
  });
});
