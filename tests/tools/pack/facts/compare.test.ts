import { describe, expect, it } from 'vitest';
import { type Comparison, compare } from '../../../../tools/pack/facts/compare.ts';
import { parseFactDate } from '../../../../tools/pack/facts/fact-date.ts';
import { type OfficeRow, officeColumns, readOffices } from '../../../../tools/pack/facts/read-offices.ts';
import type { Reference, ReferenceLeader, ReferenceTerm } from '../../../../tools/pack/facts/reference.ts';

const none: Reference = { terms: [], leaders: [], people: [] };

function row(line: string): OfficeRow {
  const { rows, problems } = readOffices('test.csv', `${officeColumns.join(',')}\n${line}`);
  expect(problems).toEqual([]);
  return rows[0] as OfficeRow;
}

const term = (start: string, end: string, more: Partial<ReferenceTerm> = {}): ReferenceTerm => ({
  country: 'RU', position: 'Prime Minister', positionId: 'Q1', person: 'Viktor Chernomyrdin', personId: 'Q2',
  start: parseFactDate(start), end: parseFactDate(end), ...more,
});

const leader = (country: string, name: string, start: string, end: string): ReferenceLeader =>
  ({ country, leader: name, birthYear: null, start: parseFactDate(start), end: parseFactDate(end) });

const outcomes = (found: readonly Comparison[]): string[] => found.map(({ field, theirs, outcome }) => `${field} ${theirs} ${outcome}`);

const chernomyrdin = 'RU,Prime Minister,,Viktor Chernomyrdin,,1938,2010,1992-12-14,1998-03-23,,own,';

describe('our rows beside the reference', () => {
  it('agree where both say the same, as precisely as both say it', () => {
    expect(outcomes(compare([row(chernomyrdin)], { ...none, terms: [term('1992-12', '1998-03-23')] }))).toEqual(['start 1992-12 agrees', 'end 1998-03-23 agrees']);
  });

  it('differ where they do not, until a note says so', () => {
    const terms = [term('1992-12-20', '1998-03-23')];
    expect(outcomes(compare([row(chernomyrdin)], { ...none, terms }))[0]).toBe('start 1992-12-20 differs');
    expect(outcomes(compare([row(`${chernomyrdin}differs from office-terms.csv: start 1992-12-20 (oath)`)], { ...none, terms }))[0]).toBe('start 1992-12-20 noted');
  });

  it('are not compared with another person, another position or another time', () => {
    const terms = [
      term('1992-12-14', '1998-03-23', { person: 'Viktor Gerashchenko' }),
      term('1992-12-14', '1998-03-23', { position: 'Deputy Prime Minister' }),
      term('2001', '2002'),
    ];
    expect(compare([row(chernomyrdin)], { ...none, terms })).toEqual([]);
  });

  it('are one term where the reference counts cabinets', () => {
    expect(outcomes(compare([row(chernomyrdin)], { ...none, terms: [term('1992-12-14', '1996-08-09'), term('1996-08-10', '1998-03-23')] })).map((one) => one.split(' ').at(-1)))
      .toEqual(['agrees', 'agrees']);
  });

  it('may end after the edition of an open term', () => {
    const shoigu = row('RU,Minister of Defence,,Sergei Shoigu,,1955,,2012-11-06,2024-05,,own,');
    const open = term('2012-11-06', '', { position: 'Minister of Defence', person: 'Sergei Shoigu' });
    expect(outcomes(compare([shoigu], { ...none, terms: [open] }))).toEqual(['start 2012-11-06 agrees']);
  });

  it('meet leaders by surname, under the successor’s code, to the month', () => {
    const rows = [row('SU,General Secretary of the Communist Party,,Mikhail Gorbachev,,1931,2022,1985-03-11,1991-08-24,Gorbachov,own,')];
    expect(outcomes(compare(rows, { ...none, leaders: [leader('RU', 'Gorbachov', '1985-03-30', '1991-09')] }))).toEqual(['start 1985-03 agrees', 'end 1991-09 differs']);
    expect(compare(rows, { ...none, leaders: [leader('UA', 'Gorbachev', '1985-03-11', '1991-08')] })).toEqual([]);
  });

  it('are not leaders by an office below the highest', () => {
    const deputy = row('MY,Deputy Prime Minister,,Abdullah Badawi,,1939,,1999-01,2003-10-31,,own,');
    expect(compare([deputy], { ...none, leaders: [leader('MY', 'Badawi', '2003-10-31', '2009-04')] })).toEqual([]);
  });

  it('are checked against the person’s dates of birth and death', () => {
    const people = [{ personId: 'Q2', name: 'x', born: parseFactDate('1938-04-09'), died: parseFactDate('2011') }];
    expect(outcomes(compare([row(chernomyrdin.replace('Viktor Chernomyrdin,,', 'Viktor Chernomyrdin,Q2,'))], { ...none, people }))).toEqual(['born 1938-04-09 agrees', 'died 2011 differs']);
  });
});
