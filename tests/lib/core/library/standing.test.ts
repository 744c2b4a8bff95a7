import { expect, it } from 'vitest';
import { lossOf, parseStanding, type Standing } from '../../../../lib/core/library/standing.ts';

const remembered: Standing = { databaseId: 'a', articles: 3, notes: 2, records: 6, newest: 1_000 };

it.each([
  ['nothing was remembered', null, { ...remembered, records: 0 }, null],
  ['all is as it was', remembered, remembered, null],
  ['more was written', remembered, { ...remembered, records: 7, newest: 1_001 }, null],
  ['an empty library stays empty', { ...remembered, records: 0, newest: 0 }, { ...remembered, databaseId: 'b', records: 0, newest: 0 }, null],
  ['records were removed for good, and the newest is there', remembered, { ...remembered, records: 5 }, null],
  ['the bin, which held all of it, was emptied', remembered, { ...remembered, articles: 0, notes: 0, records: 0 }, null],
  ['all of it is gone', remembered, { ...remembered, databaseId: 'b', articles: 0, notes: 0, records: 0, newest: 0 }, 'empty'],
  ['the disk gave back an older state', remembered, { ...remembered, newest: 999 }, 'older'],
  ['a new database has a first note in it', remembered, { ...remembered, databaseId: 'b', records: 1, newest: 2_000 }, 'replaced'],
  ['another database has all of it', remembered, { ...remembered, databaseId: 'b', newest: 1_000 }, null],
] as const)('%s', (_name, before, found, loss) => {
  expect(lossOf(before, found)).toBe(loss);
});

it('takes nothing that is no standing for one', () => {
  expect(parseStanding(JSON.parse(JSON.stringify(remembered)))).toEqual(remembered);
  for (const stored of [undefined, null, 7, [], {}, { ...remembered, records: -1 }, { ...remembered, databaseId: 3 }, { ...remembered, newest: 'x' }]) expect(parseStanding(stored)).toBeNull();
});
