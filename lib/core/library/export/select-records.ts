import type { EntityKey } from '../../model/library.ts';
import { noRecords, type LibraryRecords } from '../merge.ts';

/** What of a library is exported: all of it; some articles, or all that name someone, with the notes on them; or some notes with their articles. */
export type ExportSelection =
  | { readonly type: 'all' }
  | { readonly type: 'articles'; readonly ids: readonly string[] }
  | { readonly type: 'names'; readonly keys: readonly EntityKey[] }
  | { readonly type: 'notes'; readonly ids: readonly string[] };

/** The selected records; of a part of the library living ones alone, with what was set for their articles and names. */
export function selectRecords(records: LibraryRecords, selection: ExportSelection): LibraryRecords {
  if (selection.type === 'all') return records;
  const living = livingRecords(records);
  const [ids, keys] = [new Set(selection.type === 'names' ? [] : selection.ids), new Set(selection.type === 'names' ? selection.keys : [])];
  const chosenNotes = living.notes.filter(({ id, target }) => (selection.type === 'notes' ? ids.has(id) : selection.type === 'names' && target.type === 'entity' && keys.has(target.key)));
  const urls = new Set(chosenNotes.flatMap(({ target }) => (target.type === 'entity' ? [] : [target.canonicalUrl])));
  const articles = living.articles.filter(({ id, canonicalUrl, entities }) => {
    switch (selection.type) {
      case 'articles': return ids.has(id);
      case 'names': return entities.some(({ key }) => keys.has(key));
      case 'notes': return urls.has(canonicalUrl);
    }
  });
  const addresses = new Set(articles.map(({ canonicalUrl }) => canonicalUrl));
  const named = new Set([...keys, ...chosenNotes.flatMap(({ target }) => (target.type === 'entity' ? [target.key] : []))]);
  const ofArticles = <T extends { readonly canonicalUrl: string }>(list: readonly T[]): readonly T[] => list.filter(({ canonicalUrl }) => addresses.has(canonicalUrl));
  return {
    ...noRecords,
    articles,
    notes: selection.type === 'notes' ? chosenNotes
      : living.notes.filter((note) => chosenNotes.includes(note) || (note.target.type !== 'entity' && addresses.has(note.target.canonicalUrl))),
    setDays: ofArticles(living.setDays),
    articleVersions: ofArticles(living.articleVersions),
    identities: living.identities.filter((identity) => identity.keys.some((key) => named.has(key))),
  };
}

/** Without what the reader has deleted. */
export function livingRecords(records: LibraryRecords): LibraryRecords {
  const lives = <T extends { readonly deletedAt: number | null }>(list: readonly T[]): readonly T[] => list.filter(({ deletedAt }) => deletedAt === null);
  return Object.fromEntries(Object.entries(records).map(([name, list]) => [name, lives(list as readonly { deletedAt: number | null }[])])) as unknown as LibraryRecords;
}
