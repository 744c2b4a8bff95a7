import { describe, expect, it } from 'vitest';
import { elapsedEvidence } from '../../../../lib/core/dating/elapsed-evidence.ts';
import { dayNumber } from '../../../../lib/core/knowledge/partial-days.ts';

const allows = (text: string, year: number) => elapsedEvidence(text, 2026).map(({ ranges }) => ranges.some(({ first, last }) => first <= dayNumber(year, 7, 1) && dayNumber(year, 7, 1) <= last));

describe('years that have gone by', () => {
  const rows = [
    ['The king was deposed on September 1, 1969.\n\nTripoli celebrates the 27th anniversary of the coup.', 1996, 1988],
    ['They rose in October 1956. On the fortieth anniversary they sang.', 1996, 1956],
    ['They rose in 1956, and forty-two years on nobody sang.', 1998, 1996],
    ['It is a quarter of a century ago today that the wall of 1961 went up.', 1986, 1961],
    ['ten years after the 1986 disaster', 1996, 1990],
  ] as const;
  for (const [text, right, wrong] of rows) {
    it(`make it ${right}: “${text.slice(0, 60)}”`, () => {
      expect(allows(text, right)).toEqual([true]);
      expect(allows(text, wrong)).toEqual([false]);
    });
  }

  it('weigh more where they are round and told to the day', () => {
    const weight = (text: string) => elapsedEvidence(text, 2026)[0]?.weight ?? 0;
    expect(weight('Forty years ago today the dam of 1974 broke.')).toBeGreaterThan(weight('They built the dam of 1974 some forty years ago.'));
    expect(weight('Six years ago today the dam of 1974 broke.')).toBe(weight('They built the dam of 1974 some forty years ago.'));
  });

  it('of one of several years that are named', () => {
    const text = 'The treaty of 1955 ended in 1991. On its 50th anniversary';
    expect([allows(text, 2005), allows(text, 2041), allows(text, 1999)]).toEqual([[true], [false], [false]]);
  });

  it('say nothing where the anniversary itself is over, or no year is named', () => {
    expect(elapsedEvidence('In 1986 they marked the tenth anniversary.', 2026)).toEqual([]);
    expect(elapsedEvidence('The club marks its tenth anniversary.', 2026)).toEqual([]);
    expect(elapsedEvidence('Two years ago, in 1986, it rained.', 2026)).toEqual([]);
  });
});
