import { recordsOf, type JournalEntry } from '../core/library/journal.ts';
import { mergeLibraries, noRecords, summarise, type LibraryRecords } from '../core/library/merge.ts';
import type { Recovery } from '../core/library/recovery.ts';
import { lossOf, type Memory, type Standing } from '../core/library/standing.ts';
import type { UnreadEntry } from '../core/library/parse-journal.ts';
import type { Journal, LibraryStore } from './ports.ts';

export interface RecoverPorts {
  readonly store: Pick<LibraryStore, 'anyArticle' | 'anyNote' | 'anyRecord' | 'draft' | 'putDraft'>;
  readonly allRecords: () => Promise<LibraryRecords>;
  /** Merges records into the library, in one transaction. */
  readonly merge: (records: LibraryRecords) => Promise<void>;
  readonly standing: () => Promise<Standing>;
  readonly readMemory: () => Promise<Memory | null>;
  /** All that was written since the last backup, and every draft; and what of it could not be read. */
  readonly entries: Journal['entries'];
  readonly setAside: Journal['setAside'];
  /** Automatic backups, newest first: what is in each is read when it is asked for, and may fail. */
  readonly backups: () => Promise<readonly (() => Promise<LibraryRecords>)[]>;
  readonly now: () => number;
}

/**
 * Brings back by itself what a crash of the browser has taken: if the library is not what it was, the newest backup that
 * can be read and the journal are merged into it; drafts are put back one by one. Done again it changes nothing. Gives
 * what came back, and how much could not be read, once; `null` if nothing was missing.
 */
export async function recoverLibrary(ports: RecoverPorts): Promise<Recovery | null> {
  const { entries, unread } = await ports.entries();
  const records = await isLost(ports) ? await bringBack(ports, mergeLibraries(await newestReadable(ports), recordsOf(entries)))
    : await isMissingAny(ports, entries) ? await bringBack(ports, recordsOf(entries)) : 0;
  const drafts = await bringDraftsBack(ports, entries);
  const missing = (await Promise.all(unread.map((entry) => isMissing(ports, entry)))).filter((is) => is).length;
  // Where this fails they are told of once more.
  if (unread.length > 0) await ports.setAside().catch(() => undefined);
  return records + drafts + missing === 0 ? null : { at: ports.now(), records, drafts, unread: missing };
}

/** By the memory of the library, which lies apart from it; where that is lost as well, an empty one with backups is no new one. */
async function isLost({ readMemory, standing, backups }: RecoverPorts): Promise<boolean> {
  const [memory, found] = await Promise.all([readMemory(), standing()]);
  return memory === null ? found.records === 0 && (await backups()).length > 0 : lossOf(memory.standing, found) !== null;
}

async function isMissingAny(ports: RecoverPorts, entries: readonly JournalEntry[]): Promise<boolean> {
  for (const { name, record } of entries) {
    if (name !== 'drafts' && await isMissing(ports, { name, id: record.id, version: record.version })) return true;
  }
  return false;
}

/** Whether the library lacks what an entry was the state of, as far as that can be told. */
async function isMissing({ store }: RecoverPorts, { name, id, version }: Omit<UnreadEntry, 'place'>): Promise<boolean> {
  if (name === null || name === 'drafts' || id === null || version === null) return true;
  const found = await (name === 'articles' ? store.anyArticle(id) : name === 'notes' ? store.anyNote(id) : store.anyRecord(name, id));
  return found === null || found.version < version;
}

async function bringBack(ports: RecoverPorts, kept: LibraryRecords): Promise<number> {
  const before = await ports.allRecords();
  const { added, changed } = summarise(before, mergeLibraries(before, kept));
  if (added + changed > 0) await ports.merge(kept);
  return added + changed;
}

async function newestReadable({ backups }: RecoverPorts): Promise<LibraryRecords> {
  for (const read of await backups()) {
    try {
      return await read();
    } catch {
      continue; // A damaged one: the one before it is the next best.
    }
  }
  return noRecords;
}

async function bringDraftsBack({ store }: RecoverPorts, entries: readonly JournalEntry[]): Promise<number> {
  let count = 0;
  for (const { name, record } of entries) {
    if (name !== 'drafts' || ((await store.draft(record.field))?.updatedAt ?? -1) >= record.updatedAt) continue;
    await store.putDraft(record);
    count += 1;
  }
  return count;
}
