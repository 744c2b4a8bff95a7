import { liveQuery, type Dexie, type DexieOptions } from 'dexie';
import type { LibraryStore } from '../../app/ports.ts';
import type { LibraryReads } from '../../core/library/browse.ts';
import { DatelineError } from '../../core/errors.ts';
import type { Note, PlainName, RecordTypes, SavedArticle } from '../../core/model/library.ts';
import { recordKinds, type RecordKind } from '../../core/library/record-kinds.ts';
import { absentTable } from './absent-table.ts';
import { changeNames } from './change-names.ts';
import { libraryReads } from './library-reads.ts';
import type { Standing } from '../../core/library/standing.ts';
import { changeDeleted } from './change-deleted.ts';
import { readAll, writeAll, type LibraryTransfer } from './library-transfer.ts';
import { articleOf, articleRows, noteOf, noteRow } from './library-rows.ts';
import { libraryVersions, type ArticleRow1, type LibraryTables } from './library-schema.ts';
import { keepStanding, standingOf } from './library-standing.ts';
import { metBefore, metBeforeTables } from './met-before.ts';
import { openVersioned, type DatabaseVersion, type OpenDatabase } from './migrations.ts';
import { plainNames, plainOf, plainTable, putPlain, removeMade } from './plain-records.ts';
import { storeError } from './store-errors.ts';

/** What an article is written to: itself, and what is made from it. */
const articleTables = ['articles', 'bodies', 'occurrences', 'names', 'told'];

/** The reader's library, opened. */
export interface Library extends LibraryStore, LibraryReads, LibraryTransfer {
  /** Why nothing can be written, or `null`: a newer Dateline wrote it, or its upgrade failed. Reading and export go on. */
  readOnly(): Promise<OpenDatabase['readOnly']>;
  close(): void;
}

export interface LibraryOptions {
  /** Name of the database; tests and faults use others. */
  readonly name?: string;
  readonly versions?: readonly DatabaseVersion[];
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Opens the reader's library (IndexedDB, in the extension's origin). It opens by itself at the first call and upgrades
 * if it must. Every write is one transaction with strict durability: its promise resolves when it is on the disk.
 */
export function openLibrary(options: LibraryOptions = {}): Library {
  const { name = 'dateline-library', versions = libraryVersions, ...environment } = options;
  const opening: { promise?: Promise<OpenDatabase> } = {};
  const forget = (): void => { delete opening.promise; };
  const open = async (): Promise<OpenDatabase> => {
    const found = await openVersioned(name, versions, { chromeTransactionDurability: 'strict', cache: 'disabled', ...environment } as DexieOptions);
    // Deleted or upgraded from elsewhere: Dexie would open again whatever is there then, without looking at its version.
    found.db.on('versionchange', () => {
      forget();
      found.db.close();
      return false;
    });
    return found;
  };
  // What fails is tried again at the next call: right after a crash the files may still be locked for a moment.
  const opened = (): Promise<OpenDatabase> => opening.promise ??= open().catch((error: unknown) => { forget(); throw error; });

  const read = async <T>(work: (tables: LibraryTables, db: Dexie) => Promise<T>): Promise<T> => {
    try {
      const { db } = await opened();
      return await work(tablesOf(db), db);
    } catch (error) {
      throw storeError(error);
    }
  };
  const write = async (names: readonly string[], work: (tables: LibraryTables) => Promise<void>): Promise<void> => {
    try {
      const { db, readOnly } = await opened();
      if (readOnly !== null) throw new DatelineError('read-only', `the library can only be read (${readOnly})`);
      await db.transaction('rw', [...names], () => work(tablesOf(db)));
    } catch (error) {
      throw storeError(error);
    }
  };

  const readStanding = async (): Promise<Standing> => {
    const { db, readOnly } = await opened().catch((error: unknown) => { throw storeError(error); });
    const names = present(db, ['articles', 'notes', ...plainNames, 'about']);
    // Counting takes long in a large library: it keeps nobody from reading, and is no part of what is written.
    const { standing, isKept } = await read((tables) => db.transaction('r', names, () => standingOf(tables)));
    if (isKept || readOnly !== null) return standing;
    return read((tables) => db.transaction('rw', ['about'], () => keepStanding(tables, standing, () => crypto.randomUUID())));
  };

  return {
    ...libraryReads(read),
    metBefore: (...asked) => read((tables, db) => db.transaction('r', present(db, metBeforeTables), () => metBefore(tables, ...asked))),
    anyArticleByUrl: (canonicalUrl) => read((tables) => anyArticle(tables, async () => livingFirst(await tables.articles.where('canonicalUrl').equals(canonicalUrl).toArray()))),
    anyArticle: (id) => read((tables) => anyArticle(tables, () => tables.articles.get(id))),
    putArticle: (article, expected) => write(articleTables, (tables) => putArticle(tables, article, expected)),
    anyNote: (id) => read(async (tables) => orNull(await tables.notes.get(id), noteOf)),
    putNote: (note, expected) => write(['notes'], (tables) => putNote(tables, note, expected)),
    anyRecord: (name, id) => read(async (tables) => orNull(await plainTable(tables, name).get(id), plainOf)),
    putRecord: (name, record, expected) =>
      write(name === 'readArticles' ? [name, 'readOccurrences'] : [name], (tables) => putRecord(tables, name, record, expected)),
    changeLiving: (name, change) => write(name === 'readArticles' ? [name, 'readOccurrences'] : [name], async (tables) => {
      const before = (await plainTable(tables, name).orderBy('byUpdated').toArray()).map(plainOf);
      for (const { id } of before) await removeMade(tables, name, id);
      await putPlain(tables, name, before.map(change));
    }),
    changeDeleted: (until, change) => write(['articles', 'bodies', 'notes', 'readOccurrences', ...plainNames], (tables) => changeDeleted(tables, until, change)),
    draft: (field) => read(async (tables) => (await tables.drafts.get(field)) ?? null),
    drafts: (fields) => read(async (tables) => (await tables.drafts.bulkGet([...fields])).map((draft) => draft ?? null)),
    putDraft: (draft) => write(['drafts'], async (tables) => { await tables.drafts.put(draft); }),
    deleteDraft: (field) => write(['drafts'], (tables) => tables.drafts.delete(field)),
    watch: (query, onValue, onError) => {
      const ended = new AbortController();
      // Opened first, and an async function of its own: Dexie observes what is awaited within one, after the opening.
      opened().then(() => {
        if (ended.signal.aborted) return;
        const subscription = liveQuery(async () => query()).subscribe({ next: onValue, error: (error) => onError(storeError(error)) });
        ended.signal.addEventListener('abort', () => subscription.unsubscribe());
      }).catch((error: unknown) => onError(storeError(error)));
      return () => ended.abort();
    },
    allRecords: () => read((tables, db) => db.transaction('r', present(db, ['articles', 'bodies', 'notes', ...plainNames]), () => readAll(tables))),
    standing: readStanding,
    takeIn: (records, how, signal, onProgress) =>
      write([...articleTables, 'notes', 'readOccurrences', 'about', ...plainNames], (tables) => writeAll(tables, crypto.randomUUID(), records, how, signal, onProgress)),
    owedBackup: () => read(async (tables) => (await tables.about.get('owed'))?.value ?? null),
    backedUp: (owed) => write(['about'], async ({ about }) => { if ((await about.get('owed'))?.value === owed) await about.delete('owed'); }),
    readOnly: async () => (await opened()).readOnly,
    close: () => { void opening.promise?.then(({ db }) => db.close(), () => undefined); },
  };
}

async function anyArticle(tables: LibraryTables, find: () => PromiseLike<ArticleRow1 | undefined>): Promise<SavedArticle | null> {
  const row = await find();
  const body = row === undefined ? undefined : await tables.bodies.get(row.id);
  return row === undefined || body === undefined ? null : articleOf(row, body);
}

/** After a merge the bin may hold a second record of an address. */
function livingFirst(rows: readonly ArticleRow1[]): ArticleRow1 | undefined {
  return rows.find((row) => row.deletedAt === null) ?? rows[0];
}

async function putArticle(tables: LibraryTables, article: SavedArticle, expected: number): Promise<void> {
  // Two tabs may save the same page at once: one address has one record.
  const others = await tables.articles.where('canonicalUrl').equals(article.canonicalUrl).toArray();
  if (article.deletedAt === null && others.some(({ id, deletedAt }) => id !== article.id && deletedAt === null)) throw conflict();
  checkVersion(await tables.articles.get(article.id), expected);
  const { row, body, occurrences, told } = articleRows(article);
  await tables.articles.put(row);
  await tables.bodies.put(body);
  const before = await tables.occurrences.where('[articleId+ordinal]').between([article.id, 0], [article.id, Infinity]).toArray();
  for (const made of [tables.occurrences, tables.told]) await made.where('[articleId+ordinal]').between([article.id, 0], [article.id, Infinity]).delete();
  await tables.occurrences.bulkPut([...occurrences]);
  await tables.told.bulkPut([...told]);
  await changeNames(tables, before, occurrences);
}

async function putNote(tables: LibraryTables, note: Note, expected: number): Promise<void> {
  checkVersion(await tables.notes.get(note.id), expected);
  await tables.notes.put(noteRow(note));
}

async function putRecord<N extends PlainName>(tables: LibraryTables, name: N, record: RecordTypes[N], expected: number): Promise<void> {
  const { onePer } = recordKinds[name] as unknown as RecordKind<RecordTypes[N]>;
  const table = plainTable(tables, name);
  if (onePer !== null && record.deletedAt === null) {
    const others = await table.where('of').equals(onePer(record)).primaryKeys();
    if (others.some((id) => id !== record.id)) throw conflict();
  }
  checkVersion(await table.get(record.id), expected);
  await removeMade(tables, name, record.id);
  await putPlain(tables, name, [record]);
}

function checkVersion(stored: { readonly version: number } | undefined, expected: number): void {
  if ((stored?.version ?? 0) !== expected) throw conflict();
}

function conflict(): DatelineError {
  return new DatelineError('conflict', 'the record has changed since it was read');
}

/** Those that the database has; one whose upgrade failed is of an older version, and lacks some. */
function tablesOf(db: Dexie): LibraryTables {
  const own = new Set(db.tables.map(({ name }) => name));
  const table = (name: string): never => (own.has(name) ? db.table(name) : absentTable()) as never;
  return {
    articles: table('articles'), bodies: table('bodies'), occurrences: table('occurrences'), notes: table('notes'), drafts: table('drafts'),
    readOccurrences: table('readOccurrences'), about: table('about'), names: table('names'), told: table('told'),
    plain: Object.fromEntries(plainNames.map((name) => [name, table(name)])) as unknown as LibraryTables['plain'],
  };
}

/** Names of tables, without those that the database lacks. */
function present(db: Dexie, names: readonly string[]): string[] {
  return names.filter((name) => db.tables.some((table) => table.name === name));
}

function orNull<T, U>(value: T | undefined, map: (value: T) => U): U | null {
  return value === undefined ? null : map(value);
}
