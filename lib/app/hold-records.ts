/** Records held in memory as lists show them, so that an answer need not wait for the database. */
export interface HeldRecords<T> {
  /** Of `ids` those that live, in that order: held ones where they are of the version that `versionOf` says, else as they are read. */
  some(ids: readonly string[], versionOf: (id: string) => number | undefined): Promise<readonly T[]>;
  /** Reads all there are, some at a time, each when `turn` resolves, until there is room for no more. */
  readAhead(turn: () => Promise<void>): Promise<void>;
}

/** Where the records are. */
export interface RecordReads<T> {
  readonly byIds: (ids: readonly string[]) => Promise<readonly T[]>;
  /** At most so many in the order of their ids, after one of them ("" for the first), and the id to go on after; `null` at the end. */
  readonly after: (id: string, limit: number) => Promise<{ readonly records: readonly T[]; readonly next: string | null }>;
}

/** Records read at a time: between two runs an answer may be asked for. */
const run = 100;

/** Holds at most so many records. */
export function holdRecords<T extends { readonly id: string; readonly version: number }>(reads: RecordReads<T>, most: number): HeldRecords<T> {
  const held = new Map<string, T>();
  const hold = (records: readonly T[]): void => {
    for (const record of records) if (held.size < most || held.has(record.id)) held.set(record.id, record);
  };
  return {
    async some(ids, versionOf) {
      const known = ids.map((id) => held.get(id)).filter((record) => record !== undefined && record.version === versionOf(record.id)) as readonly T[];
      const found = new Map(known.map((record) => [record.id, record]));
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length > 0) {
        const records = await reads.byIds(missing);
        hold(records);
        for (const record of records) found.set(record.id, record);
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async readAhead(turn) {
      for (let at: string | null = ''; at !== null && held.size < most;) {
        await turn();
        const { records, next }: { readonly records: readonly T[]; readonly next: string | null } = await reads.after(at, run);
        hold(records);
        at = next;
      }
    },
  };
}
