import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The rows of a CSV file as records by the names of its first line. Missing fields are empty; lines from `#` on are comments. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, skip_empty_lines: true, relax_column_count: true, comment: '#', comment_no_infix: true });
}

/** The words of a cell that holds several, parted by bars. */
export function wordsOf(cell: string | undefined): readonly string[] {
  return (cell ?? '').split('|').map((word) => word.trim()).filter((word) => word !== '');
}
