import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openJournal, type JournalOptions } from '../../../../lib/adapters/store/journal-store.ts';
import type { JournalEntry } from '../../../../lib/core/library/journal.ts';
import { aboutArticle, note } from '../../../support/sample-library.ts';

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
    expect(await background().entries()).toEqual([draft, entry('n1', 2)]);
    expect(held.size).toBe(1);
  });

  it('is copied into a new bucket by the next session, which never writes in an old one', async () => {
    const { held, session } = world();
    await session().background().put([entry('n1')]);
    const [old] = held.keys();
    const { background } = session();
    await background().put([entry('n2')]);
    expect((await background().entries()).map(({ record }) => 'id' in record && record.id)).toEqual(['n1', 'n2']);
    expect([...held.keys()]).not.toContain(old);
  });

  it('leaves a bucket that cannot be read for a later session', async () => {
    const { held, broken, session } = world();
    await session().background().put([entry('n1')]);
    const [old] = held.keys() as Iterable<string>;
    broken.add(old as string);
    expect(await session().background().entries()).toEqual([]);
    broken.clear();
    expect(await session().background().entries()).toEqual([entry('n1')]);
  });

  it('lets go of what a backup holds, and of a draft that is done with', async () => {
    const journal = world().session().background();
    await journal.put([entry('n1'), entry('n2'), draft]);
    await journal.settle(({ record }) => 'id' in record && record.id === 'n1');
    await journal.removeDraft('article:a');
    expect(await journal.entries()).toEqual([entry('n2')]);
  });

  it('is empty where the browser has no buckets', async () => {
    const journal = openJournal({ readName: async () => null, writeName: async () => undefined, newName: () => '1', buckets: null });
    await journal.put([entry('n1')]);
    expect(await journal.entries()).toEqual([]);
  });
});
