import { Dexie, type DexieOptions, type Transaction } from 'dexie';

/** One row of a table → the row of the next version. Pure: the same row in, the same row out; may throw, which undoes the whole upgrade. */
export type RowStep = (row: never) => unknown;

/** One version of a database. Numbers grow by one; a version that has shipped is never changed again. */
export interface DatabaseVersion {
  readonly number: number;
  /** Table → its indices, as Dexie writes them; `null` drops a table. Tables not named stay as they are. */
  readonly tables: Readonly<Record<string, string | null>>;
  /** Table → the step of its rows from the version before. */
  readonly steps: Readonly<Record<string, RowStep>>;
  /** Fills tables that are made from others, after the steps, in the same transaction. Awaits nothing but the database. */
  readonly make?: (transaction: Transaction) => Promise<void>;
}

/** A database that is open, and why it may not be written to, if so. */
export interface OpenDatabase {
  readonly db: Dexie;
  readonly readOnly: null | 'newer' | 'upgrade-failed';
}

/**
 * Opens a database at the last of `versions`, upgrading it in one transaction. A database of a newer version, or one
 * whose upgrade throws (the browser then leaves the old data whole), is opened as it is, for reading and export only.
 * Asked before Dexie opens it, since Dexie would open a newer database without a word and add what it misses in it.
 */
export async function openVersioned(name: string, versions: readonly DatabaseVersion[], options: DexieOptions = {}): Promise<OpenDatabase> {
  const latest = versions.at(-1)?.number ?? 0;
  if (await storedVersion(name, options) > latest) return { db: await openAsIs(name, options), readOnly: 'newer' };
  const db = new Dexie(name, options);
  for (const version of versions) declare(db, version);
  try {
    await db.open();
    // It may have become another's between the question and the opening.
    if (versionOf(db.backendDB().version) <= latest) return { db, readOnly: null };
    db.close();
    return { db: await openAsIs(name, options), readOnly: 'newer' };
  } catch (error) {
    db.close();
    if (versions.length === 0 || await storedVersion(name, options) === 0) throw error;
    return { db: await openAsIs(name, options), readOnly: 'upgrade-failed' };
  }
}

function declare(db: Dexie, version: DatabaseVersion): void {
  const declared = db.version(version.number).stores({ ...version.tables });
  const steps = Object.entries(version.steps);
  if (steps.length === 0 && version.make === undefined) return;
  declared.upgrade(async (transaction) => {
    for (const [table, step] of steps) {
      await transaction.table(table).toCollection().modify((row: never, place: { value: unknown }) => { place.value = step(row); });
    }
    await version.make?.(transaction);
  });
}

/** The version that is on disk, 0 if there is none. Dexie stores its version times ten, and may add to the last digit. */
async function storedVersion(name: string, options: DexieOptions): Promise<number> {
  const factory = (options.indexedDB ?? indexedDB) as IDBFactory;
  const found = (await factory.databases()).find((database) => database.name === name);
  return versionOf(found?.version ?? 0);
}

function versionOf(stored: number): number {
  return Math.floor(stored / 10);
}

async function openAsIs(name: string, options: DexieOptions): Promise<Dexie> {
  const db = new Dexie(name, options);
  await db.open();
  return db;
}
