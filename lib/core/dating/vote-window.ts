import type { DayRange } from '../knowledge/partial-days.ts';

/** Days that one piece of evidence allows, as ranges (ends may be infinite), and how much it counts. */
export interface Vote {
  readonly ranges: readonly DayRange[];
  readonly weight: number;
}

/** The days on which most of the evidence agrees: the hull of all such stretches, and the weight behind it. */
export interface VotedWindow extends DayRange {
  readonly weight: number;
}

/** Where the most weight of votes lies; `null` without votes. Quadratic in their number, which is small. */
export function voteWindow(votes: readonly Vote[]): VotedWindow | null {
  const ranges = votes.flatMap((vote) => vote.ranges);
  if (ranges.length === 0) return null;
  const starts = [...new Set(ranges.flatMap((range) => [range.first, range.last + 1]))].filter((day) => day < Infinity).sort((a, b) => a - b);
  const stretches = starts.map((first, at): VotedWindow => ({ first, last: (starts[at + 1] ?? Infinity) - 1, weight: weightOn(first, votes) }));
  const most = Math.max(...stretches.map(({ weight }) => weight));
  const best = stretches.filter(({ weight }) => weight > most - 0.01);
  return { first: (best[0] as VotedWindow).first, last: (best.at(-1) as VotedWindow).last, weight: most };
}

/** The weight of all votes that allow a day. */
export function weightOn(day: number, votes: readonly Vote[]): number {
  return votes.reduce((sum, vote) => sum + (vote.ranges.some((range) => range.first <= day && day <= range.last) ? vote.weight : 0), 0);
}
