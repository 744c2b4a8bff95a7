import { Dexie, type Table } from 'dexie';
import type { PlainName, RecordTypes } from '../../core/model/library.ts';
import { dayOf } from './library-rows.ts';
import { keptVersionsOf } from '../../core/library/kept-versions.ts';
import type { LibraryTables, OccurrenceRow1, PlainRow2 } from './library-schema.ts';

/** What a living record of each kind is found by. */
const foundBy: { readonly [N in PlainName]: (record: RecordTypes[N]) => readonly string[] } = {
  corrections: ({ key }) => [key],
  setDays: ({ canonicalUrl }) => [canonicalUrl],
  identities: ({ keys, itemId }) => [...keys, ...(itemId === null ? [] : [itemId])],
  readArticles: ({ canonicalUrl }) => [canonicalUrl],
  articleVersions: ({ canonicalUrl, isKept }) => [isKept ? keptVersionsOf(canonicalUrl) : canonicalUrl],
};

/** The names of these kinds, which are those of their tables. */
export const plainNames = Object.keys(foundBy) as readonly PlainName[];

/** A record as its row. */
export function plainRow<N extends PlainName>(name: N, record: RecordTypes[N]): PlainRow2<N> {
  const lives = record.deletedAt === null;
  return { ...record, of: lives ? [...new Set(foundBy[name](record))] : [], byUpdated: lives ? record.updatedAt : null };
}

/** The record in a row. */
export function plainOf<N extends PlainName>(row: PlainRow2<N>): RecordTypes[N] {
  const { of: _of, byUpdated: _updated, ...record } = row;
  return record as unknown as RecordTypes[N];
}

/** The table of a kind. */
export function plainTable<N extends PlainName>(tables: LibraryTables, name: N): Table<PlainRow2<N>, string> {
  return tables.plain[name];
}

/** Writes records of one kind as they are, with the rows that are made from them; those of an earlier state must be gone. */
export async function putPlain<N extends PlainName>(tables: LibraryTables, name: N, records: readonly RecordTypes[N][]): Promise<void> {
  await plainTable(tables, name).bulkPut(records.map((record) => plainRow(name, record)));
  if (name === 'readArticles') await tables.readOccurrences.bulkPut((records as readonly RecordTypes['readArticles'][]).flatMap(readOccurrences));
}

/** Removes the rows that were made from a record. */
export async function removeMade(tables: LibraryTables, name: PlainName, id: string): Promise<void> {
  if (name !== 'readArticles') return;
  await tables.readOccurrences.where('[articleId+ordinal]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
}

function readOccurrences(article: RecordTypes['readArticles']): readonly OccurrenceRow1[] {
  if (article.deletedAt !== null) return [];
  const day = dayOf(article);
  return article.entities.map(({ key, itemId, kind, name, mentions }, ordinal) => ({ articleId: article.id, ordinal, key, itemId, kind, name, day, mentions }));
}
