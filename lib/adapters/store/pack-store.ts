import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { PackSummary } from '../../core/knowledge/added-pack.ts';
import { storeError } from './store-errors.ts';

/** A pack that the reader has added, without its bytes. */
export interface AddedPack {
  readonly id: string;
  /** The name of the file that it came from. */
  readonly fileName: string;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
  readonly summary: PackSummary;
}

/** Packs that the reader has added (`dateline-packs`). Failures throw `DatelineError` (`storage`, `quota`). */
export interface PackStore {
  /** The newest first. */
  all(): Promise<readonly AddedPack[]>;
  /** The bytes of all, the newest first. */
  allBytes(): Promise<readonly ArrayBuffer[]>;
  add(pack: AddedPack, bytes: ArrayBuffer): Promise<void>;
  /** Takes a pack away; nothing happens for one that is not there. */
  remove(id: string): Promise<void>;
  close(): void;
}

interface BytesRow { readonly id: string; readonly bytes: ArrayBuffer }

/** Opens the store by itself at the first call. Apart from the library, which it is no part of, and from the cache, which may be dropped. */
export function openPackStore(options: { readonly name?: string; readonly indexedDB?: IDBFactory; readonly IDBKeyRange?: typeof IDBKeyRange } = {}): PackStore {
  const { name = 'dateline-packs', ...environment } = options;
  const db = new Dexie(name, environment as DexieOptions);
  db.version(1).stores({ packs: 'id, addedAt', bytes: 'id' });
  const packs = (): Table<AddedPack, string> => db.table('packs');
  const bytes = (): Table<BytesRow, string> => db.table('bytes');
  const run = async <T>(work: () => PromiseLike<T>): Promise<T> => {
    try { return await work(); } catch (error) { throw storeError(error); }
  };
  const all = (): Promise<readonly AddedPack[]> => run(() => packs().orderBy('addedAt').reverse().toArray());
  return {
    all,
    allBytes: () => run(async () => {
      const rows = await bytes().bulkGet((await all()).map(({ id }) => id));
      return rows.flatMap((row) => row === undefined ? [] : [row.bytes]);
    }),
    add: (pack, content) => run(() => db.transaction('rw', packs(), bytes(), async () => {
      await packs().put(pack);
      await bytes().put({ id: pack.id, bytes: content });
    })),
    remove: (id) => run(() => db.transaction('rw', packs(), bytes(), async () => {
      await packs().delete(id);
      await bytes().delete(id);
    })),
    close: () => db.close(),
  };
}
