import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openPackStore } from '../../../../lib/adapters/store/pack-store.ts';
import { summarisePack } from '../../../../lib/core/knowledge/added-pack.ts';
import { writePack } from '../../../../tools/pack/write-pack.ts';
import { person, source } from '../../../support/pack-rows.ts';

const bytes = writePack([person('Q1', 'Ana Brandt')], [source]);
const pack = (id: string, addedAt: number) => ({ id, fileName: `${id}.bin`, addedAt, summary: summarisePack(bytes) });

it('keeps packs over a restart, the newest first, until they are taken away', async () => {
  const environment = { indexedDB: new IDBFactory(), IDBKeyRange };
  const first = openPackStore(environment);
  await first.add(pack('a', 1), bytes);
  await first.add(pack('b', 2), bytes);
  await first.add(pack('b', 2), bytes); // the same again
  first.close();
  const second = openPackStore(environment);
  expect((await second.all()).map(({ id }) => id)).toEqual(['b', 'a']);
  expect((await second.allBytes()).map(({ byteLength }) => byteLength)).toEqual([bytes.byteLength, bytes.byteLength]);
  await second.remove('b');
  await second.remove('nothing');
  expect((await second.all()).map(({ id }) => id)).toEqual(['a']);
  expect(await second.allBytes()).toHaveLength(1);
});
