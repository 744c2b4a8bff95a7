import type { PartialDate } from '../../../lib/core/model/partial-date.ts';
import { parseFactDate } from './fact-date.ts';
import { bodyNames } from './organisations.ts';
import { type Problem, readTable, type Table, type TableRow } from './read-table.ts';

/** The header of every `offices-*.csv`; README.md beside it says what each column holds. */
export const officeColumns = [
  'country', 'position', 'positionId', 'person', 'personId', 'born', 'died', 'start', 'end', 'aliases', 'source', 'note',
] as const;

/** One term of one person in one office. Unknown is `null`. */
export interface OfficeRow {
  readonly file: string;
  readonly line: number;
  /** ISO 3166-1 alpha-2, also of former states (SU, YU, CS, DD, YD, ZR), or an organisation's usual letters (UN, NATO). */
  readonly country: string;
  readonly position: string;
  /** Wikidata ids. */
  readonly positionId: string | null;
  readonly personId: string | null;
  readonly person: string;
  readonly born: PartialDate | null;
  readonly died: PartialDate | null;
  readonly start: PartialDate | null;
  /** `null`: still in office at the table's edition, or unknown where `note` says so. */
  readonly end: PartialDate | null;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly note: string;
}

/** Terms that could be read, and what is wrong with the others. */
export interface Offices {
  readonly rows: readonly OfficeRow[];
  readonly problems: readonly Problem[];
}

/** Reads one `offices-*.csv`. Never throws; a bad row becomes a problem with file and line. */
export function readOffices(file: string, text: string): Offices {
  const table: Table = readTable(file, text, officeColumns);
  const problems: Problem[] = [...table.problems];
  const rows: OfficeRow[] = [];
  for (const row of table.rows) {
    const read = readRow(row);
    if (typeof read === 'string') problems.push({ file, line: row.line, message: read });
    else rows.push(read);
  }
  return { rows, problems };
}

function readRow({ file, line, fields }: TableRow): OfficeRow | string {
  const text = (column: string): string => fields[column] ?? '';
  for (const column of ['country', 'position', 'person', 'start', 'source']) {
    if (!text(column)) return `${column} is empty`;
  }
  if (!/^[A-Z]{2}$/.test(text('country')) && !bodyNames[text('country')]) return `country "${text('country')}" is neither an ISO code nor named in organisations.ts`;
  for (const column of ['positionId', 'personId']) {
    if (text(column) && !/^Q[1-9]\d*$/.test(text(column))) return `${column} "${text(column)}" is no Wikidata id`;
  }
  const dates: Record<string, PartialDate | null> = {};
  for (const column of ['born', 'died', 'start', 'end']) {
    dates[column] = text(column) ? parseFactDate(text(column)) : null;
    if (text(column) && !dates[column]) return `${column} "${text(column)}" is not YYYY, YYYY-MM or YYYY-MM-DD`;
  }
  const aliases = text('aliases') ? text('aliases').split('|') : [];
  if (aliases.some((alias) => !alias.trim() || alias === text('person'))) return 'an alias is empty or repeats the name';
  if (new Set(aliases).size < aliases.length) return 'an alias is given twice';
  return {
    file, line, country: text('country'), position: text('position'), person: text('person'),
    positionId: text('positionId') || null, personId: text('personId') || null,
    born: dates['born'] ?? null, died: dates['died'] ?? null, start: dates['start'] ?? null, end: dates['end'] ?? null,
    aliases, source: text('source'), note: text('note'),
  };
}
