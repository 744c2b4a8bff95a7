import { browser } from 'wxt/browser';
import type { Stop } from '../../app/ports.ts';
import { parseBackupState, type BackupState } from '../../core/library/backup-plan.ts';
import { parseRecovery, type Recovery } from '../../core/library/recovery.ts';
import { parseStanding, type Standing } from '../../core/library/standing.ts';

/*
 * What Dateline remembers of the library outside of its database, in the extension's own storage: how it stood, and its
 * backups. Whatever takes the database away leaves this, and tells.
 */

const memoryKey = 'library-standing';
const backupsKey = 'library-backups';
const recoveryKey = 'library-recovery';

/** What was last remembered of the library, and when (ms since the epoch); `null` if nothing was. */
export async function readMemory(): Promise<{ readonly standing: Standing; readonly at: number } | null> {
  const stored = (await browser.storage.local.get(memoryKey))[memoryKey] as { standing?: unknown; at?: unknown } | undefined;
  const standing = parseStanding(stored?.standing);
  return standing === null ? null : { standing, at: typeof stored?.at === 'number' ? stored.at : 0 };
}

export async function writeMemory(memory: { readonly standing: Standing; readonly at: number }): Promise<void> {
  await browser.storage.local.set({ [memoryKey]: memory });
}

/** What is known of automatic backups. */
export async function readBackupState(): Promise<BackupState> {
  return parseBackupState((await browser.storage.local.get(backupsKey))[backupsKey]);
}

export async function writeBackupState(state: BackupState): Promise<void> {
  await browser.storage.local.set({ [backupsKey]: state });
}

/** Tells of every change of what is known of backups, from any context. */
export function watchBackupState(onChange: (state: BackupState) => void): Stop {
  return watch(backupsKey, (stored) => onChange(parseBackupState(stored)));
}

/** What was brought back after a crash, until the reader has seen it; `null` if there is nothing to say. */
export async function readRecovery(): Promise<Recovery | null> {
  return parseRecovery((await browser.storage.local.get(recoveryKey))[recoveryKey]);
}

/** `null` when the reader has seen it. */
export async function writeRecovery(recovery: Recovery | null): Promise<void> {
  if (recovery === null) await browser.storage.local.remove(recoveryKey);
  else await browser.storage.local.set({ [recoveryKey]: recovery });
}

/** Tells of every change of it, from any context. */
export function watchRecovery(onChange: (recovery: Recovery | null) => void): Stop {
  return watch(recoveryKey, (stored) => onChange(parseRecovery(stored)));
}

function watch(key: string, onChange: (stored: unknown) => void): Stop {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[key] !== undefined) onChange(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
