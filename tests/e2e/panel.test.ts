import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { hasCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { waitForMarks } from '../../tools/browsers/marks.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { violations } from '../support/axe.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { frontPage, newsPage, sarajevo } from '../support/news-page.ts';
import { sendFrom } from '../support/saved-pages.ts';


/*
 * No driver opens the browsers' own side panel. Its page is opened as a tab of the same window instead, behind the tab
 * of the article, which it follows in the same way.
 */
forEachBrowser((name) => {
  describe(`the side panel in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    let page: Page;
    let panel: Page;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({
        '/long': newsPage({ paragraphs: [...sarajevo.paragraphs, ...Array.from({ length: 30 }, () => 'The shelling went on into the night, as it had for weeks.'), 'Haris Silajdzic spoke again.'] }),
        '/other': newsPage({ title: 'Bosnian Leader in Geneva', paragraphs: sarajevo.paragraphs.slice(1) }), '/front': frontPage,
      })]);
      panel = await extension.openPage('sidepanel.html', '.popup');
      page = await extension.browser.newPage();
      await page.goto(`${server.origin}/long`);
      await waitForMarks(page);
      await page.bringToFront();
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    const names = (): Promise<(string | null)[]> => panel.$$eval('.panel-name .name', (all) => all.map((one) => one.textContent));
    const title = (): Promise<string | null> => panel.$eval('h1', (one) => one.textContent).catch(() => null);

    it('shows the article of the tab in front, its names in order of appearance', async () => {
      await expect.poll(title, { timeout: 15_000 }).toBe(sarajevo.title);
      expect((await names()).slice(0, 3)).toEqual(['Boutros Boutros-Ghali', 'Sarajevo', 'Alija Izetbegovic']);
    });

    it('goes to a mention in the page by the X-ray, by keys alone, and opens no card there', async () => {
      const before = await page.evaluate(() => scrollY);
      await panel.evaluate(() => {
        const strip = [...document.querySelectorAll<HTMLElement>('.xray')].find((one) => one.getAttribute('aria-label') === 'Where Haris Silajdzic occurs');
        strip?.focus();
        strip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
      });
      await expect.poll(() => page.evaluate(() => scrollY), { timeout: 5_000 }).toBeGreaterThan(before + 200);
      expect(await hasCard(page)).toBe(false);
      expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'))).toContain('Haris Silajdzic spoke again.');
    });

    it('shows a note on a name beside it, as soon as it is written anywhere', async () => {
      await sendFrom(panel, 'note.add', { target: { type: 'entity', key: 'person:haris silajdzic', itemId: null, kind: 'person', name: 'Haris Silajdzic' }, text: 'Met him in the March papers' });
      await expect.poll(() => panel.$$eval('.panel-note', (all) => all.map((one) => one.textContent)), { timeout: 5_000 }).toEqual(['Met him in the March papers']);
    });

    it('follows the tab where it goes, also to a page that is no article', async () => {
      await page.goto(`${server.origin}/other`);
      await expect.poll(title, { timeout: 15_000 }).toBe('Bosnian Leader in Geneva');
      await page.goto(`${server.origin}/front`);
      await expect.poll(title, { timeout: 15_000 }).toBe('No names are marked');
    });

    it('has no fault that axe finds', async () => {
      await page.goto(`${server.origin}/long`);
      await expect.poll(title, { timeout: 15_000 }).toBe(sarajevo.title);
      for (const value of ['light', 'dark'] as const) {
        if (name === 'chromium') await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(panel)).toEqual([]);
      }
    });
  });
});
