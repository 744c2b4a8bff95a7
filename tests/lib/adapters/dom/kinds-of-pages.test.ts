import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../lib/adapters/dom/extract-article.ts';
import { parsePage } from '../../../../tools/annotate/parse-page.ts';
import { readPage } from '../../../../tools/annotate/read-file.ts';

const url = 'https://courier.example/1994/05/06/channel-tunnel-opens';
const title = 'Queen and President Open the Channel Tunnel';

function html(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../fixtures/pages', name), 'utf8');
}

/** A page with what its article begins and ends with, who wrote it when, and words that are not the article's. */
interface Kind {
  readonly page: string;
  readonly url?: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly first: string;
  readonly last: string;
  readonly paragraphs: number;
  readonly without?: readonly string[];
}

const kinds: Readonly<Record<string, Kind>> = {
  'a stub before a paywall': {
    page: 'paywall-stub.html', authors: ['Ann Marsh'], published: '1994-05-06T17:40:00+02:00', first: 'CALAIS, May 6', last: 'a shuttle wagon.', paragraphs: 2,
    without: ['one pound a week', 'Ferry companies'],
  },
  'an AMP page': {
    page: 'amp.html', authors: ['Ann Marsh'], published: '1994-05-06T17:40:00+02:00', first: 'CALAIS, May 6', last: 'to the other.', paragraphs: 5, without: ['cookies', 'All rights'],
  },
  'a page to print': { page: 'print-view.html', authors: ['Ann Marsh'], published: '1994-05-06', first: 'CALAIS, May 6', last: 'to the other.', paragraphs: 5, without: ['All rights', 'Printed from'] },
  'a reader mode': { page: 'reader-mode.html', authors: ['Ann Marsh'], published: '1994-05-06', first: 'CALAIS, May 6', last: 'to the other.', paragraphs: 5, without: ['minutes'] },
  'a page of divs': { page: 'div-only.html', authors: ['Ann Marsh'], published: '1994-05-06T17:40:00+02:00', first: 'CALAIS, May 6', last: 'to the other.', paragraphs: 5, without: ['Rabies', '© Strait'] },
  'a page full of other things': {
    page: 'furniture.html', authors: ['Ann Marsh', 'Luc Ferrand'], published: '1994-05-06T17:40:00+02:00', first: 'CALAIS, May 6', last: 'to the other.', paragraphs: 5,
    without: ['cookies', 'Photograph', 'shake hands', 'Read more', 'newsletter', 'two dogs', 'forty years', 'grandfather'],
  },
  'a German page': {
    page: 'german.html', url: 'https://kuestenbote.example/europa/kanaltunnel-eroeffnet', title: 'Königin und Präsident eröffnen den Kanaltunnel', authors: ['Anke Brandt', 'Luc Ferrand'],
    published: '1994-05-06', first: 'CALAIS, 6. Mai', last: 'geliehen.', paragraphs: 4, without: ['Fähren wird', 'Aktualisiert'],
  },
  'a Russian page': {
    page: 'russian.html', url: 'https://vestnik.example/mir/tonnel-otkryt', title: 'Королева и президент открыли тоннель под Ла-Маншем', authors: ['Анна Петрова'],
    published: '1994-05-06', first: 'КАЛЕ, 6 мая', last: '200 банков.', paragraphs: 4, without: ['Читайте также'],
  },
  'a Japanese page': {
    page: 'japanese.html', url: 'https://kaikyo.example/world/19940506', title: '英仏海峡トンネル、女王と大統領が開通式', authors: ['田中恵子'],
    published: '1994-05-06', first: '【カレー', last: '運行を始める。', paragraphs: 4, without: ['フェリー各社'],
  },
  'a Hindi page': {
    page: 'hindi.html', url: 'https://tat.example/world/channel-surang', title: 'महारानी और राष्ट्रपति ने चैनल सुरंग का उद्घाटन किया', authors: ['अनीता शर्मा'],
    published: '1994-05-06T17:40:00+02:00', first: 'कैले, 6 मई', last: 'ऋण लिया है।', paragraphs: 4,
  },
  'lines parted by <br> in a table of fonts': {
    page: 'br-separated.html', url: 'https://www.example.org/archive/1959/01/03/castro-marches-on-havana', title: 'Batista Gone, Castro Marches on Havana', authors: [],
    published: '1959-01-03', first: 'HAVANA, Jan. 3', last: '"So I came to the doors."', paragraphs: 7, without: ['webmaster', 'Forum'],
  },
  'a French page whose dates lead with the day': {
    page: 'french-dates.html', url: 'https://detroit.example/europe/tunnel-inaugure', title: 'La reine et le président inaugurent le tunnel sous la Manche', authors: ['Luc Ferrand', 'AFP'],
    published: '1994-05-06', first: 'CALAIS, 6 mai', last: '200 banques.', paragraphs: 4, without: ['ferries'],
  },
};

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  const { isArticle, article } = readPage(html(kind.page), kind.url ?? url, url);

  it('is an article with its own words only', () => {
    expect(isArticle).toBe(true);
    expect(article?.text.startsWith(kind.first)).toBe(true);
    expect(article?.text.endsWith(kind.last)).toBe(true);
    expect(article?.blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(kind.paragraphs);
    for (const words of kind.without ?? []) expect(article?.text).not.toContain(words);
  });

  it('says who wrote it, when, and under which headline', () => {
    expect(article).toMatchObject({ title: kind.title ?? title, published: kind.published === null ? null : { iso: kind.published } });
    expect(article?.authors.map((author) => author.name)).toEqual(kind.authors);
  });
});

describe('a live blog', () => {
  const live = readPage(html('live-blog.html'), 'https://courier.example/2019/04/15/fire-at-notre-dame-live', url);

  it('is one article, whose entries are blocks with their times', () => {
    expect(live.isArticle).toBe(true);
    const article = live.article ?? expect.unreachable();
    const entries = article.blocks.flatMap((block) => block.time === undefined || block.kind !== 'paragraph' ? [] : [[block.time.slice(11, 16), article.text.slice(block.start, block.start + 18)]]);
    expect(entries).toEqual([['23:05', 'General Jean-Claud'], ['20:30', 'President Emmanuel'], ['19:52', 'The spire, built t'], ['19:05', 'Smoke was seen ove']]);
  });

  it('gives nothing above its entries a time, and keeps the times out of the text', () => {
    expect(live.article?.blocks.find((block) => live.article?.text.startsWith('A fire has', block.start) === true)?.time).toBeUndefined();
    expect(live.article?.text).not.toMatch(/^\d\d:\d\d$/m);
  });
});

describe('several articles one after another', () => {
  const document = parsePage(html('endless-scroll.html'));

  it('are each an article of its own, with its own names, day and address', () => {
    const [first, second] = [0, 1].map((at) => extractArticle(document, url, (elements) => { expect(elements).toHaveLength(2); return at; })?.article ?? expect.unreachable());
    expect(first).toMatchObject({ title, authors: [{ name: 'Ann Marsh' }], published: { iso: '1994-05-06T17:40:00+02:00' }, canonicalUrl: url });
    expect(second).toMatchObject({
      title: 'Great Belt Bridge Ends the Age of Ferries', authors: [{ name: 'Mette Lund' }], published: { iso: '1998-06-14T19:10:00+02:00' },
      canonicalUrl: 'https://courier.example/1998/06/14/great-belt-bridge', site: 'The Strait Courier',
    });
    expect(first?.text).toContain('Coquelles');
    expect(first?.text).not.toContain('Margrethe');
    expect(second?.text).toContain('Margrethe');
    expect(second?.text).not.toContain('Coquelles');
  });

  it('give the first one where nobody scrolls', () => {
    expect(readPage(html('endless-scroll.html'), url, url).article?.text).not.toContain('Margrethe');
  });
});

it('an article inside a frame is left alone', () => {
  const { isArticle, article } = readPage(html('frames.html'), 'https://courier.example/', url);
  expect(isArticle).toBe(false);
  expect(article?.text ?? '').not.toContain('Coquelles');
});
