import { Dexie } from 'dexie';
import type { LibraryStore, MetBefore } from '../../app/ports.ts';
import { whoIsWho, type Meaning, type WhoIsWho } from '../../core/library/who-is-who.ts';
import type { Note, ReadArticle } from '../../core/model/library.ts';
import { headerOf, noteOf } from './library-rows.ts';
import { notesByAge, type LibraryTables, type NoteRow1 } from './library-schema.ts';
import { plainOf, plainTable } from './plain-records.ts';

/** The tables that `metBefore` reads. */
export const metBeforeTables = ['identities', 'notes', 'occurrences', 'articles', 'bodies', 'readOccurrences', 'readArticles', 'corrections'];

/** Within one transaction: what a card is told of a name (`LibraryStore.metBefore`). Rows are read by their keys, as many as are shown. */
export async function metBefore(tables: LibraryTables, ...[key, itemId, most]: Parameters<LibraryStore['metBefore']>): Promise<MetBefore> {
  const meaning = (await identities(tables)).meaningOf(key, itemId);
  const [notes, saved, read, corrections] = await Promise.all([
    notesOfMeaning(tables, meaning, most.notes),
    newestWith(tables.occurrences, meaning, most.articles).then((ids) => savedArticles(tables, ids, most.texts)),
    newestWith(tables.readOccurrences, meaning, most.articles).then((ids) => readArticles(tables, ids)),
    plainTable(tables, 'corrections').where('of').equals(key).toArray(),
  ]);
  return { meaning, notes, saved, read, corrections: corrections.map(plainOf<'corrections'>) };
}

/** Who is who by the reader's word. */
export async function identities(tables: LibraryTables): Promise<WhoIsWho> {
  return whoIsWho((await tables.plain.identities.orderBy('byUpdated').toArray()).map(plainOf<'identities'>));
}

/** Articles that were read, in the order of `ids`. */
export async function readArticles(tables: LibraryTables, ids: readonly string[]): Promise<readonly ReadArticle[]> {
  return ids.length === 0 ? [] : (await tables.plain.readArticles.bulkGet([...ids])).flatMap((row) => (row?.deletedAt === null ? [plainOf<'readArticles'>(row)] : []));
}

/** Notes on all that a name means, oldest first; with `newest` that many of the newest alone. */
export async function notesOfMeaning(tables: LibraryTables, meaning: Meaning, newest?: number): Promise<readonly Note[]> {
  const [own, linked] = await Promise.all([
    // One request for each key: over several keys a cursor would go from row to row, and somebody may have hundreds.
    Promise.all(meaning.keys.map((key) => notesOf(tables, 'ofKey', key, meaning, newest))).then((rows) => rows.flat()),
    meaning.itemId === null ? [] : notesOf(tables, 'ofItem', meaning.itemId, meaning, newest),
  ]);
  const found = oldestFirst([...new Map([...own, ...linked].map((row) => [row.id, noteOf(row)])).values()]);
  return newest === undefined ? found : found.slice(-newest);
}

/** Notes, the oldest first. */
export function oldestFirst(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => a.createdAt - b.createdAt);
}

async function notesOf({ notes }: LibraryTables, column: 'ofKey' | 'ofItem', value: string, meaning: Meaning, newest: number | undefined): Promise<readonly NoteRow1[]> {
  const isMeant = ({ target }: NoteRow1): boolean => target.type === 'entity' && meaning.includes(target);
  const index = notesByAge[column];
  // A library whose upgrade failed has the older index alone.
  if (newest === undefined || !Object.hasOwn(notes.schema.idxByName, index)) return (await notes.where(column).equals(value).toArray()).filter(isMeant);
  return notes.where(index).between([value, Dexie.minKey], [value, Dexie.maxKey]).reverse().filter(isMeant).limit(newest).toArray();
}

type Rows = LibraryTables['occurrences'];

/** Ids of the newest articles of `rows` in which a name occurs. */
async function newestWith(rows: Rows, meaning: Meaning, limit: number): Promise<readonly string[]> {
  const newest = (index: string, value: string) => rows.where(index).between([value, Dexie.minKey], [value, Dexie.maxKey]).reverse();
  const found = await Promise.all([
    ...meaning.keys.map((key) => newest('[key+day]', key).limit(limit).toArray()),
    ...(meaning.itemId === null ? [] : [newest('[itemId+day]', meaning.itemId).filter(meaning.includes).limit(limit).toArray()]),
  ]);
  const inOrder = found.flat().toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return [...new Set(inOrder.map((row) => row.articleId))].slice(0, limit);
}

async function savedArticles({ articles, bodies }: LibraryTables, ids: readonly string[], texts: number): Promise<MetBefore['saved']> {
  const [rows, first] = await Promise.all([articles.bulkGet([...ids]), bodies.bulkGet(ids.slice(0, texts))]);
  return rows.flatMap((row, at) => (row?.deletedAt === null ? [{ article: headerOf(row), body: first[at] ?? null }] : []));
}
