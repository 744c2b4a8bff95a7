import { describe, expect, it } from 'vitest';
import { noteDrafts } from '../../../lib/app/note-drafts.ts';

function setUp() {
  const kept = new Map<string, string>();
  const asked: string[][] = [];
  const written: string[] = [];
  const drafts = noteDrafts({
    readAll: async (fields) => {
      asked.push([...fields]);
      return fields.map((field) => kept.get(field) ?? '');
    },
    keep: (field, text) => {
      written.push(field);
      kept.set(field, text);
    },
  });
  return { asked, written, drafts };
}

describe('drafts of notes', () => {
  it('that the rows of a list ask for in one turn are read at once, each row getting its own', async () => {
    const { asked, drafts } = setUp();
    drafts.keep('b', 'Met in Vie', 'Met in Bonn');
    const rows = await Promise.all(['a', 'b', 'c'].map((id) => drafts.read(id)));
    expect(rows).toEqual([{ text: '', base: '' }, { text: 'Met in Vie', base: 'Met in Bonn' }, { text: '', base: '' }]);
    expect(asked).toEqual([['note:a', 'note-base:a', 'note:b', 'note-base:b', 'note:c', 'note-base:c']]);
  });

  it('are read as they are by then, at each later turn', async () => {
    const { asked, drafts } = setUp();
    expect(await drafts.read('a')).toEqual({ text: '', base: '' });
    drafts.keep('a', 'Met', '');
    expect(await drafts.read('a')).toEqual({ text: 'Met', base: '' });
    expect(asked.length).toBe(2);
  });

  it('fail for every row that asked, and are asked for again by the next', async () => {
    const state = { fails: true };
    const drafts = noteDrafts({ readAll: async (fields) => { if (state.fails) throw new Error('asleep'); return fields.map(() => 'Met'); }, keep: () => undefined });
    expect((await Promise.allSettled([drafts.read('a'), drafts.read('b')])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    state.fails = false;
    expect((await drafts.read('a')).text).toBe('Met');
  });

  it('keep what they began with once, before the words', () => {
    const { written, drafts } = setUp();
    for (const words of ['M', 'Me']) drafts.keep('a', words, 'Met in Bonn');
    expect(written).toEqual(['note-base:a', 'note:a', 'note:a']);
  });
});
