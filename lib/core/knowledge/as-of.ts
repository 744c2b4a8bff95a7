import type { Holds, Statement } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import { isoDay, parsePartialDate, rangeOf, type DayRange } from './partial-days.ts';

type Dated = Pick<Statement, 'start' | 'end' | 'openEnded'>;

/** Where a statement lies, seen from a day or a window of days. */
export type Placement = 'asOf' | 'since' | 'before' | 'undated';

/**
 * Whether a statement holds on the day that lies somewhere in `window`: `yes` when it does for every day of the window
 * and every reading of its partial dates, `no` when for none, else `unknown`. A start is "at the latest then", an end "at
 * the earliest then" (Allen's relations over precision intervals). An open-ended statement holds at least until the last
 * day of `edition` (ISO 8601, as precise as known) and is unknown after it.
 */
export function holds(statement: Dated, window: DayWindow, edition: string): Holds {
  const { first, last } = windowRange(window);
  const start = startRange(statement);
  const end = endRange(statement, edition);
  if (first > end.last || last < start.first) return 'no';
  return start.last <= first && last <= end.first ? 'yes' : 'unknown';
}

/** A window of up to so many days has a middle that may stand for the day itself: six years. */
const widestEstimated = 6 * 366;

/**
 * The day that stands for a window where a fact holds for a part of it only: its middle, ISO 8601. `null` where the window
 * is so wide, or open, that its middle would say nothing.
 */
export function bestDay(window: DayWindow): string | null {
  const { first, last } = windowRange(window);
  return last >= first && last - first <= widestEstimated ? isoDay(Math.floor((first + last) / 2)) : null;
}

/**
 * Whether a statement holds on that day, began only after it, was over before it, or cannot be placed. Where it holds for
 * a part of the window only, the window's best day decides; without one it is undated.
 */
export function placeStatement(statement: Dated, window: DayWindow, edition: string): Placement {
  const answer = holds(statement, window, edition);
  if (answer === 'yes') return 'asOf';
  if (answer === 'no') return windowRange(window).last < startRange(statement).first ? 'since' : 'before';
  const best = window.earliest === window.latest ? null : bestDay(window);
  return best === null ? 'undated' : placeStatement(statement, { earliest: best, latest: best }, edition);
}

/** The days of a window as a range of day numbers. A malformed end counts as unknown. */
export function windowRange(window: DayWindow): DayRange {
  const first = parsePartialDate(window.earliest);
  const last = parsePartialDate(window.latest);
  return { first: first ? rangeOf(first).first : -Infinity, last: last ? rangeOf(last).last : Infinity };
}

/** The days on which a statement may have begun. */
function startRange(statement: Dated): DayRange {
  if (statement.start) return rangeOf(statement.start);
  return { first: -Infinity, last: statement.end ? rangeOf(statement.end).last : Infinity };
}

/** The days on which a statement may have ended. */
function endRange(statement: Dated, edition: string): DayRange {
  if (statement.end) return rangeOf(statement.end);
  const edited = statement.openEnded ? parsePartialDate(edition) : null;
  const first = edited ? rangeOf(edited).first : statement.start ? rangeOf(statement.start).first : -Infinity;
  return { first, last: Infinity };
}
