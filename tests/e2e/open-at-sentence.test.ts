import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { pageToSave, sendFrom } from '../support/saved-pages.ts';

const filler = Array.from({ length: 60 }, (_, at) => `In the ${at + 1}th hour nothing was decided, and the delegates went on with the reading of the draft, clause by clause.`);
const sentence = 'Haris Silajdzic left the hall without a word.';
const paragraphs = [...filler, `At last the chair closed the meeting. ${sentence}`, ...filler.slice(0, 20)];
const title = 'A Long Night in Geneva';
// Tabs that a page of the extension opens are hidden from Firefox's driver: the page itself says where it has scrolled to.
const script = "addEventListener('scroll', () => { const seen = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('without a word')).getBoundingClientRect(); fetch('/scrolled?visible=' + (seen.top >= 0 && seen.bottom <= innerHeight)); });";

forEachBrowser((name) => {
  describe(`a sentence in the library in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    let page: Page;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({ '/night': newsPage({ title, paragraphs, script }), '/scrolled': '' })]);
      page = await extension.openPage('options.html', '.empty');
      const { article, reading } = pageToSave('night', title, 'The Harbour Gazette', '1993-01-20', paragraphs, ['person:Haris Silajdzic']);
      const url = `${server.origin}/night`;
      await sendFrom(page, 'article.save', { article: { ...article, url, canonicalUrl: url }, reading });
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    it('opens its article scrolled to it', async () => {
      // The welcome page may have opened in front, and what is behind is not drawn.
      await page.bringToFront();
      await page.evaluate(() => { location.hash = '#/people/person%3Aharis%20silajdzic'; });
      await page.waitForSelector('.sentences a[href*=":~:text="]');
      expect(server.requested).toEqual([]);
      await page.click('.sentences a[href*=":~:text="]');
      await expect.poll(() => server.requested).toContain('/scrolled?visible=true');
    });
  });
});
