import { formatFactDate, isAfter, windowOf } from './fact-date.ts';
import type { OfficeRow } from './read-offices.ts';
import type { Problem } from './read-table.ts';

/** Youngest and oldest age in years at which a holder of an office is believed. Kings who were children are noted ("child"). */
const youngest = 16;
const oldest = 100;

/** What each row says against itself: ends before it starts, before birth or after death, a holder of impossible age. */
export function checkRanges(rows: readonly OfficeRow[]): Problem[] {
  return rows.flatMap((row) => {
    const problem = (message: string): Problem => ({ file: row.file, line: row.line, message: `${row.person}: ${message}` });
    const { born, died, start, end } = row;
    const found: Problem[] = [];
    if (start && end && isAfter(start, end)) found.push(problem(`starts ${formatFactDate(start)}, after its end ${formatFactDate(end)}`));
    if (died && start && isAfter(start, died)) found.push(problem('starts after death'));
    if (died && end && isAfter(end, died) && !/\bafter death\b/.test(row.note)) found.push(problem('ends after death'));
    if (died && !end) found.push(problem('died, yet the term has no end'));
    if (born && died && died.year - born.year > 115) found.push(problem('lived more than 115 years'));
    if (born && start && start.year - born.year < youngest && !/\bchild\b/.test(row.note)) found.push(problem(`is younger than ${youngest} at the start`));
    if (born && end && end.year - born.year > oldest) found.push(problem(`is older than ${oldest} at the end`));
    return found;
  });
}

/** Two rows that say the same person began the same office at the same time. */
export function checkRepeats(rows: readonly OfficeRow[]): Problem[] {
  const seen = new Map<string, OfficeRow>();
  const found: Problem[] = [];
  for (const row of rows) {
    const key = [row.country, row.position, row.person, row.start?.year, row.start?.month, row.start?.day].join('|');
    const before = seen.get(key);
    if (before) found.push({ file: row.file, line: row.line, message: `${row.person}: repeats ${before.file}:${before.line}` });
    seen.set(key, row);
  }
  return found;
}

/**
 * One name, one life: rows of one person (name and birth year) must agree on birth, death and Wikidata id. Two people of
 * one name have two birth years and so are two people here.
 */
export function checkPeople(rows: readonly OfficeRow[]): Problem[] {
  const seen = new Map<string, OfficeRow>();
  const found: Problem[] = [];
  for (const row of rows) {
    const key = `${row.person}|${row.born?.year ?? ''}`;
    const first = seen.get(key) ?? row;
    seen.set(key, first);
    for (const column of ['born', 'died', 'personId'] as const) {
      if (JSON.stringify(first[column]) !== JSON.stringify(row[column])) {
        found.push({ file: row.file, line: row.line, message: `${row.person}: ${column} differs from ${first.file}:${first.line}` });
      }
    }
  }
  return found;
}

/**
 * Offices with two holders on one day. Every office is taken to have one holder, unless one of the two rows notes
 * "shared", "rival", "acting" or "at the same time". Holders may touch: the day, month or year in which one leaves is the
 * one in which the next comes.
 */
export function checkHolders(rows: readonly OfficeRow[]): Problem[] {
  const byOffice = Map.groupBy(rows, (row) => `${row.country}|${row.position}`);
  const found: Problem[] = [];
  for (const terms of byOffice.values()) {
    const inOrder = terms.toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || a.line - b.line);
    inOrder.forEach((row, at) => {
      for (const earlier of inOrder.slice(0, at)) {
        if (!overlap(earlier, row) || isNoted(earlier) || isNoted(row)) continue;
        found.push({ file: row.file, line: row.line, message: `${row.person} and ${earlier.person} are both ${row.position} (${row.country}); other at ${earlier.file}:${earlier.line}` });
      }
    });
  }
  return found;
}

function startOf(row: OfficeRow): string {
  return row.start ? windowOf(row.start).earliest : '';
}

function isNoted(row: OfficeRow): boolean {
  return /\b(shared|rival|acting|at the same time)\b/.test(row.note);
}

/** Whether two terms certainly share a day more than the one on which office passes. */
function overlap(earlier: OfficeRow, later: OfficeRow): boolean {
  if (!earlier.start || !later.start) return false;
  if (!earlier.end) return true;
  return isAfter(earlier.end, later.start);
}
