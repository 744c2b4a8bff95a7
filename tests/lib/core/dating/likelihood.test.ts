import { describe, expect, it } from 'vitest';
import { likelihoodOf, type LastYear } from '../../../../lib/core/dating/likelihood.ts';
import type { Vote } from '../../../../lib/core/dating/vote.ts';
import { dayNumber } from '../../../../lib/core/knowledge/partial-days.ts';

const day = (year: number): number => dayNumber(year, 7, 1);
const term = (from: number, to: number, isOfNow = false): Vote => ({ ranges: [{ first: day(from), last: day(to) }], weight: 1, odds: { past: 0.04, future: 0.004 }, isOfNow });
const likelihood = (votes: readonly Vote[], retrospect: number, last: LastYear | null = null) => likelihoodOf(votes, last, retrospect, day(1900), day(2025));

describe('the likelihood of a day', () => {
  it('is highest where all terms hold, and falls with every one that does not', () => {
    const at = likelihood([term(1990, 1996), term(1993, 2001)], 0);
    expect(at(day(1994))).toBe(1);
    expect(at(day(1998))).toBeLessThan(0.1);
    expect(at(day(2003))).toBeLessThan(at(day(1998)));
  });

  it('counts those who are gone as one in a text that remembers', () => {
    const gone = [term(1950, 1954), term(1951, 1955), term(1949, 1956), term(1997, 2003)];
    const ofReport = likelihood(gone, 0.01);
    const ofMemory = likelihood(gone, 0.5);
    expect(ofReport(day(2000)) / ofReport(day(1953))).toBeLessThan(ofMemory(day(2000)) / ofMemory(day(1953)) / 20);
    expect(ofMemory(day(2000))).toBeGreaterThan(ofMemory(day(1953)));
  });

  it('leaves a text that remembers open for a generation after the last of whom it names', () => {
    const at = likelihood([term(1950, 1954), term(1951, 1955)], 0.5);
    expect(at(day(1980))).toBeGreaterThan(20 * likelihood([term(1950, 1954), term(1951, 1955)], 0.01)(day(1980)));
    expect(at(day(1940))).toBeLessThan(at(day(1980)));
  });

  it('forgets nobody of whom the text tells as of its own days', () => {
    const at = likelihood([term(1950, 1954, true), term(1951, 1955, true)], 0.5);
    expect(at(day(1980))).toBeLessThan(0.001);
  });

  it('follows soon after the last of two years that come one after the other', () => {
    const [single, pair] = (['report', 'adjacent'] as const).map((of) => likelihood([], 0, { year: 1994, of }));
    expect([1994, 1995, 1996].map((year) => single?.(day(year)))).toEqual([0.5, 0.7, 1]);
    expect(pair?.(day(1994))).toBeGreaterThan(pair?.(day(1996)) ?? 1);
  });
});
