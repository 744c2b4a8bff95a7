/** Records held in memory as lists show them, so that an answer need not wait for the database. */
export interface HeldRecords<T> {
  /** Of `ids` those that live, in that order: held ones where they are of the version that `versionOf` says, else as they are read. */
  some(ids: readonly string[], versionOf: (id: string) => number | undefined): Promise<readonly T[]>;
  /** Reads what is not held yet, some at a time, each when `turn` resolves, until there is room for no more. */
  readAhead(ids: readonly string[], turn: () => Promise<void>): Promise<void>;
}

/** Records read at a time: between two runs an answer may be asked for. */
const run = 100;

/** Holds at most so many records that `read` gives. */
export function holdRecords<T extends { readonly id: string; readonly version: number }>(read: (ids: readonly string[]) => Promise<readonly T[]>, most: number): HeldRecords<T> {
  const held = new Map<string, T>();
  const hold = async (ids: readonly string[]): Promise<readonly T[]> => {
    const records = await read(ids);
    for (const record of records) if (held.size < most || held.has(record.id)) held.set(record.id, record);
    return records;
  };
  return {
    async some(ids, versionOf) {
      const known = ids.map((id) => held.get(id)).filter((record) => record !== undefined && record.version === versionOf(record.id)) as readonly T[];
      const found = new Map(known.map((record) => [record.id, record]));
      const missing = ids.filter((id) => !found.has(id));
      if (missing.length > 0) for (const record of await hold(missing)) found.set(record.id, record);
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async readAhead(ids, turn) {
      const open = ids.filter((id) => !held.has(id)).slice(0, most - held.size);
      for (let at = 0; at < open.length; at += run) {
        await turn();
        await hold(open.slice(at, at + run));
      }
    },
  };
}
