import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openJournal, type JournalOptions } from '../../../../lib/adapters/store/journal-store.ts';
import type { JournalEntry } from '../../../../lib/core/library/journal.ts';
import { aboutArticle, note } from '../../../support/sample-library.ts';
import { oneOfEach } from '../../../support/sample-records.ts';

const entry = (id: string, version = 1): JournalEntry => ({ name: 'notes', record: { ...note(id, aboutArticle('a')), version } });
const draft: JournalEntry = { name: 'drafts', record: { field: 'article:a', text: 'Half', updatedAt: 1 } };

/** Buckets that outlive sessions; `session()` is a start of the browser, `background()` one of the background within it. */
function world() {
  const held = new Map<string, IDBFactory>();
  const broken = new Set<string>();
  let starts = 0;
  const session = () => {
    const now: { name: string | null } = { name: null };
    const options: JournalOptions = {
      readName: async () => now.name, writeName: async (name) => { now.name = name; }, newName: () => String(starts += 1).padStart(4, '0'),
      buckets: {
        keys: async () => [...held.keys()], delete: async (name) => { held.delete(name); },
        open: async (name) => {
          if (broken.has(name)) throw new Error('cannot be opened');
          if (!held.has(name)) held.set(name, new IDBFactory());
          return { indexedDB: held.get(name) as IDBFactory };
        },
      },
    };
    return { background: () => openJournal(options) };
  };
  return { held, broken, session };
}

describe('the journal', () => {
  it('is the same for every background of a session', async () => {
    const { held, session } = world();
    const { background } = session();
    await background().put([entry('n1'), draft]);
    await background().put([entry('n1', 2)]);
    expect(await background().entries()).toEqual({ entries: [draft, entry('n1', 2)], unread: [] });
    expect(held.size).toBe(1);
  });

  it('is copied into a new bucket by the next session, which never writes in an old one', async () => {
    const { held, session } = world();
    await session().background().put([entry('n1')]);
    const [old] = held.keys();
    const { background } = session();
    await background().put([entry('n2')]);
    expect((await background().entries()).entries.map(({ record }) => 'id' in record && record.id)).toEqual(['n1', 'n2']);
    expect([...held.keys()]).not.toContain(old);
  });

  it('leaves a bucket that cannot be read for a later session', async () => {
    const { held, broken, session } = world();
    await session().background().put([entry('n1')]);
    const [old] = held.keys() as Iterable<string>;
    broken.add(old as string);
    expect((await session().background().entries()).entries).toEqual([]);
    broken.clear();
    expect((await session().background().entries()).entries).toEqual([entry('n1')]);
  });

  it('lets go of what a backup holds, and of a draft that is done with', async () => {
    const journal = world().session().background();
    await journal.put([entry('n1'), entry('n2'), draft]);
    await journal.settle(({ record }) => 'id' in record && record.id === 'n1');
    await journal.removeDraft('article:a');
    expect((await journal.entries()).entries).toEqual([entry('n2')]);
  });

  it('is empty where the browser has no buckets', async () => {
    const journal = openJournal({ readName: async () => null, writeName: async () => undefined, newName: () => '1', buckets: null });
    await journal.put([entry('n1')]);
    expect((await journal.entries()).entries).toEqual([]);
  });

  it('reads records of an earlier form in today\'s, keeps what has no form that is known, and tells of it once', async () => {
    const { held, session } = world();
    const [{ isKept: _isKept, ...earlier }] = oneOfEach.articleVersions as unknown as [{ isKept: boolean; id: string }];
    const later = { ...note('n9', aboutArticle('a')), version: 4, target: { type: 'hologram' } };
    const journal = session().background();
    await journal.put([entry('n1'), { name: 'articleVersions', record: earlier } as unknown as JournalEntry, { name: 'notes', record: later } as unknown as JournalEntry, { name: 'moods', record: { id: 'm1' } } as unknown as JournalEntry]);
    const unread = [{ name: null, id: null, version: null, place: 'name' }, { name: 'notes', id: 'n9', version: 4, place: 'record.target.type' }];
    const { background } = session();
    expect(await background().entries()).toEqual({ entries: [{ name: 'articleVersions', record: oneOfEach.articleVersions[0] }, entry('n1')], unread });
    await background().setAside();
    expect((await background().entries()).unread).toEqual([]);
    await background().settle(() => true);
    const third = session().background();
    expect(await third.entries()).toEqual({ entries: [], unread: [] });
    expect(held.size).toBe(1);
    expect(await valuesIn([...held.values()][0] as IDBFactory)).toEqual([{ name: 'moods', record: { id: 'm1' } }, { name: 'notes', record: later }]);
  });

  it('keeps an entry that cannot be read beside a readable one of the same record', async () => {
    const { held, broken, session } = world();
    const unreadable = { name: 'notes', record: { id: 'n1', version: 7 } };
    await session().background().put([unreadable as unknown as JournalEntry]);
    const [first] = held.keys() as Iterable<string>;
    broken.add(first as string);
    await session().background().put([entry('n1')]);
    broken.clear();
    expect(await session().background().entries()).toEqual({ entries: [entry('n1')], unread: [] });
    expect(await valuesIn([...held.values()][0] as IDBFactory)).toEqual([entry('n1'), unreadable]);
  });
});

/** All that lies in the bucket of a journal, as it lies there. */
function valuesIn(bucket: IDBFactory): Promise<unknown> {
  return new Promise((done) => {
    const request = bucket.open('journal');
    request.addEventListener('success', () => {
      const all = request.result.transaction('entries').objectStore('entries').getAll();
      all.addEventListener('success', () => done(all.result));
    });
  });
}
