import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../../lib/core/library/backup.ts';
import { mergeLibraries, summarise, type LibraryRecords } from '../../../../lib/core/library/merge.ts';
import { aboutArticle, note, savedArticle } from '../../../support/sample-library.ts';

const nothing: LibraryRecords = { articles: [], notes: [] };

/** Few ids, versions, devices and texts, so that records meet in every way. */
const head = { version: fc.integer({ min: 1, max: 3 }), device: fc.constantFrom('one', 'two'), updatedAt: fc.integer({ min: 1, max: 3 }), deletedAt: fc.constantFrom(null, null, 5) };
const notes = fc.uniqueArray(fc.record({ id: fc.constantFrom('n1', 'n2', 'n3'), text: fc.constantFrom('a', 'b', 'c'), ...head })
  .map(({ id, text, ...more }) => note(id, aboutArticle('x'), text, more)), { selector: ({ id }) => id });
const articles = fc.uniqueArray(fc.record({ id: fc.constantFrom('a1', 'a2', 'a3'), url: fc.constantFrom('https://x.example/1', 'https://x.example/2'), ...head })
  .map(({ id, url, ...more }) => savedArticle(id, ['place:Bonn'], { canonicalUrl: url, ...more })), { selector: ({ id }) => id });
const library: fc.Arbitrary<LibraryRecords> = fc.record({ articles, notes });

describe('the merge of two libraries', () => {
  it('keeps words that two devices wrote in the same note, the later under its id', () => {
    const mine = { ...nothing, notes: [note('n1', aboutArticle('x'), 'mine', { version: 2, device: 'one' })] };
    const theirs = { ...nothing, notes: [note('n1', aboutArticle('x'), 'theirs', { version: 3, device: 'two' })] };
    const merged = mergeLibraries(mine, theirs);
    expect(merged.notes.map(({ text }) => text)).toEqual(['theirs', 'mine']);
    expect(summarise(mine, merged)).toEqual({ added: 1, changed: 1, unchanged: 0, keptTwice: 1 });
  });

  it('takes an older state of the same device for what it is', () => {
    const old = { ...nothing, notes: [note('n1', aboutArticle('x'), 'old')] };
    const now = { ...nothing, notes: [note('n1', aboutArticle('x'), 'new', { version: 2 })] };
    expect(mergeLibraries(now, old)).toEqual(now);
  });

  it('gives the same in either order', () => {
    fc.assert(fc.property(library, library, (a, b) => { expect(mergeLibraries(a, b)).toEqual(mergeLibraries(b, a)); }));
  });

  it('changes nothing when it is done again', () => {
    fc.assert(fc.property(library, library, (a, b) => {
      const once = mergeLibraries(a, b);
      expect(mergeLibraries(once, once)).toEqual(once);
      expect(mergeLibraries(once, b)).toEqual(once);
      expect(mergeLibraries(a, once)).toEqual(once);
    }));
  });

  it('loses no article, and no word of a note but those that its own device replaced or somebody deleted', () => {
    fc.assert(fc.property(library, library, (a, b) => {
      const merged = mergeLibraries(a, b);
      const ids = new Set(merged.articles.map(({ id }) => id));
      for (const article of [...a.articles, ...b.articles]) expect(ids.has(article.id)).toBe(true);
      for (const own of [...a.notes, ...b.notes].filter(({ deletedAt }) => deletedAt === null)) {
        const isReplaced = [...a.notes, ...b.notes].some((other) => other.id === own.id && other.device === own.device && other.version > own.version);
        const isKept = merged.notes.some((other) => other.text === own.text && other.id.startsWith(own.id));
        expect(isReplaced || isKept).toBe(true);
      }
    }));
  });

  it('leaves one living article for an address', () => {
    fc.assert(fc.property(library, library, (a, b) => {
      const living = mergeLibraries(a, b).articles.filter(({ deletedAt }) => deletedAt === null).map(({ canonicalUrl }) => canonicalUrl);
      expect(new Set(living).size).toBe(living.length);
    }));
  });
});

describe('a backup', () => {
  it('gives back what was written', () => {
    fc.assert(fc.property(library, (records) => { expect(readBackup(writeBackup(records, 1_000))).toEqual(records); }));
  });

  it('names the place of what is wrong', () => {
    const good = JSON.parse(writeBackup({ articles: [savedArticle('a1', ['place:Bonn'])], notes: [note('n1', aboutArticle('a1'))] }, 0));
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...good, format: 'other' }, 'format'],
      [{ ...good, version: 2 }, 'version'],
      [{ ...good, notes: [{ ...good.notes[0], version: 'x' }] }, 'notes.0.version'],
      [{ ...good, articles: [{ ...good.articles[0], text: 7 }] }, 'articles.0.text'],
      [{ ...good, notes: [good.notes[0], good.notes[0]] }, 'notes.1.id'],
    ];
    for (const [file, detail] of cases) expect(() => readBackup(JSON.stringify(file))).toThrow(expect.objectContaining({ code: 'bad-file', detail }));
    expect(() => readBackup('{"format": ')).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });
});
