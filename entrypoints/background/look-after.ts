import { readInSession, writeInSession } from '../../lib/adapters/browser/session-memory.ts';
import { beginFreshLog } from '../../lib/adapters/store/fresh-log.ts';
import type { LibraryPorts } from '../../lib/app/library-commands.ts';
import { purgeOld } from '../../lib/app/purge-bin.ts';
import type { GuardedLibrary } from './guarded-library.ts';

/** How long after a start the library is looked at, and the bin emptied of what is old, in milliseconds. */
const firstLookMs = 3_000;
const purgeDelayMs = 10_000;

/** Looks after the library, after what woke the background has been answered. What fails is tried again at the next start. */
export function lookAfter({ guard, begun }: GuardedLibrary, ports: () => Promise<LibraryPorts>): void {
  void begun.then(freshLogOncePerSession).catch(() => undefined);
  // The first look reads the library, and may make a backup.
  setTimeout(() => void guard.look(), firstLookMs);
  setTimeout(() => void ports().then(purgeOld).catch(() => undefined), purgeDelayMs);
}

/** Chromium's databases alone need it: Firefox keeps its own in another form. */
async function freshLogOncePerSession(): Promise<void> {
  if (import.meta.env.BROWSER === 'firefox') return;
  if (await readInSession('fresh-log') !== null) return;
  await beginFreshLog();
  await writeInSession('fresh-log', 'begun');
}
