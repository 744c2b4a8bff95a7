import { toErrorData } from '../core/errors.ts';
import { backupParts } from '../core/library/backup.ts';
import { backupName, isBackupDue, surplusBackups, type BackupState } from '../core/library/backup-plan.ts';
import type { LibraryRecords } from '../core/library/merge.ts';
import type { Standing } from '../core/library/standing.ts';

/** A place for backups. A file is there as a whole, or not at all. */
export interface BackupPlace {
  write(name: string, parts: Iterable<string>): Promise<void>;
  names(): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

export interface BackupPorts {
  readonly allRecords: () => Promise<LibraryRecords>;
  readonly readState: () => Promise<BackupState>;
  readonly writeState: (state: BackupState) => Promise<void>;
  /** Always there, within the browser. */
  readonly kept: BackupPlace;
  /** A name of what was taken in and no backup holds; `null` if there is nothing. */
  readonly owedBackup: () => Promise<string | null>;
  readonly backedUp: (owed: string) => Promise<void>;
  /** A backup holds these records now. */
  readonly onKept: (records: LibraryRecords) => Promise<void>;
  /** Where the reader wants a copy outside of it; `null` if nowhere. */
  readonly copies: () => Promise<BackupPlace | null>;
  readonly now: () => number;
  /** The reader's own date, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** Makes the backup of the day if it is due, or owed (`backUp`). Gives whether it made one. */
export async function backUpDaily(ports: BackupPorts, standing: Standing): Promise<boolean> {
  const isDue = isBackupDue(await ports.readState(), standing, ports.now(), ports.today());
  return isDue || (standing.records > 0 && await ports.owedBackup() !== null) ? backUp(ports, standing) : false;
}

/**
 * Makes the backup of the day, and removes those beyond the last seven, each only after the new one is
 * there. Gives whether it made one. A failure is kept in the state, for the
 * settings to show, and tried again next time.
 */
export async function backUp(ports: BackupPorts, standing: Standing): Promise<boolean> {
  const before = await ports.readState();
  const day = ports.today();
  const at = ports.now();
  const name = backupName(day);
  try {
    // Asked before the records are read: what is taken in later stays owed.
    const owed = await ports.owedBackup();
    const records = await ports.allRecords();
    await putBackup(ports.kept, name, () => backupParts(records, at));
    const copyFailed = await copy(ports, name, () => backupParts(records, at));
    await ports.writeState({ ...before, last: { at, day, file: name, standing }, failed: null, copyFailed });
    await ports.onKept(records);
    if (owed !== null) await ports.backedUp(owed);
    return true;
  } catch (error) {
    await ports.writeState({ ...before, failed: { at, code: toErrorData(error).code } });
    return false;
  }
}

/** Writes a backup, and then removes those that are one too many. */
export async function putBackup(place: BackupPlace, name: string, parts: () => Iterable<string>): Promise<void> {
  await place.write(name, parts());
  for (const old of surplusBackups(await place.names())) await place.remove(old);
}

/** The copy is a second thing: its failure is told, and takes nothing from the first. */
async function copy(ports: BackupPorts, name: string, parts: () => Iterable<string>): Promise<string | null> {
  try {
    const place = await ports.copies();
    if (place !== null) await putBackup(place, name, parts);
    return null;
  } catch (error) {
    return toErrorData(error).code;
  }
}
