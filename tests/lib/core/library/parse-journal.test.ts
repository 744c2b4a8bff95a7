import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../../lib/core/library/parse-journal.ts';
import { isPurged, recordKinds, recordNames, type RecordKind } from '../../../../lib/core/library/record-kinds.ts';
import type { RecordHead } from '../../../../lib/core/model/library.ts';
import { oneOfEach } from '../../../support/sample-records.ts';

describe('parseEntry', () => {
  it.each(recordNames)('reads %s as they were written, living, deleted and purged', (name) => {
    const kind = recordKinds[name] as unknown as RecordKind<RecordHead>;
    const [living] = oneOfEach[name] as readonly RecordHead[] as [RecordHead];
    const purged = kind.emptied({ ...living, deletedAt: 9 });
    expect(isPurged(kind, purged)).toBe(true);
    for (const record of [living, { ...living, version: 2, deletedAt: 9 }, purged]) expect(parseEntry({ name, record })).toEqual({ entry: { name, record } });
  });

  it('reads drafts, and records of an earlier form in today\'s', () => {
    const draft = { name: 'drafts', record: { field: 'article:a', text: '', updatedAt: 1 } };
    expect(parseEntry(draft)).toEqual({ entry: draft });
    // Before later texts could be kept beside the saved one.
    const [{ isKept: _isKept, ...version }] = oneOfEach.articleVersions as [(typeof oneOfEach.articleVersions)[0]];
    expect(parseEntry({ name: 'articleVersions', record: version })).toEqual({ entry: { name: 'articleVersions', record: { ...version, isKept: false } } });
    // Before captions were kept.
    const [{ captions: _captions, ...article }] = oneOfEach.articles as [(typeof oneOfEach.articles)[0]];
    expect(parseEntry({ name: 'articles', record: article })).toEqual({ entry: { name: 'articles', record: article } });
  });

  it('tells what it can of one that it cannot read, and no value of it', () => {
    const [note] = oneOfEach.notes;
    const nothing = { name: null, id: null, version: null };
    expect(parseEntry({ name: 'notes', record: { ...note, text: 7 } })).toEqual({ unread: { name: 'notes', id: 'n1', version: 1, place: 'record.text' } });
    expect(parseEntry({ name: 'notes', record: { id: 'n1' } })).toEqual({ unread: { ...nothing, name: 'notes', place: 'record.version' } });
    expect(parseEntry({ name: 'moods', record: { id: 'm1', version: 3 } })).toEqual({ unread: { name: null, id: 'm1', version: 3, place: 'name' } });
    for (const value of [null, undefined, 'text', [], {}]) expect(parseEntry(value)).toEqual({ unread: { ...nothing, place: expect.any(String) } });
  });
});
