import { describe, expect, it } from 'vitest';
import { dateInWords, dayNumber, dayOf, daysInMonth, isoDay, isoPartial, parsePartialDate, rangeOf, weekdayOf } from '../../../../lib/core/knowledge/partial-days.ts';

describe('days without Date', () => {
  it('agrees with the calendar', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(isoDay(dayNumber(1994, 8, 23))).toBe('1994-08-23');
    expect(weekdayOf(dayNumber(1994, 8, 23))).toBe(2); // a Tuesday
  });

  it('counts every day of 800 years once, and there and back', () => {
    let expected = dayNumber(1600, 1, 1);
    for (let year = 1600; year < 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          const number = dayNumber(year, month, day);
          if (number !== expected++) throw new Error(`${year}-${month}-${day} is ${number}`);
        }
      }
    }
    expect(dayOf(expected - 1)).toEqual({ year: 2399, month: 12, day: 31 });
  });

  it('does not fail before the year 1', () => {
    expect(dayOf(dayNumber(-43, 3, 15))).toEqual({ year: -43, month: 3, day: 15 });
    expect(isoPartial({ year: -43 })).toBe('-0043');
    expect(dateInWords({ year: -43, month: 3 })).toBe('March 44 BC');
  });

  const readings = [
    ['1994', { year: 1994 }], ['1994-08', { year: 1994, month: 8 }], ['1994-08-23', { year: 1994, month: 8, day: 23 }],
    ['+1994-00-00T00:00:00Z', { year: 1994 }], ['-0043-03-15', { year: -43, month: 3, day: 15 }],
    ['1994-13', null], ['1995-02-29', null], ['2014s', { year: 2014 }], ['soon', null],
  ] as const;
  for (const [text, date] of readings) it(`reads ${text}`, () => expect(parsePartialDate(text)).toEqual(date));

  it('gives the days that an unknown month or day leaves open', () => {
    expect(rangeOf({ year: 1996 })).toEqual({ first: dayNumber(1996, 1, 1), last: dayNumber(1996, 12, 31) });
    expect(rangeOf({ year: 1996, month: 2 })).toEqual({ first: dayNumber(1996, 2, 1), last: dayNumber(1996, 2, 29) });
  });
});
