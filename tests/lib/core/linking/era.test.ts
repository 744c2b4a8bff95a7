import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../../../lib/core/model/partial-date.ts';
import { eraRefusal } from '../../../../lib/core/linking/era.ts';
import { factOf, itemOf } from '../../../support/views.ts';

const born = (start: PartialDate) => ({ ...itemOf('Somebody'), statements: [{ ...factOf('born', '', null, null), start }] });
const august1994 = { earliest: '1994-08-23', latest: '1994-08-23' };

describe('the era of an organisation', () => {
  const founded = (kind: 'organisation' | 'place') => ({ ...itemOf('Something'), kind, statements: [factOf('founded', '', 2001, null)] });
  it('begins when it was founded; a place may be older than what was founded there', () => {
    expect(eraRefusal(founded('organisation'), august1994)).toBe('founded 2001');
    expect(eraRefusal(founded('organisation'), { earliest: '2001-05-01', latest: '2001-05-01' })).toBeNull();
    expect(eraRefusal(founded('place'), august1994)).toBeNull();
  });
});

describe('the era of somebody born in an unknown year of a decade or century', () => {
  it('refuses only whom every year of it refuses', () => {
    expect(eraRefusal(born({ year: 1701, years: 100 }), august1994)).toBe('born in the 18th century');
    expect(eraRefusal(born({ year: 1990, years: 10 }), august1994)).toBe('born in the 1990s');
    expect(eraRefusal(born({ year: 1801, years: 100 }), august1994)).toBeNull();
    expect(eraRefusal(born({ year: 1901, years: 100 }), { earliest: '2026-01-01', latest: '2026-01-01' })).toBeNull();
    expect(eraRefusal(born({ year: 1701, years: 100 }), null)).toBe('born in the 18th century');
  });
});
