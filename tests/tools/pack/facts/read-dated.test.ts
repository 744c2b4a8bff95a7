import { describe, expect, it } from 'vitest';
import { readDated, renamedShape } from '../../../../tools/pack/facts/read-dated.ts';

const header = renamedShape.columns.join(',');
const good = 'Khujand,TJ,Leninabad,1936,1991,encyclopaedias';

describe('a table of dated names', () => {
  it('is read row by row', () => {
    const { rows, problems } = readDated('renamed-places.csv', `${header}\n${good}\n`, renamedShape);
    expect(problems).toEqual([]);
    expect(rows.map(({ line, from, to, fields }) => [line, from, to, fields['name']])).toEqual([[2, { year: 1936 }, { year: 1991 }, 'Leninabad']]);
  });

  it('may leave a date unknown', () => {
    expect(readDated('x.csv', `${header}\nKhujand,TJ,Khodzhent,,1936,encyclopaedias\n`, renamedShape).rows[0]).toMatchObject({ from: null, to: { year: 1936 } });
  });

  it.each([
    ['Khujand,TJ,Leninabad,1991,1936,encyclopaedias', 'from is after to'],
    ['Khujand,TJ,Leninabad,1936,90s,encyclopaedias', 'to "90s"'],
    ['Khujand,TJ,,1936,1991,encyclopaedias', 'name is empty'],
    [good, 'repeats a row above'],
  ])('names file and line of a bad row: %s', (line, message) => {
    expect(readDated('x.csv', `${header}\n${good}\n${line}\n`, renamedShape).problems).toEqual([{ file: 'x.csv', line: 3, message: expect.stringContaining(message) as string }]);
  });
});
