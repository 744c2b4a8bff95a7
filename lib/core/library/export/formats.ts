import { backupParts } from '../backup.ts';
import type { LibraryRecords } from '../merge.ts';
import { annotationsJson } from './annotations.ts';
import { cslJson } from './csl-json.ts';
import { markdownFiles } from './markdown.ts';
import { readwiseCsv } from './readwise-csv.ts';
import { risRecords } from './ris.ts';
import { livingRecords } from './select-records.ts';
import { zipFiles } from './zip-files.ts';

/** The forms in which a library leaves: `backup` has all of it, and can come back. */
export type ExportFormat = 'markdown' | 'annotations' | 'csv' | 'ris' | 'csl' | 'backup';

/** A file to be written, part by part: about `total` of them, for a progress bar. */
export interface ExportWork {
  readonly fileName: string;
  readonly mediaType: string;
  readonly total: number;
  readonly parts: Iterable<string | Uint8Array>;
}

/** The work of an export; nothing of it is done before its parts are asked for. `day` (`YYYY-MM-DD`) is for its name, `exportedAt` is in ms since the epoch. */
export function exportWork(format: ExportFormat, records: LibraryRecords, day: string, exportedAt: number): ExportWork {
  const living = livingRecords(records);
  const [articles, notes] = [living.articles.length, living.notes.length];
  switch (format) {
    case 'markdown': {
      const names = new Set(living.articles.flatMap(({ entities }) => entities.filter(({ kind }) => kind !== 'organisation').map(({ key }) => key)));
      return { fileName: `dateline-markdown-${day}.zip`, mediaType: 'application/zip', total: articles + names.size, parts: zipFiles(markdownFiles(living), exportedAt) };
    }
    case 'annotations': return { fileName: `dateline-annotations-${day}.jsonld`, mediaType: 'application/ld+json', total: articles + notes, parts: annotationsJson(living, exportedAt) };
    case 'csv': return { fileName: `dateline-notes-${day}.csv`, mediaType: 'text/csv', total: notes, parts: readwiseCsv(living) };
    case 'ris': return { fileName: `dateline-articles-${day}.ris`, mediaType: 'application/x-research-info-systems', total: articles, parts: risRecords(living) };
    case 'csl': return { fileName: `dateline-articles-${day}.csl.json`, mediaType: 'application/vnd.citationstyles.csl+json', total: articles, parts: cslJson(living) };
    case 'backup': return {
      fileName: `dateline-${day}.json`, mediaType: 'application/json', parts: backupParts(records, exportedAt),
      total: Object.values(records).reduce((sum, list) => sum + list.length, 0),
    };
  }
}
