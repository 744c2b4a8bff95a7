import { describe, expect, it } from 'vitest';
import { parseWikidataEntity, type WikidataEntity } from '../../../../lib/core/knowledge/wikidata-entity.ts';
import { wikidataItem, wikidataValueIds, type WikidataContext } from '../../../../lib/core/knowledge/wikidata-item.ts';
import { claimOf, entityJson, itemSnak, noValue, someValue, timeSnak } from '../../../support/wikidata-json.ts';

const labels: Readonly<Record<string, string>> = { Q900: 'Minister of Foreign Affairs of Russia', Q901: 'member of the State Duma', Q159: 'Russia', Q902: 'diplomat' };
const context: WikidataContext = {
  languages: ['en'], source: 'wikidata', prior: 0.5, labelOf: (id) => labels[id] ?? null, countryCodeOf: (id) => (id === 'Q159' ? 'RU' : null),
};
const itemOf = (json: unknown, more: Partial<WikidataContext> = {}) => wikidataItem(parseWikidataEntity(json) as WikidataEntity, { ...context, ...more });
const human = { P31: [claimOf(itemSnak('Q5'))] };
const officesOf = (claims: readonly object[], others: Readonly<Record<string, readonly object[]>> = {}) =>
  itemOf(entityJson('Q1', 'Somebody', 'a person', { ...human, ...others, P39: claims }))?.statements.filter(({ property }) => property === 'office')
    .map(({ value, start, end, openEnded }) => ({ value, start, end, openEnded }));

describe('an entity of Wikidata', () => {
  const kozyrev = entityJson('Q1', 'Andrei Kozyrev', 'Russian politician', {
    ...human,
    P569: [claimOf(timeSnak('+1951-03-27T00:00:00Z', 11))],
    P39: [
      claimOf(itemSnak('Q900'), { P580: [timeSnak('+1990-10-11T00:00:00Z', 11)], P582: [timeSnak('+1996-01-05T00:00:00Z', 11)] }),
      claimOf(itemSnak('Q901'), { P580: [timeSnak('+1996-00-00T00:00:00Z', 9)], P582: [timeSnak('+2000-00-00T00:00:00Z', 9)] }, 'preferred'),
      claimOf(itemSnak('Q900'), {}, 'deprecated'),
    ],
    P27: [claimOf(itemSnak('Q159'))],
    P106: [claimOf(itemSnak('Q902'))],
  }, { aliases: { en: [{ language: 'en', value: 'Andrey Kozyrev' }], ru: [{ language: 'ru', value: 'Козырев' }] } });

  it('becomes an item with its offices dated, the preferred no better than the other', () => {
    const item = itemOf(kozyrev);
    expect(item).toMatchObject({ id: 'Q1', kind: 'person', label: 'Andrei Kozyrev', aliases: ['Andrey Kozyrev'], description: 'Russian politician', countryCode: 'RU' });
    expect(item?.statements.map(({ property, value, start, end }) => [property, value, start, end])).toEqual([
      ['born', '27 March 1951', { year: 1951, month: 3, day: 27 }, null],
      ['office', labels['Q900'], { year: 1990, month: 10, day: 11 }, { year: 1996, month: 1, day: 5 }],
      ['office', labels['Q901'], { year: 1996 }, { year: 2000 }],
      ['occupation', 'diplomat', null, null],
      ['citizenship', 'Russia', null, null],
    ]);
  });

  it('names the entities whose labels it needs, each once', () => {
    expect(wikidataValueIds(parseWikidataEntity(kozyrev) as WikidataEntity).toSorted()).toEqual(['Q159', 'Q900', 'Q901', 'Q902']);
  });

  it('reads the same again from what it kept', () => {
    const once = parseWikidataEntity(kozyrev);
    expect(parseWikidataEntity(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  it('keeps a term open only where nothing says that it ended', () => {
    const from = { P580: [timeSnak('+2019-00-00T00:00:00Z', 9)] };
    const [start, open] = [{ year: 2019 }, { value: labels['Q900'], start: { year: 2019 }, end: null, openEnded: true }];
    expect(officesOf([claimOf(itemSnak('Q900'), from)])).toEqual([open]);
    expect(officesOf([claimOf(itemSnak('Q900'), { ...from, P582: [noValue] })])).toEqual([open]);
    const over = [{ ...open, start, openEnded: false }];
    expect(officesOf([claimOf(itemSnak('Q900'), { ...from, P582: [someValue] })])).toEqual(over);
    expect(officesOf([claimOf(itemSnak('Q900'), { ...from, P1366: [itemSnak('Q903')] })])).toEqual(over);
    expect(officesOf([claimOf(itemSnak('Q900'), from)], { P570: [claimOf(someValue)] })).toEqual(over);
    expect(officesOf([claimOf(itemSnak('Q900'))])).toEqual([{ ...open, start: null, openEnded: false }]);
  });

  it('leaves out unknown values and labels, and never a whole item for one broken statement', () => {
    const broken: unknown[] = [claimOf(someValue), claimOf(itemSnak('Q999')), { rank: 'normal' }, 7, null, claimOf({ snaktype: 'value', datavalue: { type: 'time', value: 'soon' } }), claimOf(itemSnak('Q900'))];
    expect(officesOf(broken as object[])?.map(({ value }) => value)).toEqual([labels['Q900']]);
  });

  it('lets each count of people hold until the next', () => {
    const count = (amount: string, year: string) => claimOf({ snaktype: 'value', datavalue: { type: 'quantity', value: { amount, unit: '1' } } }, { P585: [timeSnak(`+${year}-00-00T00:00:00Z`, 9)] });
    const item = itemOf(entityJson('Q863', 'Tajikistan', 'country', { P31: [claimOf(itemSnak('Q6256'))], P1082: [count('+7564502', '2010'), count('+5092603', '1989')] }));
    expect(item?.kind).toBe('place');
    expect(item?.statements.map(({ value, start, end }) => [value, start, end])).toEqual([['5,092,603', { year: 1989 }, { year: 2010 }], ['7,564,502', { year: 2010 }, null]]);
  });

  it('is nothing where it is missing, no item, a disambiguation page, or without a label', () => {
    expect(parseWikidataEntity({ id: 'Q7', missing: '' })).toBeNull();
    expect(parseWikidataEntity({ id: 'P7', labels: {} })).toBeNull();
    expect(parseWikidataEntity('Q7')).toBeNull();
    expect(itemOf(entityJson('Q7', 'Lebed', 'family name', { P31: [claimOf(itemSnak('Q4167410'))] }))).toBeNull();
    expect(itemOf({ id: 'Q7', labels: [], descriptions: [], aliases: [], sitelinks: [], claims: human })).toBeNull();
  });

  it('takes labels by the order of languages, then the one for all', () => {
    const json = entityJson('Q1', 'Lebed', 'x', human, { labels: { fr: { value: 'Lébed' }, mul: { value: 'Lebed' } } });
    expect(itemOf(json, { languages: ['de', 'fr'] })?.label).toBe('Lébed');
    expect(itemOf(json, { languages: ['de'] })?.label).toBe('Lebed');
  });
});
