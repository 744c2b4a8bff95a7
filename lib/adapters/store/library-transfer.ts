import { DatelineError } from '../../core/errors.ts';
import { combine, type HowToTakeIn } from '../../core/library/combine.ts';
import { noRecords, type LibraryRecords } from '../../core/library/merge.ts';
import { recordNames } from '../../core/library/record-kinds.ts';
import type { Standing } from '../../core/library/standing.ts';
import type { PlainName, RecordHead, SavedArticle } from '../../core/model/library.ts';
import { articleOf, articleRows, noteOf, noteRow } from './library-rows.ts';
import type { LibraryTables, OccurrenceRow1 } from './library-schema.ts';
import { nameRows } from './name-rows.ts';
import { plainNames, plainOf, plainTable, putPlain, removeMade } from './plain-records.ts';

/** The whole library out and in. */
export interface LibraryTransfer {
  /** Every record, deleted ones too. */
  allRecords(): Promise<LibraryRecords>;
  /** How the library stands; cheap. The first time it also gives the database its id. */
  standing(): Promise<Standing>;
  /**
   * Takes records into the library in one transaction, and writes what changes by it: all of it is there, or nothing has
   * changed. An abort of `signal` before the end takes everything back and throws its reason.
   * What is taken in is too much for the journal: it is owed a backup, in the same transaction.
   */
  takeIn(records: LibraryRecords, how: HowToTakeIn, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<void>;
  /** A name of what no backup holds yet of what was taken in; `null` if there is nothing. */
  owedBackup(): Promise<string | null>;
  /** A backup holds what this name was given for. */
  backedUp(owed: string): Promise<void>;
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

/** Within a transaction over all tables, `about` too: makes them hold what comes of `records` and what they hold. Writes what changes alone, and that `owed` needs a backup. */
export async function writeAll(
  tables: LibraryTables, owed: string, records: LibraryRecords, how: HowToTakeIn, signal: AbortSignal, onProgress: (done: number, total: number) => void,
): Promise<void> {
  const before = how === 'replace' ? noRecords : await readAll(tables);
  const after = combine(before, records, how);
  const { articles, bodies, occurrences, names, told, notes, readOccurrences, about, plain } = tables;
  if (how === 'replace') {
    for (const table of [articles, bodies, occurrences, names, told, notes, readOccurrences, ...Object.values(plain)]) await table.clear();
  }
  const changes = changesOf(before, after);
  for (const id of earlier(before.articles, changes.articles)) await removeMadeOf(tables, id);
  for (const name of plainNames) for (const id of earlier(before[name], changes[name])) await removeMade(tables, name, id);
  const made: OccurrenceRow1[] = [];
  const writes = [
    ...runsOf(changes.articles, async (some) => {
      const rows = some.map(articleRows);
      made.push(...rows.flatMap((each) => each.occurrences));
      await articles.bulkPut(rows.map(({ row }) => row));
      await bodies.bulkPut(rows.map(({ body }) => body));
      await occurrences.bulkPut(rows.flatMap((each) => each.occurrences));
      await told.bulkPut(rows.flatMap((each) => each.told));
    }),
    ...runsOf(changes.notes, (some) => notes.bulkPut(some.map(noteRow))),
    ...plainNames.flatMap((name) => runsOf<RecordHead>(changes[name], (some) => putPlain(tables, name, some as never))),
  ];
  const total = writes.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  // Nothing but the database is awaited here: the browser ends a transaction that waits for anything else.
  for (const { count, write } of writes) {
    stopIfAborted(signal);
    await write();
    done += count;
    onProgress(done, total);
  }
  await about.put({ name: 'owed', value: owed });
  if (changes.articles.length > 0) {
    const all = how === 'replace' ? made : await occurrences.toArray();
    await names.clear();
    await names.bulkPut([...nameRows(all)]);
  }
  stopIfAborted(signal);
}

/** Records that are not as they were: combining gives back the very objects that it leaves as they are. */
function changesOf(before: LibraryRecords, after: LibraryRecords): LibraryRecords {
  const changed = <T extends RecordHead>(old: ReadonlySet<T>, all: readonly T[]): readonly T[] => all.filter((record) => !old.has(record));
  return Object.fromEntries(recordNames.map((name) => [name, changed(new Set<RecordHead>(before[name]), after[name])])) as unknown as LibraryRecords;
}

/** Ids of changed records that were there before, in an earlier state. */
function earlier(before: readonly RecordHead[], changed: readonly RecordHead[]): readonly string[] {
  const ids = new Set(before.map(({ id }) => id));
  return changed.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}

async function removeMadeOf({ occurrences, told }: LibraryTables, id: string): Promise<void> {
  for (const table of [occurrences, told]) await table.where('[articleId+ordinal]').between([id, 0], [id, Infinity]).delete();
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
