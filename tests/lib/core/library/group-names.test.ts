import { expect, it } from 'vitest';
import type { Occurrence } from '../../../../lib/core/library/browse.ts';
import { fullestName, groupNames } from '../../../../lib/core/library/group-names.ts';
import { entityKey } from '../../../../lib/core/library/entity-key.ts';

function occurrence(articleId: string, name: string, itemId: string | null, day = '2020-01-01'): Occurrence {
  return { articleId, ordinal: 0, key: entityKey('person', name), itemId, kind: 'person', name, day, mentions: 2 };
}

it('takes names of one item for one person, under the fullest name and the commonest key', () => {
  const [one, ...more] = groupNames([
    occurrence('a', 'Kozyrev', 'Q1', '2020-02-02'), occurrence('b', 'Kozyrev', null), occurrence('b', 'Andrei Kozyrev', 'Q1'),
  ]);
  expect(more).toEqual([]);
  expect(one).toEqual({
    key: 'person:kozyrev', keys: ['person:kozyrev', 'person:andrei kozyrev'], name: 'Andrei Kozyrev', articles: 3, mentions: 6, first: '2020-01-01', latest: '2020-02-02',
  });
});

it('leaves a name of two people under its name', () => {
  const groups = groupNames([occurrence('a', 'John Smith', 'Q1'), occurrence('b', 'John Smith', 'Q2'), occurrence('c', 'J. Smith', 'Q1')]);
  expect(groups.map(({ key, articles }) => [key, articles])).toEqual([['person:john smith', 2], ['person:j smith', 1]]);
});

it('shows a name as it stands in the text, not as it stands in capitals before it', () => {
  expect(fullestName(['LONDON', 'London'])).toBe('London');
  expect(fullestName(['London', 'LONDON'])).toBe('London');
  expect(fullestName(['UN', 'U.N. Chief'])).toBe('U.N. Chief');
});
