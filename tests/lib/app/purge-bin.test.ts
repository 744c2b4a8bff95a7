import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/adapters/store/library-store.ts';
import { plainNames } from '../../../lib/adapters/store/plain-records.ts';
import { restoreArticle, restoreNote } from '../../../lib/app/library-commands.ts';
import { binMs } from '../../../lib/core/library/bin-time.ts';
import { emptyBin, purgeOld, purgeOne } from '../../../lib/app/purge-bin.ts';
import { isPurged, recordKinds, recordNames, type RecordKind } from '../../../lib/core/library/record-kinds.ts';
import { recordSchemas } from '../../../lib/core/library/record-schemas.ts';
import type { RecordHead } from '../../../lib/core/model/library.ts';
import { parseParams } from '../../../lib/core/library/parse.ts';
import { aboutArticle, note, savedArticle } from '../../support/sample-library.ts';
import { oneOfEach } from '../../support/sample-records.ts';

async function setUp() {
  const store = openLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const clock = { now: 1_000 };
  const ports = { store, now: () => clock.now, newId: () => 'id', device: 'device-1' };
  await store.putArticle(savedArticle('old', ['person:Ada Stone'], { deletedAt: 10 }), 0);
  await store.putArticle(savedArticle('new', ['person:Ada Stone'], { deletedAt: 500 }), 0);
  await store.putArticle(savedArticle('living', ['person:Ada Stone']), 0);
  await store.putNote(note('n1', aboutArticle('living'), 'Secret', { deletedAt: 10, tags: ['x'] }), 0);
  const binned = async () => { const { articles, notes } = await store.binned(); return [...articles, ...notes].map(({ id }) => id).toSorted(); };
  return { store, clock, ports, binned };
}

describe('the bin', () => {
  it('keeps what was deleted for 30 days, and then nothing of it but that it was', async () => {
    const { store, clock, ports, binned } = await setUp();
    clock.now = 10 + binMs - 1;
    await purgeOld(ports);
    expect(await binned()).toEqual(['n1', 'new', 'old']);
    clock.now = 10 + binMs;
    await purgeOld(ports);
    expect(await binned()).toEqual(['new']);
    const { articles, notes } = await store.allRecords();
    expect(JSON.stringify([articles.find(({ id }) => id === 'old'), notes])).not.toMatch(/Stone|Secret|news\.example/);
    expect(articles.map(({ id, version, deletedAt }) => [id, version, deletedAt])).toEqual([['living', 1, null], ['new', 1, 500], ['old', 2, 10]]);
    await expect(restoreArticle(ports, { id: 'old' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(restoreNote(ports, { id: 'n1' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not purged twice', async () => {
    const { store, clock, ports } = await setUp();
    clock.now = 10 + binMs;
    await purgeOld(ports);
    await purgeOld(ports);
    expect((await store.anyArticle('old'))?.version).toBe(2);
  });

  it('is emptied, or rid of one, at the reader\'s word; what lives stays', async () => {
    const { ports, binned } = await setUp();
    await purgeOne(ports, { name: 'notes', id: 'n1' });
    await purgeOne(ports, { name: 'articles', id: 'living' });
    expect(await binned()).toEqual(['new', 'old']);
    await restoreArticle(ports, { id: 'new' });
    await emptyBin(ports);
    expect(await binned()).toEqual([]);
    expect((await ports.store.article('new'))?.text).toContain('Ada Stone');
    expect((await ports.store.article('living'))?.text).toContain('Ada Stone');
  });

  it('empties deleted records of every kind, in a form that a backup takes', async () => {
    const { store, ports } = await setUp();
    for (const name of plainNames) await store.putRecord(name, { ...oneOfEach[name][0] as object, deletedAt: 20 } as never, 0);
    await emptyBin(ports);
    const records = await store.allRecords();
    for (const name of recordNames) {
      const deleted = (records[name] as readonly RecordHead[]).filter(({ deletedAt }) => deletedAt !== null);
      expect(deleted.length, name).toBeGreaterThan(0);
      for (const record of deleted) {
        expect(isPurged(recordKinds[name] as unknown as RecordKind<RecordHead>, record), name).toBe(true);
        expect(parseParams(recordSchemas[name] as never, record), name).toEqual(record);
      }
    }
  });
});
