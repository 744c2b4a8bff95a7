import { describe, expect, it } from 'vitest';
import { beginSession, type SessionPorts } from '../../../lib/app/begin-session.ts';
import { noRecords } from '../../../lib/core/library/merge.ts';
import type { Recovery } from '../../../lib/core/library/recovery.ts';

function world(failures: number) {
  const state = { isBegun: false, asked: 0, waited: 0, recovery: null as Recovery | null, owed: null as string | null, looks: 0 };
  const ports: SessionPorts = {
    isBegun: async () => state.isBegun, markBegun: async () => { state.isBegun = true; }, isReadOnly: async () => false,
    readRecovery: async () => state.recovery, writeRecovery: async (recovery) => { state.recovery = recovery; }, wait: async () => { state.waited += 1; },
    owedBackup: async () => state.owed, look: async () => { state.looks += 1; },
    store: { anyArticle: async () => null, anyNote: async () => null, anyRecord: async () => null, draft: async () => null, putDraft: async () => undefined },
    allRecords: async () => noRecords, merge: async () => undefined, readMemory: async () => null, backups: async () => [], now: () => 9,
    entries: async () => ({ entries: [{ name: 'drafts', record: { field: 'x', text: 'Half', updatedAt: 1 } }], unread: [] }), setAside: async () => undefined,
    standing: async () => {
      state.asked += 1;
      if (state.asked <= failures) throw new Error('Internal error opening backing store');
      return { databaseId: 'a', articles: 0, notes: 0, records: 0, newest: 0 };
    },
  };
  return { state, ports };
}

describe('a session', () => {
  it('begins once, and adds what came back to what the reader has not seen yet', async () => {
    const { state, ports } = world(0);
    state.recovery = { at: 1, records: 3, drafts: 0, unread: 2 };
    await beginSession(ports);
    await beginSession(ports);
    expect([state.asked, state.recovery]).toEqual([1, { at: 9, records: 3, drafts: 1, unread: 2 }]);
  });

  it('looks for a backup before it answers, where a file was taken in and the crash came before its backup', async () => {
    const { state, ports } = world(0);
    await beginSession(ports);
    expect(state.looks).toBe(0);
    Object.assign(state, { isBegun: false, owed: 'x' });
    await beginSession(ports);
    expect(state.looks).toBe(1);
  });

  it('asks once more where a crash has left the database closed for a moment', async () => {
    const { state, ports } = world(2);
    await beginSession(ports);
    expect([state.isBegun, state.waited, state.recovery?.drafts]).toEqual([true, 2, 1]);
  });

  it('leaves it to the next background where nothing helps, and holds nobody up for ever', async () => {
    const { state, ports } = world(99);
    await beginSession(ports);
    expect([state.isBegun, state.waited]).toEqual([false, 4]);
  });
});
