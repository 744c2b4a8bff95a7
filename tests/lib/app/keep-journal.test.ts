import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../../lib/adapters/store/library-store.ts';
import { withJournal } from '../../../lib/app/keep-journal.ts';
import type { Journal } from '../../../lib/app/ports.ts';
import { entryKey, type JournalEntry } from '../../../lib/core/library/journal.ts';
import { aboutArticle, note } from '../../support/sample-library.ts';

function world(put: Journal['put'] | null = null) {
  const entries = new Map<string, JournalEntry>();
  const journal: Journal = {
    put: put ?? (async (list) => { for (const entry of list) entries.set(entryKey(entry), entry); }),
    removeDraft: async (field) => { entries.delete(`drafts ${field}`); }, entries: async () => ({ entries: [...entries.values()], unread: [] }), setAside: async () => undefined, settle: async () => undefined,
  };
  return { entries, store: withJournal(openLibrary({ name: `journal-${Math.random()}` }), journal) };
}

const one = note('n1', aboutArticle('a'));

describe('a library with a journal', () => {
  it('notes each write before it is confirmed, in its latest state', async () => {
    const { entries, store } = world();
    await store.putNote(one, 0);
    await store.putNote({ ...one, version: 2, text: 'Second.' }, 1);
    await store.putDraft({ field: 'article:a', text: 'Half', updatedAt: 1 });
    expect([...entries.values()]).toEqual([{ name: 'notes', record: { ...one, version: 2, text: 'Second.' } }, { name: 'drafts', record: { field: 'article:a', text: 'Half', updatedAt: 1 } }]);
    await store.deleteDraft('article:a');
    expect([...entries.keys()]).toEqual(['notes n1']);
  });

  it('notes nothing of what the library refuses', async () => {
    const { entries, store } = world();
    await expect(store.putNote(one, 4)).rejects.toMatchObject({ code: 'conflict' });
    expect(entries.size).toBe(0);
  });

  it('notes what is purged, so that it does not come back', async () => {
    const { entries, store } = world();
    await store.putNote({ ...one, deletedAt: 5 }, 0);
    await store.changeDeleted(10, (_name, record) => ({ ...record, version: record.version + 1, text: '' }));
    expect(entries.get('notes n1')?.record).toMatchObject({ version: 2, text: '' });
  });

  it('keeps a write that the journal could not take', async () => {
    const { store } = world(async () => { throw new Error('full'); });
    await store.putNote(one, 0);
    expect(await store.anyNote('n1')).toEqual(one);
  });
});
