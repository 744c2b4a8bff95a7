import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/adapters/store/library-store.ts';
import { entityRecord } from '../../../lib/app/entity-record.ts';
import { joinNames, splitNames } from '../../../lib/app/identity-commands.ts';
import { setDeleted } from '../../../lib/app/set-deleted.ts';
import { aboutName, note, savedArticle } from '../../support/sample-library.ts';

const ada = 'person:ada stone';
const countess = 'person:countess stone';
const augusta = 'person:augusta';

async function setUp() {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const clock = { now: 1_000, ids: 0 };
  const ports = { store, now: () => (clock.now += 1), newId: () => `id-${clock.ids += 1}`, device: 'device-1' };
  await store.putArticle(savedArticle('a1', ['person:Ada Stone=Q1']), 0);
  await store.putArticle(savedArticle('a2', ['person:Countess Stone']), 0);
  await store.putArticle(savedArticle('a3', ['person:Augusta=Q1']), 0);
  await store.putNote(note('n1', aboutName('person:Countess Stone'), 'Met at court'), 0);
  const met = async (key: string, itemId: string | null) => {
    const record = await entityRecord(ports, { key, itemId, exceptUrl: '' });
    return { articles: record.earlier.map(({ title }) => title).toSorted(), notes: record.notes.map(({ id }) => id), knownAs: record.knownAs };
  };
  const join = (keys: readonly string[], itemId: string | null = null, name = 'Ada Stone') => joinNames(ports, { kind: 'person', name, keys, itemId });
  const split = (keys: readonly string[], from: readonly string[]) => splitNames(ports, { kind: 'person', name: 'Countess', keys, from });
  const pageOf = async (key: string) => (await store.articleIdsOfNames((await store.sameNames(key)).map((name) => name.key))).toSorted();
  return { store, ports, met, join, split, pageOf };
}

describe('names that the reader says are one', () => {
  it('are met before, noted and listed together, from every one of them, and under the name that the reader gave', async () => {
    const { met, join, pageOf } = await setUp();
    expect(await met(countess, null)).toEqual({ articles: ['Report a2'], notes: ['n1'], knownAs: null });
    await join([ada, countess], 'Q1', 'The Countess');
    for (const [key, itemId] of [[ada, 'Q1'], [countess, null], [augusta, 'Q1']] as const) {
      expect(await met(key, itemId)).toEqual({ articles: ['Report a1', 'Report a2', 'Report a3'], notes: ['n1'], knownAs: 'The Countess' });
      expect(await pageOf(key)).toEqual(['a1', 'a2', 'a3']);
    }
  });

  it('take in those that were one with any of them already, in one record', async () => {
    const { store, join } = await setUp();
    await join([ada, countess]);
    await join(['person:x', 'person:y']);
    const all = await join([countess, 'person:x']);
    expect(await store.livingRecords('identities')).toEqual([all]);
    expect(all.keys.toSorted()).toEqual([ada, countess, 'person:x', 'person:y'].toSorted());
  });

  it('are split again, as if nothing had been said', async () => {
    const { store, met, join, split } = await setUp();
    await join([ada, countess]);
    await split([countess], [ada]);
    expect(await store.livingRecords('identities')).toEqual([]);
    expect((await met(countess, null)).articles).toEqual(['Report a2']);
  });

  it('stay apart once split, although one item would join them', async () => {
    const { met, pageOf, split } = await setUp();
    expect(await pageOf(ada)).toEqual(['a1', 'a3']);
    await split([augusta], [ada]);
    expect(await pageOf(ada)).toEqual(['a1']);
    expect(await pageOf(augusta)).toEqual(['a3']);
    expect((await met(ada, 'Q1')).articles).toEqual(['Report a1']);
  });

  it('let a name go with the item that it brought along', async () => {
    const { store, join, split, pageOf } = await setUp();
    await join([ada, countess], 'Q1');
    await split([ada, augusta], [countess]);
    expect(await pageOf(countess)).toEqual(['a2']);
    expect(await pageOf(ada)).toEqual(['a1', 'a3']);
    expect(await store.livingRecords('identities')).toEqual([]);
  });

  it('keep what the reader calls them when the last partner goes', async () => {
    const { store, join, split, met } = await setUp();
    await join([countess, 'person:lady stone'], null, 'Aunt Ada');
    await split(['person:lady stone'], [countess]);
    expect((await store.livingRecords('identities')).map(({ name, keys }) => [name, keys])).toEqual([['Aunt Ada', [countess]]]);
    expect((await met(countess, null)).knownAs).toBe('Aunt Ada');
  });

  it('take the item along that one of them brings', async () => {
    const { join, pageOf } = await setUp();
    expect((await join([countess, ada])).itemId).toBe('Q1');
    expect(await pageOf(countess)).toEqual(['a1', 'a2', 'a3']);
  });

  it('have no item where they bring two, or where the reader had said that they have none', async () => {
    const { store, join, split } = await setUp();
    await store.putArticle(savedArticle('a4', ['person:Lady Stone=Q2']), 0);
    expect((await join([ada, 'person:lady stone'])).itemId).toBeNull();
    await split(['person:lady stone'], [ada]);
    await split([augusta], [ada]);
    expect((await join([augusta], null, 'Gusta')).itemId).toBeNull();
  });

  it('speak for themselves again when what was said of them is taken back, until it is said again', async () => {
    const { store, ports, join, pageOf } = await setUp();
    const { id } = await join([ada, countess], null, 'The Countess');
    await setDeleted(ports, 'identities', { id }, true);
    expect(await pageOf(countess)).toEqual(['a2']);
    expect(await setDeleted(ports, 'identities', { id }, true)).toBeNull();
    await setDeleted(ports, 'identities', { id }, false);
    expect(await pageOf(countess)).toEqual(['a1', 'a2', 'a3']);
    expect((await store.livingRecords('identities')).map(({ name, version }) => [name, version])).toEqual([['The Countess', 3]]);
    await expect(setDeleted(ports, 'identities', { id: 'unknown' }, true)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are refused without a name or a key', async () => {
    const { join } = await setUp();
    await expect(join([])).rejects.toMatchObject({ code: 'bad-request' });
    await expect(join([ada], null, '  ')).rejects.toMatchObject({ code: 'bad-request' });
  });
});
