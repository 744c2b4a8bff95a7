import { describe, expect, it } from 'vitest';
import { entryKey, heldBy, latestEntries, recordsOf, type JournalEntry } from '../../../../lib/core/library/journal.ts';
import { noRecords } from '../../../../lib/core/library/merge.ts';
import { aboutArticle, note } from '../../../support/sample-library.ts';

const one = note('n1', aboutArticle('a'));
const entry = (version: number, updatedAt = version): JournalEntry => ({ name: 'notes', record: { ...one, version, updatedAt } });
const draft = (text: string, updatedAt: number): JournalEntry => ({ name: 'drafts', record: { field: 'article:a', text, updatedAt } });

describe('a journal', () => {
  it('has one entry of each record and draft', () => {
    expect([entryKey(entry(1)), entryKey(draft('x', 1))]).toEqual(['notes n1', 'drafts article:a']);
  });

  it('lets the latest state stand, in whatever order journals come', () => {
    expect(latestEntries([entry(2), entry(3), entry(1)])).toEqual([entry(3)]);
    expect(latestEntries([entry(2, 9), entry(2, 5)])).toEqual([entry(2, 9)]);
    expect(latestEntries([draft('Half a tho', 7), draft('Half', 3)])).toEqual([draft('Half a tho', 7)]);
  });

  it('is a library, but for the drafts', () => {
    expect(recordsOf([entry(2), draft('x', 1)])).toEqual({ ...noRecords, notes: [{ ...one, version: 2, updatedAt: 2 }] });
  });

  it('is held by a backup with the same state or a later one; drafts never are', () => {
    const isHeld = heldBy({ ...noRecords, notes: [{ ...one, version: 2 }] });
    expect([entry(1), entry(2), entry(3), draft('x', 1)].map(isHeld)).toEqual([true, true, false, false]);
  });
});
