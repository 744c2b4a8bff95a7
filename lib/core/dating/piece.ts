import type { DateEvidence } from '../model/annotated-article.ts';
import type { Span } from '../model/span.ts';
import { isoDay, type DayRange } from '../knowledge/partial-days.ts';
import type { Vote } from './vote-window.ts';

/** One reason for a date: what the reader is shown of it, and what it weighs. */
export interface Piece extends Vote {
  readonly evidence: DateEvidence;
  /** "year" is a lower bound only; "day" names the day itself; "presence" is that somebody is in the news at all. */
  readonly kind: 'office' | 'age' | 'presence' | 'year' | 'day' | 'weekday' | 'span' | 'state';
}

/** A piece from the days that it allows, in order. */
export function pieceOf(kind: Piece['kind'], span: Span | null, ranges: readonly DayRange[], weight: number, says: string): Piece {
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  return {
    kind, ranges, weight,
    evidence: { span: span ? { start: span.start, end: span.end } : null, earliest: Number.isFinite(first) ? isoDay(first) : null, latest: Number.isFinite(last) ? isoDay(last) : null, says },
  };
}
