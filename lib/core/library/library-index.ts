import { SearchIndex } from './search-index.ts';

/** The index of all records of a library, and what lists ask of it. */
export interface LibraryIndex {
  readonly articles: SearchIndex;
  readonly notes: SearchIndex;
}

/** An index of nothing. */
export function emptyIndex(): LibraryIndex {
  return { articles: new SearchIndex(), notes: new SearchIndex() };
}

/** The index in what was stored; `null` if there is none of today's form. */
export function restoreIndex(stored: { readonly articles: unknown; readonly notes: unknown } | null): LibraryIndex | null {
  const articles = SearchIndex.restore(stored?.articles ?? null);
  const notes = SearchIndex.restore(stored?.notes ?? null);
  return articles === null || notes === null ? null : { articles, notes };
}

/** The places (`SearchIndex.idAt`) of the articles that fit a query, best first: those that have its words, then those whose notes have them. */
export function findArticles({ articles, notes }: LibraryIndex, query: string): Int32Array {
  const found = articles.places(query);
  // A beginning of one letter finds them all.
  if (found.length === articles.living) return found;
  const isFound = new Uint8Array(articles.size);
  for (const place of found) isFound[place] = 1;
  const more: number[] = [];
  for (const place of notes.places(query)) {
    const address = notes.addressAt(place);
    const of = address === null ? undefined : articles.placeOf(address);
    if (of === undefined || isFound[of] === 1) continue;
    isFound[of] = 1;
    more.push(of);
  }
  if (more.length === 0) return found;
  const all = new Int32Array(found.length + more.length);
  all.set(found);
  all.set(more, found.length);
  return all;
}

/** The places of the notes that fit a query, best first. */
export function findNotes({ notes }: LibraryIndex, query: string): Int32Array {
  return notes.places(query);
}
