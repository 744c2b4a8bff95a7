import { expect, it } from 'vitest';
import { readBackup } from '../../../../../lib/core/library/backup.ts';
import { exportWork, type ExportFormat } from '../../../../../lib/core/library/export/formats.ts';
import { selectRecords, type ExportSelection } from '../../../../../lib/core/library/export/select-records.ts';
import { noRecords, type LibraryRecords } from '../../../../../lib/core/library/merge.ts';
import { runExport } from '../../../../../lib/app/run-export.ts';
import { aboutArticle, aboutName, note, savedArticle } from '../../../../support/sample-library.ts';
import { oneOfEach } from '../../../../support/sample-records.ts';

const library: LibraryRecords = {
  ...noRecords, ...oneOfEach,
  articles: [savedArticle('a1', ['person:Ada', 'place:Bonn']), savedArticle('a2', ['place:Bonn']), savedArticle('a3', ['person:Ada'], { deletedAt: 5 })],
  notes: [note('n1', aboutArticle('a1')), note('n2', aboutName('person:Ada')), note('n3', aboutArticle('a2')), note('n4', aboutArticle('a1'), 'gone', { deletedAt: 5 })],
};

it.each<readonly [ExportSelection, string, string]>([
  [{ type: 'articles', ids: ['a1', 'a3'] }, 'a1', 'n1'],
  [{ type: 'names', keys: ['person:ada'] }, 'a1', 'n1 n2'],
  [{ type: 'names', keys: ['place:bonn'] }, 'a1 a2', 'n1 n3'],
  [{ type: 'notes', ids: ['n2', 'n3'] }, 'a2', 'n2 n3'],
  [{ type: 'notes', ids: ['n4'] }, '', ''],
])('selects living records with what belongs to them: %j', (selection, articles, notes) => {
  const selected = selectRecords(library, selection);
  expect([selected.articles, selected.notes].map((list) => list.map(({ id }) => id).join(' '))).toEqual([articles, notes]);
});

it('leaves all of a library as it is, deleted records too', () => {
  expect(selectRecords(library, { type: 'all' })).toBe(library);
});

it('writes every format in slices, and stops when it is cancelled', async () => {
  let clock = 0;
  const ports = { now: () => { clock += 5; return clock; }, rest: async () => undefined };
  for (const format of ['markdown', 'annotations', 'csv', 'ris', 'csl', 'backup'] as const satisfies readonly ExportFormat[]) {
    const work = exportWork(format, library, '2026-11-25', Date.UTC(2026, 10, 25));
    const steps: number[] = [];
    const parts = await runExport(work, new AbortController().signal, (done, total) => { steps.push(done / total); }, ports);
    expect(parts.length, format).toBeGreaterThan(1);
    expect(Math.max(0, ...steps), format).toBeLessThanOrEqual(1);
    if (format === 'backup') expect(readBackup(parts.join(''))).toEqual(library);
  }
  const ended = new AbortController();
  await expect(runExport(exportWork('backup', library, '2026-11-25', 0), ended.signal, () => ended.abort(), ports)).rejects.toMatchObject({ detail: 'cancelled' });
});
