import { placeStatement } from '../../lib/core/knowledge/as-of.ts';
import type { Knowledge } from '../../lib/core/knowledge/knowledge.ts';
import { officeFit, roleWords } from '../../lib/core/knowledge/office-match.ts';
import { isoDay, parsePartialDate, rangeOf } from '../../lib/core/knowledge/partial-days.ts';
import type { Item } from '../../lib/core/model/knowledge.ts';
import { readCsv } from '../pack/read-csv.ts';

/** Whether our packs say of reference terms what the reference says, on days in and out of office. Counts of terms. */
export interface OfficeDaysScore {
  readonly terms: number;
  /** Of people whom our packs have, by Wikidata id. */
  readonly held: number;
  /** Held, and the office holds on the middle day of the term. */
  readonly inOffice: number;
  readonly daysBefore: number;
  /** Of those, the office does not hold a year before the first term of it began. */
  readonly notYet: number;
}

/** Every how many-th term is asked about. */
const every = 7;
/** Positions that packs hold: what news calls people by. */
const asked = /^(?:president|prime minister|minister|federal minister|foreign|secretary of|defen[cs]e|finance|king|queen|governor|mayor|ambassador|speaker)/i;

/** Asks our packs about terms of the reference table (office-terms.csv) whose start and end are known to the day. */
export function scoreOfficeDays(folder: string, knowledge: Knowledge): OfficeDaysScore {
  const rows = readCsv(`${folder}/office-terms.csv`).filter((row) => asked.test(row['position'] ?? '') && [row['start'], row['end']].every((date) => /^\d{4}-\d\d-\d\d$/.test(date ?? '') && !date?.endsWith('-01-01')));
  const count = { terms: 0, held: 0, inOffice: 0, daysBefore: 0, notYet: 0 };
  rows.forEach((row, at) => {
    const [start, end] = [row['start'], row['end']].map((date) => parsePartialDate(date as string));
    if (at % every !== 0 || !start || !end || rangeOf(end).first - rangeOf(start).first < 30) return;
    count.terms++;
    const item = knowledge.byId(row['personId'] as string);
    if (!item) return;
    count.held++;
    const position = roleWords(row['position'] as string);
    const middle = Math.floor((rangeOf(start).first + rangeOf(end).first) / 2);
    if (holdsOn(item, position, `country:${row['country']}`, middle, knowledge)) count.inOffice++;
    const earlier = item.statements.filter((statement) => isOffice(statement, position)).map((statement) => statement.start ? rangeOf(statement.start).first : -Infinity);
    const before = Math.min(...earlier) - 365;
    if (!Number.isFinite(before)) return;
    count.daysBefore++;
    if (!holdsOn(item, position, `country:${row['country']}`, before, knowledge)) count.notYet++;
  });
  return count;
}

function holdsOn(item: Item, position: ReturnType<typeof roleWords>, country: string, day: number, knowledge: Knowledge): boolean {
  const on = { earliest: isoDay(day), latest: isoDay(day) };
  return item.statements.some((statement) => isOffice(statement, position) && statement.valueId === country
    && placeStatement(statement, on, knowledge.sources.get(statement.source)?.edition ?? '') === 'asOf');
}

function isOffice(statement: Item['statements'][number], position: ReturnType<typeof roleWords>): boolean {
  return statement.property === 'office' && officeFit(position, statement) >= 0.7;
}
