import type { PartialDate } from '../../../lib/core/model/partial-date.ts';
import { isAfter, parseFactDate } from './fact-date.ts';
import { type Problem, readTable } from './read-table.ts';

/** The shape of a table whose rows hold two dates in order: people (born, died), places and states (from, to). */
export interface DatedShape {
  readonly columns: readonly string[];
  /** Columns that may not be empty. */
  readonly required: readonly string[];
  /** The two columns with dates; either may be empty (unknown, or not yet). */
  readonly dates: readonly [string, string];
  /** Columns that say which row it is: no two rows have them all alike. */
  readonly key: readonly string[];
}

/** One row; `fields` has every column as text, lists joined by "|". */
export interface DatedRow {
  readonly file: string;
  readonly line: number;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** People without office whom news speaks of: people.csv. */
export const peopleShape: DatedShape = {
  columns: ['person', 'personId', 'born', 'died', 'country', 'description', 'aliases', 'source', 'note'],
  required: ['person', 'country', 'description', 'source'], dates: ['born', 'died'], key: ['person', 'born'],
};

/** Former names of towns, regions and states of a federation: renamed-places.csv; `from` to `to` is when `name` was in use. */
export const renamedShape: DatedShape = {
  columns: ['current', 'countryCode', 'name', 'from', 'to', 'source'],
  required: ['current', 'countryCode', 'name', 'source'], dates: ['from', 'to'], key: ['current', 'name', 'from'],
};

/** States, colonies and unions that are no more: former-states.csv; `successors` are ISO 3166-1 codes of today. */
export const formerStateShape: DatedShape = {
  columns: ['name', 'code', 'from', 'to', 'successors', 'capital', 'source', 'note'],
  required: ['name', 'from', 'to', 'successors', 'source'], dates: ['from', 'to'], key: ['name', 'from'],
};

/** Reads such a table strictly. Never throws; a bad row becomes a problem with file and line. */
export function readDated(file: string, text: string, shape: DatedShape): { readonly rows: readonly DatedRow[]; readonly problems: readonly Problem[] } {
  const table = readTable(file, text, shape.columns);
  const problems: Problem[] = [...table.problems];
  const rows: DatedRow[] = [];
  const seen = new Set<string>();
  for (const { line, fields } of table.rows) {
    const [from, to] = shape.dates.map((column) => parseFactDate(fields[column] ?? '')) as [PartialDate | null, PartialDate | null];
    const empty = shape.required.find((column) => !fields[column]);
    const undated = shape.dates.find((column, at) => fields[column] && ![from, to][at]);
    const key = shape.key.map((column) => fields[column]).join('|');
    const message = empty ? `${empty} is empty`
      : undated ? `${undated} "${fields[undated]}" is not YYYY, YYYY-MM or YYYY-MM-DD`
        : from && to && isAfter(from, to) ? `${shape.dates[0]} is after ${shape.dates[1]}`
          : seen.has(key) ? 'repeats a row above' : null;
    seen.add(key);
    if (message) problems.push({ file, line, message });
    else rows.push({ file, line, from, to, fields });
  }
  return { rows, problems };
}
