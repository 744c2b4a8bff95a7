import { dayNumber, dayOf, type DayRange } from '../knowledge/partial-days.ts';
import type { Vote } from './vote.ts';

/** How quickly trust in a piece of evidence grows with its weight: one person's office (1) is right in 97 of 100 cases. */
const trustPerWeight = 3.2;
const year = 365.25;
/** Years: a term that counts no more if it is longer, and what is taken where its length isn't known. */
const longestTerm = 15;
const usualTerm = 5;
/** From this weight on somebody's term says that a text, even one that remembers, may be of its days: that they are in the news does not. */
const telling = 0.55;
/**
 * How likely a text is to be so many years younger than the last past year that it names, relative to the likeliest lag:
 * counted on Reuters of 1996 and our dev articles, smoothed. Reports of the day follow it more closely than features and
 * essays, and texts that name several years of one stretch more closely still.
 */
const lags = {
  report: [0.5, 0.7, 1, 0.95, 0.9, 0.85, 0.7, 0.38, 0.22, 0.14, 0.12], other: [0.5, 0.75, 1, 1, 0.85, 0.7, 0.5, 0.35, 0.3, 0.28, 0.28], adjacent: [1, 0.9, 0.7, 0.4, 0.4, 0.3, 0.2, 0.15, 0.12], several: [1, 1, 0.9, 0.6, 0.4, 0.3, 0.2, 0.15, 0.15],
  memory: [1, 1, 1, 0.9, 0.8, 0.7, 0.6, 0.55, 0.5, 0.45, 0.45],
} as const;
/** The same for longer lags, up to so many years, and for all beyond. */
const longLags: Readonly<Record<keyof typeof lags, readonly (readonly [years: number, likelihood: number])[]>> = {
  report: [[15, 0.12], [20, 0.08], [50, 0.035], [Infinity, 0.006]], other: [[15, 0.25], [20, 0.2], [36, 0.12], [50, 0.08], [Infinity, 0.02]], adjacent: [[15, 0.12], [20, 0.08], [50, 0.035], [Infinity, 0.006]], several: [[15, 0.12], [20, 0.08], [50, 0.035], [Infinity, 0.006]], memory: [[20, 0.4], [36, 0.35], [50, 0.25], [Infinity, 0.06]],
};

/** The last year that a text tells of as past, and what kind of text follows it: one that names several years around it, a report of the day, any other. */
export interface LastYear {
  readonly year: number;
  readonly of: keyof typeof lags;
}

/**
 * How likely all of the evidence is on a day between `first` and `end`, relative to a day that it all allows. A text that
 * remembers (`retrospect` of all texts like this one) names people and states of times that are over: for it those that
 * are over on a day count together as one, but for those of whom it tells as of its own days.
 */
export function likelihoodOf(votes: readonly Vote[], last: LastYear | null, retrospect: number, first: number, end: number): (day: number) => number {
  const doubts = votes.map((vote) => doubtOf(vote, first, end));
  const isOfOnce = votes.map(({ odds, isOfNow }) => odds !== undefined && isOfNow !== true);
  return (day) => {
    let report = 1;
    let remembering = 1;
    let shortest = Infinity;
    const over: DayRange[] = [];
    votes.forEach((vote, at) => {
      const one = likelihoodOfOne(vote, doubts[at] as number, day);
      report *= one;
      const term = isOfOnce[at] && one < 1 ? lastBefore(vote, day) : null;
      if (term !== null) over.push(term);
      else remembering *= one;
      if (isOfOnce[at] && one === 1 && vote.weight >= telling) shortest = Math.min(shortest, yearsAround(vote, day));
    });
    const lag = last === null ? 1 : lagLikelihood(dayOf(day).year - last.year, last.of);
    return (1 - retrospect) * report * lag + (over.length === 0 ? 0 : retrospect * remembering * memoryOf(over, shortest, last, day));
  };
}

/**
 * How likely a text is of a day on which what it remembers was over (`over`), relative to a day of which it all is: the time
 * that the last of it has in common, over the years in which the text may be instead: the `shortest` term of those whom it
 * names with an office that they have on the day, or else the years that texts let go by.
 */
function memoryOf(over: readonly DayRange[], shortest: number, last: LastYear | null, day: number): number {
  const common = over.toSorted((a, b) => b.last - a.last).reduce((shared, range) => range.last < shared.first ? shared : { first: Math.max(shared.first, range.first), last: range.last });
  if (shortest < Infinity) return Math.min(1, yearsOf(common) / shortest) * (last === null ? 1 : lagLikelihood(dayOf(day).year - last.year, 'memory'));
  const end = over.reduce((latest, range) => Math.max(latest, range.last), last === null ? -Infinity : dayNumber(last.year, 7, 1));
  return Math.min(1, yearsOf(common) * memoryDensity((day - Math.min(day, end)) / year));
}

/** Years of the range of a vote that a day lies in. */
function yearsAround({ ranges }: Vote, day: number): number {
  const range = ranges.find(({ first, last }) => first <= day && day <= last);
  return range ? Math.max(1, yearsOf(range)) : Infinity;
}

/** The last range that was over on a day; `null` where one is still to come or none was. */
function lastBefore({ ranges }: Vote, day: number): DayRange | null {
  return ranges.reduce<DayRange | null>((latest, range) => range.last < day && (latest === null || range.last > latest.last) ? range : latest, null);
}

function likelihoodOfOne({ ranges, odds }: Vote, doubt: number, day: number): number {
  if (ranges.some((range) => range.first <= day && day <= range.last)) return 1;
  if (!odds) return doubt;
  const outside = ranges.reduce((sum, range) => sum + yearsOf(range) * (day > range.last ? odds.past * sinceDensity((day - range.last) / year) : odds.future * untilDensity((range.first - day) / year)), doubt);
  return Math.min(1, outside);
}

/** How likely evidence that may mean nothing is on a day that it does not allow, relative to one that it does. */
function doubtOf({ ranges, weight, odds }: Vote, first: number, end: number): number {
  const allowed = ranges.reduce((sum, range) => sum + Math.max(0, Math.min(range.last, end) - Math.max(range.first, first) + 1), 0);
  const trust = 1 - Math.exp(-trustPerWeight * (odds ? Math.max(weight, 1) : weight));
  const wrong = (1 - trust) / (end - first + 1);
  return wrong / (trust / Math.max(1, allowed) + wrong);
}

/** Years of a stretch; of one without a beginning or an end, so many as an office lasts. */
function yearsOf({ first, last }: DayRange): number {
  const years = (last - first) / year;
  return Number.isFinite(years) ? Math.min(years, longestTerm) : usualTerm;
}

/** How the years since somebody left office, or a state was no more, are spread where news names them. */
function sinceDensity(years: number): number {
  return 0.1 * Math.exp(-years / 5) + 0.02 * Math.exp(-years / 25);
}

/** The same for the years since the last of what a text remembers was over: up to a generation and more. */
function memoryDensity(years: number): number {
  return 0.03 * Math.exp(-years / 10) + 0.015 * Math.exp(-years / 40);
}

/** The same for the years until somebody came into office: news names coming men shortly before above all. */
function untilDensity(years: number): number {
  return 0.1 * Math.exp(-years / 5) + 0.025 * Math.exp(-years / 20);
}

/** A year that is still to come is a piece of evidence of its own, so that a negative lag costs nothing here. */
function lagLikelihood(years: number, of: keyof typeof lags): number {
  if (years < 0) return 1;
  return lags[of][years] ?? longLags[of].find(([most]) => years <= most)?.[1] ?? 0;
}
