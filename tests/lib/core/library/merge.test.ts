import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../../lib/core/library/backup.ts';
import { mergeLibraries, noRecords as nothing, summarise, type LibraryRecords } from '../../../../lib/core/library/merge.ts';
import { isPurged, recordKinds, recordNames, type RecordKind } from '../../../../lib/core/library/record-kinds.ts';
import type { RecordHead, RecordName, RecordTypes } from '../../../../lib/core/model/library.ts';
import { aboutArticle, note, savedArticle } from '../../../support/sample-library.ts';
import { correction, identity, oneOfEach, setDay } from '../../../support/sample-records.ts';

/** Few ids, versions, devices and texts, so that records meet in every way. */
const head = { version: fc.integer({ min: 1, max: 3 }), device: fc.constantFrom('one', 'two'), updatedAt: fc.integer({ min: 1, max: 3 }), deletedAt: fc.constantFrom(null, null, 5) };
const urls = fc.constantFrom('https://x.example/1', 'https://x.example/2');
const few = <T extends RecordHead>(record: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.uniqueArray(record, { selector: ({ id }) => id });
const of = <N extends RecordName>(name: N, ids: string, fields: Record<string, fc.Arbitrary<unknown>>, make: (id: string, fields: never) => RecordTypes[N]): fc.Arbitrary<readonly RecordTypes[N][]> =>
  few(fc.record({ id: fc.constantFrom(`${ids}1`, `${ids}2`, `${ids}3`), isPurged: fc.boolean(), ...head, ...fields }).map(({ id, isPurged: isEmptied, ...more }) => {
    const record = make(id as string, more as never);
    return isEmptied === true && record.deletedAt !== null ? (recordKinds[name] as unknown as RecordKind<RecordTypes[N]>).emptied(record) : record;
  }));
const library: fc.Arbitrary<LibraryRecords> = fc.record({
  articles: of('articles', 'a', { canonicalUrl: urls }, (id, more) => savedArticle(id, ['place:Bonn'], more)),
  notes: of('notes', 'n', { text: fc.constantFrom('a', 'b', 'c') }, (id, { text, ...more }: { text: string }) => note(id, aboutArticle('x'), text, more)),
  corrections: of('corrections', 'c', { itemId: fc.constantFrom('Q1', 'Q2') }, (id, more) => correction(id, more)),
  setDays: of('setDays', 'd', { canonicalUrl: urls, day: fc.constantFrom('1994', '1994-08') }, (id, more) => setDay(id, more)),
  identities: of('identities', 'i', { name: fc.constantFrom('Ada', 'Ada Stone') }, (id, more) => identity(id, more)),
  readArticles: of('readArticles', 'r', { canonicalUrl: urls }, (id, more: object) => ({ ...oneOfEach.readArticles[0] as RecordTypes['readArticles'], id, ...more })),
  articleVersions: of('articleVersions', 'v', { canonicalUrl: urls }, (id, more: object) => ({ ...oneOfEach.articleVersions[0] as RecordTypes['articleVersions'], id, ...more })),
});
const kindsOf = (records: LibraryRecords): readonly (readonly [RecordName, RecordKind<RecordHead>, readonly RecordHead[]])[] =>
  recordNames.map((name) => [name, recordKinds[name] as unknown as RecordKind<RecordHead>, records[name]]);

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

  it('does not bring back from an old library what was purged', () => {
    const old = note('n1', aboutArticle('x'), 'Secret', { version: 2, device: 'two' });
    const purged = recordKinds.notes.emptied({ ...old, version: 4, device: 'one', deletedAt: 5 });
    const merged = mergeLibraries({ ...nothing, notes: [purged] }, { ...nothing, notes: [old] });
    expect(merged.notes).toEqual([purged]);
    expect(readBackup(writeBackup(merged, 0))).toEqual(merged);
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

  it('loses no record, and nothing that the reader wrote but what its own device replaced or somebody deleted', () => {
    fc.assert(fc.property(library, library, (a, b) => {
      const merged = mergeLibraries(a, b);
      for (const [name, kind, after] of kindsOf(merged)) {
        const { content } = kind;
        const before: readonly RecordHead[] = [...a[name], ...b[name]];
        for (const own of before) {
          const same = after.filter(({ id }) => id === own.id || id.startsWith(`${own.id}~`));
          expect(same.length).toBeGreaterThan(0);
          if (content === null || own.deletedAt !== null) continue;
          // Who empties the bin has waited 30 days, or been asked.
          if (before.some((other) => other.id === own.id && isPurged(kind, other))) continue;
          const isReplaced = before.some((other) => other.id === own.id && other.device === own.device && other.version > own.version);
          expect(isReplaced || same.some((other) => content(other) === content(own)), name).toBe(true);
        }
      }
    }));
  });

  it('leaves one living record where there may be one', () => {
    fc.assert(fc.property(library, library, (a, b) => {
      for (const [name, { onePer }, after] of kindsOf(mergeLibraries(a, b))) {
        if (onePer === null) continue;
        const places = after.filter(({ deletedAt }) => deletedAt === null).map(onePer);
        expect(new Set(places).size, name).toBe(places.length);
      }
    }));
  });
});

describe('a backup', () => {
  it('gives back what was written', () => {
    fc.assert(fc.property(library, (records) => { expect(readBackup(writeBackup(records, 1_000))).toEqual(records); }));
  });

  it('of version 1 is read: what it does not have is empty', () => {
    const { articles, notes } = oneOfEach;
    const file = JSON.stringify({ format: 'dateline-library', version: 1, exportedAt: '2026-11-24T00:00:00.000Z', articles, notes });
    expect(readBackup(file)).toEqual({ ...nothing, articles, notes });
  });

  it('names the place of what is wrong', () => {
    const good = JSON.parse(writeBackup(oneOfEach, 0));
    const cases: readonly (readonly [unknown, string])[] = [
      [{ ...good, format: 'other' }, 'format'],
      [{ ...good, version: 3 }, 'version'],
      [{ ...good, notes: [{ ...good.notes[0], version: 'x' }] }, 'notes.0.version'],
      [{ ...good, articles: [{ ...good.articles[0], text: 7 }] }, 'articles.0.text'],
      [{ ...good, notes: [good.notes[0], good.notes[0]] }, 'notes.1.id'],
      [{ ...good, setDays: [{ ...good.setDays[0], day: '1994-02-30' }] }, 'setDays.0.day'],
      [{ ...good, corrections: undefined }, 'corrections'],
    ];
    for (const [file, detail] of cases) expect(() => readBackup(JSON.stringify(file))).toThrow(expect.objectContaining({ code: 'bad-file', detail }));
    expect(() => readBackup('{"format": ')).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });
});
