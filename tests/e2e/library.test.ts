import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitForCard, writeNote } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { newsPage, sarajevo } from '../support/news-page.ts';

forEachBrowser((name) => {
  describe(`the library in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({
        '/story': newsPage(), '/other': newsPage({ title: 'Bosnian Leader in Geneva', paragraphs: sarajevo.paragraphs.slice(1) }),
      })]);
      for (const path of ['/story', '/other']) await save(path);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(extension, page, (text) => text.includes('Your notes'));
      await writeNote(extension, page, 'Compare with the ambassador.');
      await waitForCard(extension, page, (text) => text.includes('Compare with'));
      await page.close();
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    const save = async (path: string): Promise<void> => {
      const page = await extension.browser.newPage();
      await page.goto(server.origin + path);
      await waitForMarks(page);
      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Save article/);
      await popup.waitForText('Saved');
      await popup.close();
      await page.close();
    };
    const shows = (page: Page, words: string): Promise<void> => expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: 8000 }).toContain(words);

    it('lists saved articles and finds them by words of their text', async () => {
      const page = await extension.openPage('options.html', 'main input');
      await shows(page, sarajevo.title);
      await shows(page, 'Bosnian Leader in Geneva');
      await page.type('main input[type="search"], main input', 'presidency building');
      await expect.poll(() => page.evaluate(() => document.querySelector('main')?.textContent ?? ''), { timeout: 8000 }).not.toContain('Bosnian Leader in Geneva');
      await shows(page, sarajevo.title);
      await page.close();
    });

    it('shows an article as it was saved, with its names', async () => {
      const page = await extension.openPage('options.html', 'main a');
      await page.evaluate((title) => [...document.querySelectorAll<HTMLElement>('main a')].find((link) => link.textContent?.includes(title))?.click(), sarajevo.title);
      await shows(page, 'Izetbegovic is to travel to Geneva at the weekend');
      await page.close();
    });

    it('has a page for a person across articles, with the notes', async () => {
      const page = await extension.openPage('options.html#/people', 'main a');
      await shows(page, 'Haris Silajdzic');
      await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main a')].find((link) => link.textContent?.includes('Haris Silajdzic'))?.click());
      await shows(page, 'Compare with the ambassador.');
      await shows(page, 'said the visit had brought nothing');
      await shows(page, 'Bosnian Leader in Geneva');
      await page.close();
    });

    it('says what to do where there is nothing yet', async () => {
      const page = await extension.openPage('options.html#/bin', 'main');
      const words = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
      expect(words.length).toBeGreaterThan(20);
      await page.close();
    });
  });
});
