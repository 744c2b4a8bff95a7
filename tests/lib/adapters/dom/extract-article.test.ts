import { describe, expect, it } from 'vitest';
import { extractArticle, extractArticleInSlices } from '../../../../lib/adapters/dom/extract-article.ts';
import { offsetAt, rangeFor } from '../../../../lib/adapters/dom/live-text.ts';
import { fixturePage, pageOf } from '../../../support/page.ts';

const url = 'https://gazette.example/2000/07/01/oresund-bridge-opens-to-traffic?utm_source=x#top';

describe('extractArticle', () => {
  it("gives the article's own words and who wrote them when", () => {
    const { article } = extractArticle(fixturePage('bridge.html'), url) ?? expect.unreachable();
    expect(article.title).toBe('Øresund Bridge Opens to Traffic');
    expect(article.authors).toEqual([{ name: 'Karin Holm', kind: 'person' }]);
    expect(article.published).toEqual({ iso: '2000-07-01T18:30:00+02:00', source: 'json-ld' });
    expect(article.canonicalUrl).toBe('https://gazette.example/2000/07/01/oresund-bridge-opens-to-traffic');
    expect(article.site).toBe('The Sound Gazette');
    expect(article.text.split('\n\n').map((line) => line.slice(0, 14))).toEqual(
      ['MALMÖ, July 1 ', 'The crossing i', 'A long time co', 'The two govern', 'Trains run fro']);
    expect(article.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'paragraph']);
    expect(article.text).toContain('signed the agreement in 1991');
  });

  it('can paint every span of its text: the range reads like the span, and its ends lead back to the offsets', () => {
    const { article, live } = extractArticle(fixturePage('bridge.html'), url) ?? expect.unreachable();
    for (const match of article.text.matchAll(/[^\s]+(?: [^\s]+)?/g)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const range = rangeFor(live, span) ?? expect.unreachable(match[0]);
      expect(asRead(range.toString())).toBe(match[0]);
      expect(offsetAt(live, range.startContainer, range.startOffset)).toBe(span.start);
      expect(offsetAt(live, range.endContainer, range.endOffset)).toBe(span.end);
    }
  });

  it('keeps captions and credits apart from the text', () => {
    const { article } = extractArticle(fixturePage('furniture.html'), 'https://courier.example/1994/05/07/tunnel') ?? expect.unreachable();
    expect(article.captions?.[0]).toMatch(/^The two trains in the terminal at Coquelles on Friday, before the ribbons were cut\. Photograph: Marie Duval/);
    expect(article.text).not.toContain('before the ribbons were cut');
    expect(extractArticle(fixturePage('bridge.html'), url)?.article).not.toHaveProperty('captions');
  });

  it('keeps a caption out of the text however much it reads like a paragraph', () => {
    const page = fixturePage('bridge.html');
    const caption = 'The two pylons of the bridge stand 204 metres high, and a train takes eight minutes from one shore to the other, said the engineers who built them between 1995 and 2000.';
    page.querySelector('main h2')?.insertAdjacentHTML('beforebegin', `<figure><figcaption>${caption}</figcaption></figure>`);
    const { article } = extractArticle(page, url) ?? expect.unreachable();
    expect(article.text).not.toContain('204 metres');
    expect(article.captions).toEqual([caption]);
  });

  it('leaves the page as it is', () => {
    const page = fixturePage('bridge.html');
    const before = page.documentElement.outerHTML;
    extractArticle(page, url);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('gives the same in slices', async () => {
    let pauses = 0;
    const sliced = await extractArticleInSlices(fixturePage('bridge.html'), url, async () => { pauses += 1; });
    expect(sliced?.article).toEqual(extractArticle(fixturePage('bridge.html'), url)?.article);
    expect(pauses).toBeGreaterThan(2);
  });

  it('reads a paragraph once that the page has for phones and for desks', () => {
    const page = fixturePage('bridge.html');
    const text = extractArticle(page, url)?.article.text;
    for (const paragraph of page.querySelectorAll('main p')) paragraph.after(paragraph.cloneNode(true));
    expect(extractArticle(page, url)?.article.text).toBe(text);
  });

  it('finds nothing on a page without running text', () => {
    expect(extractArticle(pageOf('<ul><li><a href="/">Home</a></ul>'), url)).toBeNull();
    expect(extractArticle(pageOf(''), url)).toBeNull();
  });
});

function asRead(text: string): string {
  return text.replace(/\u00ad/g, '').replace(/\s+/g, ' ');
}
