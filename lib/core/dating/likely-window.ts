import type { DayRange } from '../knowledge/partial-days.ts';
import { dayNumber, dayOf } from '../knowledge/partial-days.ts';
import type { Vote } from './vote.ts';

/** The share of the probability that a window must hold; that one of five years may hold, and that a wider one must: an exact window is worth some doubt, a wide one none. */
const enough = 0.9;
const enoughIfNarrow = { report: 0.7, other: 0.9 } as const;
const enoughIfWide = { report: 0.95, other: 0.97 } as const;
const narrowDays = 5 * 366;
const marginDays = 150;
/** Of the mean likelihood of a window's days: from so much on the days beside it belong to it. */
const fairShare = 0.2;
/** A stretch of days and its share of the probability. */
export interface LikelyWindow extends DayRange {
  readonly probability: number;
}

/**
 * The shortest stretch of days between `first` and `end` that holds enough of the probability, given the evidence; every day
 * is as likely before it. `null` without evidence. Quadratic in the number of pieces, which is small.
 */
export function likelyWindow(votes: readonly Vote[], likelihood: (day: number) => number, of: 'report' | 'other', first: number, end: number): LikelyWindow | null {
  const edges = votes.flatMap((vote) => vote.ranges).flatMap((range) => [range.first, range.last + 1]);
  const years = Array.from({ length: dayOf(end).year - dayOf(first).year + 1 }, (_, at) => dayNumber(dayOf(first).year + at, 1, 1));
  // windows of just the width that counts as narrow, up to an edge
  const narrowStarts = edges.map((edge) => edge - 1 - narrowDays);
  const starts = [...new Set([first, ...edges, ...narrowStarts, ...years])].filter((day) => day >= first && day <= end).sort((a, b) => a - b);
  const stretches = starts.map((start, at) => {
    const until = (starts[at + 1] ?? end + 1) - 1;
    return { first: start, last: until, mass: likelihood((start + until) / 2) * (until - start + 1) };
  });
  const short = shortestWith(enough, stretches);
  if (short === null) return null;
  if (short.last - short.first <= narrowDays) return widened(short, stretches, narrowDays);
  const narrow = likeliestOf(narrowDays, stretches);
  if (narrow !== null && narrow.probability >= enoughIfNarrow[of]) return widened(narrow, stretches, narrowDays);
  const wide = shortestWith(enoughIfWide[of], stretches);
  return wide && withMargin(widened(wide, stretches, Infinity), first, end);
}

/** A window with the stretches beside it that are nearly as likely, day by day, as those in it, up to so many days: it cuts no term short. */
function widened(window: LikelyWindow, stretches: readonly Stretch[], most: number): LikelyWindow {
  const total = stretches.reduce((sum, { mass }) => sum + mass, 0);
  const least = fairShare * window.probability * total / (window.last - window.first + 1);
  const isLikely = (stretch: Stretch | undefined): stretch is Stretch => stretch !== undefined && stretch.mass / (stretch.last - stretch.first + 1) >= least;
  let from = stretches.findIndex(({ first }) => first === window.first);
  let to = stretches.findIndex(({ last }) => last === window.last);
  const isShort = (start: number, end: number): boolean => (stretches[end]?.last ?? Infinity) - (stretches[start]?.first ?? -Infinity) <= most;
  while (isLikely(stretches[to + 1]) && isShort(from, to + 1)) to++;
  while (isLikely(stretches[from - 1]) && isShort(from - 1, to)) from--;
  const taken = stretches.slice(from, to + 1);
  return { first: (taken[0] as Stretch).first, last: (taken.at(-1) as Stretch).last, probability: taken.reduce((sum, { mass }) => sum + mass, 0) / total };
}

/** A wide window with some days more on either side, which make it no less telling: terms in the packs are wrong by months. */
function withMargin(window: LikelyWindow, first: number, end: number): LikelyWindow {
  return { ...window, first: Math.max(first, window.first - marginDays), last: Math.min(end, window.last + marginDays) };
}

/** The run of stretches of at most so many days that holds the most; of equals the last: news speaks most of terms that end. */
function likeliestOf(days: number, stretches: readonly Stretch[]): LikelyWindow | null {
  const total = stretches.reduce((sum, { mass }) => sum + mass, 0);
  let best: LikelyWindow | null = null;
  for (let from = 0; from < stretches.length; from++) {
    let mass = 0;
    for (let to = from; to < stretches.length && (stretches[to] as Stretch).last - (stretches[from] as Stretch).first <= days; to++) {
      mass += (stretches[to] as Stretch).mass;
      if (best === null || mass / total >= best.probability) best = { first: (stretches[from] as Stretch).first, last: (stretches[to] as Stretch).last, probability: mass / total };
    }
  }
  return best;
}

interface Stretch extends DayRange { readonly mass: number }

/** The shortest run of stretches that holds a share of the whole mass. */
function shortestWith(share: number, stretches: readonly Stretch[]): LikelyWindow | null {
  const total = stretches.reduce((sum, { mass }) => sum + mass, 0);
  let best: LikelyWindow | null = null;
  for (let from = 0; from < stretches.length; from++) {
    let mass = 0;
    for (let to = from; to < stretches.length; to++) {
      mass += (stretches[to] as Stretch).mass;
      if (mass < share * total) continue;
      const window = { first: (stretches[from] as Stretch).first, last: (stretches[to] as Stretch).last, probability: mass / total };
      if (best === null || window.last - window.first < best.last - best.first) best = window;
      break;
    }
  }
  return best;
}
