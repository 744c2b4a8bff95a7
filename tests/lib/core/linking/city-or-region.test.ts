import { describe, expect, it } from 'vitest';
import { linkEntities } from '../../../../lib/core/linking/link-entities.ts';
import { fact, knowledgeOf, person, place } from '../../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';

const knowledge = knowledgeOf([
  place('Q30', 'United States', 'US', 38, -97, { isCountry: true, prior: 0.95, statements: [fact('demonym', 'American')] }),
  place('Q61', 'Washington', 'US', 39, -77, { prior: 0.71, description: 'capital of United States' }),
  place('Q1223', 'Washington', 'US', 47, -120, { prior: 0.3, description: 'state of the United States' }),
  place('Q60', 'New York City', 'US', 40, -74, { prior: 0.8, description: 'city in New York, United States', aliases: ['New York'] }),
  place('Q1384', 'New York', 'US', 43, -75, { prior: 0.3, description: 'state of the United States' }),
  person('Q1', 'Bill Clinton', [fact('born', '', '1946-08-19'), fact('office', 'President of the United States', '1993-01-20', '2001-01-20', 'country:US')], { countryCode: 'US', prior: 0.87 }),
  person('Q2', 'Hillary Clinton', [fact('born', '', '1947-10-26'), fact('office', 'Secretary of State of the United States', '2009-01-21', '2013-02-01', 'country:US')], { countryCode: 'US', prior: 0.8 }),
  person('Q3', 'Max Twin', [fact('office', 'President of Freedonia', '1990', '1999', 'country:FR')], { prior: 0.7 }),
  person('Q5', 'Kim Young-sam', [fact('born', '', '1927-12-20'), fact('office', 'President of South Korea', '1993-02-25', '1998-02-24', 'country:KR')], { countryCode: 'KR', prior: 0.7 }),
  person('Q4', 'Mia Twin', [fact('office', 'President of Sylvania', '1990', '1999', 'country:DE')], { prior: 0.7 }),
]);
const link = (text: string, name: string, roles: readonly string[] = [], kind: 'person' | 'place' = 'place') =>
  linkEntities(articleOf(text), recognitionOf(text, [{ name, kind, roles }]), { window: { earliest: '1994-08-23', latest: '1994-08-26' }, place: null, evidence: [], contradiction: null }, knowledge)[0]?.item?.id;

describe('a city and a region of one name', () => {
  it('is the city at the head of a report, and where American news says no more', () => {
    expect(link('WASHINGTON, Aug. 23, 1994 (Reuters) — Rain fell.', 'WASHINGTON')).toBe('Q61');
    expect(link('The American envoy flew from Geneva to New York on Tuesday.', 'New York')).toBe('Q60');
  });

  it('is not the city where the words around it say region', () => {
    expect(link('American farmers in upstate New York waited.', 'New York')).not.toBe('Q60');
    expect(link('The American governor of Washington signed the bill.', 'Washington')).not.toBe('Q61');
  });
});

describe('a title and a surname', () => {
  it('mean the one who held that office on the day', () => {
    expect(link('President Clinton said so on Tuesday.', 'Clinton', ['President'], 'person')).toBe('Q1');
    expect(link('Secretary of State Clinton said so on Tuesday.', 'Clinton', ['Secretary of State'], 'person')).toBeUndefined();
  });

  it('find the family name where it stands first', () => {
    expect(link('President Kim said so on Tuesday.', 'Kim', ['President'], 'person')).toBe('Q5');
  });

  it('mean nobody where two held one, or the title says more', () => {
    expect(link('President Twin said so on Tuesday.', 'Twin', ['President'], 'person')).toBeUndefined();
    expect(link('Club president Clinton said so on Tuesday.', 'Clinton', ['Club president'], 'person')).toBeUndefined();
  });
});
