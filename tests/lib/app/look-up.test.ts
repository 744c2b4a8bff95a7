import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wikimediaClient } from '../../../lib/adapters/knowledge/wikimedia/client.ts';
import { wikimediaEncyclopaedia } from '../../../lib/adapters/knowledge/wikimedia/encyclopaedia.ts';
import { lookUp, type LookUpQuestion } from '../../../lib/app/look-up.ts';
import type { LookUp } from '../../../lib/core/model/look-up.ts';
import { lookUpParagraph, lookUpRecords } from '../../support/look-up-records.ts';
import { fact, knowledgeOf, person, place } from '../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../support/read-by-hand.ts';
import { serveWikimedia, type WikimediaServer } from '../../support/wikimedia-server.ts';

const day = Date.UTC(2026, 10, 25);
const knowledge = knowledgeOf([
  place('Q225', 'Bosnia and Herzegovina', 'BA', 44, 18, { isCountry: true, prior: 0.95, aliases: ['Bosnia'], statements: [fact('demonym', 'Bosnian')] }),
  place('Q142', 'France', 'FR', 47, 2, { isCountry: true, prior: 0.95, statements: [fact('demonym', 'French')] }),
  person('Q900000001', 'Philippe Morillon', [fact('office', 'Commander of UNPROFOR in Bosnia', '1992-10', '1993-07'), fact('party', 'a party of the pack')], { countryCode: 'FR' }),
]);
const names = [
  { name: 'Philippe Morillon', kind: 'person', roles: ['commander of the United Nations forces in Bosnia'] }, { name: 'Alexander Suvorov', kind: 'person', roles: ['Colonel'] },
  { name: 'Peter Kovac', kind: 'person', roles: ['a doctor at a hospital in the city'] }, { name: 'Emil Radovanac', kind: 'person', roles: ['a baker'] }, { name: 'Ilidza', kind: 'place' },
] as const;
const text = `${lookUpParagraph} Nobody went to Ilidza in Bosnia.`;
const question: LookUpQuestion = {
  article: articleOf(text), recognition: recognitionOf(text, names), dateline: { window: { earliest: '1992-12-31', latest: '1992-12-31' }, place: null, evidence: [], contradiction: null },
  entities: ['e1', 'e2', 'e3', 'e4', 'e5'], languages: ['en'], mode: 'click',
};

describe('a look-up', () => {
  let server: WikimediaServer;
  beforeAll(async () => { server = await serveWikimedia(lookUpRecords); });
  afterAll(() => server.close());
  beforeEach(() => { server.log.length = 0; });

  const ask = async (more: Partial<LookUpQuestion> = {}): Promise<readonly LookUp[]> => {
    const client = wikimediaClient({ fetch, now: () => day, isOnline: () => true, userAgent: 'test', holdOffs: { until: async () => 0, hold: async () => undefined } });
    const origin = `http://127.0.0.1:${server.port}`;
    const hosts = { wikipedia: (language: string) => `${origin}/${language}.wikipedia`, wikidata: `${origin}/www.wikidata` };
    return lookUp({ ...question, ...more }, wikimediaEncyclopaedia(client, hosts, null, () => day), knowledge, new AbortController().signal);
  };

  it('finds who holds an office on that day, with what the packs have beside it', async () => {
    const [found] = await ask({ entities: ['e1'] });
    expect(found).toMatchObject({ entity: 'e1', outcome: 'found' });
    const [shown] = found?.items ?? [];
    expect(shown?.link.asOf.map(({ property, value }) => [property, value])).toContainEqual(['office', 'commander of the United Nations forces in Bosnia']);
    expect(shown?.link.asOf.filter(({ property }) => property === 'office')).toHaveLength(1);
    expect(shown?.link.since.map(({ value }) => value)).toContain('Member of the European Parliament');
    expect(shown?.link.undated.map(({ value }) => value)).toContain('a party of the pack');
    expect(shown?.lead).toMatchObject({ title: 'Philippe Morillon', revision: '120001' });
    expect(found?.sources).toEqual([{ id: 'wikidata:Q900000001', name: 'Wikidata', edition: '2026-11-25', licence: 'CC0', url: 'https://www.wikidata.org/w/index.php?title=Q900000001&oldid=4711' }]);
  });

  it('does not take the only one of a name for the one meant where too little speaks for it', async () => {
    const [only] = await ask({ entities: ['e1'], recognition: recognitionOf(text, [{ name: 'Philippe Morillon', kind: 'person', roles: ['a baker'] }]) });
    expect([only?.outcome, only?.items.length]).toEqual(['several', 1]);
  });

  it('refuses a namesake who was dead by then, and says when he died', async () => {
    const [refused] = await ask({ entities: ['e2'] });
    expect([refused?.outcome, refused?.items, refused?.refused.map(({ reason }) => reason)]).toEqual(['refused', [], ['died 18 May 1800']]);
  });

  it('shows several as choices, and whom the era rules out beside them', async () => {
    const [several] = await ask({ entities: ['e3'] });
    expect(several?.outcome).toBe('several');
    expect(several?.items.map(({ link }) => link.item?.description).toSorted()).toEqual(['Slovene painter', 'handball player']);
    expect(several?.refused.map(({ item, reason }) => [item.description, reason])).toEqual([['composer', 'born in the 18th century']]);
  });

  it('takes the reader\'s word for who is meant, and for who is not', async () => {
    const said = { name: 'Peter Kovac', kind: 'person' } as const;
    const [chosen] = await ask({ entities: ['e3'], corrections: [{ ...said, verdict: 'is', item: 'Q900000007' }] });
    expect([chosen?.outcome, chosen?.items[0]?.link.item?.description]).toEqual(['found', 'Slovene painter']);
    const [left] = await ask({ entities: ['e3'], corrections: [{ ...said, verdict: 'is-not', item: 'Q900000007' }] });
    expect([left?.outcome, left?.items.map(({ link }) => link.item?.description), left?.refused.map(({ reason }) => reason).toSorted()])
      .toEqual(['several', ['handball player'], ['born in the 18th century', 'you said that it is not this one']]);
  });

  it('knows nobody where a name leads to a section about something else', async () => {
    expect((await ask({ entities: ['e4'] })).map(({ outcome, items }) => [outcome, items])).toEqual([['unknown', []]]);
  });

  it('takes a redirect for a name of what it leads to', async () => {
    const [found] = await ask({ entities: ['e5'] });
    expect([found?.outcome, found?.items[0]?.link.item?.label, found?.items[0]?.link.item?.countryCode]).toEqual(['found', 'Ilidža', 'BA']);
  });

  it('takes the next language only for what the first does not have', async () => {
    const [found] = await ask({ entities: ['e1'], languages: ['fr', 'de'] });
    expect(found?.items[0]?.lead).toMatchObject({ language: 'de', revision: '220001' });
    expect(server.log.filter(({ params }) => params['titles'] !== undefined).map(({ site }) => site)).toEqual(['fr.wikipedia', 'de.wikipedia']);
  });

  it('lets nothing leave but names, ids, languages, and what is fixed', async () => {
    await ask();
    const fixed = /^(?:json|2|\*|1|20|query|extracts\|pageprops\|info|wikibase_item\|disambiguation|url|wbsearchentities|wbgetentities|item|en|en\|mul|enwiki|labels|info\|labels\|descriptions\|aliases\|claims\|sitelinks)$/;
    const asked = server.log.flatMap(({ method, params, body }) => [method, body, ...Object.values(params)]).filter((value) => !fixed.test(value));
    const allowed = new Set([...names.map(({ name }) => name), names.map(({ name }) => name).join('|'), 'GET', '']);
    expect(asked.filter((value) => !allowed.has(value) && !/^Q\d+(?:\|Q\d+)*$/.test(value))).toEqual([]);
  });

  it('by itself sends one request for up to twenty names, and takes nobody from among several', async () => {
    const found = await ask({ mode: 'automatic' });
    expect(found.map(({ outcome }) => outcome)).toEqual(['found', 'refused', 'unknown', 'unknown', 'found']);
    const naming = server.log.filter(({ params }) => params['titles'] !== undefined || params['search'] !== undefined);
    expect(naming.map(({ params }) => params['titles'])).toEqual([names.map(({ name }) => name).join('|')]);
    expect(server.log).toHaveLength(3);
  });
});
