import { DatelineError } from '../../core/errors.ts';
import { openOneStore } from './one-store.ts';

const database = 'dateline-folder';
const store = 'folder';

/*
 * The folder that the reader chose for copies of backups (File System Access, Chromium alone). A handle can be kept in
 * IndexedDB and nowhere else; it is no part of the library, and a lost one is simply chosen again.
 */

/** Whether this browser can write to a folder of the reader's. */
export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** Asks the reader for a folder and keeps it; gives its name, `null` if the reader declines. Only in a click. */
export async function chooseFolder(): Promise<string | null> {
  const pick = (globalThis as unknown as { showDirectoryPicker(options: object): Promise<FileSystemDirectoryHandle> }).showDirectoryPicker;
  try {
    const folder = await pick.call(globalThis, { id: 'dateline-backups', mode: 'readwrite', startIn: 'documents' });
    await keepFolder(folder);
    return folder.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Keeps a folder as the chosen one. */
export async function keepFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await inStore('readwrite', (files) => files.put(folder, store));
}

/** The chosen folder; `null` if none is. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  return (await inStore('readonly', (files) => files.get(store)) as FileSystemDirectoryHandle | undefined) ?? null;
}

/** The chosen folder, ready for writing; `not-found` if none is chosen, `no-permission` if the browser wants to ask the reader again. */
export async function openChosenFolder(): Promise<FileSystemDirectoryHandle> {
  const folder = await keptFolder();
  if (folder === null) throw new DatelineError('not-found', 'no folder is chosen');
  const { queryPermission } = folder as unknown as { queryPermission?(mode: object): Promise<string> };
  if (queryPermission !== undefined && await queryPermission.call(folder, { mode: 'readwrite' }) !== 'granted') {
    throw new DatelineError('no-permission', 'the browser wants to ask for the folder again');
  }
  return folder;
}

async function inStore(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opened = await openOneStore(indexedDB, database, store);
  try {
    return await new Promise((done, fail) => {
      const transaction = opened.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.addEventListener('complete', () => done(request.result));
      transaction.addEventListener('abort', () => fail(transaction.error as DOMException));
    });
  } finally {
    opened.close();
  }
}
