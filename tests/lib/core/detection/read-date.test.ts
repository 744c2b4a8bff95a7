import { describe, expect, it } from 'vitest';
import { readMachineDate, readVisibleDate } from '../../../../lib/core/detection/read-date.ts';

describe('readVisibleDate', () => {
  const cases: [string, boolean, string | null][] = [
    ['Dec. 16, 2016, 4:08pm EST', true, '2016-12-16'],
    ['Wednesday January 18, 2017 10:44 am PST', true, '2017-01-18'],
    ['Published on 4th of July 2019', false, '2019-07-04'],
    ['1. Februar 2022', false, '2022-02-01'],
    ['jueves 2 de abril de 2020', false, '2020-04-02'],
    ['16 décembre 2016', false, '2016-12-16'],
    ['23 августа 1994', false, '1994-08-23'],
    ['2019年3月5日', false, '2019-03-05'],
    ['09.03.2022', true, '2022-03-09'],
    ['07/27/2016', false, '2016-07-27'],
    ['27/07/2016', true, '2016-07-27'],
    ['07/08/2016', true, '2016-07-08'],
    ['07/08/2016', false, '2016-08-07'],
    ['31 February 2020', false, null],
    ['chapter 12 of 2019 rules', false, null],
    ['version 1.2.3', false, null],
  ];
  for (const [line, isMonthFirst, day] of cases) {
    it(`reads "${line}" as ${day}, ${isMonthFirst ? 'month' : 'day'} first`, () => { expect(readVisibleDate(line, isMonthFirst)).toBe(day); });
  }
});

describe('readMachineDate', () => {
  const cases: [string, string | null][] = [
    ['2019-03-05', '2019-03-05'],
    ['2000-07-01T18:30:00+02:00', '2000-07-01T18:30:00+02:00'],
    ['2016-12-22T05:00:00-0800', '2016-12-22T05:00:00-08:00'],
    ['2017-01-18 11:44:11 UTC', '2017-01-18T11:44:11Z'],
    ['20190305', '2019-03-05'],
    ['2019-13-05', null],
    ['1560000000000', null],
    ['yesterday', null],
  ];
  for (const [value, iso] of cases) it(`reads "${value}" as ${iso}`, () => { expect(readMachineDate(value)).toBe(iso); });
});
