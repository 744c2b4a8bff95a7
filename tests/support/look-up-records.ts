import type { WikimediaRecords } from './wikimedia-server.ts';
import { claimOf, entityJson, itemSnak, noValue, someValue, timeSnak } from './wikidata-json.ts';

/*
 * What our own Wikipedia and Wikidata say of names in our report from Sarajevo (news-page.ts, `lookUpParagraph`). Ids
 * beyond Q900000000 are nobody's.
 */

/** More of the report: somebody to be found, a namesake of another century, one of several, and one whom nobody knows. */
export const lookUpParagraph = 'General Philippe Morillon, commander of the United Nations forces in Bosnia, drove with him from the airport. Colonel Alexander Suvorov of the Russian battalion '
  + 'and Peter Kovac, a doctor at a hospital in the city, waited there. Emil Radovanac, a baker, watched the column pass.';

const human = claimOf(itemSnak('Q5'));
const year = (number: number, precision = 9): object => timeSnak(`+${String(number).padStart(4, '0')}-00-00T00:00:00Z`, precision);
const office = (id: string, start: object, end: object, rank = 'normal'): object => claimOf(itemSnak(id), { P580: [start], P582: [end] }, rank);
const label = (id: string, words: string): Record<string, unknown> => entityJson(id, words, '', {});

const morillon = entityJson('Q900000001', 'Philippe Morillon', 'French general and politician', {
  P31: [human], P27: [claimOf(itemSnak('Q142'))],
  P569: [claimOf(timeSnak('+1935-10-24T00:00:00Z', 11))],
  P106: [claimOf(itemSnak('Q900000011'))],
  P39: [
    office('Q900000012', timeSnak('+1999-07-20T00:00:00Z', 11), timeSnak('+2009-07-13T00:00:00Z', 11), 'preferred'),
    office('Q900000013', timeSnak('+1992-10-00T00:00:00Z', 10), timeSnak('+1993-07-00T00:00:00Z', 10)),
    claimOf(itemSnak('Q900000014'), { P580: [someValue], P582: [year(1990)] }),
  ],
}, { aliases: { en: [{ language: 'en', value: 'General Morillon' }] }, sitelinks: { enwiki: { site: 'enwiki', title: 'Philippe Morillon', badges: [] } } });

export const lookUpRecords: WikimediaRecords = {
  pages: {
    en: {
      'Philippe Morillon': {
        pageid: 1, item: 'Q900000001', lastrevid: 120_001,
        extract: 'Philippe Morillon (; born 24 October 1935) is a French former general and politician. He commanded the United Nations forces in Bosnia from 1992 to 1993.\nHe was a Member of the European Parliament from 1999 to 2009.',
        revisions: [{
          id: 4001, timestamp: '2006-05-02T10:00:00Z',
          html: '<!DOCTYPE html><html><head><title>x</title></head><body><section data-mw-section-id="0"><div role="note">For others, see there.</div><table class="infobox"><tr><td><p>Rank: General</p></td></tr></table>'
            + '<p>Philippe <b>Morillon</b><sup class="reference"><a href="#n">[1]</a></sup> is a French general &amp; politician. He has been a Member of the European Parliament since&nbsp;1999.</p><script>alert(1)</script></section>'
            + '<section data-mw-section-id="1"><h2>Life</h2><p>Born in Casablanca.</p></section></body></html>',
        }],
      },
      'Alexander Suvorov': { pageid: 2, item: 'Q900000002', lastrevid: 120_002, extract: 'Alexander Vasilyevich Suvorov was a Russian general of the 18th century.' },
      'Peter Kovac': { pageid: 3, item: 'Q900000003', isDisambiguation: true, lastrevid: 120_003, extract: 'Peter Kovac may refer to:' },
      'Ilidža': { pageid: 4, item: 'Q900000006', lastrevid: 120_004, extract: 'Ilidža is a town near Sarajevo.' },
    },
    de: {
      'Philippe Morillon': { pageid: 11, item: 'Q900000001', lastrevid: 220_001, extract: 'Philippe Morillon ist ein französischer General und Politiker.' },
    },
  },
  redirects: { en: { Ilidza: 'Ilidža', 'Emil Radovanac': 'List of bakers#Radovanac' } },
  entities: {
    Q900000001: morillon,
    Q900000002: entityJson('Q900000002', 'Alexander Suvorov', 'Russian general', {
      P31: [human], P569: [claimOf(timeSnak('+1730-11-13T00:00:00Z', 11, 'Q1985786'))], P570: [claimOf(timeSnak('+1800-05-06T00:00:00Z', 11, 'Q1985786'))],
    }),
    Q900000003: entityJson('Q900000003', 'Peter Kovac', 'Wikimedia disambiguation page', { P31: [claimOf(itemSnak('Q4167410'))] }),
    Q900000004: entityJson('Q900000004', 'Peter Kovac', 'handball player', { P31: [human], P569: [claimOf(year(1950, 8))], P106: [claimOf(itemSnak('Q900000015'))] }),
    Q900000005: entityJson('Q900000005', 'Peter Kovac', 'composer', { P31: [human], P569: [claimOf(year(1800, 7))], P570: [claimOf(someValue)] }),
    Q900000007: entityJson('Q900000007', 'Peter Kovac', 'Slovene painter', {
      P31: [human], P569: [claimOf(timeSnak('+1941-03-00T00:00:00Z', 10))], P39: [claimOf(itemSnak('Q900000016'), { P580: [year(1988)], P582: [noValue] })],
    }),
    Q900000006: entityJson('Q900000006', 'Ilidža', 'town in Bosnia and Herzegovina', {
      P31: [claimOf(itemSnak('Q3957'))], P17: [claimOf(itemSnak('Q225'))],
      P625: [claimOf({ snaktype: 'value', datavalue: { type: 'globecoordinate', value: { latitude: 43.83, longitude: 18.31, precision: 0.01, globe: 'http://www.wikidata.org/entity/Q2' } } })],
    }),
    Q142: label('Q142', 'France'), Q225: label('Q225', 'Bosnia and Herzegovina'),
    Q900000011: label('Q900000011', 'military officer'), Q900000012: label('Q900000012', 'Member of the European Parliament'),
    Q900000013: label('Q900000013', 'commander of the United Nations forces in Bosnia'), Q900000014: label('Q900000014', 'divisional commander'),
    Q900000015: label('Q900000015', 'handball player'), Q900000016: label('Q900000016', 'member of a learned society'),
  },
};
