import { describe, expect, it } from 'vitest';
import { holdRecords } from '../../../lib/app/hold-records.ts';

function setUp(most: number) {
  /** As the index gives them: one after the other, and a new one where a record has changed. */
  const places = new Map(Array.from({ length: 250 }, (_, at) => [`r${at}`, at]));
  const stored = new Map(Array.from({ length: 250 }, (_, at) => [`r${at}`, { id: `r${at}`, version: 1, words: 'old' }]));
  const asked: string[][] = [];
  const runs: [string, number][] = [];
  const held = holdRecords({
    byIds: async (ids) => {
      asked.push([...ids]);
      return ids.flatMap((id) => stored.get(id) ?? []);
    },
    after: async (id, limit) => {
      runs.push([id, limit]);
      const rest = [...stored.values()].filter((record) => record.id > id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return { records: rest.slice(0, limit), next: rest.length < limit ? null : rest[limit - 1]?.id ?? null };
    },
  }, most, (id) => places.get(id));
  const change = (id: string): void => { stored.set(id, { id, version: 2, words: 'new' }); places.set(id, 1_000 + places.size); };
  const remove = (id: string): void => { stored.delete(id); places.delete(id); };
  return { asked, runs, held, change, remove, some: held.some };
}

const now = (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });

describe('records held in memory', () => {
  it('are read once, in runs, and read again where they have changed', async () => {
    const { asked, runs, held, change, remove, some } = setUp(1_000);
    await held.readAhead(now);
    expect(runs.map(([, limit]) => limit)).toEqual([100, 100, 100]);
    expect((await some(['r9', 'r3'])).map(({ id }) => id)).toEqual(['r9', 'r3']);
    expect(asked.length).toBe(0);
    change('r3');
    remove('r4');
    expect((await some(['r9', 'r3', 'r4', 'gone'])).map(({ id, words }) => [id, words])).toEqual([['r9', 'old'], ['r3', 'new']]);
    expect(asked[0]).toEqual(['r3', 'r4', 'gone']);
    expect((await some(['r3'])).map(({ words }) => words)).toEqual(['new']);
    expect(asked.length).toBe(1);
  });

  it('are the same as those read, whatever is in them', async () => {
    const record = { id: 'a', words: 'one\ntwo "three" \u2028 \ud800', more: [{ deep: null }] };
    const held = holdRecords({ byIds: () => Promise.resolve([record]), after: () => Promise.resolve({ records: [record], next: null }) }, 10, () => 0);
    await held.readAhead(now);
    expect(await held.some(['a'])).toEqual([record]);
  });

  it('are no more than there is room for, and are read when it is their turn', async () => {
    const { asked, runs, held, some } = setUp(120);
    let release = (): void => undefined;
    const reading = held.readAhead(() => new Promise((done) => { release = done; }));
    expect(runs.length).toBe(0);
    release();
    await now();
    await now();
    expect(runs.length).toBe(1);
    release();
    await reading;
    expect(runs.length).toBe(2);
    // r0 to r204 in the order of their ids are held, r98 is not.
    for (let time = 0; time < 2; time += 1) expect((await some(['r1', 'r204', 'r98'])).length).toBe(3);
    expect(asked).toEqual([['r98'], ['r98']]);
  });
});
