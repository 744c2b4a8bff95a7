import { describe, expect, it } from 'vitest';
import { daysOfMonth, timelineOf } from '../../../../lib/core/library/timeline.ts';

describe('a timeline', () => {
  it('counts articles by year and month, newest first, empty years between others too', () => {
    const years = timelineOf(['1994-03-05', '1992-12-31', '1994-03-31', '1994-11-01', 'unknown']);
    expect(years.map(({ year, articles }) => [year, articles])).toEqual([[1994, 3], [1993, 0], [1992, 1]]);
    expect(years[0]?.months).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(timelineOf([])).toEqual([]);
  });

  it('leaves empty years out where a stray day would draw hundreds of them', () => {
    expect(timelineOf(['0190-01-01', '1994-03-05']).map(({ year }) => year)).toEqual([1994, 190]);
  });

  it('names the days of a month and of a year', () => {
    expect(daysOfMonth(994, 3)).toEqual({ first: '0994-03-01', last: '0994-03-31' });
    expect(daysOfMonth(1994, null)).toEqual({ first: '1994-01-01', last: '1994-12-31' });
  });
});
