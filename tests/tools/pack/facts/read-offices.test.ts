import { describe, expect, it } from 'vitest';
import { officeColumns, readOffices } from '../../../../tools/pack/facts/read-offices.ts';

const header = officeColumns.join(',');
const good = 'RU,Minister of Foreign Affairs,Q1,Andrei Kozyrev,Q2,1951-03-27,,1990-10-11,1996-01-05,Andrey Kozyrev|Kosyrev,"rulers.org, Russia",of the RSFSR until December 1991';

describe('a table of offices', () => {
  it('is read row by row', () => {
    const { rows, problems } = readOffices('offices-x.csv', `${header}\n${good}\n`);
    expect(problems).toEqual([]);
    expect(rows).toEqual([{
      file: 'offices-x.csv', line: 2, country: 'RU', position: 'Minister of Foreign Affairs', positionId: 'Q1',
      person: 'Andrei Kozyrev', personId: 'Q2', born: { year: 1951, month: 3, day: 27 }, died: null,
      start: { year: 1990, month: 10, day: 11 }, end: { year: 1996, month: 1, day: 5 },
      aliases: ['Andrey Kozyrev', 'Kosyrev'], source: 'rulers.org, Russia', note: 'of the RSFSR until December 1991',
    }]);
  });

  it.each([
    ['RU,President,,Boris Yeltsin', 'fields where the header has'],
    [good.replace('1990-10-11', '1990-10-32'), 'start "1990-10-32"'],
    [good.replace('1990-10-11', ''), 'start is empty'],
    [good.replace('RU', 'Russia'), 'neither an ISO code'],
    [good.replace('RU', 'NAFO'), 'neither an ISO code'],
    [good.replace('Q2', '2'), 'personId'],
    [good.replace('|Kosyrev', '|'), 'alias'],
    [good.replace('Andrey Kozyrev', 'Andrei Kozyrev'), 'repeats the name'],
    [good.replace('RU,', 'RU, '), 'begins or ends with a space'],
    [good.replace('"rulers.org, Russia"', ''), 'source is empty'],
  ])('names file and line of a bad row: %s', (line, message) => {
    const { rows, problems } = readOffices('offices-x.csv', `${header}\n${good}\n${line}\n`);
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([{ file: 'offices-x.csv', line: 3, message: expect.stringContaining(message) as string }]);
  });

  it('with another header is refused as a whole', () => {
    expect(readOffices('offices-x.csv', `a,b\n1,2\n`)).toEqual({ rows: [], problems: [{ file: 'offices-x.csv', line: 1, message: expect.stringContaining('the header must be') as string }] });
  });

  it('with an open quote is refused with a line', () => {
    expect(readOffices('offices-x.csv', `${header}\n"RU,\n`).problems).toHaveLength(1);
  });
});
