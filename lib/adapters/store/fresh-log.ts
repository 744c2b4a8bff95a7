import { openOneStore } from './one-store.ts';

const database = 'dateline-scratch';
const store = 'scratch';
/** More than LevelDB keeps in one log (4 MiB), in values small enough to be written there and not beside it. */
const values = 100;
const valueLength = 50_000;

/**
 * Makes Chromium begin a new log for the databases of this origin, which are one LevelDB. It goes on writing in the log
 * of the last session, also behind a record that a crash has torn; after the next crash such a log cannot be read, and
 * Chromium then throws all of it away (docs/reliability.md). Call it at the start of a session. Nothing of it stays.
 */
export async function beginFreshLog(): Promise<void> {
  const opened = await openOneStore(indexedDB, database, store);
  try {
    // Noise, since what can be packed takes no room.
    await inStore(opened, (scratch) => { for (let at = 0; at < values; at += 1) scratch.put(crypto.getRandomValues(new Uint8Array(valueLength)), at); });
    await inStore(opened, (scratch) => { scratch.clear(); });
  } finally {
    opened.close();
  }
}

function inStore(opened: IDBDatabase, work: (scratch: IDBObjectStore) => void): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = opened.transaction(store, 'readwrite');
    work(transaction.objectStore(store));
    transaction.addEventListener('complete', () => done());
    transaction.addEventListener('abort', () => fail(transaction.error as DOMException));
  });
}
