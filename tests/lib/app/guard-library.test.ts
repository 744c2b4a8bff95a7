import { describe, expect, it } from 'vitest';
import { guardLibrary, type GuardPorts } from '../../../lib/app/guard-library.ts';
import { noBackups, surplusBackups, type BackupState } from '../../../lib/core/library/backup-plan.ts';
import { readBackup } from '../../../lib/core/library/backup.ts';
import type { JournalEntry } from '../../../lib/core/library/journal.ts';
import { noRecords } from '../../../lib/core/library/merge.ts';
import type { Memory, Standing } from '../../../lib/core/library/standing.ts';
import { DatelineError } from '../../../lib/core/errors.ts';
import { aboutArticle, note } from '../../support/sample-library.ts';

const full: Standing = { databaseId: 'a', articles: 0, notes: 1, records: 1, newest: 1_000 };
const empty: Standing = { databaseId: 'b', articles: 0, notes: 0, records: 0, newest: 0 };

function place() {
  const files = new Map<string, string>();
  return {
    files, broken: null as DatelineError | null,
    async write(name: string, parts: Iterable<string>) { if (this.broken !== null) throw this.broken; files.set(name, [...parts].join('')); },
    names: async () => [...files.keys()],
    remove: async (name: string) => { files.delete(name); },
  };
}

function world(more: Partial<GuardPorts> = {}) {
  const state = { standing: full, memory: null as Memory | null, backups: noBackups as BackupState, badge: false, now: 7_000, today: '2026-11-25', journal: [] as readonly JournalEntry[], owed: null as string | null };
  const [kept, copies] = [place(), place()];
  const guard = guardLibrary({
    standing: async () => state.standing, allRecords: async () => ({ ...noRecords, notes: [note('n1', aboutArticle('a'))] }), isNewer: async () => false,
    readMemory: async () => state.memory, writeMemory: async (memory) => { state.memory = memory; },
    readState: async () => state.backups, writeState: async (backups) => { state.backups = backups; },
    owedBackup: async () => state.owed, backedUp: async (owed) => { if (state.owed === owed) state.owed = null; },
    showLoss: async (isLost) => { state.badge = isLost; }, kept, journal: { settle: async (isHeld) => { state.journal = state.journal.filter((entry) => !isHeld(entry)); } }, copies: async () => copies, wait: async (ms) => { state.now += ms; }, now: () => state.now, today: () => state.today, ...more,
  });
  return { state, kept, copies, guard };
}

describe('the guard of the library', () => {
  it('remembers how the library stands, and makes the backup of the day, with a copy', async () => {
    const { state, kept, copies, guard } = world();
    await guard.look();
    expect(state.memory).toEqual({ standing: full, at: 7_000 });
    expect(readBackup(kept.files.get('dateline-2026-11-25.json') as string).notes.map(({ id }) => id)).toEqual(['n1']);
    expect([...copies.files.keys()]).toEqual(['dateline-2026-11-25.json']);
    expect(state.backups.last).toEqual({ at: 7_000, day: '2026-11-25', file: 'dateline-2026-11-25.json', standing: full });
  });

  it('makes none on a day without a change, nor a second one within the hour', async () => {
    const { state, kept, guard } = world();
    await guard.look();
    kept.files.clear();
    state.today = '2026-11-26';
    await guard.look();
    expect(kept.files.size).toBe(0);
    state.standing = { ...full, newest: 2_000 };
    await guard.look();
    expect([...kept.files.keys()]).toEqual(['dateline-2026-11-26.json']);
    kept.files.clear();
    state.standing = { ...full, newest: 3_000 };
    await guard.look();
    expect(kept.files.size).toBe(0);
    state.now += 3_600_000;
    await guard.look();
    expect([...kept.files.keys()]).toEqual(['dateline-2026-11-26.json']);
  });

  it('tells of a loss at once, keeps the memory of what was there, and lets no good backup be pushed out', async () => {
    const { state, kept, guard } = world();
    await guard.look();
    state.standing = empty;
    state.today = '2026-11-26';
    await guard.look();
    expect(state.badge).toBe(true);
    expect(await guard.handlers['library.check'](null, {} as never)).toEqual({ loss: 'empty', remembered: { standing: full, at: 7_000 }, found: empty });
    state.standing = { ...empty, notes: 1, records: 1, newest: 9_000 };
    state.standing = { ...state.standing, records: 0, newest: 0 };
    await guard.look();
    expect([...kept.files.keys()]).toEqual(['dateline-2026-11-25.json']);
    await guard.handlers['library.accept'](null, {} as never);
    expect([state.badge, state.memory?.standing]).toEqual([false, state.standing]);
  });

  it('looks once for all that is written within two seconds, and not before they are over', async () => {
    let [looks, release] = [0, (): void => undefined];
    const { state, guard } = world({
      standing: async () => { looks += 1; return state.standing; },
      wait: (ms) => new Promise((done) => { expect(ms).toBe(2_000); release = done; }),
    });
    const all = [guard.lookSoon(), guard.lookSoon(), guard.lookSoon()];
    await Promise.resolve();
    expect([looks, state.memory]).toEqual([0, null]);
    release();
    await Promise.all(all);
    expect([looks, state.memory?.standing]).toEqual([1, full]);
    state.standing = empty;
    const after = guard.lookSoon();
    release();
    await after;
    expect([looks, state.badge]).toEqual([2, true]);
  });

  it('settles the journal by what a backup holds, and keeps drafts and what is newer than it', async () => {
    const { state, guard } = world();
    const held = note('n1', aboutArticle('a'));
    state.journal = [
      { name: 'notes', record: held }, { name: 'notes', record: { ...held, id: 'n2' } },
      { name: 'drafts', record: { field: 'article:a', text: 'Half a', updatedAt: 1 } },
    ];
    await guard.look();
    expect(state.journal.map(({ name, record }) => [name, 'id' in record ? record.id : record.field])).toEqual([['notes', 'n2'], ['drafts', 'article:a']]);
    await guard.handlers['library.keptAside']({ until: held.updatedAt }, {} as never);
    expect(state.journal.map(({ name }) => name)).toEqual(['drafts']);
  });

  it('makes a backup of a file that was taken in before it says so, however lately the last one was made', async () => {
    const { state, kept, guard } = world();
    await guard.look();
    kept.files.clear();
    state.standing = { ...full, newest: 1_001 };
    await guard.handlers['library.takenIn']({ isReplaced: false }, {} as never);
    expect([...kept.files.keys()]).toEqual(['dateline-2026-11-25.json']);
    kept.files.clear();
    state.standing = { ...full, records: 0, newest: 0 };
    await guard.handlers['library.takenIn']({ isReplaced: true }, {} as never);
    expect([kept.files.size, state.memory?.standing.records]).toEqual([0, 0]);
  });

  it('makes a backup of what is owed one, however lately the last was made, and owes what came in meanwhile', async () => {
    const { state, kept, guard } = world({ allRecords: async () => { if (state.owed === 'a') state.owed = 'b'; return { ...noRecords, notes: [note('n1', aboutArticle('a'))] }; } });
    await guard.look();
    kept.files.clear();
    state.owed = 'a';
    await guard.look();
    expect([kept.files.size, state.owed]).toEqual([1, 'b']);
    await guard.look();
    expect(state.owed).toBeNull();
  });

  it('makes one backup at a time, and says of a file only that it is there when the one that holds it is', async () => {
    const order: string[] = [];
    const { state, kept, guard } = world({
      kept: {
        names: async () => [], remove: async () => undefined,
        write: async (_name, parts) => {
          const { notes } = readBackup([...parts].join(''));
          order.push(`begins ${notes.length}`);
          await new Promise((done) => { setTimeout(done, notes.length === 1 ? 20 : 1); });
          order.push(`ends ${notes.length}`);
        },
      },
      allRecords: async () => ({ ...noRecords, notes: Array.from({ length: state.standing.records }, (_, at) => note(`n${at}`, aboutArticle('a'))) }),
    });
    expect(kept.files.size).toBe(0);
    const looking = guard.look();
    await new Promise((done) => { setTimeout(done, 5); });
    state.standing = { ...full, notes: 3, records: 3, newest: 2_000 };
    await guard.handlers['library.takenIn']({ isReplaced: false }, {} as never);
    await looking;
    expect(order).toEqual(['begins 1', 'ends 1', 'begins 3', 'ends 3']);
  });

  it('refuses to say that a file is there where no backup can be made of it', async () => {
    const { kept, guard } = world();
    kept.broken = new DatelineError('quota', 'full');
    await expect(guard.handlers['library.takenIn']({ isReplaced: false }, {} as never)).rejects.toMatchObject({ code: 'storage' });
    kept.broken = null;
    await expect(guard.handlers['library.takenIn']({ isReplaced: false }, {} as never)).resolves.toBeNull();
  });

  it('keeps a failure for the settings to show, and tries again', async () => {
    const { state, kept, guard } = world();
    kept.broken = new DatelineError('quota', 'full');
    await guard.look();
    expect(state.backups).toMatchObject({ last: null, failed: { at: 7_000, code: 'quota' } });
    kept.broken = null;
    await guard.look();
    expect(state.backups).toMatchObject({ last: { day: '2026-11-25' }, failed: null });
  });

  it('has its own backup though the copy fails', async () => {
    const { state, kept, copies, guard } = world();
    copies.broken = new DatelineError('no-permission', 'asked again');
    await guard.look();
    expect(kept.files.size).toBe(1);
    expect(state.backups).toMatchObject({ last: { day: '2026-11-25' }, copyFailed: 'no-permission' });
  });

  it('backs up nothing that it does not know', async () => {
    const { kept, guard } = world({ isNewer: async () => true });
    await guard.look();
    expect(kept.files.size).toBe(0);
  });

  it('makes one more look of many that are asked for at once', async () => {
    let looks = 0;
    const { guard } = world({ standing: async () => { looks += 1; return full; } });
    await Promise.all(Array.from({ length: 20 }, () => guard.look()));
    expect(looks).toBe(2);
  });
});

it('keeps the last seven days, three others, and what is not ours', () => {
  const days = Array.from({ length: 10 }, (_, at) => `dateline-2026-11-${String(at + 1).padStart(2, '0')}.json`);
  const others = ['dateline-2026-11-01-0900.json', 'dateline-2026-11-02-0900.json', 'dateline-2026-11-03-0900.json', 'dateline-2026-11-04-0900.json'];
  expect(surplusBackups([...others, 'notes.json', ...days.toReversed(), 'dateline-2026.json'])).toEqual([...days.slice(0, 3), others[0]]);
});
