import { dayNumber, dayOf, type DayRange } from '../knowledge/partial-days.ts';
import { likelihoodOf } from './likelihood.ts';
import { likelyWindow } from './likely-window.ts';
import type { Piece } from './piece.ts';
import { isReport, retrospectOf } from './retrospect.ts';
import { dailyWords } from './told-time.ts';

/** A text that names so many years of one stretch of `denseYears` was written in the last of them or soon after. */
const denseCount = 3;
const denseYears = 6;
/** News that anybody reads on a page is no older. */
const earliestNews = dayNumber(1900, 1, 1);
/** Days: a window that is wider tells nothing. */
const widest = 50 * 366;
/** What offices, ages and datelines must weigh together: one person by full name. */
const leastWeight = 0.55;
/** A year so far after the next one that the text names is a plan or a number more often than the present. */
const isolatedYears = 6;
const isolatedShare = 0.5;
/** The page's date is called wrong where the contents are so much less likely on that day than on the likeliest one, and so many pieces speak against it. */
const unlikely = 0.003;
const leastAgainst = 2;

/** What an article's contents say of its day. */
export interface WeighedContents {
  /** `null` where they say too little. */
  readonly window: DayRange | null;
  /** Whether they speak against a day. */
  readonly isAgainst: (page: DayRange) => boolean;
}

/**
 * The days that the contents speak for, by all of the evidence. Years alone are not enough (histories, obituaries), nor is
 * evidence that leaves more than a generation open. `end` is the last day possible.
 */
export function weighContents(text: string, pieces: readonly Piece[], end: number): WeighedContents {
  const years = pieces.filter(isPastYear).map(yearOf).sort((a, b) => b - a);
  const isIsolated = (piece: Piece): boolean => isPastYear(piece) && piece.weight < 1 && yearOf(piece) === years[0] && (years.find((year) => year < (years[0] as number)) ?? -Infinity) <= (years[0] as number) - isolatedYears;
  const counted = pieces.map((piece) => isIsolated(piece) ? { ...piece, weight: piece.weight * isolatedShare } : piece);
  const deciding = counted.filter((piece) => isPersonal(piece) || (piece.kind === 'state' && piece.told !== 'past' && piece.ranges.every(({ last }) => last < Infinity)));
  if (deciding.reduce((sum, piece) => sum + piece.weight, 0) < leastWeight) return { window: null, isAgainst: () => false };
  const pastYears = pieces.filter((piece) => isPastYear(piece) && !isIsolated(piece)).map(yearOf);
  const lastYear = Math.max(...pastYears);
  const isOneOfSeveral = new Set(pastYears.filter((year) => year > lastYear - denseYears)).size >= denseCount;
  const isAdjacent = pastYears.includes(lastYear - 1);
  const daily = dailyWords(text);
  const kind = isReport(text, daily) ? 'report' : 'other';
  const likelihood = likelihoodOf(counted, pastYears.length === 0 ? null : { year: lastYear, of: isOneOfSeveral ? 'several' : isAdjacent ? 'adjacent' : kind }, retrospectOf(text, daily, counted), earliestNews, end);
  const window = likelyWindow(counted, likelihood, kind, earliestNews, end);
  const best = window === null ? 0 : Math.max(...counted.flatMap(({ ranges }) => ranges.flatMap(({ first, last }) => [first, last])).filter((day) => day >= window.first && day <= window.last).map(likelihood), likelihood((window.first + window.last) / 2));
  return {
    window: window !== null && window.last - window.first <= widest ? window : null,
    isAgainst: (page) => likelihood(page.first) < unlikely * best && counted.filter((piece) => isPersonal(piece) && !piece.ranges.some(({ first, last }) => first <= page.first && page.first <= last)).length >= leastAgainst,
  };
}

function isPastYear(piece: Piece): boolean {
  return piece.kind === 'year' && piece.ranges[0]?.last === Infinity;
}

/** What decides: somebody's office or age, or the day itself. */
function isPersonal({ kind }: Piece): boolean {
  return kind === 'office' || kind === 'age' || kind === 'day';
}

function yearOf(piece: Piece): number {
  return dayOf(piece.ranges[0]?.first ?? 0).year;
}
