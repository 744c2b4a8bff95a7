import { showLoss } from '../../lib/adapters/browser/badge.ts';
import { downloadsFolder } from '../../lib/adapters/browser/downloads-folder.ts';
import { readBackupState, readMemory, readRecovery, writeBackupState, writeMemory, writeRecovery } from '../../lib/adapters/browser/library-memory.ts';
import { readInSession, writeInSession } from '../../lib/adapters/browser/session-memory.ts';
import { readSettings } from '../../lib/adapters/browser/settings-store.ts';
import { backupFiles, privateFolder } from '../../lib/adapters/store/backup-files.ts';
import { openChosenFolder } from '../../lib/adapters/store/chosen-folder.ts';
import { openJournal, storageBuckets } from '../../lib/adapters/store/journal-store.ts';
import { openLibrary, type Library } from '../../lib/adapters/store/library-store.ts';
import { beginSession } from '../../lib/app/begin-session.ts';
import { guardLibrary, type LibraryGuard } from '../../lib/app/guard-library.ts';
import { withJournal } from '../../lib/app/keep-journal.ts';
import type { Journal, LibraryStore } from '../../lib/app/ports.ts';
import { readBackup } from '../../lib/core/library/backup.ts';

/** The library as the background has it: every write in the journal too, its guard, and what is done once a session. */
export interface GuardedLibrary {
  readonly store: LibraryStore;
  readonly guard: LibraryGuard;
  /** Resolves when whatever a crash took is back. */
  readonly begun: Promise<void>;
}

const kept = backupFiles(privateFolder);

/** Opens the library, its journal and its guard, and begins the session. */
export function openGuardedLibrary(): GuardedLibrary {
  const library = openLibrary();
  const journal = openJournal({
    readName: () => readInSession('journal'), writeName: (name) => writeInSession('journal', name),
    newName: () => String(Date.now()).padStart(15, '0'), buckets: storageBuckets(),
  });
  const guard = guardLibrary({
    ...library, isNewer: async () => await library.readOnly() === 'newer',
    readMemory, writeMemory, readState: readBackupState, writeState: writeBackupState, showLoss, kept, journal,
    copies: async () => {
      const { backupCopies } = await readSettings();
      return backupCopies === 'downloads' ? downloadsFolder : backupCopies === 'folder' ? backupFiles(openChosenFolder) : null;
    },
    now: () => Date.now(), today: () => localDay(new Date()), wait,
  });
  const begun = begin(library, journal, guard.look);
  return { store: withJournal(library, journal), guard: after(begun, guard), begun };
}

/** What a crash took is not missing before it could be brought back. */
function after(begun: Promise<void>, { look, lookSoon, handlers }: LibraryGuard): LibraryGuard {
  const late = <A extends readonly unknown[], R>(work: (...parameters: A) => Promise<R>) => (...parameters: A): Promise<R> => begun.then(() => work(...parameters));
  return {
    look: late(look), lookSoon: late(lookSoon),
    handlers: {
      'library.check': late(handlers['library.check']), 'library.accept': late(handlers['library.accept']),
      'library.keptAside': late(handlers['library.keptAside']), 'library.takenIn': late(handlers['library.takenIn']),
    },
  };
}

function begin(library: Library, journal: Journal, look: LibraryGuard['look']): Promise<void> {
  return beginSession({
    isBegun: async () => await readInSession('library') !== null, markBegun: () => writeInSession('library', 'begun'),
    isReadOnly: async () => await library.readOnly() !== null,
    store: library, allRecords: library.allRecords, standing: library.standing, owedBackup: library.owedBackup, look, readMemory, readRecovery, writeRecovery,
    merge: (records) => library.takeIn(records, 'merge', new AbortController().signal, () => undefined),
    entries: journal.entries, setAside: journal.setAside,
    backups: async () => (await kept.newestFirst()).map((name) => async () => readBackup(await kept.read(name))),
    now: () => Date.now(), wait,
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, ms); });
}

/** `YYYY-MM-DD` by the reader's own clock. */
function localDay(date: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
