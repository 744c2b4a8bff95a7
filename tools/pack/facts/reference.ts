import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { PartialDate } from '../../../lib/core/model/partial-date.ts';
import { parseFactDate } from './fact-date.ts';

/** A term of a reference file; unknown, unreadable or impossible dates are `null`. */
export interface ReferenceTerm {
  readonly country: string;
  readonly position: string;
  readonly positionId: string;
  readonly person: string;
  readonly personId: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

/** A spell of an effective national leader; `leader` is a surname, mostly. `end` is `null` if still in power. */
export interface ReferenceLeader {
  readonly country: string;
  readonly leader: string;
  readonly birthYear: number | null;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

/** A person of the reference files. */
export interface ReferencePerson {
  readonly personId: string;
  readonly name: string;
  readonly born: PartialDate | null;
  readonly died: PartialDate | null;
}

/** The files that our own table is checked against. */
export interface Reference {
  readonly terms: readonly ReferenceTerm[];
  readonly leaders: readonly ReferenceLeader[];
  readonly people: readonly ReferencePerson[];
}

/** Reads `office-terms.csv`, `leaders-1950-2021.csv` and `people.csv` of a folder; `null` if it lacks one of them. */
export function readReference(folder: string): Reference | null {
  const files = ['office-terms.csv', 'leaders-1950-2021.csv', 'people.csv'].map((name) => join(folder, name));
  if (!files.every((file) => existsSync(file))) return null;
  const [terms, leaders, people] = files.map((file) => recordsOf(readFileSync(file, 'utf8')));
  return {
    terms: (terms ?? []).map((record) => ({
      country: record['country'] ?? '', position: record['position'] ?? '', positionId: record['positionId'] ?? '',
      person: record['person'] ?? '', personId: record['personId'] ?? '', start: dateOf(record['start']), end: dateOf(record['end']),
    })),
    leaders: (leaders ?? []).map((record) => ({
      country: record['country'] ?? '', leader: record['leader'] ?? '', birthYear: Number(record['birthYear']) || null,
      start: dateOf(record['start']), end: dateOf(record['end']),
    })),
    people: (people ?? []).map((record) => ({
      personId: record['personId'] ?? '', name: record['name'] ?? '',
      born: precise(record['born'], record['bornPrecision']), died: precise(record['died'], record['diedPrecision']),
    })),
  };
}

function recordsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true, relax_column_count: true });
}

/** A date of a reference file; 1 January means the year only, as most of them do there. */
function dateOf(text: string | undefined): PartialDate | null {
  const date = parseFactDate(text ?? '');
  return date?.month === 1 && date.day === 1 ? { year: date.year } : date;
}

/** A date of Wikidata cut to its precision: 11 day, 10 month, 9 year; `null` if coarser. */
function precise(text: string | undefined, precision: string | undefined): PartialDate | null {
  const date = parseFactDate(text ?? '');
  if (!date || Number(precision) < 9) return null;
  if (precision === '9') return { year: date.year };
  return precision === '10' && date.month !== undefined ? { year: date.year, month: date.month } : date;
}
