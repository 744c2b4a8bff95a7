import { describe, expect, it } from 'vitest';
import { dateInWords, dayNumber, rangeOf } from '../../../../lib/core/knowledge/partial-days.ts';
import { packDate, unpackDate } from '../../../../lib/core/knowledge/pack-format.ts';
import { wikidataDate } from '../../../../lib/core/knowledge/wikidata-date.ts';

const julian = 'http://www.wikidata.org/entity/Q1985786';

describe('a time of Wikidata', () => {
  const readings = [
    ['+1994-08-23T00:00:00Z', 11, { year: 1994, month: 8, day: 23 }],
    ['+1994-08-00T00:00:00Z', 10, { year: 1994, month: 8 }],
    ['+1994-08-23T00:00:00Z', 10, { year: 1994, month: 8 }],
    ['+1994-00-00T00:00:00Z', 11, { year: 1994 }],
    ['+1994-00-00T00:00:00Z', 9, { year: 1994 }],
    ['+1730-00-00T00:00:00Z', 8, { year: 1730, years: 10 }],
    ['+1800-00-00T00:00:00Z', 7, { year: 1701, years: 100 }],
    ['+1801-00-00T00:00:00Z', 7, { year: 1801, years: 100 }],
    ['-0044-03-15T00:00:00Z', 11, { year: -43, month: 3, day: 15 }],
    ['-0050-00-00T00:00:00Z', 7, { year: -99, years: 100 }],
    ['+2000-00-00T00:00:00Z', 6, null],
    ['+0000-00-00T00:00:00Z', 9, null],
    ['+1995-02-29T00:00:00Z', 11, null],
    ['+1995-13-01T00:00:00Z', 11, null],
    ['-13798000000-00-00T00:00:00Z', 3, null],
    ['1994', 9, null],
  ] as const;
  for (const [time, precision, date] of readings) {
    it(`reads ${time} to ${precision}`, () => expect(wikidataDate({ time, precision })).toEqual(date));
  }

  it('counts Julian days in our calendar', () => {
    expect(wikidataDate({ time: '+1730-11-13T00:00:00Z', precision: 11, calendarmodel: julian })).toEqual({ year: 1730, month: 11, day: 24 });
    expect(wikidataDate({ time: '+1582-10-05T00:00:00Z', precision: 11, calendarmodel: julian })).toEqual({ year: 1582, month: 10, day: 15 });
    expect(wikidataDate({ time: '+1900-02-29T00:00:00Z', precision: 11, calendarmodel: julian })).toEqual({ year: 1900, month: 3, day: 13 });
    expect(wikidataDate({ time: '-0044-03-15T00:00:00Z', precision: 11, calendarmodel: julian })).toEqual({ year: -43, month: 3, day: 13 });
  });
});

describe('decades and centuries', () => {
  it('mean all their days', () => {
    expect(rangeOf({ year: 1730, years: 10 })).toEqual({ first: dayNumber(1730, 1, 1), last: dayNumber(1739, 12, 31) });
    expect(rangeOf({ year: 1701, years: 100 })).toEqual({ first: dayNumber(1701, 1, 1), last: dayNumber(1800, 12, 31) });
  });

  it('have words', () => {
    expect(dateInWords({ year: 1730, years: 10 })).toBe('the 1730s');
    expect(['the 1st century', 'the 11th century', 'the 21st century', 'the 18th century']).toEqual([1, 1001, 2001, 1701].map((year) => dateInWords({ year, years: 100 })));
    expect(dateInWords({ year: -99, years: 100 })).toBe('the 1st century BC');
  });

  it('come back from a pack as they went in', () => {
    for (const date of [{ year: 1730, years: 10 as const }, { year: -99, years: 100 as const }, { year: 1994 }, { year: 1994, month: 12, day: 31 }]) {
      expect(unpackDate(packDate(date))).toEqual(date);
    }
  });
});
