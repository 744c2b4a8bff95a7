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

/** Ids of the articles that fit a query, best first: those that have its words, then those whose notes have them. */
export function findArticles({ articles, notes }: LibraryIndex, query: string): readonly string[] {
  const found = articles.places(query);
  const ids = Array.from(found, (place) => articles.idAt(place));
  // A beginning of one letter finds them all.
  if (ids.length === articles.living) return ids;
  const isFound = new Uint8Array(articles.size);
  for (const place of found) isFound[place] = 1;
  for (const place of notes.places(query)) {
    const address = notes.addressAt(place);
    const of = address === null ? undefined : articles.placeOf(address);
    if (of === undefined || isFound[of] === 1) continue;
    isFound[of] = 1;
    ids.push(articles.idAt(of));
  }
  return ids;
}

/** Ids of the notes that fit a query, best first. */
export function findNotes({ notes }: LibraryIndex, query: string): readonly string[] {
  return notes.search(query);
}
