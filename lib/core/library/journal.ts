import type { Draft, RecordHead, RecordName, RecordTypes } from '../model/library.ts';
import { noRecords, type LibraryRecords } from './merge.ts';
import { recordNames } from './record-kinds.ts';

/** The latest state of a record or a draft that was written since the last backup. */
export type JournalEntry =
  | { readonly [N in RecordName]: { readonly name: N; readonly record: RecordTypes[N] } }[RecordName]
  | { readonly name: 'drafts'; readonly record: Draft };

/** What an entry is the state of: one of each stands in a journal. */
export function entryKey({ name, record }: JournalEntry): string {
  return `${name} ${'field' in record ? record.field : record.id}`;
}

/** Entries of several journals, with the latest state of each record. Linear. */
export function latestEntries(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const latest = new Map<string, JournalEntry>();
  for (const entry of entries) {
    const key = entryKey(entry);
    const before = latest.get(key);
    if (before === undefined || isLater(entry, before)) latest.set(key, entry);
  }
  return [...latest.values()];
}

/** The records of entries as a library, drafts left out. */
export function recordsOf(entries: readonly JournalEntry[]): LibraryRecords {
  const lists = recordNames.map((name) => [name, entries.filter((entry) => entry.name === name).map(({ record }) => record)]);
  return { ...noRecords, ...Object.fromEntries(lists) as LibraryRecords };
}

/** Tells of an entry whether a backup holds it: in that state, or a later one. Drafts are in no backup. */
export function heldBy(backup: LibraryRecords): (entry: JournalEntry) => boolean {
  const versions = new Map(recordNames.map((name) => [name, new Map((backup[name] as readonly RecordHead[]).map(({ id, version }) => [id, version]))]));
  return (entry) => entry.name !== 'drafts' && (versions.get(entry.name)?.get(entry.record.id) ?? 0) >= entry.record.version;
}

function isLater({ record }: JournalEntry, { record: before }: JournalEntry): boolean {
  if ('field' in record || 'field' in before || record.version === before.version) return record.updatedAt >= before.updatedAt;
  return record.version > before.version;
}
