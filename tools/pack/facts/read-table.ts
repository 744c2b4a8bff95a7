import { parse } from 'csv-parse/sync';

/** Something wrong in a table, where a person can find it: `line` counts from 1, the header being line 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** One record of a table; `fields` has exactly the columns of the header, trimmed values never needed. */
export interface TableRow {
  readonly file: string;
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a table holds and what was refused; a refused record is not among the rows. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CSV text (RFC 4180, comma, header in the first line) strictly: the header must be exactly `columns`, every
 * record must have as many fields, no field may begin or end with a space or hold a line break. Never throws: what is
 * wrong comes back as problems with file and line.
 */
export function readTable(file: string, text: string, columns: readonly string[]): Table {
  const records = parseRecords(file, text);
  if (!Array.isArray(records)) return { rows: [], problems: [records] };
  const [header, ...body] = records;
  if (!header || header.cells.join(',') !== columns.join(',')) {
    return { rows: [], problems: [{ file, line: 1, message: `the header must be ${columns.join(',')}` }] };
  }
  const rows: TableRow[] = [];
  const problems: Problem[] = [];
  for (const { line, cells } of body) {
    const message = complaint(cells, columns);
    if (message) problems.push({ file, line, message });
    else rows.push({ file, line, fields: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) });
  }
  return { rows, problems };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseRecords(file: string, text: string): CsvRecord[] | Problem {
  try {
    const parsed: unknown = parse(text, { info: true, relax_column_count: true, skip_empty_lines: false });
    return (parsed as { info: { lines: number }; record: string[] }[]).map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return { file, line, message: error instanceof Error ? error.message : String(error) };
  }
}

function complaint(cells: readonly string[], columns: readonly string[]): string | null {
  if (cells.length !== columns.length) return `${cells.length} fields where the header has ${columns.length}`;
  const at = cells.findIndex((cell) => cell !== cell.trim() || /[\r\n]/.test(cell));
  return at < 0 ? null : `${columns[at]} begins or ends with a space, or holds a line break`;
}
