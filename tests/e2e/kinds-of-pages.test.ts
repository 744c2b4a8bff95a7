import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { markedWords, waitForMarks } from '../../tools/browsers/marks.ts';
import { servePages } from '../../tools/browsers/serve-pages.ts';
import type { ReaderState } from '../../lib/core/protocol.ts';
import { askReader } from '../support/ask-reader.ts';
import { forEachBrowser } from '../support/each-browser.ts';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8');
}

/** The same page, whose text a script puts in after a while. */
function arrivingLate(html: string, afterMs: number): string {
  const body = /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
  return html.replace(body, '<p>Loading</p>').replace('</body>', `<template id="late">${body}</template>
<script>setTimeout(() => document.querySelector('main').replaceChildren(document.getElementById('late').content), ${afterMs})</script></body>`);
}

async function stateOf(extension: ExtensionBrowser, page: Page): Promise<ReaderState | null> {
  return ((await askReader(extension, page, 'reader.state', null)) as { value: ReaderState | null }).value;
}

forEachBrowser((name) => {
  describe(`kinds of pages in ${name}`, () => {
    it('reads text that arrives after the page has loaded', async () => {
      const server = await servePages({ '/1994/05/06/channel-tunnel-opens': arrivingLate(fixture('furniture.html'), 1500) });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/1994/05/06/channel-tunnel-opens`);
      expect(await markedWords(page)).toEqual({});
      const words = await waitForMarks(page);
      expect(words['place']).toContain('Folkestone');
      await extension.close();
      await server.close();
    });

    it('reads an article that is nested 10,000 elements deep', async () => {
      const deep = fixture('furniture.html').replace('<main>', `<main>${'<div>'.repeat(10_000)}`);
      const server = await servePages({ '/1994/05/06/channel-tunnel-opens': deep });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/1994/05/06/channel-tunnel-opens`);
      expect((await waitForMarks(page))['place']).toContain('Folkestone');
      await extension.close();
      await server.close();
    });

    it('reads each of several articles one after another as it comes into view', async () => {
      const tall = fixture('endless-scroll.html').replace('</head>', '<style>article{min-height:150vh}</style></head>');
      const server = await servePages({ '/1994/05/06/channel-tunnel-opens': tall });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/1994/05/06/channel-tunnel-opens`);
      const first = await waitForMarks(page);
      expect(first['place']).toContain('Folkestone');
      expect(first['person']).not.toContain('Margrethe II');
      // The welcome page may have opened in front; a page behind hears of no scrolling.
      await page.bringToFront();
      await page.evaluate(() => document.getElementById('story-2')?.scrollIntoView());
      const second = await waitForMarks(page, (words) => words['place']?.includes('Zealand') === true);
      expect(second['place']).not.toContain('Folkestone');
      const below = await stateOf(extension, page);
      expect(below?.article).toMatchObject({ title: 'Great Belt Bridge Ends the Age of Ferries', canonicalUrl: `${server.origin}/1998/06/14/great-belt-bridge`, published: { iso: '1998-06-14T19:10:00+02:00' } });
      await page.evaluate(() => window.scrollTo(0, 0));
      await waitForMarks(page, (words) => words['place']?.includes('Folkestone') === true);
      await extension.close();
      await server.close();
    });

    it('notices an article that is added below', async () => {
      const [top = '', below = ''] = fixture('endless-scroll.html').split('<article id="story-2"');
      const more = `<article id="story-2"${below.slice(0, below.indexOf('</article>'))}</article>`;
      const growing = `${top.replace('</head>', '<style>article{min-height:150vh}</style></head>')}</main><template id="more">${more}</template>
<script>let isDone = false; addEventListener('scroll', () => { if (isDone || scrollY < 300) return; isDone = true; document.querySelector('main').append(document.getElementById('more').content); });</script></body></html>`;
      const server = await servePages({ '/1994/05/06/channel-tunnel-opens': growing });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/1994/05/06/channel-tunnel-opens`);
      await waitForMarks(page, (words) => words['place']?.includes('Folkestone') === true);
      await page.bringToFront();
      await page.evaluate(() => window.scrollTo(0, 400));
      await expect.poll(() => page.evaluate(() => document.getElementById('story-2') !== null)).toBe(true);
      await page.evaluate(() => document.getElementById('story-2')?.scrollIntoView());
      await waitForMarks(page, (words) => words['place']?.includes('Zealand') === true);
      await extension.close();
      await server.close();
    });

    it('reads the entries of a live blog with their times, and a new one', async () => {
      const server = await servePages({ '/2019/04/15/fire-at-notre-dame-live': fixture('live-blog.html') });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/2019/04/15/fire-at-notre-dame-live`);
      await waitForMarks(page, (words) => words['person']?.some((word) => word.includes('Hidalgo')) === true);
      const times = (state: ReaderState | null): string[] => [...new Set(state?.article.blocks.flatMap((block) => block.time?.slice(11, 16) ?? []))];
      expect(times(await stateOf(extension, page))).toEqual(['23:05', '20:30', '19:52', '19:05']);
      await page.evaluate(() => document.querySelector('.entries')?.insertAdjacentHTML('afterbegin',
        '<section class="entry"><time datetime="2019-04-16T03:45:00+02:00">03:45</time><h2>The fire is under control</h2><p>The fire brigade of Paris has the fire under control, nine hours after it was seen. Patrick Chauvet, the rector, has come back to the square to look at what is left.</p></section>'));
      await waitForMarks(page, (words) => words['person']?.some((word) => word.includes('Chauvet')) === true);
      expect(times(await stateOf(extension, page))[0]).toBe('03:45');
      await extension.close();
      await server.close();
    });

    it('leaves an article inside a frame alone', async () => {
      const server = await servePages({ '/': fixture('frames.html') });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/`);
      await new Promise((done) => { setTimeout(done, 2500); });
      expect(await markedWords(page)).toEqual({});
      const frame = page.frames().find((each) => each !== page.mainFrame());
      expect(await frame?.evaluate(() => [document.body.textContent.includes('Coquelles'), CSS.highlights.size])).toEqual([true, 0]);
      await extension.close();
      await server.close();
    });
  });
});
