import { DatelineError } from '../../core/errors.ts';
import { mergeLibraries, noRecords, type LibraryRecords } from '../../core/library/merge.ts';
import { recordNames } from '../../core/library/record-kinds.ts';
import type { PlainName, RecordHead, SavedArticle } from '../../core/model/library.ts';
import { articleOf, articleRows, noteOf, noteRow } from './library-rows.ts';
import type { LibraryTables } from './library-schema.ts';
import { plainNames, plainOf, plainTable, putPlain } from './plain-records.ts';

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

/** Records written between two looks at the signal. */
const run = 200;

/** Every record of the tables. */
export async function readAll(tables: LibraryTables): Promise<LibraryRecords> {
  const [rows, bodies, notes] = await Promise.all([tables.articles.toArray(), tables.bodies.toArray(), tables.notes.toArray()]);
  const bodyOf = new Map(bodies.map((body) => [body.id, body]));
  const articles = rows.flatMap((row): readonly SavedArticle[] => {
    const body = bodyOf.get(row.id);
    return body === undefined ? [] : [articleOf(row, body)];
  });
  const plain = await Promise.all(plainNames.map(async (name) => [name, (await plainTable(tables, name).toArray()).map(plainOf)] as const));
  return { articles, notes: notes.map(noteOf), ...Object.fromEntries(plain) as unknown as Pick<LibraryRecords, PlainName> };
}

/** Within a transaction over all tables: makes them hold `records`, or the merge of what they hold with them. */
export async function writeAll(
  tables: LibraryTables, records: LibraryRecords, how: 'merge' | 'replace', signal: AbortSignal, onProgress: (done: number, total: number) => void,
): Promise<void> {
  const merged = mergeLibraries(how === 'merge' ? await readAll(tables) : noRecords, records);
  const total = recordNames.reduce((sum, name) => sum + merged[name].length, 0);
  const { articles, bodies, occurrences, notes, readOccurrences, plain } = tables;
  for (const table of [articles, bodies, occurrences, notes, readOccurrences, ...Object.values(plain)]) await table.clear();
  const writes = [
    ...runsOf(merged.articles, async (some) => {
      const rows = some.map(articleRows);
      await articles.bulkPut(rows.map(({ row }) => row));
      await bodies.bulkPut(rows.map(({ body }) => body));
      await occurrences.bulkPut(rows.flatMap((each) => each.occurrences));
    }),
    ...runsOf(merged.notes, (some) => notes.bulkPut(some.map(noteRow))),
    ...plainNames.flatMap((name) => runsOf<RecordHead>(merged[name], (some) => putPlain(tables, name, some as never))),
  ];
  let done = 0;
  // Nothing but the database is awaited here: the browser ends a transaction that waits for anything else.
  for (const { count, write } of writes) {
    stopIfAborted(signal);
    await write();
    done += count;
    onProgress(done, total);
  }
  stopIfAborted(signal);
}

function runsOf<T>(all: readonly T[], put: (some: readonly T[]) => PromiseLike<unknown>): readonly { readonly count: number; readonly write: () => PromiseLike<unknown> }[] {
  return Array.from({ length: Math.ceil(all.length / run) }, (_, at) => {
    const some = all.slice(at * run, (at + 1) * run);
    return { count: some.length, write: () => put(some) };
  });
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DatelineError('unexpected', 'the import was cancelled', { detail: 'cancelled' });
}
