import { Dexie, type Table } from 'dexie';
import type { LibraryStore } from '../../app/ports.ts';
import type { ArticleOrder, ArticleQuery, LibraryReads, ListedNote } from '../../core/library/browse.ts';
import type { KnownName } from '../../core/library/known-name.ts';
import type { EntityKey, Note, SavedArticle } from '../../core/model/library.ts';
import { isNowhere } from '../../core/library/record-kinds.ts';
import type { LibraryTables } from './library-schema.ts';
import { articleOf, headerOf, noteOf } from './library-rows.ts';
import type { NameRow3 } from './name-rows.ts';
import { identities, oldestFirst, notesOfMeaning, readArticles } from './met-before.ts';
import { noteIds } from './note-ids.ts';
import { plainOf, plainTable } from './plain-records.ts';

type Read = <T>(work: (tables: LibraryTables) => Promise<T>) => Promise<T>;
type Reads = LibraryReads & Pick<LibraryStore, 'itemsOfKeys'>;

/** All reads of living records, each through its index. */
export function libraryReads(read: Read): Reads {
  return {
    articleIds: (query) => read((tables) => articleIds(tables, query)),
    firstArticles: (order, limit) => read(async (tables) => {
      const [rows, total] = await Promise.all([sortedArticles(tables, order).limit(limit).toArray(), tables.articles.orderBy(columns[order].index).count()]);
      return { headers: rows.map(headerOf), total };
    }),
    articleHeaders: (ids) => read(async (tables) =>
      (await tables.articles.bulkGet([...ids])).flatMap((row) => (row?.deletedAt === null ? [headerOf(row)] : []))),
    article: (id) => read(async (tables) => (await articlesByIds(tables, [id]))[0] ?? null),
    articlesByIds: (ids) => read((tables) => articlesByIds(tables, ids)),
    articleByUrl: (canonicalUrl) => read(async (tables) =>
      (await articlesByIds(tables, await tables.articles.where('canonicalUrl').equals(canonicalUrl).primaryKeys()))[0] ?? null),
    articleIdsByUrls: (canonicalUrls) => read((tables) => tables.articles.where('canonicalUrl').anyOf([...canonicalUrls]).primaryKeys()),
    articleDays: () => read(async (tables) => (await tables.articles.orderBy('byDay').keys()) as string[]),
    articleIdsBetween: (first, last) => read((tables) => tables.articles.where('byDay').between(first, last, true, true).reverse().primaryKeys()),
    sites: () => read(async (tables) => (await tables.articles.orderBy('bySite').uniqueKeys()) as string[]),
    names: (kind) => read(async (tables) => (await tables.names.where('kind').equals(kind).toArray()).map(knownOf)),
    namesByKeys: (keys) => read(async (tables) => (await tables.names.bulkGet([...keys])).flatMap((row) => (row === undefined ? [] : [knownOf(row)]))),
    sameNames: (key) => read(async (tables) => (await sameNames(tables, key)).map(knownOf)),
    articleIdsOfNames: (keys, limit) => read((tables) => articleIdsOfNames(tables, keys, limit)),
    // One request for each article: a third of all rows takes as long that way as all of them in a row.
    occurrencesIn: (articleIds) => read(async (tables) =>
      (await Promise.all(articleIds.map((id) => tables.occurrences.where('[articleId+ordinal]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()))).flat()),
    toldOf: (keys) => read(async (tables) => (await Promise.all(keys.map((key) => ofKey(tables.told, key).toArray()))).flat()
      .map(({ articleId, key, day, roles, quotations }) => ({ articleId, key, day, roles, quotations })).toSorted(newestFirst)),
    readArticleIds: () => read((tables) => tables.plain.readArticles.orderBy('byUpdated').reverse().primaryKeys()),
    readArticlesByIds: (ids) => read((tables) => readArticles(tables, ids)),
    itemsOfKeys: (keys) => read((tables) => itemsOfKeys(tables, keys)),
    noteIds: (query) => read((tables) => noteIds(tables, query)),
    notesByIds: (ids) => read((tables) => notesByIds(tables, ids)),
    listedNotes: (ids) => read((tables) => tables.notes.db.transaction('r', ['notes', 'articles'], () => listedNotes(tables, ids))),
    headersAfter: (id, limit) => read(async (tables) => runOf(await tables.articles.where('id').above(id).limit(limit).toArray(), limit, headerOf)),
    notesAfter: (id, limit) => read(async (tables) => runOf(await tables.notes.where('id').above(id).limit(limit).toArray(), limit, noteOf)),
    notesOfArticle: (canonicalUrl) => read(async (tables) =>
      oldestFirst((await tables.notes.where('ofUrl').equals(canonicalUrl).toArray()).map(noteOf))),
    notesOfEntity: (key, itemId, newest) => read(async (tables) => notesOfMeaning(tables, (await identities(tables)).meaningOf(key, itemId), newest)),
    noteTags: () => read(noteTags),
    livingRecords: (name, of) => read(async (tables) => {
      const table = plainTable(tables, name);
      return (await (of === undefined ? table.orderBy('byUpdated') : table.where('of').equals(of)).toArray()).map(plainOf);
    }),
    noteCountsByKey: () => read(async (tables) => counts((await tables.notes.orderBy('ofKey').keys()) as EntityKey[])),
    versions: () => read(async (tables) => ({
      articles: versionsOf(await tables.articles.orderBy('[bySaved+id+version]').keys()),
      notes: versionsOf(await tables.notes.orderBy('[byUpdated+id+version]').keys()),
    })),
    binned: () => read(async (tables) => ({
      articles: (await tables.articles.orderBy('deletedAt').reverse().toArray()).map(headerOf).filter(({ canonicalUrl }) => !isNowhere(canonicalUrl)),
      notes: (await tables.notes.orderBy('deletedAt').reverse().toArray()).map(noteOf).filter(({ target }) => target.type === 'entity' || !isNowhere(target.canonicalUrl)),
    })),
  };
}

const columns: Readonly<Record<ArticleOrder, { index: string; isNewestFirst: boolean }>> = {
  saved: { index: 'bySaved', isNewestFirst: true },
  published: { index: 'byDay', isNewestFirst: true },
  title: { index: 'byTitle', isNewestFirst: false },
  site: { index: 'bySite', isNewestFirst: false },
};

function sortedArticles(tables: LibraryTables, order: ArticleOrder) {
  const { index, isNewestFirst } = columns[order];
  const sorted = tables.articles.orderBy(index);
  return isNewestFirst ? sorted.reverse() : sorted;
}

async function articleIds(tables: LibraryTables, query: ArticleQuery): Promise<readonly string[]> {
  const all = await sortedArticles(tables, query.order).primaryKeys();
  const conditions: ReadonlySet<string>[] = [];
  if (query.site !== null) conditions.push(new Set(await tables.articles.where('bySite').equals(query.site).primaryKeys()));
  for (const key of [query.person, query.place]) {
    if (key !== null) conditions.push(new Set(await articleIdsOfNames(tables, (await sameNames(tables, key)).map((name) => name.key))));
  }
  if (query.hasNotes) {
    const urls = (await tables.notes.orderBy('ofUrl').uniqueKeys()) as string[];
    conditions.push(new Set(await tables.articles.where('canonicalUrl').anyOf(urls).primaryKeys()));
  }
  return conditions.length === 0 ? all : all.filter((id) => conditions.every((ids) => ids.has(id)));
}

async function articlesByIds(tables: LibraryTables, ids: readonly string[]): Promise<readonly SavedArticle[]> {
  const [rows, bodies] = await Promise.all([tables.articles.bulkGet([...ids]), tables.bodies.bulkGet([...ids])]);
  return rows.flatMap((row, at) => {
    const body = bodies[at];
    return row?.deletedAt === null && body !== undefined ? [articleOf(row, body)] : [];
  });
}

async function notesByIds(tables: LibraryTables, ids: readonly string[]): Promise<readonly Note[]> {
  return (await tables.notes.bulkGet([...ids])).flatMap((row) => (row?.deletedAt === null ? [noteOf(row)] : []));
}

async function listedNotes(tables: LibraryTables, ids: readonly string[]): Promise<readonly ListedNote[]> {
  const notes = await notesByIds(tables, ids);
  const urls = [...new Set(notes.flatMap(({ target }) => (target.type === 'entity' ? [] : [target.canonicalUrl])))];
  // One request for each address: over several a cursor would go from one to the next.
  const rows = (await Promise.all(urls.map((url) => tables.articles.where('canonicalUrl').equals(url).toArray()))).flat();
  const idOf = new Map(rows.flatMap(({ id, canonicalUrl, deletedAt }) => (deletedAt === null ? [[canonicalUrl, id] as const] : [])));
  return notes.map((note) => ({ id: note.id, note, articleId: note.target.type === 'entity' ? null : idOf.get(note.target.canonicalUrl) ?? null }));
}

/** The living of some rows in a row, and the id of the last, if there may be more. */
function runOf<R extends { readonly id: string; readonly deletedAt: number | null }, T>(rows: readonly R[], limit: number, recordOf: (row: R) => T): { readonly records: readonly T[]; readonly next: string | null } {
  return { records: rows.filter(({ deletedAt }) => deletedAt === null).map(recordOf), next: rows.length < limit ? null : rows.at(-1)?.id ?? null };
}

async function sameNames(tables: LibraryTables, key: EntityKey): Promise<readonly NameRow3[]> {
  const [own, who] = await Promise.all([tables.names.get(key), identities(tables)]);
  const only = (name: NameRow3 | undefined): string | null => (name?.items.length === 1 ? name.items[0] ?? null : null);
  const meaning = who.meaningOf(key, only(own));
  const kind = own?.kind ?? meaning.identity?.kind;
  const [byKey, byItem] = await Promise.all([
    tables.names.bulkGet([...meaning.keys]), meaning.itemId === null ? [] : tables.names.where('items').equals(meaning.itemId).toArray(),
  ]);
  const found = [...byKey.filter((name) => name !== undefined), ...byItem].filter((name) => name.kind === kind && meaning.includes({ key: name.key, itemId: only(name) }));
  return [...new Map(found.map((name) => [name.key, name])).values()];
}

async function articleIdsOfNames(tables: LibraryTables, keys: readonly EntityKey[], limit?: number): Promise<readonly string[]> {
  const newest = (key: EntityKey) => {
    const all = ofKey(tables.occurrences, key).reverse();
    return limit === undefined ? all : all.limit(limit);
  };
  // The order is in the index: of one key, no row is read.
  const [only, ...more] = keys;
  if (only !== undefined && more.length === 0) return [...new Set((await newest(only).primaryKeys()).map(([articleId]) => articleId))];
  const rows = (await Promise.all(keys.map((key) => newest(key).toArray()))).flat().toSorted(newestFirst);
  return [...new Set(rows.map((row) => row.articleId))].slice(0, limit);
}

async function itemsOfKeys(tables: LibraryTables, keys: readonly EntityKey[]): Promise<readonly string[]> {
  const rows = await Promise.all(keys.map((key) => ofKey(tables.occurrences, key).toArray()));
  return [...new Set(rows.flat().flatMap((row) => row.itemId ?? []))];
}

async function deletedNotes(tables: LibraryTables): Promise<ReadonlySet<string>> {
  return new Set(await tables.notes.orderBy('deletedAt').primaryKeys());
}

/** From the index alone, which holds deleted notes, too: no note is read. */
async function noteTags(tables: LibraryTables): Promise<readonly { readonly tag: string; readonly notes: number }[]> {
  const [tags, ids, gone] = await Promise.all([tables.notes.orderBy('tags').keys() as PromiseLike<string[]>, tables.notes.orderBy('tags').primaryKeys(), deletedNotes(tables)]);
  const forms = Map.groupBy(tags.filter((_tag, at) => !gone.has(ids[at] as string)), (tag) => tag.toLowerCase());
  return [...forms.values()].map((own) => {
    const [tag] = [...Map.groupBy(own, (form) => form)].toSorted((a, b) => b[1].length - a[1].length).map(([form]) => form);
    return { tag: tag as string, notes: own.length };
  }).toSorted((a, b) => b.notes - a.notes || (a.tag < b.tag ? -1 : 1));
}

function ofKey<T>(table: Table<T, [string, number]>, key: EntityKey) {
  return table.where('[key+day]').between([key, Dexie.minKey], [key, Dexie.maxKey]);
}

function knownOf(row: NameRow3): KnownName {
  const { linked: _linked, ...name } = row;
  return name;
}

function newestFirst(a: { readonly day: string }, b: { readonly day: string }): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
}

/** Keys of an index `[time+id+version]`, which costs no row to read. */
function versionsOf(keys: readonly unknown[]): ReadonlyMap<string, number> {
  return new Map((keys as readonly (readonly [number, string, number])[]).map(([, id, version]) => [id, version]));
}

function counts(keys: readonly EntityKey[]): ReadonlyMap<EntityKey, number> {
  const counted = new Map<EntityKey, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}
