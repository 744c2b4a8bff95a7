import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { violations } from '../support/axe.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { newsPage, sarajevo } from '../support/news-page.ts';

const later = [sarajevo.paragraphs[0], ...sarajevo.paragraphs.slice(1).map((paragraph) => paragraph.replaceAll('Zagreb', 'Vienna').replace('nothing', 'very little'))];

forEachBrowser((name) => {
  describe(`a saved article that has changed, in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    let page: Page;
    let library: Page;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({ '/story': newsPage() })]);
      page = await extension.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      const popup = await openPopup(extension, page);
      await popup.waitForText('Save article');
      await popup.clickButton(/^Save article/);
      await popup.waitForText('Saved');
      await popup.close();
      server.set('/story', newsPage({ paragraphs: later }));
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    it('says so on the card and in the popup, names first', async () => {
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      const popup = await openPopup(extension, page);
      await popup.waitForText('This page has changed since you saved it.');
      expect(await popup.text()).toMatch(/New: Vienna\.\s+No longer named: Zagreb\./);
      await popup.close();
      await page.bringToFront();
      await clickOn(page, 'Vienna');
      await waitForCard(extension, page, (text) => text.includes('This page has changed since you saved it.'));
    });

    it('shows word by word what changed, and is clean for axe', async () => {
      library = await extension.openPage('options.html#/articles', '.article-row h2 a');
      const hash = await library.$eval('.article-row h2 a', (link) => link.getAttribute('href'));
      await library.evaluate((to) => { location.hash = `${to}/changes`; }, hash);
      await library.waitForSelector('.changed-text ins');
      const words = (tag: string): Promise<string[]> => library.$$eval(`.changed-text ${tag}`, (all) => all.map((one) => one.textContent ?? ''));
      expect((await words('ins')).join('|')).toMatch(/Vienna.*very little/s);
      expect((await words('del')).join('|')).toMatch(/Zagreb.*nothing/s);
      expect(await library.$$eval('.unchanged', (all) => all.length)).toBeGreaterThan(0);
      for (const value of ['light', 'dark'] as const) {
        if (name === 'chromium') await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(library)).toEqual([]);
      }
    });

    it('takes the new text when the reader says so, and takes that back', async () => {
      const text = (): Promise<string> => library.$eval('.article-text', (one) => one.textContent ?? '');
      await library.bringToFront();
      await library.$$eval('.changes .actions button', (buttons) => (buttons.find((button) => button.textContent === 'Take the new text') as HTMLElement).click());
      await library.waitForSelector('.article-text');
      await expect.poll(text, { timeout: 5_000 }).toContain('Vienna');
      await library.click('.undo-bar .btn-quiet');
      await expect.poll(text, { timeout: 5_000 }).toContain('Zagreb');
      await library.waitForSelector('.changed-line');
    });
  });
});
