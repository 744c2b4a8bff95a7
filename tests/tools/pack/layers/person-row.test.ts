import { describe, expect, it } from 'vitest';
import { joinPeople, type PersonRow } from '../../../../tools/pack/layers/person-row.ts';
import { fact } from '../../../support/pack-rows.ts';

const row = (id: string, born: number | null, office: readonly [string, string], more: Partial<PersonRow> = {}): PersonRow => ({
  id, names: ['John Edwards'], born: born === null ? null : { year: born }, died: null, source: id.split(':')[0] as string, description: null, country: 'US',
  statements: [fact('office', 'Senator', ...office)], prior: 0.4, bySurname: false, ...more,
});

describe('joining people of several sources', () => {
  const cases = [
    ['one who served in the other\'s lifetime', row('own:1', 1953, ['1999', '2005']), row('congress:E1', null, ['1999', '2005']), 1],
    ['not two of Congress', row('congress:E1', null, ['1999', '2005']), row('congress:E2', null, ['1792', '1795']), 2],
    ['not one who served before the other was born', row('own:1', 1953, ['1999', '2005']), row('congress:E2', null, ['1792', '1795']), 2],
    ['a king who was crowned as a child', row('own:1', 1935, ['1939', '1958'], { statements: [fact('office', 'King of Iraq', '1939', '1958')] }), row('pantheon:2', 1935, ['1939', '1958'], { statements: [] }), 1],
  ] as const;
  for (const [why, one, other, people] of cases) it(`joins ${why}`, () => expect(joinPeople([one, other])).toHaveLength(people));
});
