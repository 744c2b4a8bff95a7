import { describe, expect, it } from 'vitest';
import { holds, placeStatement } from '../../../../lib/core/knowledge/as-of.ts';
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
    [...kozyrev, { earliest: '1995-12-01', latest: '1996-02-01' }, 'unknown', 'undated'],
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
});
