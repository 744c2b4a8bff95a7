import { describe, expect, it } from 'vitest';
import { holdRecords } from '../../../lib/app/hold-records.ts';

function setUp(most: number) {
  const stored = new Map(Array.from({ length: 250 }, (_, at) => [`r${at}`, { id: `r${at}`, version: 1, words: 'old' }]));
  const asked: string[][] = [];
  const held = holdRecords(async (ids) => {
    asked.push([...ids]);
    return ids.flatMap((id) => stored.get(id) ?? []);
  }, most);
  const change = (id: string): void => { stored.set(id, { id, version: 2, words: 'new' }); };
  return { stored, asked, held, change, some: (ids: readonly string[]) => held.some(ids, (id) => stored.get(id)?.version) };
}

const now = (): Promise<void> => new Promise((done) => { setTimeout(done, 0); });

describe('records held in memory', () => {
  it('are read once, in runs, and read again where they have changed', async () => {
    const { asked, held, change, some, stored } = setUp(1_000);
    await held.readAhead([...stored.keys()], now);
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect((await some(['r9', 'r3'])).map(({ id }) => id)).toEqual(['r9', 'r3']);
    expect(asked.length).toBe(3);
    change('r3');
    stored.delete('r4');
    expect((await some(['r9', 'r3', 'r4', 'gone'])).map(({ id, words }) => [id, words])).toEqual([['r9', 'old'], ['r3', 'new']]);
    expect(asked[3]).toEqual(['r3', 'r4', 'gone']);
    expect((await some(['r3'])).map(({ words }) => words)).toEqual(['new']);
    expect(asked.length).toBe(4);
  });

  it('are no more than there is room for, and are read when it is their turn', async () => {
    const { asked, held, some, stored } = setUp(120);
    let release = (): void => undefined;
    const reading = held.readAhead([...stored.keys()], () => new Promise((done) => { release = done; }));
    expect(asked.length).toBe(0);
    release();
    await now();
    await now();
    expect(asked.length).toBe(1);
    release();
    await reading;
    expect(asked.map(({ length }) => length)).toEqual([100, 20]);
    for (let time = 0; time < 2; time += 1) expect((await some(['r200'])).length).toBe(1);
    expect(asked.length).toBe(4);
  });
});
