import { describe, expect, it } from 'vitest';
import { linkEntities } from '../../../../lib/core/linking/link-entities.ts';
import type { Dateline } from '../../../../lib/core/model/annotated-article.ts';
import { fact, knowledgeOf, person, place } from '../../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';

const country = (id: string, label: string, code: string, demonym: string) =>
  place(id, label, code, 45, 10, { isCountry: true, prior: 0.95, statements: [fact('demonym', demonym), ...(code === 'TJ' ? [fact('part-of', 'Soviet Union', '1922', '1991-12-26', 'Q15180')] : [])] });
const knowledge = knowledgeOf([
  country('Q159', 'Russia', 'RU', 'Russian'), country('Q863', 'Tajikistan', 'TJ', 'Tajik'), country('Q145', 'United Kingdom', 'GB', 'British'), country('Q408', 'Australia', 'AU', 'Australian'),
  place('Q21', 'England', 'GB', 52, -1, { prior: 0.85, description: 'country of the United Kingdom' }),
  place('geonames:1', 'Sandhurst', 'GB', 51, -1, { weak: true, prior: 0.3, description: 'town in England, United Kingdom' }),
  place('geonames:2', 'Sandhurst', 'AU', -38, 145, { weak: true, prior: 0.4, description: 'suburb in Victoria, Australia' }),
  place('geonames:3', 'Dushanbe', 'TJ', 38, 68, { prior: 0.75 }),
  person('Q1', 'Andrei Kozyrev', [fact('born', '', '1951-03-27'), fact('office', 'Minister of Foreign Affairs of Russia', '1990-10-11', '1996-01-05', 'country:RU')], { countryCode: 'RU' }),
  person('Q2', 'Emomali Rahmon', [fact('born', '', '1952'), fact('office', 'Leader of Tajikistan', '1992-11-20', '…', 'country:TJ')], { countryCode: 'TJ' }),
  person('Q3', 'Alexander Suvorov', [fact('born', '', '1730'), fact('died', '', '1800'), fact('occupation', 'military personnel')], { countryCode: 'RU', prior: 0.6 }),
  person('Q5', 'Ian Perry', [fact('born', '', '1956'), fact('office', 'Minister of State of Ireland', '1992', '1996', 'country:IE')], { countryCode: 'IE' }),
  person('Q11', 'Ada Clerk', [fact('born', '', '1950'), fact('office', 'Prime Minister of Russia', '1999', '2008', 'country:RU'), fact('occupation', 'politician')], { countryCode: 'RU', prior: 0.65 }),
  person('Q6', 'Leo Torres', [fact('born', '', '1930'), fact('office', 'Member of Parliament of Russia', '1965', '1970', 'country:RU')], { countryCode: 'RU' }),
  person('Q7', 'Kim Kum-chol', [fact('born', '', '1950'), fact('office', 'Minister of Trade of Russia', '1990', '1996', 'country:RU')], { countryCode: 'RU' }),
  person('Q8', 'Adam Smith', [fact('born', '', '1940'), fact('occupation', 'economist')], { countryCode: 'GB', prior: 0.75 }),
  person('Q9', 'Franklin Rowe', [fact('born', '', '1914'), fact('office', 'Member of Parliament of the United Kingdom', '1990', '1996', 'country:GB')], { countryCode: 'GB', prior: 0.3 }),
  person('Q10', 'Franklin D. Rowe', [fact('born', '', '1882'), fact('died', '', '1945'), fact('office', 'Prime Minister of the United Kingdom', '1933', '1945', 'country:GB')], { countryCode: 'GB', prior: 0.9, aliases: ['Franklin Rowe'] }),
  country('Q971', 'Republic of Congo', 'CG', 'Congolese'), country('Q974', 'Democratic Republic of Congo', 'CD', 'Congolese'),
  person('Q4', 'Dmitri Orlov', [fact('born', '', '1960'), fact('occupation', 'soccer player')], { countryCode: 'RU', prior: 0.6 }),
]);
const on = (day: string): Dateline => ({ window: { earliest: day, latest: day }, place: null, evidence: [], contradiction: null });
type Names = Parameters<typeof recognitionOf>[1];
const link = (text: string, names: Names, day = '1994-08-23', more = {}, corrections: Parameters<typeof linkEntities>[4] = []) =>
  linkEntities(articleOf(text, more), recognitionOf(text, names), on(day), knowledge, corrections);

describe('linking', () => {
  it('gives an office holder with what holds on that day and what came after', () => {
    const [found] = link('Russian Foreign Minister Andrei Kozyrev flew home.', [{ name: 'Andrei Kozyrev', kind: 'person', roles: ['Russian Foreign Minister'] }]);
    expect(found?.item?.id).toBe('Q1');
    expect(found?.asOf.map(({ value }) => value)).toContain('Minister of Foreign Affairs of Russia');
    expect(found?.probability).toBeGreaterThan(0.9);
  });

  const cases: readonly (readonly [why: string, text: string, name: Names[number], item: string | null, reason?: string])[] = [
    ['not the general of 1730', 'Alexander Suvorov, a spokesman for Russian border guards, said so.', { name: 'Alexander Suvorov', kind: 'person', roles: ['a spokesman for Russian border guards'] }, null, 'died 1800'],
    ['not a footballer for a farmer', 'Dmitri Orlov, a Russian farmer, said so.', { name: 'Dmitri Orlov', kind: 'person', roles: ['a Russian farmer'] }, null, 'too little in the article speaks for it'],
    ['the footballer himself', 'Russian striker Dmitri Orlov scored.', { name: 'Dmitri Orlov', kind: 'person', roles: ['Russian striker'] }, 'Q4'],
    ['no Irish minister for a British ambassador', 'British ambassador Ian Perry spoke of Russia.', { name: 'Ian Perry', kind: 'person', roles: ['British ambassador'] }, null],
    ['no later prime minister for a returning officer', 'Ada Clerk, a returning officer, counted the votes of the Russian election for parliament and the government.', { name: 'Ada Clerk', kind: 'person', roles: ['a returning officer'] }, null],
    ['nobody long out of office for an envoy of today', 'The top Russian envoy Leo Torres is in Dushanbe to press Russian demands on the government.', { name: 'Leo Torres', kind: 'person', roles: ['top Russian envoy'] }, null],
    ['no other Kim whose name only sounds so', 'Russian official Kim Sok Chol spoke of the government.', { name: 'Kim Sok Chol', kind: 'person', roles: ['Russian official'] }, null],
    ['no economist for a doctor', 'The British doctor Adam Smith saw patients in the hospital.', { name: 'Adam Smith', kind: 'person', roles: ['British doctor'] }, null],
    ['the economist himself', 'The British economist Adam Smith spoke of inflation and the economy.', { name: 'Adam Smith', kind: 'person', roles: ['British economist'] }, 'Q8'],
    ['the famous dead by their office, and no member of parliament of the name', 'The paper was signed by the former British prime minister Franklin Rowe and the government.', { name: 'Franklin Rowe', kind: 'person', roles: ['former British prime minister'] }, 'Q10'],
    ['the state of which a word was left out', 'War came to the Democratic Republic of Congo.', { name: 'Republic of Congo', kind: 'place' }, 'Q974'],
    ['nobody whom no pack knows', 'Viktor Zotin said so.', { name: 'Viktor Zotin', kind: 'person' }, null],
    ['the town that the sentence says', 'He teaches at Sandhurst military college in England.', { name: 'Sandhurst', kind: 'place' }, 'geonames:1'],
    ['no small town without context', 'He likes Sandhurst.', { name: 'Sandhurst', kind: 'place' }, null],
    ['the capital', 'Rain fell on Dushanbe.', { name: 'Dushanbe', kind: 'place' }, 'geonames:3'],
  ];
  for (const [why, text, name, item, reason] of cases) {
    it(`chooses ${why}`, () => {
      const [found] = link(text, [name]);
      expect(found?.item?.id ?? null).toBe(item);
      if (reason) expect(found?.refused[0]?.reason).toBe(reason);
    });
  }

  it('links across spellings where country and office agree, and not without', () => {
    const named = { name: 'Emomaly Rakhmon', kind: 'person' as const };
    expect(link('The Tajik president Emomaly Rakhmon waited.', [{ ...named, roles: ['Tajik president'] }])[0]?.item?.id).toBe('Q2');
    expect(link('A cook, Emomaly Rakhmon, waited.', [{ ...named, roles: ['A cook'] }])[0]?.item).toBeNull();
  });

  it('says to what state a city belonged on that day', () => {
    const text = 'Rain fell on Dushanbe.';
    expect(link(text, [{ name: 'Dushanbe', kind: 'place' }], '1991-08-20')[0]?.asOf).toContainEqual(expect.objectContaining({ property: 'country', value: 'Soviet Union' }));
    expect(link(text, [{ name: 'Dushanbe', kind: 'place' }], '1994-08-20')[0]?.before).toContainEqual(expect.objectContaining({ property: 'country', value: 'Soviet Union' }));
  });

  it('believes the publisher first, and the reader before the publisher', () => {
    const text = 'Dmitri Orlov, a Russian farmer, said so.';
    const names: Names = [{ name: 'Dmitri Orlov', kind: 'person', roles: ['a Russian farmer'] }];
    const more = { publisherLinks: [{ name: 'Dmitri Orlov', sameAs: ['https://www.wikidata.org/wiki/Q4'] }] };
    expect(link(text, names, '1994-08-23', more)[0]?.item?.id).toBe('Q4');
    const [refused] = link(text, names, '1994-08-23', more, [{ name: 'Dmitri Orlov', kind: 'person', verdict: 'is-not', item: 'Q4' }]);
    expect(refused?.item).toBeNull();
    expect(link(text, names, '1994-08-23', {}, [{ name: 'Dmitri Orlov', kind: 'person', verdict: 'is', item: 'Q4' }])[0]?.item?.id).toBe('Q4');
  });

  it('gives one link per entity, in order', () => {
    const links = link('Viktor Zotin met Andrei Kozyrev.', [{ name: 'Viktor Zotin', kind: 'person' }, { name: 'Andrei Kozyrev', kind: 'person' }]);
    expect(links.map(({ entity }) => entity)).toEqual(['e1', 'e2']);
  });
});
