import type { PartialDate } from '../model/partial-date.ts';
import { dayNumber, dayOf, daysInMonth } from './partial-days.ts';

/** A time as Wikidata's JSON has it. */
export interface WikidataTime {
  /** Sign, year, month and day, `00` where unknown: "+1994-08-00T00:00:00Z". Years before 1 are BCE as people count them: −0044 is 44 BC. */
  readonly time: string;
  /** 11 day, 10 month, 9 year, 8 decade, 7 century; less is coarser. */
  readonly precision: number;
  /** Address of the calendar that the day is written in. */
  readonly calendarmodel?: string | undefined;
}

const julianCalendar = 'Q1985786';
/** Years that a date of ours may have, either way. */
const furthestYear = 9999;

/**
 * A time of Wikidata as a partial date of the Gregorian calendar: a Julian day is converted, a Julian month or year is
 * taken as it stands. `null` for what is coarser than a century, out of range, or no date of any calendar.
 */
export function wikidataDate({ time, precision, calendarmodel }: WikidataTime): PartialDate | null {
  const match = /^([+-])0*(\d{1,5})-(\d\d)-(\d\d)(?:T|$)/.exec(time);
  if (!match) return null;
  const written = Number(match[2]);
  if (written === 0 || written > furthestYear) return null;
  const year = match[1] === '-' ? 1 - written : written;
  if (precision === 7) return { year: firstOf(year, 100) + 1, years: 100 };
  if (precision === 8) return { year: firstOf(year, 10), years: 10 };
  if (precision < 9 || precision > 14) return null;
  const month = precision > 9 ? Number(match[3]) : 0;
  const day = precision > 10 ? Number(match[4]) : 0;
  if (month === 0) return { year };
  if (month > 12) return null;
  if (day === 0) return { year, month };
  if (calendarmodel?.endsWith(julianCalendar)) return day > 31 ? null : gregorian(year, month, day);
  return day > daysInMonth(year, month) ? null : { year, month, day };
}

/** The year before the century 1901–2000, the first of the decade 1990–1999. */
function firstOf(year: number, length: number): number {
  return Math.floor((length === 100 ? year - 1 : year) / length) * length;
}

/** A day of the Julian calendar as one of the Gregorian. */
function gregorian(year: number, month: number, day: number): PartialDate {
  const y = month <= 2 ? year - 1 : year;
  const days = Math.floor(y * 1461 / 4) + Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day;
  return dayOf(dayNumber(0, 2, 27) + days);
}
