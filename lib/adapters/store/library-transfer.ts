import { DatelineError } from '../../core/errors.ts';
import { mergeLibraries, type LibraryRecords } from '../../core/library/merge.ts';
import type { SavedArticle } from '../../core/model/library.ts';
import { articleOf, articleRows, noteOf, noteRow } from './library-rows.ts';
import type { LibraryTables } from './library-schema.ts';

/** The whole library out and in. */
export interface LibraryTransfer {
  /** Every record, deleted ones too. */
  allRecords(): Promise<LibraryRecords>;
  /**
   * Merges records into the library, or puts them in its place, in one transaction: all of it is there, or nothing has
   * changed. An abort of `signal` before the end takes everything back and throws its reason.
   */
  takeIn(records: LibraryRecords, how: 'merge' | 'replace', signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<void>;
}

/** Articles written between two looks at the signal. */
const run = 200;

/** Every record of the tables. */
export async function readAll(tables: LibraryTables): Promise<LibraryRecords> {
  const [rows, bodies, notes] = await Promise.all([tables.articles.toArray(), tables.bodies.toArray(), tables.notes.toArray()]);
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const articles = rows.flatMap((row): readonly SavedArticle[] => {
    const body = bodyOf.get(row.id);
    return body === undefined ? [] : [articleOf(row, body)];
  });
  return { articles, notes: notes.map(noteOf) };
}

/** Within a transaction over all tables: makes them hold `records`, or the merge of what they hold with them. */
export async function writeAll(
  tables: LibraryTables, records: LibraryRecords, how: 'merge' | 'replace', signal: AbortSignal, onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { articles, notes } = mergeLibraries(how === 'merge' ? await readAll(tables) : { articles: [], notes: [] }, records);
  const total = articles.length + notes.length;
  for (const table of [tables.articles, tables.bodies, tables.occurrences, tables.notes]) await table.clear();
  for (let at = 0; at < articles.length; at += run) {
    stopIfAborted(signal);
    const rows = articles.slice(at, at + run).map(articleRows);
    await tables.articles.bulkPut(rows.map(({ row }) => row));
    await tables.bodies.bulkPut(rows.map(({ body }) => body));
    await tables.occurrences.bulkPut(rows.flatMap(({ occurrences }) => occurrences));
    onProgress(Math.min(at + run, articles.length), total);
  }
  for (let at = 0; at < notes.length; at += run) {
    stopIfAborted(signal);
    await tables.notes.bulkPut(notes.slice(at, at + run).map(noteRow));
    onProgress(articles.length + Math.min(at + run, notes.length), total);
  }
  stopIfAborted(signal);
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DatelineError('unexpected', 'the import was cancelled', { detail: 'cancelled' });
}
