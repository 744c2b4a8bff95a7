/** JSON in Wikidata's own form, of our own making, for tests. */

export const timeSnak = (time: string, precision: number, calendar = 'Q1985727'): object => ({
  snaktype: 'value', datatype: 'time',
  datavalue: { type: 'time', value: { time, timezone: 0, before: 0, after: 0, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` } },
});

export const itemSnak = (id: string): object => ({
  snaktype: 'value', datatype: 'wikibase-item', datavalue: { type: 'wikibase-entityid', value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id } },
});

export const someValue: object = { snaktype: 'somevalue', datatype: 'time' };
export const noValue: object = { snaktype: 'novalue', datatype: 'time' };

/** One statement; `qualifiers` by property. */
export function claimOf(mainsnak: object, qualifiers: Readonly<Record<string, readonly object[]>> = {}, rank = 'normal'): object {
  return { mainsnak, type: 'statement', rank, qualifiers, references: [{ hash: 'x', snaks: {} }] };
}

/** An entity with an English label. */
export function entityJson(id: string, label: string, description: string, claims: Readonly<Record<string, readonly object[]>>, more: object = {}): Record<string, unknown> {
  return {
    pageid: 1, ns: 0, title: id, lastrevid: 4711, modified: '2026-11-01T00:00:00Z', type: 'item', id,
    labels: { en: { language: 'en', value: label } },
    descriptions: { en: { language: 'en', value: description } },
    aliases: {}, claims, sitelinks: {}, ...more,
  };
}
