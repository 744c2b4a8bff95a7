import { DatelineError } from '../core/errors.ts';
import { heldBy } from '../core/library/journal.ts';
import type { LibraryRecords } from '../core/library/merge.ts';
import { keptAsideParams, takenInParams } from '../core/library/message-schemas.ts';
import { parseParams } from '../core/library/parse.ts';
import type { Handlers, Protocol } from '../core/protocol.ts';
import { lossOf, type LibraryCheck, type Memory, type Standing } from '../core/library/standing.ts';
import type { Journal } from './ports.ts';
import { backUp, backUpDaily, type BackupPorts } from './back-up-daily.ts';

export interface GuardPorts extends Omit<BackupPorts, 'onKept'> {
  readonly standing: () => Promise<Standing>;
  readonly readMemory: () => Promise<Memory | null>;
  readonly writeMemory: (memory: Memory) => Promise<void>;
  /** Shows on the toolbar button that something is missing, or no longer. */
  readonly showLoss: (isLost: boolean) => Promise<void>;
  /** Whether records of kinds that we do not know may be in the library: then a backup of ours would not hold them. */
  readonly isNewer: () => Promise<boolean>;
  readonly journal: Pick<Journal, 'settle'>;
  readonly wait: (ms: number) => Promise<void>;
}

/** How long after a write the library is looked after: the writes that come until then are looked after with it. */
const soonMs = 2_000;

export interface LibraryGuard {
  /** Looks after the library: call it at each start. Looks that are asked for during one become one more. */
  look(): Promise<void>;
  /** The same some seconds later, for after a write: counting a large library takes half a second, in which nothing is written. */
  lookSoon(): Promise<void>;
  readonly handlers: Pick<Handlers<Protocol>, 'library.check' | 'library.accept' | 'library.keptAside' | 'library.takenIn'>;
}

/**
 * Guards what the reader keeps: compares the library with the memory of it, which lies apart from it, says so if
 * something is missing, and else remembers it as it is and makes the backup of the day. While something is missing there
 * are no backups, so that good ones are not pushed out by what is left.
 */
export function guardLibrary(guardPorts: GuardPorts): LibraryGuard {
  const ports = { ...guardPorts, onKept: (records: LibraryRecords) => guardPorts.journal.settle(heldBy(records)) };
  const now: { running: Promise<void> | null; isAsked: boolean; soon: Promise<void> | null } = { running: null, isAsked: false, soon: null };
  const inTurn = oneAtATime();
  const lookOnce = (): Promise<void> => inTurn(async () => {
    const { loss, found } = await check(ports);
    if (loss === null && !await ports.isNewer()) await backUpDaily(ports, found);
  });
  const lookWhileAsked = async (): Promise<void> => {
    while (now.isAsked) {
      now.isAsked = false;
      // The database may be closed or upgraded at this moment: the next look is soon enough.
      await lookOnce().catch(() => undefined);
    }
    now.running = null;
  };
  const look = (): Promise<void> => {
    now.isAsked = true;
    return now.running ??= lookWhileAsked();
  };
  const lookThen = async (): Promise<void> => {
    await ports.wait(soonMs);
    now.soon = null;
    await look();
  };
  return {
    look,
    lookSoon: () => now.soon ??= lookThen(),
    handlers: {
      'library.check': () => check(ports),
      'library.accept': () => accept(ports),
      'library.keptAside': async (params) => {
        const { until } = parseParams(keptAsideParams, params);
        await ports.journal.settle(({ name, record }) => name !== 'drafts' && record.updatedAt <= until);
        return null;
      },
      'library.takenIn': async (params) => {
        const { isReplaced } = parseParams(takenInParams, params);
        return inTurn(async () => {
          const { loss, found } = await (isReplaced ? accept(ports) : check(ports));
          // A whole file is too much for the journal: a backup holds it before it is said to be there.
          if (loss !== null || found.records === 0 || await ports.isNewer()) return null;
          if (!await backUp(ports, found)) throw new DatelineError('storage', 'no backup could be made of what was taken in');
          return null;
        });
      },
    },
  };
}

/** Runs works one after the other: of two backups at once, the older state could take the place of the newer. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  const last: { work: Promise<unknown> } = { work: Promise.resolve() };
  return (work) => {
    const next = last.work.then(work);
    last.work = next.catch(() => undefined);
    return next;
  };
}

/** The memory is written after the library, so it never claims more than was there. */
async function check(ports: GuardPorts): Promise<LibraryCheck> {
  const [remembered, found] = await Promise.all([ports.readMemory(), ports.standing()]);
  const loss = lossOf(remembered?.standing ?? null, found);
  if (loss === null) await ports.writeMemory({ standing: found, at: ports.now() });
  await ports.showLoss(loss !== null);
  return { loss, remembered, found };
}

async function accept(ports: GuardPorts): Promise<LibraryCheck> {
  const found = await ports.standing();
  const remembered = { standing: found, at: ports.now() };
  await ports.writeMemory(remembered);
  await ports.showLoss(false);
  return { loss: null, remembered, found };
}
