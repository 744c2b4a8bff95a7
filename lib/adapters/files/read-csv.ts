import { parse } from 'csv-parse/browser/esm/sync';
import { DatelineError } from '../../core/errors.ts';
import type { ReadCsv } from '../../core/library/import/read-import.ts';

/** Reads CSV by csv-parse: quoted line breaks, doubled quotes; line ends of any kind become LF. Rows may be of any length; whoever reads them knows how many cells there should be. */
export const readCsv: ReadCsv = (text) => {
  try {
    const rows = parse(text.replace(/\r\n?/g, '\n'), { relax_column_count: true, skip_empty_lines: true, info: true, bom: true }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    let next = 1;
    return rows.map(({ record, info }) => {
      // The parser tells the line that a row ends in; quoted cells may hold breaks of their own.
      const line = Math.max(next, info.lines - breaksIn(record));
      next = info.lines + 1;
      return { line, cells: record };
    });
  } catch (cause) {
    const line = (cause as { lines?: unknown }).lines;
    throw new DatelineError('bad-file', 'not a CSV file', { detail: typeof line === 'number' ? `line ${line}` : 'kind', cause });
  }
};

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}
