import { describe, expect, it } from 'vitest';
import { recoverLibrary, type RecoverPorts } from '../../../lib/app/recover-library.ts';
import type { JournalEntry } from '../../../lib/core/library/journal.ts';
import type { UnreadEntry } from '../../../lib/core/library/parse-journal.ts';
import { mergeLibraries, noRecords, type LibraryRecords } from '../../../lib/core/library/merge.ts';
import type { Memory, Standing } from '../../../lib/core/library/standing.ts';
import type { Draft } from '../../../lib/core/model/library.ts';
import { aboutArticle, note } from '../../support/sample-library.ts';

const [n1, n2, n3] = ['n1', 'n2', 'n3'].map((id) => note(id, aboutArticle('a'))) as [ReturnType<typeof note>, ReturnType<typeof note>, ReturnType<typeof note>];
const holding = (...notes: readonly ReturnType<typeof note>[]): LibraryRecords => ({ ...noRecords, notes });

/** A library with the given notes, of the database `id`; what was remembered of it, journal and backups as said. */
function world({ library, memory = null, entries = [], unread = [], backups = [], id = 'a' }: {
  library: LibraryRecords; memory?: Standing | null; entries?: readonly JournalEntry[]; unread?: readonly UnreadEntry[]; backups?: readonly (LibraryRecords | Error)[]; id?: string;
}) {
  const state = { library, drafts: new Map<string, Draft>(), merges: 0, setAside: 0 };
  const ports: RecoverPorts = {
    store: {
      anyArticle: async () => null, anyRecord: async () => null, anyNote: async (one) => state.library.notes.find((each) => each.id === one) ?? null,
      draft: async (field) => state.drafts.get(field) ?? null, putDraft: async (draft) => { state.drafts.set(draft.field, draft); },
    },
    allRecords: async () => state.library,
    merge: async (records) => { state.merges += 1; state.library = mergeLibraries(state.library, records); },
    standing: async () => standing(state.library, id), readMemory: async () => memory && ({ standing: memory, at: 1 } satisfies Memory),
    entries: async () => ({ entries, unread }), setAside: async () => { state.setAside += 1; },
    backups: async () => backups.map((backup) => async () => { if (backup instanceof Error) throw backup; return backup; }),
    now: () => 5_000,
  };
  return { state, ports };
}

function standing({ notes }: LibraryRecords, databaseId: string): Standing {
  return { databaseId, articles: 0, notes: notes.length, records: notes.length, newest: Math.max(0, ...notes.map(({ updatedAt }) => updatedAt)) };
}

describe('after a crash of the browser', () => {
  it('a lost library comes back from the newest backup and the journal, once', async () => {
    const { state, ports } = world({
      library: noRecords, memory: standing(holding(n1, n2), 'lost'), backups: [holding(n1), holding()], entries: [{ name: 'notes', record: { ...n1, version: 2, text: 'Edited.' } }, { name: 'notes', record: n2 }],
    });
    expect(await recoverLibrary(ports)).toEqual({ at: 5_000, records: 2, drafts: 0, unread: 0 });
    expect(state.library.notes.map(({ id, version, text }) => [id, version, text])).toEqual([['n1', 2, 'Edited.'], ['n2', 1, n2.text]]);
    await recoverLibrary(ports);
    expect(state.library.notes).toHaveLength(2);
  });

  it('nothing is done, nor said, where nothing is missing', async () => {
    const { state, ports } = world({ library: holding(n1), memory: standing(holding(n1), 'a'), entries: [{ name: 'notes', record: n1 }], backups: [holding(n1, n3)] });
    expect(await recoverLibrary(ports)).toBeNull();
    expect(state.merges).toBe(0);
  });

  it('the last writes come back, where the library is there without them; the backup is not asked', async () => {
    const { state, ports } = world({ library: holding(n1), memory: standing(holding(n1), 'a'), entries: [{ name: 'notes', record: n2 }], backups: [holding(n3)] });
    expect(await recoverLibrary(ports)).toMatchObject({ records: 1 });
    expect(state.library.notes.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('a damaged backup gives way to the one before it', async () => {
    const { state, ports } = world({ library: noRecords, memory: standing(holding(n1), 'lost'), backups: [new Error('cannot be unpacked'), holding(n1)] });
    expect(await recoverLibrary(ports)).toMatchObject({ records: 1 });
    expect(state.library.notes).toHaveLength(1);
  });

  it('backups tell of a library, where the memory of it is gone as well', async () => {
    expect(await recoverLibrary(world({ library: noRecords, backups: [holding(n1)] }).ports)).toMatchObject({ records: 1 });
    expect(await recoverLibrary(world({ library: noRecords }).ports)).toBeNull();
  });

  it('a library that the reader has emptied stays empty', async () => {
    const { ports } = world({ library: noRecords, memory: standing(noRecords, 'a'), backups: [holding(n1)] });
    expect(await recoverLibrary(ports)).toBeNull();
  });

  it('what cannot be read keeps nothing else from coming back, and is told of where the library lacks it', async () => {
    const unread = (id: string | null, version: number | null): UnreadEntry => ({ name: 'notes', id, version, place: 'record.target' });
    const { state, ports } = world({ library: holding(n1), memory: standing(holding(n1), 'a'), entries: [{ name: 'notes', record: n2 }], unread: [unread('n1', 1), unread('n3', 1), unread('n1', 2), unread(null, null)] });
    expect(await recoverLibrary(ports)).toEqual({ at: 5_000, records: 1, drafts: 0, unread: 3 });
    expect([state.library.notes.length, state.setAside]).toEqual([2, 1]);
    expect(await recoverLibrary(world({ library: holding(n1), memory: standing(holding(n1), 'a'), unread: [unread('n1', 1)] }).ports)).toBeNull();
  });

  it('words not yet saved come back, unless later ones are there', async () => {
    const { state, ports } = world({ library: noRecords, entries: [{ name: 'drafts', record: { field: 'x', text: 'Half a', updatedAt: 3 } }, { name: 'drafts', record: { field: 'y', text: 'old', updatedAt: 3 } }] });
    state.drafts.set('y', { field: 'y', text: 'newer', updatedAt: 4 });
    expect(await recoverLibrary(ports)).toEqual({ at: 5_000, records: 0, drafts: 1, unread: 0 });
    expect([...state.drafts.values()].map(({ text }) => text)).toEqual(['newer', 'Half a']);
  });
});
