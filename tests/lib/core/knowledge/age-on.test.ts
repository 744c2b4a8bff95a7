import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../../lib/core/knowledge/age-on.ts';
import { fact, person } from '../../../support/pack-rows.ts';

const kozyrev = person('Q1', 'Andrei Kozyrev', [fact('born', '', '1951-03-27')]);

describe('how old somebody was', () => {
  const cases = [
    ['on the day before a birthday', kozyrev, { earliest: '1994-03-26', latest: '1994-03-26' }, { least: 42, most: 42 }],
    ['on a birthday', kozyrev, { earliest: '1994-03-27', latest: '1994-03-27' }, { least: 43, most: 43 }],
    ['in a window', kozyrev, { earliest: '1992-10-30', latest: '1995-06-21' }, { least: 41, most: 44 }],
    ['where only the year is known', person('Q2', 'A', [fact('born', '', '1951')]), { earliest: '1994-08-23', latest: '1994-08-23' }, { least: 42, most: 43 }],
    ['before birth', kozyrev, { earliest: '1940-01-01', latest: '1940-01-01' }, null],
    ['after death', person('Q3', 'B', [fact('born', '', '1730'), fact('died', '', '1800')]), { earliest: '1994-08-23', latest: '1994-08-23' }, null],
    ['without a birth', person('Q4', 'C'), { earliest: '1994-08-23', latest: '1994-08-23' }, null],
    ['before the year 1', person('Q5', 'D', [fact('born', '', '-0099-07-12')]), { earliest: '-0043-03-15', latest: '-0043-03-15' }, { least: 55, most: 55 }],
  ] as const;
  for (const [when, item, window, age] of cases) it(`${when}`, () => expect(ageOn(item, window)).toEqual(age));
});
