import type { DayRange } from '../knowledge/partial-days.ts';
import { dayNumber, dayOf } from '../knowledge/partial-days.ts';
import type { Vote } from './vote-window.ts';

/** How quickly trust in a piece of evidence grows with its weight: one person's office (1) is right in 97 of 100 cases. */
const trustPerWeight = 3.2;
/** The share of the probability that a window must hold; that one of five years may hold, and that a wider one must: an exact window is worth some doubt, a wide one none. */
const enough = 0.9;
const enoughIfNarrow = 0.74;
const enoughIfWide = 0.97;
const narrowDays = 5 * 366;
/**
 * How likely news is to be so many years younger than the last past year that it names, relative to the likeliest lag:
 * counted on Reuters' reports of 1996, smoothed. Reports that name several years of one stretch follow it more closely.
 */
const lags = { one: [0.8, 0.9, 1, 0.85, 0.8, 0.7, 0.55, 0.35, 0.25], several: [1, 1, 0.9, 0.6, 0.4, 0.25, 0.15, 0.1, 0.1] } as const;
/** The same for longer lags, up to so many years, and for all beyond. */
const longLags: readonly (readonly [years: number, likelihood: number])[] = [[12, 0.15], [20, 0.08], [Infinity, 0.05]];

/** The last year that a text tells of as past, and whether it names several years around it. */
export interface LastYear {
  readonly year: number;
  readonly isOneOfSeveral: boolean;
}

/** A stretch of days and its share of the probability. */
export interface LikelyWindow extends DayRange {
  readonly probability: number;
}

/**
 * The shortest stretch of days between `first` and `end` that holds enough of the probability, given the evidence; every day
 * is as likely before it. `null` without evidence. Quadratic in the number of pieces, which is small.
 */
export function likelyWindow(votes: readonly Vote[], last: LastYear | null, first: number, end: number): LikelyWindow | null {
  const edges = votes.flatMap((vote) => vote.ranges).flatMap((range) => [range.first, range.last + 1]);
  if (edges.length === 0 && last === null) return null;
  const years = Array.from({ length: dayOf(end).year - dayOf(first).year + 1 }, (_, at) => dayNumber(dayOf(first).year + at, 1, 1));
  // windows of just the width that counts as narrow, up to an edge
  const narrowStarts = edges.map((edge) => edge - 1 - narrowDays);
  const starts = [...new Set([first, ...edges, ...narrowStarts, ...years])].filter((day) => day >= first && day <= end).sort((a, b) => a - b);
  const doubts = doubtsOf(votes, first, end);
  const stretches = starts.map((start, at) => {
    const until = (starts[at + 1] ?? end + 1) - 1;
    return { first: start, last: until, mass: likelihood(start, votes, doubts, last) * (until - start + 1) };
  });
  const short = shortestWith(enough, stretches);
  if (short === null || short.last - short.first <= narrowDays) return short;
  const narrow = likeliestOf(narrowDays, stretches);
  return narrow !== null && narrow.probability >= enoughIfNarrow ? narrow : shortestWith(enoughIfWide, stretches);
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

/**
 * How likely each piece of evidence is on a day that it does not allow, relative to one that it does: it is right, and then
 * as likely on each day that it allows, or wrong, and then as likely on any.
 */
function doubtsOf(votes: readonly Vote[], first: number, end: number): readonly number[] {
  return votes.map(({ ranges, weight }) => {
    const allowed = ranges.reduce((sum, range) => sum + Math.max(0, Math.min(range.last, end) - Math.max(range.first, first) + 1), 0);
    const trust = 1 - Math.exp(-trustPerWeight * weight);
    const wrong = (1 - trust) / (end - first + 1);
    return wrong / (trust / Math.max(1, allowed) + wrong);
  });
}

/** How likely all of the evidence is on a day, relative to a day that it all allows. */
function likelihood(day: number, votes: readonly Vote[], doubts: readonly number[], last: LastYear | null): number {
  const doubt = votes.reduce((product, { ranges }, at) => product * (ranges.some((range) => range.first <= day && day <= range.last) ? 1 : doubts[at] as number), 1);
  return doubt * (last === null ? 1 : lagLikelihood(dayOf(day).year - last.year, last.isOneOfSeveral));
}

/** A year that is still to come is a piece of evidence of its own, so that a negative lag costs nothing here. */
function lagLikelihood(years: number, isOneOfSeveral: boolean): number {
  if (years < 0) return 1;
  return lags[isOneOfSeveral ? 'several' : 'one'][years] ?? longLags.find(([most]) => years <= most)?.[1] ?? 0;
}
