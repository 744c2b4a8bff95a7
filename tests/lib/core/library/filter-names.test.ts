import { expect, it } from 'vitest';
import { fitsNames, latestYears, sortNames, type CountedName, type NamesQuery } from '../../../../lib/core/library/filter-names.ts';

const all: NamesQuery = { order: 'articles', leastArticles: 0, latestYear: null, hasNotes: false };
const names = [name('Ada Stone', 3, '1994-05-02', 0), name('Émile Orr', 12, '2001-01-09', 2), name('Zoe Young', 3, '2001-11-30', 1)];

function name(text: string, articles: number, latest: string, notes: number): CountedName {
  return { key: `person:${text}`, keys: [`person:${text}`], name: text, articles, mentions: articles, first: '1990-01-01', latest, notes };
}

it.each<[Partial<NamesQuery>, readonly string[]]>([
  [{}, ['Émile Orr', 'Ada Stone', 'Zoe Young']],
  [{ order: 'latest' }, ['Zoe Young', 'Émile Orr', 'Ada Stone']],
  [{ order: 'notes' }, ['Émile Orr', 'Zoe Young', 'Ada Stone']],
  [{ order: 'name' }, ['Ada Stone', 'Émile Orr', 'Zoe Young']],
  [{ leastArticles: 5 }, ['Émile Orr']],
  [{ latestYear: '2001' }, ['Émile Orr', 'Zoe Young']],
  [{ hasNotes: true, leastArticles: 2, latestYear: '2001' }, ['Émile Orr', 'Zoe Young']],
  [{ hasNotes: true, latestYear: '1994' }, []],
])('names that fit %j are shown in their order', (more, shown) => {
  const query = { ...all, ...more };
  expect(sortNames(names.filter((one) => fitsNames(query, one)), query.order).map((one) => one.name)).toEqual(shown);
});

it('offers the years of newest articles, latest first', () => {
  expect(latestYears(names)).toEqual(['2001', '1994']);
});
