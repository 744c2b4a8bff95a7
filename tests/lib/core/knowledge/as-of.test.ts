import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestDay, holds, placeStatement } from '../../../../lib/core/knowledge/as-of.ts';
import { dayOf, isoDay, parsePartialDate, rangeOf } from '../../../../lib/core/knowledge/partial-days.ts';
import type { PartialDate } from '../../../../lib/core/model/partial-date.ts';
import { fact } from '../../../support/pack-rows.ts';

const edition = '2022-07';
const day = (text: string) => ({ earliest: text, latest: text });

describe('as of a day', () => {
  const kozyrev = ['1990-10-11', '1996-01-05'] as const;
  const cases = [
    // start, end, window, holds, placement
    [...kozyrev, day('1994-08-23'), 'yes', 'asOf'],
    [...kozyrev, day('1996-01-05'), 'yes', 'asOf'],
    [...kozyrev, day('1996-01-06'), 'no', 'before'],
    [...kozyrev, day('1990-10-10'), 'no', 'since'],
    [...kozyrev, { earliest: '1995-12-01', latest: '1996-02-01' }, 'unknown', 'asOf'], // on 1 January
    [...kozyrev, { earliest: '1995-12-30', latest: '1996-02-01' }, 'unknown', 'before'],
    [...kozyrev, { earliest: '1988-12-30', latest: '1991-02-01' }, 'unknown', 'since'],
    [...kozyrev, { earliest: '1990-12-30', latest: '2001-02-01' }, 'unknown', 'undated'], // too wide for a middle
    ['1990', '1996-01', { earliest: '1995-12-15', latest: '1996-02-01' }, 'unknown', 'undated'], // ended in the middle's month
    ['1990', '1996', day('1994-08-23'), 'yes', 'asOf'],
    ['1994', '1996', day('1994-08-23'), 'unknown', 'undated'], // began in some month of 1994
    ['1990', '1994-08', day('1994-08-23'), 'unknown', 'undated'],
    ['1990', '', day('1994-08-23'), 'unknown', 'undated'], // no end known
    ['1990', '', day('1989-08-23'), 'no', 'since'],
    ['', '1996', day('1994-08-23'), 'unknown', 'undated'],
    ['', '1996', day('1997-01-01'), 'no', 'before'],
    ['', '', day('1994-08-23'), 'unknown', 'undated'],
    ['2012-05-07', '…', day('2020-01-01'), 'yes', 'asOf'], // open: at least until the edition
    ['2012-05-07', '…', day('2023-01-01'), 'unknown', 'undated'],
    ['-0058', '-0050', day('1994-08-23'), 'no', 'before'],
  ] as const;
  for (const [start, end, window, expected, placement] of cases) {
    it(`${start || '?'} to ${end || '?'} on ${window.earliest}…${window.latest}: ${expected}`, () => {
      expect(holds(fact('office', 'x', start, end), window, edition)).toBe(expected);
      expect(placeStatement(fact('office', 'x', start, end), window, edition)).toBe(placement);
    });
  }

  it('takes the middle of a window of some years for its best day', () => {
    expect(bestDay({ earliest: '1992-10-30', latest: '1995-06-21' })).toBe('1994-02-24');
    expect(bestDay(day('1994-08-23'))).toBe('1994-08-23');
    expect(bestDay({ earliest: '1992-10-30', latest: '2005-06-21' })).toBeNull();
    expect(bestDay({ earliest: '1995-10-30', latest: '1994-06-21' })).toBeNull();
  });

  const iso = fc.integer({ min: -4000 * 365, max: 30_000 }).map((number) => isoDay(number));
  const partial = fc.tuple(iso, fc.constantFrom('', 'year', 'month', 'day')).map(([text, precision]) => {
    const { year, month, day: on } = dayOf(rangeOf(parsePartialDate(text) as PartialDate).first);
    return precision === '' ? null : precision === 'year' ? { year } : precision === 'month' ? { year, month } : { year, month, day: on };
  });
  const statements = fc.record({ start: partial, end: partial, openEnded: fc.boolean() });

  it('never claims for a window what it denies for a day of it', () => {
    fc.assert(fc.property(statements, iso, fc.nat(900), fc.nat(900), (statement, earliest, length, at) => {
      const first = rangeOf(parsePartialDate(earliest) as PartialDate).first;
      const window = { earliest, latest: isoDay(first + length) };
      const within = day(isoDay(first + Math.min(at, length)));
      const answer = holds(statement, window, edition);
      // what holds, or does not, on all days, does so on each
      if (answer !== 'unknown') expect(holds(statement, within, edition)).toBe(answer);
    }), { numRuns: 2000 });
  });

  it('knows no less of a date that is told more exactly', () => {
    fc.assert(fc.property(iso, iso, iso, (start, end, on) => {
      const coarse = { start: { year: Number(parsePartialDate(start)?.year) }, end: { year: Number(parsePartialDate(end)?.year) }, openEnded: false };
      const fine = { start: parsePartialDate(start), end: parsePartialDate(end), openEnded: false };
      const answer = holds(coarse, day(on), edition);
      if (answer !== 'unknown') expect(holds(fine, day(on), edition)).toBe(answer);
    }), { numRuns: 2000 });
  });
});
