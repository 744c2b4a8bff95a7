/** How a library stands: enough to tell that it is the one that was there before, or that something is missing. */
export interface Standing {
  /** Made once with the database: another one means another database. */
  readonly databaseId: string;
  /** Living articles and notes, for the reader's eyes. */
  readonly articles: number;
  readonly notes: number;
  /** All records of all kinds, deleted ones too. */
  readonly records: number;
  /** The newest change that it has held, in ms since the epoch; 0 if it never held any. */
  readonly newest: number;
}

/** What was remembered of the library, and when (ms since the epoch). */
export interface Memory {
  readonly standing: Standing;
  readonly at: number;
}

/** The library against the memory of it. */
export interface LibraryCheck {
  readonly loss: Loss | null;
  readonly remembered: Memory | null;
  readonly found: Standing;
}

/** What of a library is missing: all of it, what was written lately, or records of a database that another one took the place of. */
export type Loss = 'empty' | 'older' | 'replaced';

/**
 * Compares a library with what was remembered of it (kept apart from it, and written after it: so it is never ahead by
 * mistake); `null`: nothing is missing. What the same database has lost while its newest change is there, was removed on
 * purpose.
 */
export function lossOf(remembered: Standing | null, found: Standing): Loss | null {
  if (remembered === null || remembered.records === 0) return null;
  const isBehind = found.newest < remembered.newest;
  if (found.databaseId === remembered.databaseId) return isBehind ? 'older' : null;
  if (found.records === 0) return 'empty';
  return isBehind || found.records < remembered.records ? 'replaced' : null;
}

/** A remembered standing of any earlier form; `null` for what is none. */
export function parseStanding(stored: unknown): Standing | null {
  const from = (stored ?? {}) as Record<keyof Standing, unknown>;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  const { databaseId, articles, notes, records, newest } = from;
  return typeof databaseId === 'string' && isCount(articles) && isCount(notes) && isCount(records) && isCount(newest)
    ? { databaseId, articles, notes, records, newest } : null;
}
