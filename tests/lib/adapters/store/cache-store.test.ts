import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { openCache } from '../../../../lib/adapters/store/cache-store.ts';

const answer = { source: 'wikidata', key: 'Q159', revision: '12', fetchedAt: 1_000, value: { label: 'Russia' } };

it('gives an answer back with its source, revision and time, until it is dropped as too old', async () => {
  const cache = openCache({ indexedDB: new IDBFactory(), IDBKeyRange });
  await cache.putAnswer(answer);
  expect(await cache.answer('wikidata', 'Q159')).toEqual(answer);
  expect(await cache.answer('places', 'Q159')).toBeNull();
  expect(await cache.dropBefore(1_000)).toBe(0);
  expect(await cache.dropBefore(1_001)).toBe(1);
  expect(await cache.answer('wikidata', 'Q159')).toBeNull();
});

it('is thrown away when another version wrote it', async () => {
  const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
  const newer = new Dexie('dateline-cache', environment as never);
  newer.version(7).stores({ answers: 'id' });
  await newer.table('answers').put({ id: 'of another form' });
  newer.close();
  const cache = openCache(environment);
  await cache.putAnswer(answer);
  expect(await cache.answer('wikidata', 'Q159')).toEqual(answer);
});
