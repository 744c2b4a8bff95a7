import { browser } from 'wxt/browser';
import { parseBackupState, type BackupState } from '../../core/library/backup-plan.ts';
import { parseStanding, type Standing } from '../../core/library/standing.ts';

/*
 * What Dateline remembers of the library outside of its database, in the extension's own storage: how it stood, and its
 * backups. Whatever takes the database away leaves this, and tells.
 */

const memoryKey = 'library-standing';
const backupsKey = 'library-backups';

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
export function watchBackupState(onChange: (state: BackupState) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[backupsKey] !== undefined) onChange(parseBackupState(changes[backupsKey].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
