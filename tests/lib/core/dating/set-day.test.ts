import { describe, expect, it } from 'vitest';
import { typedDay, withSetDay } from '../../../../lib/core/dating/set-day.ts';
import type { Dateline } from '../../../../lib/core/model/annotated-article.ts';

describe('a day as it is typed', () => {
  const cases = [
    ['1994', '1994'], ['1994-08', '1994-08'], [' 1994-8-3 ', '1994-08-03'], ['1994/08/23', '1994-08-23'], ['1994.8', '1994-08'],
    ['2000-02-29', '2000-02-29'], ['1900-02-29', null], ['1994-13', null], ['1994-00', null], ['1994-08-00', null], ['94', null], ['August 1994', null], ['', null],
  ] as const;
  it.each(cases)('%j is %j', (typed, day) => { expect(typedDay(typed)).toBe(day); });
});

describe('a dateline that the reader sets', () => {
  const told: Dateline = { window: { earliest: '2016-01-01', latest: '2016-01-01' }, place: null, evidence: [{ span: null, earliest: null, latest: null, says: 'The page says so' }], contradiction: 'This page says 2016' };
  const cases = [
    ['1994-08-23', '1994-08-23', '1994-08-23'], ['1994-02', '1994-02-01', '1994-02-28'], ['1994', '1994-01-01', '1994-12-31'],
  ] as const;
  it.each(cases)('to %s lies from %s to %s, and contradicts nothing', (day, earliest, latest) => {
    expect(withSetDay(told, day)).toEqual({ ...told, window: { earliest, latest }, contradiction: null, setDay: day });
  });
});
