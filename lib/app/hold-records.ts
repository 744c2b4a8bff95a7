/** Records of plain data, held in memory as lists show them, so that an answer need not wait for the database. */
export interface HeldRecords<T> {
  /** Of `ids` those that live, in that order: as they were held at their places, else as they are read. */
  some(ids: readonly string[]): Promise<readonly T[]>;
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
/** Records on a page: all of it is read for one. */
const linesPerPage = 10;

/**
 * Holds at most so many records, by the numbers that `placeOf` gives them; a record that changes must get another number, one
 * that has none is not held. They are held as pages of text, one record a line: thirty thousand objects would make each
 * collection of garbage in a worker of Firefox take longer than a search (docs/decisions/0085).
 */
export function holdRecords<T extends { readonly id: string }>(reads: RecordReads<T>, most: number, placeOf: (id: string) => number | undefined): HeldRecords<T> {
  const pages: string[] = [];
  /** By place: so many lines from the first of the first page, each page having as many. */
  const lines = new Map<number, number>();
  const hold = (records: readonly T[]): void => {
    for (let from = 0; from < records.length; from += linesPerPage) {
      const page: string[] = [];
      for (const record of records.slice(from, from + linesPerPage)) {
        const place = placeOf(record.id);
        if (place === undefined || lines.size >= most && !lines.has(place)) continue;
        lines.set(place, pages.length * linesPerPage + page.length);
        page.push(JSON.stringify(record));
      }
      if (page.length > 0) pages.push(page.join('\n'));
    }
  };
  const heldOne = (id: string): T | null => {
    const line = lines.get(placeOf(id) ?? -1);
    return line === undefined ? null : JSON.parse((pages[Math.floor(line / linesPerPage)] as string).split('\n')[line % linesPerPage] as string) as T;
  };
  return {
    async some(ids) {
      const found = new Map(ids.map((id) => [id, heldOne(id)]));
      const missing = ids.filter((id) => found.get(id) === null);
      if (missing.length > 0) {
        const records = await reads.byIds(missing);
        hold(records);
        for (const record of records) found.set(record.id, record);
      }
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async readAhead(turn) {
      for (let at: string | null = ''; at !== null && lines.size < most;) {
        await turn();
        const { records, next }: { readonly records: readonly T[]; readonly next: string | null } = await reads.after(at, run);
        hold(records);
        at = next;
      }
    },
  };
}
