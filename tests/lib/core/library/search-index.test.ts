import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../../lib/core/library/search-index.ts';
import { aboutName, note, savedArticle } from '../../../support/sample-library.ts';

function filled(): SearchIndex {
  const index = SearchIndex.empty();
  index.putArticle(savedArticle('a1', ['person:François Mitterrand'], { title: 'A treaty is signed', text: 'In Maastricht the ministers met.' }));
  index.putArticle(savedArticle('a2', ['place:Maastricht'], { title: 'Maastricht floods', text: 'The river rose.' }));
  index.putNote(note('n1', aboutName('person:Ada Lovelace'), 'Ask about the engine'));
  return index;
}

describe('a search', () => {
  it('finds words in titles, names, texts and notes, as they are typed', () => {
    const index = filled();
    const cases = [
      ['treaty', ['a1']],
      ['maastr', ['a2', 'a1']],
      ['maastricht ministers', ['a1']],
      ['francois mitterand', ['a1']],
      ['MITTERRAND', ['a1']],
      ['engine', ['n1']],
      ['lovelace', ['n1']],
      ['the', []],
      ['nothing', []],
    ] as const;
    for (const [query, ids] of cases) expect([query, index.search(query).map(({ id }) => id)]).toEqual([query, ids]);
  });

  it('forgets what was removed or changed, also after it was stored', () => {
    const index = filled();
    index.putNote(note('n1', aboutName('person:Ada Lovelace'), 'Ask about the loom', { version: 2 }));
    index.remove('article', 'a1');
    const restored = SearchIndex.restore(structuredClone(index.serialize()));
    expect(restored?.search('engine')).toEqual([]);
    expect(restored?.search('loom').map(({ type, id }) => [type, id])).toEqual([['note', 'n1']]);
    expect(restored?.search('treaty')).toEqual([]);
    expect(restored?.stale('note', new Map([['n1', 2], ['n2', 1]]))).toEqual({ missing: ['n2'], gone: [] });
    expect(restored?.stale('article', new Map([['a1', 1]]))).toEqual({ missing: ['a1'], gone: ['a2'] });
  });

  it('is built anew where the stored form is not ours', () => {
    for (const stored of [null, {}, { form: 0 }, { form: 1, index: '{', versions: [] }]) expect(SearchIndex.restore(stored)).toBeNull();
  });
});
