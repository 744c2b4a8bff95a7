import { describe, expect, it } from 'vitest';
import { checkCorrections, correctionColumns } from '../../../../tools/pack/facts/corrections.ts';
import { officeColumns, readOffices } from '../../../../tools/pack/facts/read-offices.ts';

const { rows } = readOffices('test.csv', `${officeColumns.join(',')}\nNZ,Minister of Foreign Affairs,,Phil Goff,,1953,,1999-12,2005-10,,own,`);
const line = 'NZ,Minister of Foreign Affairs,Phil Goff,start,1999-12-10,1999-12,office-terms.csv';

describe('a correction', () => {
  it('counts while its row says what it says', () => {
    expect(checkCorrections('corrections.csv', `${correctionColumns.join(',')}\n${line}\n`, rows)).toEqual({ count: 1, problems: [] });
  });

  it('whose row went back is a problem', () => {
    const { problems } = checkCorrections('corrections.csv', `${correctionColumns.join(',')}\n${line.replace('1999-12,', '1999-11,')}\n`, rows);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([[2, 'no row of Phil Goff as Minister of Foreign Affairs (NZ) has start 1999-11']]);
  });
});
