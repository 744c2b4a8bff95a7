import type { PartialDate } from '../model/partial-date.ts';

/** A closed range of day numbers; day 0 is 1 January 1970, earlier days are negative. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const cumulativeDays = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Day number of a day of the proleptic Gregorian calendar, astronomical years (0 is 1 BCE). Integer arithmetic, no
 * `Date`, so that any year works. (Howard Hinnant, "chrono-compatible low-level date algorithms".)
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of a day number, known to the day. Inverse of `dayNumber`. */
export function dayOf(number: number): Required<Omit<PartialDate, 'years'>> {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return (month === 12 ? 365 : cumulativeDays[month] as number) - (cumulativeDays[month - 1] as number);
}

/** All days that a partial date may mean: one day, a month, a year, a decade or a century of days. */
export function rangeOf(date: PartialDate): DayRange {
  const { year, month, day, years } = date;
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year + (years ?? 1) - 1, 12, 31) };
  if (day === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month, daysInMonth(year, month)) };
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (year with sign or not, anything after the day ignored); month or day `00` are
 * unknown. `null` where it is no date.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = /^([+-]?\d{1,6})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 0);
  const day = Number(match[3] ?? 0);
  if (month === 0) return { year };
  if (month > 12) return null;
  if (day === 0) return { year, month };
  return day > daysInMonth(year, month) ? null : { year, month, day };
}

/** ISO 8601 day of a day number, `YYYY-MM-DD`. */
export function isoDay(number: number): string {
  const { year, month, day } = dayOf(number);
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** As `isoDay`, but as precise as the date is: "1996", "1996-01", "1996-01-05". */
export function isoPartial(date: PartialDate): string {
  const year = `${date.year < 0 ? '-' : ''}${String(Math.abs(date.year)).padStart(4, '0')}`;
  return [year, ...[date.month, date.day].filter((part) => part !== undefined).map(two)].join('-');
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date in English words, as precise as it is: "5 January 1996", "January 1996", "44 BC", "the 1730s", "the 18th century". */
export function dateInWords({ year, month, day, years: span }: PartialDate): string {
  if (span === 100) return year > 0 ? `the ${ordinal(Math.ceil(year / 100))} century` : `the ${ordinal(Math.ceil((1 - year) / 100))} century BC`;
  if (span === 10) return year > 0 ? `the ${year}s` : `the decade from ${1 - year} BC`;
  const years = year > 0 ? String(year) : `${1 - year} BC`;
  return [day, month === undefined ? undefined : monthNames[month - 1], years].filter((part) => part !== undefined).join(' ');
}

/** Day of the week of a day number: 0 is Sunday. */
export function weekdayOf(number: number): number {
  return ((number + 4) % 7 + 7) % 7;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function ordinal(number: number): string {
  const teens = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teens ? 'th' : ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
