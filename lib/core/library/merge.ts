import type { RecordHead, RecordName, RecordTypes } from '../model/library.ts';
import { fingerprint } from './fingerprint.ts';
import { isPurged, recordKinds, recordNames, type RecordKind } from './record-kinds.ts';

/** Everything that the reader keeps, deleted records as tombstones among the rest. */
export type LibraryRecords = { readonly [N in RecordName]: readonly RecordTypes[N][] };

/** A library of nothing. */
export const noRecords: LibraryRecords = {
  articles: [], notes: [], corrections: [], setDays: [], identities: [], readArticles: [], articleVersions: [],
};

/**
 * Two libraries as one. Of two states of a record the later version stands; what the reader wrote in it on another
 * device, and what would be lost by it, is kept as a record of its own. Of two living records where there may be one
 * (articles of one address), the later stands, and the other goes to the bin. What was purged stays so. Commutative and idempotent, nothing is
 * lost; linear but for sorting.
 */
export function mergeLibraries(a: LibraryRecords, b: LibraryRecords): LibraryRecords {
  const merged = recordNames.map((name) => [name, mergeKind(recordKinds[name] as unknown as RecordKind<RecordHead>, a[name], b[name])] as const);
  return Object.fromEntries(merged) as unknown as LibraryRecords;
}

/** What an import would do: how many records are new, how many change, how many are kept twice. */
export interface MergeSummary {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly keptTwice: number;
}

/** Compares a library with what it would become. */
export function summarise(before: LibraryRecords, after: LibraryRecords): MergeSummary {
  const old = new Map(inOneList(before));
  const records = inOneList(after);
  const added = records.filter(([key]) => !old.has(key));
  const unchanged = records.filter(([key, record]) => old.has(key) && canonical(old.get(key)) === canonical(record)).length;
  const keptTwice = added.filter(([, record]) => record.id.includes(copyMark)).length;
  return { added: added.length, unchanged, changed: records.length - added.length - unchanged, keptTwice };
}

/** Every record under a key of its own: ids are unique within a kind only. */
function inOneList(records: LibraryRecords): readonly (readonly [string, RecordHead])[] {
  return recordNames.flatMap((name) => records[name].map((record) => [`${name} ${record.id}`, record] as const));
}

/** Between the id of a record and what tells a kept copy of it apart. */
const copyMark = '~kept-';

function mergeKind<T extends RecordHead>(kind: RecordKind<T>, a: readonly T[], b: readonly T[]): readonly T[] {
  const { content, onePer } = kind;
  const merged = mergeRecords([...a, ...b], (winner, loser) => (content === null || isPurged(kind, winner) ? [] : keptContent(content, winner, loser)));
  return byId(onePer === null ? merged : onePerPlace(merged, onePer));
}

function mergeRecords<T extends RecordHead>(records: readonly T[], kept: (winner: T, loser: T) => readonly T[]): readonly T[] {
  const merged = new Map<string, T>();
  // Copies are records like others: one that is there already, from an earlier merge, is not made again.
  const queue = [...records];
  for (let at = 0; at < queue.length; at += 1) {
    const next = queue[at] as T;
    const present = merged.get(next.id);
    if (present === undefined) { merged.set(next.id, next); continue; }
    const [winner, loser] = isLater(next, present) ? [next, present] : [present, next];
    merged.set(next.id, winner);
    if (winner !== loser) queue.push(...kept(winner, loser));
  }
  return [...merged.values()];
}

/** Versions of one device follow each other; one of another device may have been written without knowing of the winner. */
function keptContent<T extends RecordHead>(content: (record: T) => string, winner: T, loser: T): readonly T[] {
  if (loser.deletedAt !== null || content(loser) === content(winner)) return [];
  if (loser.device === winner.device && loser.version !== winner.version) return [];
  return [{ ...loser, id: `${loser.id}${copyMark}${fingerprint(content(loser))}` }];
}

function onePerPlace<T extends RecordHead>(records: readonly T[], placeOf: (record: T) => string): readonly T[] {
  return [...Map.groupBy(records, placeOf).values()].flatMap((same) => {
    const living = same.filter((record) => record.deletedAt === null).toSorted((a, b) => (isLater(a, b) ? -1 : 1));
    const [, ...older] = living;
    return same.map((record) => (older.includes(record) ? { ...record, deletedAt: record.updatedAt } : record));
  });
}

/** A total order on the states of a record, the same on every device: version, time, tombstone first, then the content itself. */
function isLater(a: RecordHead, b: RecordHead): boolean {
  if (a.version !== b.version) return a.version > b.version;
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt;
  if ((a.deletedAt === null) !== (b.deletedAt === null)) return a.deletedAt !== null;
  return canonical(a) > canonical(b);
}

function byId<T extends RecordHead>(records: readonly T[]): readonly T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** JSON with sorted keys: equal for equal records, whatever order their fields came in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (inner instanceof Object && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner));
}
