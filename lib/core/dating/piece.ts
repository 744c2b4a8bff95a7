import type { DateEvidence } from '../model/annotated-article.ts';
import type { Span } from '../model/span.ts';
import { isoDay, type DayRange } from '../knowledge/partial-days.ts';
import type { ToldTime } from './told-time.ts';
import type { Vote } from './vote.ts';

/** One reason for a date: what the reader is shown of it, and what it weighs. */
export interface Piece extends Vote {
  readonly evidence: DateEvidence;
  /** "year" is a lower bound only; "day" names the day itself; "presence" is that somebody is in the news at all. */
  readonly kind: 'office' | 'age' | 'presence' | 'year' | 'day' | 'weekday' | 'span' | 'state';
  /** Of which days the article tells where it names it; only of what has its years. */
  readonly told?: ToldTime;
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

/**
 * How often what has its years is named when it is over, and before it began, for each time in its years: counted on dev
 * articles, Reuters of 1996 and news of the 2000s. What is told as past mostly is.
 */
const oddsOf: Readonly<Record<'office' | 'succeeded' | 'presence' | 'surname' | 'alive' | 'state', Readonly<Record<ToldTime, { readonly past: number; readonly future: number }>>>> = {
  office: { now: { past: 0.012, future: 0.002 }, open: { past: 0.04, future: 0.004 }, past: { past: 0.4, future: 0.005 } },
  succeeded: { now: { past: 1, future: 0.01 }, open: { past: 3, future: 0.01 }, past: { past: 6, future: 0.01 } },
  presence: { now: { past: 0.3, future: 1.5 }, open: { past: 0.7, future: 2.5 }, past: { past: 4, future: 2.5 } },
  surname: { now: { past: 0.3, future: 0.3 }, open: { past: 0.5, future: 0.4 }, past: { past: 2, future: 0.4 } },
  alive: { now: { past: 0.03, future: 0 }, open: { past: 0.08, future: 0 }, past: { past: 0.6, future: 0 } },
  state: { now: { past: 0.06, future: 0.01 }, open: { past: 0.3, future: 0.02 }, past: { past: 2, future: 0.02 } },
};

/** A piece that allows the years of an office, a life or a state, with how far the words around it can be trusted to speak of now. */
export function toldPiece<Kind extends Piece>(piece: Kind, what: keyof typeof oddsOf, told: ToldTime, share = 1): Kind {
  const { past, future } = oddsOf[what][told];
  return { ...piece, odds: { past: past * share, future }, isOfNow: told === 'now' && what !== 'succeeded', told };
}
