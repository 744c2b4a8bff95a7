import { describe, expect, it } from 'vitest';
import { checkHolders, checkPeople, checkRanges, checkRepeats } from '../../../../tools/pack/facts/check-terms.ts';
import { type OfficeRow, officeColumns, readOffices } from '../../../../tools/pack/facts/read-offices.ts';

const header = officeColumns.join(',');

/** Rows from `person,born,died,start,end,note`, all in one office. */
function terms(...lines: readonly string[]): readonly OfficeRow[] {
  const text = lines.map((line) => {
    const [person, born, died, start, end, note] = line.split(',');
    return `RU,Minister of Defence,,${person},,${born},${died},${start},${end},,own,${note ?? ''}`;
  });
  const { rows, problems } = readOffices('test.csv', [header, ...text].join('\n'));
  expect(problems).toEqual([]);
  return rows;
}

describe('a term', () => {
  it('that is in order passes every check', () => {
    const rows = terms('Pavel Grachev,1948-01-01,2012-09-23,1992-05-18,1996-06-18', 'Igor Rodionov,1936-12-01,2014-12-19,1996-07-17,1997-05-22');
    expect([checkRanges(rows), checkRepeats(rows), checkPeople(rows), checkHolders(rows)].flat()).toEqual([]);
  });

  it.each([
    ['A,1950,,1996-07,1996-06', 'after its end'],
    ['A,1950,1990,1991,1992', 'starts after death'],
    ['A,1950,1990,1989,1992', 'ends after death'],
    ['A,1950,1990,1989,', 'died, yet the term has no end'],
    ['A,1980,,1990,1992', 'younger than 16'],
    ['A,1880,,1970,1992', 'older than 100'],
  ])('of %s is refused', (line, message) => {
    expect(checkRanges(terms(line)).map((problem) => problem.message).join()).toContain(message);
  });

  it('of a child king passes with the note', () => {
    expect(checkRanges(terms('A,1980,,1990,1992,came to the throne as a child'))).toEqual([]);
  });
});

describe('one office', () => {
  it('passes from one holder to the next on one day, month or year', () => {
    expect(checkHolders(terms('A,,,1990,1994-05-03', 'B,,,1994-05-03,1995-03', 'C,,,1995,1999'))).toEqual([]);
  });

  it.each([
    [['A,,,1990,1994-06', 'B,,,1994-05,1995']],
    [['A,,,1990,', 'B,,,1994-05,1995']],
    [['A,,,1990,1999', 'B,,,1991,1992', 'C,,,1995,1996']],
  ])('with two holders at once is a problem: %j', (lines) => {
    expect(checkHolders(terms(...lines)).length).toBe(lines.length - 1);
  });

  it('may have two holders where a note says why', () => {
    expect(checkHolders(terms('A,,,1990,1999,rival government in Kabul', 'B,,,1991,1992'))).toEqual([]);
  });

  it('is not held twice from the same day by one person', () => {
    expect(checkRepeats(terms('A,,,1990-05,1994', 'A,,,1990-05,1995'))).toHaveLength(1);
  });
});

describe('one person', () => {
  it('has one birth, one death and one id in all rows', () => {
    expect(checkPeople(terms('A,1950-03-01,,1990,1991', 'A,1950-03-02,,1993,1994')).map(({ message }) => message)).toEqual(['A: born differs from test.csv:2']);
  });

  it('is another person if born in another year', () => {
    expect(checkPeople(terms('A,1924,1993,1950,1951', 'A,1961,,1993,1994'))).toEqual([]);
  });
});
