import { DatelineError } from '../../core/errors.ts';
import { dayOfBackup } from '../../core/library/backup-plan.ts';
import { storeError } from './store-errors.ts';

/** Backups as gzipped files in a folder. A file appears when it is whole: browsers write beside it and put it in place at the end. */
export interface BackupFiles {
  write(name: string, parts: Iterable<string>): Promise<void>;
  /** Names of all backups, without ".gz". */
  names(): Promise<readonly string[]>;
  /** The same names, the one that was written last first. */
  newestFirst(): Promise<readonly string[]>;
  /** The text of a backup; `not-found`, or `bad-file` if it cannot be unpacked. */
  read(name: string): Promise<string>;
  remove(name: string): Promise<void>;
}

type Folder = () => Promise<FileSystemDirectoryHandle>;

/** The folder of automatic backups within the browser (origin private file system): no permission, and apart from the database. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
}

/** Records that are packed between two looks at other work, in code units. */
const batchLength = 1_000_000;

/** Backups in a folder; the reader's own may be gone or locked, which is a `storage` error, `no-permission` if the browser asks again. */
export function backupFiles(folder: Folder): BackupFiles {
  const run = async <T>(work: (handle: FileSystemDirectoryHandle) => Promise<T>): Promise<T> => {
    try {
      return await work(await folder());
    } catch (error) {
      throw fileError(error);
    }
  };
  return {
    write: (name, parts) => run(async (handle) => {
      const file = await handle.getFileHandle(`${name}.gz`, { create: true });
      const target = await file.createWritable();
      // Closed by the pipe when all is written, thrown away by it when anything fails.
      await textStream(parts).pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip') as never).pipeTo(target);
    }),
    names: () => run(async (handle) => (await written(handle)).map(({ name }) => name).toSorted()),
    newestFirst: () => run(async (handle) => (await written(handle)).toSorted((a, b) => b.at - a.at).map(({ name }) => name)),
    read: (name) => run(async (handle) => {
      const file = await (await handle.getFileHandle(`${name}.gz`)).getFile();
      try {
        return await new Response(file.stream().pipeThrough(new DecompressionStream('gzip') as never)).text();
      } catch (cause) {
        throw new DatelineError('bad-file', 'the backup cannot be unpacked', { detail: 'gzip', cause });
      }
    }),
    remove: (name) => run((handle) => handle.removeEntry(`${name}.gz`)),
  };
}

async function written(folder: FileSystemDirectoryHandle): Promise<readonly { readonly name: string; readonly at: number }[]> {
  const found: { name: string; at: number }[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (!name.endsWith('.gz') || dayOfBackup(name) === null) continue;
    const file = await (entry as FileSystemFileHandle).getFile();
    // A file of no length is one whose writing was interrupted.
    if (file.size > 0) found.push({ name: name.slice(0, -3), at: file.lastModified });
  }
  return found;
}

function textStream(parts: Iterable<string>): ReadableStream<string> {
  const iterator = parts[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let batch = '';
      while (batch.length < batchLength) {
        const { done, value } = iterator.next();
        if (done === true) {
          if (batch !== '') controller.enqueue(batch);
          controller.close();
          return;
        }
        batch += value;
      }
      controller.enqueue(batch);
    },
  });
}

function fileError(error: unknown): DatelineError {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return new DatelineError('no-permission', 'the browser does not let Dateline into the folder', { cause: error });
  if (name === 'NotFoundError') return new DatelineError('not-found', 'the file or folder is not there', { cause: error });
  return storeError(error);
}
