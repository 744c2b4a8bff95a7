import * as v from 'valibot';

/** What Dateline has brought back by itself after a crash of the browser. */
export interface Recovery {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Records that were missing, or were there in an older state. */
  readonly records: number;
  readonly drafts: number;
  /** Entries of the journal that could not be read, and that the library lacks; they are kept as they are. */
  readonly unread: number;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema: v.GenericSchema<unknown, Recovery> = v.object({ at: count, records: count, drafts: count, unread: v.optional(count, 0) });

/** A stored one; `null` for anything else. */
export function parseRecovery(stored: unknown): Recovery | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}
