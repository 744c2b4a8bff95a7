import { describe, expect, it } from 'vitest';
import { nearestMention, xrayPlaces } from '../../../../lib/core/card/xray.ts';

describe('the X-ray of a name', () => {
  it('puts each mention where it stands in the text', () => {
    expect(xrayPlaces([{ start: 0, end: 4 }, { start: 50, end: 54 }, { start: 100, end: 100 }], 100)).toEqual([0, 0.5, 1]);
    expect(xrayPlaces([{ start: 0, end: 0 }], 0)).toEqual([0]);
  });

  it('finds the mention closest to a place, the first of two as close', () => {
    expect([-1, 0.2, 0.26, 0.9].map((share) => nearestMention([0, 0.5, 1], share))).toEqual([0, 0, 1, 2]);
    expect(nearestMention([0, 0.5], 0.25)).toBe(0);
    expect(nearestMention([], 0.5)).toBe(-1);
  });
});
