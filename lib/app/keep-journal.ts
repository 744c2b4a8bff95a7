import type { JournalEntry } from '../core/library/journal.ts';
import type { RecordName } from '../core/model/library.ts';
import type { Journal, LibraryStore } from './ports.ts';

/**
 * The same library, with each write in the journal as well before it is confirmed. A write that the library refused is
 * not in it; one that the journal fails to take is in the library all the same, and stands.
 */
export function withJournal(store: LibraryStore, journal: Journal): LibraryStore {
  const note = async (entries: readonly JournalEntry[]): Promise<void> => {
    // It is a second copy: without it the library is what it would be without a journal.
    if (entries.length > 0) await journal.put(entries).catch(() => undefined);
  };
  const entry = (name: RecordName, record: unknown): JournalEntry => ({ name, record }) as JournalEntry;
  return {
    ...store,
    putArticle: async (article, expected) => {
      await store.putArticle(article, expected);
      await note([entry('articles', article)]);
    },
    putNote: async (one, expected) => {
      await store.putNote(one, expected);
      await note([entry('notes', one)]);
    },
    putRecord: async (name, record, expected) => {
      await store.putRecord(name, record, expected);
      await note([entry(name, record)]);
    },
    changeLiving: async (name, change) => {
      const changed: JournalEntry[] = [];
      await store.changeLiving(name, (record) => {
        const after = change(record);
        changed.push(entry(name, after));
        return after;
      });
      await note(changed);
    },
    changeDeleted: async (until, change) => {
      const changed: JournalEntry[] = [];
      await store.changeDeleted(until, (name, record) => {
        const after = change(name, record);
        if (after !== null) changed.push(entry(name, after));
        return after;
      });
      await note(changed);
    },
    putDraft: async (draft) => {
      await store.putDraft(draft);
      await note([{ name: 'drafts', record: draft }]);
    },
    deleteDraft: async (field) => {
      await store.deleteDraft(field);
      // One that stays here would come back after a loss: better than one that is gone.
      await journal.removeDraft(field).catch(() => undefined);
    },
  };
}
