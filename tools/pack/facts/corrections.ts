import { type Problem, readTable } from './read-table.ts';
import type { OfficeRow } from './read-offices.ts';
import { formatFactDate } from './fact-date.ts';

/** The header of corrections.csv: rows that were put right after a reference file showed the slip. */
export const correctionColumns = ['country', 'position', 'person', 'field', 'was', 'is', 'reference'] as const;

/** How many corrections stand, and those whose row does not say (any longer) what the correction says. */
export interface Corrections {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Reads corrections.csv and holds it against the rows. */
export function checkCorrections(file: string, text: string, rows: readonly OfficeRow[]): Corrections {
  const table = readTable(file, text, correctionColumns);
  const problems: Problem[] = [...table.problems];
  for (const { line, fields } of table.rows) {
    const { country, position, person, field, is } = fields;
    const stands = rows.some((row) => row.country === country && row.position === position && row.person === person && valueOf(row, field ?? '') === is);
    if (!stands) problems.push({ file, line, message: `no row of ${person} as ${position} (${country}) has ${field} ${is}` });
  }
  return { count: table.rows.length, problems };
}

function valueOf(row: OfficeRow, field: string): string {
  if (field !== 'born' && field !== 'died' && field !== 'start' && field !== 'end') return '';
  const date = row[field];
  return date ? formatFactDate(date) : '';
}
