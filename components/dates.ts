import { i18n } from '#i18n';
import type { PartialDate } from '../lib/core/model/partial-date.ts';

/** A moment in milliseconds since the epoch as the reader's own day: "24 November 2026". */
export function formatMoment(millis: number): string {
  return formatter({ dateStyle: 'long' }).format(millis);
}

/** An ISO 8601 date or date-time by its own calendar day: "2026-11-24T23:00-05:00" is 24 November. Else as it came. */
export function formatIsoDay(iso: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return iso;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return formatPartialDate({ year: year as number, ...(month ? { month } : {}), ...(day ? { day } : {}) });
}

/** Words with each ISO 8601 day in them in the reader's form: "1994-03-05 – 1994-03-07" → "5 March 1994 – 7 March 1994". */
export function formatDaysWithin(words: string): string {
  return words.replace(/\b\d{4}-\d\d-\d\d\b/g, formatIsoDay);
}

/** A date as precisely as it is known: "5 March 1994", "March 1994", "1994", "44 BC", "1730–1739". */
export function formatPartialDate({ year, month, day, years }: PartialDate): string {
  if (years !== undefined) return `${formatPartialDate({ year })}–${formatPartialDate({ year: year + years - 1 })}`;
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return formatter({
    timeZone: 'UTC', year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined || month === undefined ? {} : { day: 'numeric' }),
    ...(year < 1 ? { era: 'short' } : {}),
  }).format(date);
}

/** By what they were made from: making one takes about a millisecond, and a list has two dates in each row. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Words are in the language of the strings, so dates are too, whatever the browser speaks. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = i18n.t('notes.language');
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(language, options);
  made.set(key, known);
  return known;
}
