import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../../../lib/core/detection/metadata.ts';
import type { PageFacts } from '../../../../lib/core/detection/page-facts.ts';

const bare: PageFacts = { url: 'https://gazette.example/a', language: 'en', title: '', headlines: [], meta: [], links: [], jsonLd: [], microdata: [], times: [], bylines: [] };
const time = (hints: string, text: string, machine = ''): PageFacts['times'][number] => ({ machine, text, hints, headlinesBefore: 0 });
const byline = (text: string, hints = 'div byline'): PageFacts['bylines'][number] => ({ text, hints, headlinesBefore: 0 });

describe('metadataOf', () => {
  it('follows references within a graph', () => {
    const graph = { '@graph': [{ '@type': 'NewsArticle', author: { '@id': '#p1' }, datePublished: '2001-02-03' }, { '@type': 'Person', '@id': '#p1', name: 'Karin Holm' }] };
    const found = metadataOf({ ...bare, jsonLd: [JSON.stringify(graph)] }, null);
    expect(found.authors).toEqual([{ name: 'Karin Holm', kind: 'person' }]);
    expect(found.published).toEqual({ iso: '2001-02-03', source: 'json-ld' });
  });

  const titles: [string, Partial<PageFacts>, string][] = [
    ['confirmed by the title', { title: 'Bridge Opens to Traffic | The Gazette', headlines: ['Gazette', 'Bridge Opens to Traffic'] }, 'Bridge Opens to Traffic'],
    ['without the name of the site', { title: 'Bridge Opens to Traffic - gazette' }, 'Bridge Opens to Traffic'],
    ['with a dash of its own', { title: 'Bridge-and-tunnel link opens to cars' }, 'Bridge-and-tunnel link opens to cars'],
  ];
  for (const [name, facts, title] of titles) it(`gives a headline ${name}`, () => { expect(metadataOf({ ...bare, ...facts }, null).title).toBe(title); });

  const bylines: [string, string[]][] = [
    ['By Karin Holm and Per Lind', ['Karin Holm', 'Per Lind']],
    ['Von Karin Holm, Reuters', ['Karin Holm', 'Reuters']],
    ['By Karin Holm, staff writer', ['Karin Holm']],
    ['Karin Holm | March 3, 2001', ['Karin Holm']],
    ['Share this article', []],
  ];
  for (const [value, names] of bylines) {
    it(`reads the byline "${value}"`, () => {
      expect(metadataOf({ ...bare, bylines: [byline(value)] }, null).authors.map((author) => author.name)).toEqual(names);
    });
  }

  it('keeps agencies apart from people, and drops the byline of the site itself for a person', () => {
    expect(metadataOf({ ...bare, meta: [{ name: 'author', value: 'Reuters' }] }, null).authors).toEqual([{ name: 'Reuters', kind: 'agency' }]);
    const facts = { ...bare, meta: [{ name: 'author', value: 'Gazette' }], bylines: [byline('By Karin Holm', 'p byline')] };
    expect(metadataOf(facts, null).authors.map((author) => author.name)).toEqual(['Karin Holm']);
  });

  it('takes no change for the publishing, and no date of an aside', () => {
    const times = [time('p footer', 'Last Updated: 07/27/2016'), time('time < aside related', '3 May 2015', '2015-05-03'), time('span updated', 'Updated May 6, 2019'), time('span date', 'May 4, 2019')];
    const found = metadataOf({ ...bare, times }, null);
    expect(found.published).toEqual({ iso: '2019-05-04', source: 'time' });
    expect(found.modified?.iso).toBe('2019-05-06');
  });

  it('finds the day in an address', () => {
    expect(metadataOf({ ...bare, url: 'https://gazette.example/2000/07/01/bridge' }, null).published).toEqual({ iso: '2000-07-01', source: 'address' });
  });
});
