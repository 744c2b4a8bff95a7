import type { DayWindow, PartialDate } from '../../../lib/core/model/partial-date.ts';

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` for anything else, also for a day that the calendar lacks.
 */
export function parseFactDate(text: string): PartialDate | null {
  const found = shape.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (!found[2]) return { year };
  if (month < 1 || month > 12) return null;
  if (!found[3]) return { year, month };
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

/** The days that a date may mean: `1994` is 1 January to 31 December 1994. */
export function windowOf(date: PartialDate): DayWindow {
  const { year, month, day } = date;
  if (month === undefined) return { earliest: iso(year, 1, 1), latest: iso(year, 12, 31) };
  if (day === undefined) return { earliest: iso(year, month, 1), latest: iso(year, month, daysIn(year, month)) };
  return { earliest: iso(year, month, day), latest: iso(year, month, day) };
}

/** Whether two dates can mean the same day: as precise as the less precise of them. `1994-08` agrees with `1994-08-23`. */
export function agrees(one: PartialDate, other: PartialDate): boolean {
  const [a, b] = [windowOf(one), windowOf(other)];
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether `one` is certainly later than `other`, whatever day each of them means. */
export function isAfter(one: PartialDate, other: PartialDate): boolean {
  return windowOf(one).earliest > windowOf(other).latest;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the date. */
export function formatFactDate(date: PartialDate): string {
  const parts = [String(date.year).padStart(4, '0')];
  if (date.month !== undefined) parts.push(two(date.month));
  if (date.day !== undefined) parts.push(two(date.day));
  return parts.join('-');
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
