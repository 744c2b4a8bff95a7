import { describe, expect, it } from 'vitest';
import { agrees, formatFactDate, isAfter, parseFactDate, windowOf } from '../../../../tools/pack/facts/fact-date.ts';
import type { PartialDate } from '../../../../lib/core/model/partial-date.ts';

const date = (text: string): PartialDate => {
  const parsed = parseFactDate(text);
  if (!parsed) throw new Error(`no date: ${text}`);
  return parsed;
};

describe('a fact date', () => {
  it('is as precise as it is written', () => {
    expect(date('1994')).toEqual({ year: 1994 });
    expect(date('1994-08')).toEqual({ year: 1994, month: 8 });
    expect(date('1994-08-23')).toEqual({ year: 1994, month: 8, day: 23 });
  });

  it.each(['1994-08-23', '1994-08', '1994', '2000-02-29', '0996'])('reads %s back as it wrote it', (text) => {
    expect(formatFactDate(date(text))).toBe(text);
  });

  it.each(['', '94', '1994-13', '1994-00', '1994-02-30', '1900-02-29', '1994-8', '1994-08-23T00:00', ' 1994', 'about 1994'])('refuses "%s"', (text) => {
    expect(parseFactDate(text)).toBeNull();
  });

  it('means a window of days', () => {
    expect(windowOf(date('1996'))).toEqual({ earliest: '1996-01-01', latest: '1996-12-31' });
    expect(windowOf(date('1996-02'))).toEqual({ earliest: '1996-02-01', latest: '1996-02-29' });
  });

  it('agrees with another as far as the less precise one goes', () => {
    expect(agrees(date('1994-08'), date('1994-08-23'))).toBe(true);
    expect(agrees(date('1994-08'), date('1994-09-01'))).toBe(false);
    expect(agrees(date('1994'), date('1994-08'))).toBe(true);
  });

  it('is later only if that is certain', () => {
    expect(isAfter(date('1994-09'), date('1994-08-31'))).toBe(true);
    expect(isAfter(date('1994-09'), date('1994'))).toBe(false);
  });
});
