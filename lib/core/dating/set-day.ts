import type { Dateline } from '../model/annotated-article.ts';
import { isoDay, parsePartialDate, rangeOf } from '../knowledge/partial-days.ts';

/** A dateline as the reader says: their day (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) is its window, whatever speaks against it. */
export function withSetDay(dateline: Dateline, day: string): Dateline {
  const parsed = parsePartialDate(day);
  if (parsed === null) return dateline;
  const { first, last } = rangeOf(parsed);
  return { ...dateline, window: { earliest: isoDay(first), latest: isoDay(last) }, contradiction: null, setDay: day };
}

/** A day as a reader types it ("1994", "1994-8", "1994/08/23") in its full form; `null` where it is none. */
export function typedDay(text: string): string | null {
  const match = /^(\d{4})(?:[-./\s](\d{1,2})(?:[-./\s](\d{1,2}))?)?$/.exec(text.trim());
  if (match === null) return null;
  const parts = [match[1] as string, ...match.slice(2).filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))];
  const day = parts.join('-');
  return parts.includes('00') || parsePartialDate(day) === null ? null : day;
}
