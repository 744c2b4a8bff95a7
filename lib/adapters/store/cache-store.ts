import { Dexie, type DexieOptions, type Table } from 'dexie';
import { storeError } from './store-errors.ts';

/** What a knowledge source answered once. */
export interface CachedAnswer {
  /** `KnowledgeSource.id`. */
  readonly source: string;
  /** What was asked, in the source's own form: an item's id, a name. */
  readonly key: string;
  /** The source's revision of the answer; `null` if it names none. */
  readonly revision: string | null;
  /** Milliseconds since the epoch. */
  readonly fetchedAt: number;
  /** Plain JSON; whoever reads it parses it again, since an older Dateline may have written it. */
  readonly value: unknown;
}

/** Answers that can be fetched again: nothing of the reader's. Failures throw `DatelineError` (`storage`, `quota`). */
export interface CacheStore {
  answer(source: string, key: string): Promise<CachedAnswer | null>;
  putAnswer(answer: CachedAnswer): Promise<void>;
  /** Drops what was fetched before a time in milliseconds since the epoch; gives how many. */
  dropBefore(fetchedAt: number): Promise<number>;
  clear(): Promise<void>;
  close(): void;
}

/** The version of the form below. Another one on the disk, older or newer, is thrown away: the cache is rebuildable. */
const version = 1;

/** Opens the cache (`dateline-cache`), by itself at the first call. */
export function openCache(options: { readonly name?: string; readonly indexedDB?: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange } = {}): CacheStore {
  const { name = 'dateline-cache', ...environment } = options;
  const opening: { promise?: Promise<Dexie> } = {};
  const run = async <T>(work: (answers: Table<CachedAnswer, [string, string]>) => Promise<T>): Promise<T> => {
    try {
      const db = await (opening.promise ??= openOrRebuild(name, environment as DexieOptions));
      return await work(db.table('answers'));
    } catch (error) {
      throw storeError(error);
    }
  };
  return {
    answer: (source, key) => run(async (answers) => (await answers.get([source, key])) ?? null),
    putAnswer: (answer) => run(async (answers) => { await answers.put(answer); }),
    dropBefore: (fetchedAt) => run((answers) => answers.where('fetchedAt').below(fetchedAt).delete()),
    clear: () => run((answers) => answers.clear()),
    close: () => { void opening.promise?.then((db) => db.close(), () => undefined); },
  };
}

async function openOrRebuild(name: string, options: DexieOptions): Promise<Dexie> {
  const factory = (options.indexedDB ?? indexedDB) as IDBFactory;
  const found = (await factory.databases()).find((database) => database.name === name)?.version;
  if (found !== undefined && Math.floor(found / 10) !== version) await new Dexie(name, options).delete();
  const db = new Dexie(name, options);
  db.version(version).stores({ answers: '[source+key], fetchedAt' });
  await db.open();
  return db;
}
