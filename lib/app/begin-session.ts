import type { Recovery } from '../core/library/recovery.ts';
import { recoverLibrary, type RecoverPorts } from './recover-library.ts';

export interface SessionPorts extends RecoverPorts {
  /** Whether this was done since the browser started. */
  readonly isBegun: () => Promise<boolean>;
  readonly markBegun: () => Promise<void>;
  readonly readRecovery: () => Promise<Recovery | null>;
  /** Keeps what is to be told to the reader. */
  readonly writeRecovery: (recovery: Recovery) => Promise<void>;
  readonly isReadOnly: () => Promise<boolean>;
  readonly owedBackup: () => Promise<string | null>;
  /** Looks after the library, and makes a backup if one is owed (`LibraryGuard.look`). */
  readonly look: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
}

/** Right after a crash a database may answer only when it is opened once more. */
const attempts = 4;
const pauseMs = 400;

/**
 * What is done for the library once after each start of the browser, before anything is read or written: what the last
 * session wrote and a crash took comes back, and the reader is told. Never throws; what fails is tried again by the next
 * background.
 */
export async function beginSession(ports: SessionPorts): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      if (await ports.isBegun()) return;
      if (!await ports.isReadOnly()) {
        const recovery = await recoverLibrary(ports);
        if (recovery !== null) await ports.writeRecovery(sum(await ports.readRecovery(), recovery));
        // A crash may have come between a file that was taken in and its backup.
        if (await ports.owedBackup() !== null) await ports.look();
      }
      await ports.markBegun();
      return;
    } catch {
      await ports.wait(pauseMs);
    }
  }
}

/** What the reader has not seen yet, and what came back now, as one. */
function sum(before: Recovery | null, { at, records, drafts, unread }: Recovery): Recovery {
  return { at, records: (before?.records ?? 0) + records, drafts: (before?.drafts ?? 0) + drafts, unread: (before?.unread ?? 0) + unread };
}
