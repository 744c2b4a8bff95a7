import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { emptyIndex, findArticles as articlePlaces, findNotes as notePlaces, restoreIndex, type LibraryIndex } from '../../../../lib/core/library/library-index.ts';
import { articleEntry, noteEntry } from '../../../../lib/core/library/search-entry.ts';
import { SearchIndex } from '../../../../lib/core/library/search-index.ts';
import { aboutArticle, aboutName, note, savedArticle } from '../../../support/sample-library.ts';

function filled(): LibraryIndex {
  const index = emptyIndex();
  index.articles.put(articleEntry(savedArticle('a1', ['person:François Mitterrand'], { title: 'A treaty is signed', text: 'In Maastricht the ministers met.' })));
  index.articles.put(articleEntry(savedArticle('a2', ['place:Maastricht'], { title: 'Maastricht floods', text: 'The river rose.' })));
  index.notes.put(noteEntry(note('n1', aboutName('person:Ada Lovelace'), 'Ask about the engine')));
  index.notes.put(noteEntry(note('n2', aboutArticle('a2'), 'Compare the dykes of Zeeland')));
  return index;
}

const findArticles = (index: LibraryIndex, query: string): readonly string[] => Array.from(articlePlaces(index, query), (place) => index.articles.idAt(place));
const findNotes = (index: LibraryIndex, query: string): readonly string[] => Array.from(notePlaces(index, query), (place) => index.notes.idAt(place));

/** English words that a search leaves out. */
const common = ['and', 'are', 'been', 'but', 'for', 'from', 'had', 'has', 'have', 'her', 'his', 'its', 'said', 'she', 'that', 'the', 'their', 'they', 'this', 'was', 'were', 'which', 'who', 'will', 'with', 'would'];

describe('a search', () => {
  it('finds words in titles, names, texts and notes, as they are typed, titles first', () => {
    const cases = [
      ['treaty', ['a1'], []],
      ['maastr', ['a2', 'a1'], []],
      ['ma', ['a2', 'a1'], []],
      ['m', ['a1', 'a2'], []],
      ['maastricht ministers', ['a1'], []],
      ['ministers floods', [], []],
      ['francois mitterand', ['a1'], []],
      ['MITTERRAND', ['a1'], []],
      ['engine', [], ['n1']],
      ['lovelaec', [], ['n1']],
      ['dykes', ['a2'], ['n2']],
      ['the', [], []],
      ['a', ['a2'], ['n2', 'n1']],
      ['in engine', [], ['n1']],
      ['engine in', [], ['n1']],
      ['nothing', [], []],
    ] as const;
    const index = filled();
    for (const [query, articles, notes] of cases) expect([query, findArticles(index, query), findNotes(index, query)]).toEqual([query, articles, notes]);
  });

  it('forgives a typo only in a word that hardly any record has', () => {
    const index = new SearchIndex();
    for (let at = 0; at < 12; at += 1) index.put(articleEntry(savedArticle(`right${at}`, [], { title: 'Talks', text: 'Clinton spoke.' })));
    index.put(articleEntry(savedArticle('other', [], { title: 'Talks', text: 'Clifton spoke.' })));
    expect(index.search('clinton')).toHaveLength(12);
    expect(index.search('clifton')[0]).toBe('other');
    expect(index.search('clifton')).toHaveLength(13);
  });

  it('forgets what was removed or changed, also after it was stored', () => {
    const index = filled();
    index.notes.put(noteEntry(note('n1', aboutName('person:Ada Lovelace'), 'Ask about the loom', { version: 2 })));
    index.articles.remove('a1');
    const restored = restoreIndex(structuredClone({ articles: index.articles.serialize(), notes: index.notes.serialize() })) as LibraryIndex;
    for (const state of [index, restored]) {
      expect(findNotes(state, 'engine')).toEqual([]);
      expect(findNotes(state, 'loom')).toEqual(['n1']);
      expect(findArticles(state, 'treaty')).toEqual([]);
      expect(state.notes.stale(new Map([['n1', 2], ['n2', 1], ['n3', 1]]))).toEqual({ missing: ['n3'], gone: [] });
      expect(state.articles.stale(new Map([['a1', 1]]))).toEqual({ missing: ['a1'], gone: ['a2'] });
    }
  });

  it('takes more in after it was restored', () => {
    const restored = restoreIndex(structuredClone({ articles: filled().articles.serialize(), notes: filled().notes.serialize() })) as LibraryIndex;
    restored.articles.put(articleEntry(savedArticle('a3', [], { title: 'Maastricht again', text: 'Nothing new.' })));
    expect(findArticles(restored, 'maastricht').toSorted()).toEqual(['a1', 'a2', 'a3']);
  });

  it('finds a record by each of its words, whatever they are', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zé]{3,12}$/), { minLength: 1, maxLength: 12 }), (words) => {
      const index = new SearchIndex();
      index.put({ id: 'other', version: 1, address: null, title: '', names: '', text: 'zzzzzzzzzzzzzzz' });
      index.put({ id: 'one', version: 1, address: null, title: words[0] as string, names: '', text: words.join(' ') });
      // Accents are folded before the words that say nothing are left out: “hér” is “her”.
      return words.filter((word) => !common.includes(word.replaceAll('é', 'e')))
        .every((word) => index.search(word).includes('one'));
    }));
  });

  it('is built anew where the stored form is not ours', () => {
    for (const stored of [null, {}, { form: 0 }, { form: 3, counts: [], postings: [] }]) expect(SearchIndex.restore(stored)).toBeNull();
    expect(restoreIndex(null)).toBeNull();
  });
});
