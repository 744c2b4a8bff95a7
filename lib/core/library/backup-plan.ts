import * as v from 'valibot';
import type { Standing } from './standing.ts';

/** Daily backups that are kept; and, besides, those made before something large was done. */
const keptDaily = 7;
const keptOther = 3;

/**
 * How soon the backup of a day is made anew, in ms: after a minute in a small library, which is quickly written and which
 * Chromium is most likely to throw away after two crashes (docs/reliability.md), after an hour in one of 10,000 records.
 */
function againAfterMs(records: number): number {
  return Math.min(3_600_000, Math.max(60_000, records * 360));
}

/** What is known of automatic backups. */
export interface BackupState {
  /** The last one that succeeded; `null` if there was none. */
  readonly last: LastBackup | null;
  /** When the last one failed since then, and why, by the code of the error. */
  readonly failed: { readonly at: number; readonly code: string } | null;
  /** When the reader last saved a backup as a file, ms since the epoch. */
  readonly savedAt: number | null;
  /** Why the copy outside of the browser failed, by the code of the error; `null` if it is there, or not wanted. */
  readonly copyFailed: string | null;
}

/** One automatic backup, with the library as it stood in it. */
export interface LastBackup {
  readonly at: number;
  /** `YYYY-MM-DD`, of the reader's own calendar. */
  readonly day: string;
  readonly file: string;
  readonly standing: Standing;
}

export const noBackups: BackupState = { last: null, failed: null, savedAt: null, copyFailed: null };

const whole = v.pipe(v.number(), v.safeInteger());
const stateSchema: v.GenericSchema<unknown, BackupState> = v.object({
  last: v.nullable(v.object({
    at: whole, day: v.string(), file: v.string(),
    standing: v.object({ databaseId: v.string(), articles: whole, notes: whole, records: whole, newest: whole }),
  })),
  failed: v.nullable(v.object({ at: whole, code: v.string() })),
  savedAt: v.nullable(whole),
  copyFailed: v.nullable(v.string()),
});

/** The stored state; anything that is none is no backup. */
export function parseBackupState(stored: unknown): BackupState {
  const parsed = v.safeParse(stateSchema, stored);
  return parsed.success ? parsed.output : noBackups;
}

/**
 * Whether it is time: if anything has changed since the last one, on another day or some time after it, when it takes the
 * place of the one of the day. `now` is in ms since the epoch, `today` the reader's date.
 */
export function isBackupDue({ last }: BackupState, standing: Standing, now: number, today: string): boolean {
  if (standing.records === 0) return false;
  if (last === null) return true;
  const isChanged = last.standing.databaseId !== standing.databaseId || last.standing.records !== standing.records || last.standing.newest !== standing.newest;
  return isChanged && (last.day !== today || now - last.at >= againAfterMs(standing.records));
}

const daily = /^dateline-\d{4}-\d\d-\d\d\.json(?:\.gz)?$/;
const any = /^dateline-(\d{4}-\d\d-\d\d)(?:-\d{4})?\.json(?:\.gz)?$/;

/** The name of a backup of a day; with a time of that day ("1405") it stands beside the daily one. */
export function backupName(day: string, time?: string): string {
  return `dateline-${day}${time === undefined ? '' : `-${time}`}.json`;
}

/** The day of a backup by its name; `null` for any other file. */
export function dayOfBackup(name: string): string | null {
  return any.exec(name)?.[1] ?? null;
}

/** Which of some files are backups beyond those that are kept, oldest first. Other files are none of ours. */
export function surplusBackups(names: readonly string[]): readonly string[] {
  const own = names.filter((name) => any.test(name)).toSorted();
  const dailies = own.filter((name) => daily.test(name));
  const others = own.filter((name) => !daily.test(name));
  return [...dailies.slice(0, Math.max(0, dailies.length - keptDaily)), ...others.slice(0, Math.max(0, others.length - keptOther))];
}
