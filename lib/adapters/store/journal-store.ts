import type { Journal } from '../../app/ports.ts';
import { entryKey, latestEntries } from '../../core/library/journal.ts';
import { parseEntry, type ParsedEntry } from '../../core/library/parse-journal.ts';
import { openOneStore } from './one-store.ts';

/* What of the Storage Buckets API is used (wicg.github.io/storage-buckets; Chromium 122, no Firefox yet). */
interface Bucket {
  readonly indexedDB: IDBFactory;
}

interface Buckets {
  keys(): Promise<readonly string[]>;
  open(name: string, options?: { readonly durability: 'strict' }): Promise<Bucket>;
  delete(name: string): Promise<void>;
}

export interface JournalOptions {
  /** The bucket of this session of the browser; `null` before there is one. Forgotten when the browser ends. */
  readonly readName: () => Promise<string | null>;
  readonly writeName: (name: string) => Promise<void>;
  /** A name that no earlier bucket has, and that sorts behind them. */
  readonly newName: () => string;
  /** `null` where the browser has none: then the journal is empty, and takes nothing. */
  readonly buckets: Buckets | null;
}

const prefix = 'journal-';
const store = 'entries';
/** The keys of what could not be read, and of which the reader has been told. */
const aside = 'unread ';
/** It is a second copy: nobody waits for it longer than this. */
const deadlineMs = 10_000;

/**
 * A journal of what was written since the last backup, apart from the library's database: in a storage bucket of its own,
 * which is another LevelDB, and in a new one in each session, since Chromium damages a log that it goes on writing after
 * a crash (docs/decisions/0072). The first call of a session copies what earlier sessions left, and removes theirs.
 */
export function openJournal({ readName, writeName, newName, buckets }: JournalOptions): Journal {
  if (buckets === null) return { put: async () => undefined, removeDraft: async () => undefined, entries: async () => ({ entries: [], unread: [] }), setAside: async () => undefined, settle: async () => undefined };
  const opening: { promise?: Promise<Opened> } = {};
  const open = async (): Promise<Opened> => {
    const current = await readName();
    if (current !== null) return openBucket(buckets, current);
    const earlier = (await buckets.keys()).filter((name) => name.startsWith(prefix)).toSorted();
    const left = await Promise.all(earlier.map((name) => entriesIn(buckets, name)));
    const name = prefix + newName();
    const opened = await openBucket(buckets, name);
    await change(opened.database, (entries) => putAll(entries, left.flatMap((one) => one ?? [])));
    await writeName(name);
    for (const [at, old] of earlier.entries()) if (left[at] !== null) await buckets.delete(old);
    return opened;
  };
  // What fails is opened and tried again at the next call.
  const using = async <T>(work: (opened: IDBDatabase) => Promise<T>): Promise<T> => {
    try {
      return await inTime((opening.promise ??= open()).then(({ database }) => work(database)));
    } catch (error) {
      delete opening.promise;
      throw error;
    }
  };
  return {
    put: (list) => using((opened) => change(opened, (entries) => { for (const entry of list) entries.put(entry, entryKey(entry)); })),
    removeDraft: (field) => using((opened) => change(opened, (entries) => { entries.delete(entryKey({ name: 'drafts', record: { field, text: '', updatedAt: 0 } })); })),
    entries: () => using(async (opened) => {
      const kept = await all(opened);
      return {
        entries: kept.flatMap(({ parsed }) => ('entry' in parsed ? [parsed.entry] : [])),
        unread: kept.flatMap(({ key, parsed }) => ('unread' in parsed && !key.startsWith(aside) ? [parsed.unread] : [])),
      };
    }),
    setAside: () => using(async (opened) => {
      const unread = (await all(opened)).filter(({ key, parsed }) => 'unread' in parsed && !key.startsWith(aside));
      if (unread.length > 0) await change(opened, (entries) => { for (const { key, value } of unread) { entries.delete(key); entries.put(value, aside + key); } });
    }),
    settle: (isHeld) => using((opened) => change(opened, (entries) => {
      const request = entries.openCursor();
      request.addEventListener('success', () => {
        const cursor = request.result;
        if (cursor === null) return;
        const parsed = parseEntry(cursor.value);
        if ('entry' in parsed && isHeld(parsed.entry)) cursor.delete();
        cursor.continue();
      });
    })),
  };
}

/** The latest state of each record, and whatever cannot be read as it is: a later version may know its form. */
function putAll(entries: IDBObjectStore, kept: readonly Kept[]): void {
  const latest = latestEntries(kept.flatMap(({ parsed }) => ('entry' in parsed ? [parsed.entry] : [])));
  const taken = new Set(latest.map(entryKey));
  for (const entry of latest) entries.put(entry, entryKey(entry));
  for (const { key, value, parsed } of kept) if ('unread' in parsed) entries.put(value, taken.has(key) ? aside + key : key);
}

/** What an earlier session left; `null` if it cannot be read now, so that it stays for the next one. */
async function entriesIn(buckets: Buckets, name: string): Promise<readonly Kept[] | null> {
  try {
    const opened = await openBucket(buckets, name);
    try {
      return await all(opened.database);
    } finally {
      opened.database.close();
    }
  } catch {
    return null;
  }
}

/** A database with the bucket that it lies in: as soon as nobody holds the bucket, its database answers no more (Chromium 156). */
interface Opened {
  readonly bucket: Bucket;
  readonly database: IDBDatabase;
}

async function openBucket(buckets: Buckets, name: string): Promise<Opened> {
  const bucket = await buckets.open(name, { durability: 'strict' });
  return { bucket, database: await openOneStore(bucket.indexedDB, 'journal', store) };
}

/** An entry as it lies there, and read. */
interface Kept {
  readonly key: string;
  readonly value: unknown;
  readonly parsed: ParsedEntry;
}

function all(opened: IDBDatabase): Promise<readonly Kept[]> {
  return new Promise((done, fail) => {
    const transaction = opened.transaction(store);
    const entries = transaction.objectStore(store);
    const [keys, values] = [entries.getAllKeys(), entries.getAll()];
    transaction.addEventListener('complete', () => done((values.result as readonly unknown[]).map((value, at) => ({ key: String(keys.result[at]), value, parsed: parseEntry(value) }))));
    transaction.addEventListener('abort', () => fail(transaction.error as DOMException));
  });
}

function change(opened: IDBDatabase, work: (entries: IDBObjectStore) => void): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = opened.transaction(store, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(store));
    transaction.addEventListener('complete', () => done());
    transaction.addEventListener('abort', () => fail(transaction.error as DOMException));
  });
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('the journal does not answer')), deadlineMs);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}

/** The buckets of this origin; `null` where the browser has none. */
export function storageBuckets(): Buckets | null {
  return (navigator as unknown as { readonly storageBuckets?: Buckets }).storageBuckets ?? null;
}
