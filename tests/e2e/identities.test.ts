import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { openPrivatePage } from '../support/private-window.ts';
import { pageToSave, sendFrom } from '../support/saved-pages.ts';
import { writeOver } from '../support/write-over.ts';

const first = pageToSave('first', 'The leader spoke', 'The Morning Courier', '1994-08-23', ['Emomali Rakhmonov spoke in Dushanbe.'], ['person:Emomali Rakhmonov', 'place:Dushanbe']);
const second = pageToSave('second', 'The leader spoke again', 'Harbor Times', '2007-04-01', ['Emomali Rahmon dropped the ending of his name.'], ['person:Emomali Rahmon']);

forEachBrowser((name) => {
  describe(`names that are one in ${name}`, () => {
    let extension: ExtensionBrowser;
    let page: Page;
    beforeAll(async () => {
      extension = await openBrowser(name);
      page = await extension.openPage('options.html', '.empty');
      await sendFrom(page, 'article.save', first);
      await sendFrom(page, 'article.save', second);
    });
    afterAll(() => extension.close());
    beforeEach(() => page.bringToFront());

    const heading = (): Promise<string> => page.$eval('main h1', (h1) => h1.textContent ?? '');
    const sentences = (): Promise<string[]> => page.$$eval('.sentences .said', (all) => all.map((one) => one.textContent ?? ''));
    const press = async (text: string): Promise<void> => {
      await expect.poll(() => page.$$eval('button', (all, wanted) => {
        const found = all.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === wanted);
        found?.click();
        return found !== undefined;
      }, text)).toBe(true);
    };

    it('are joined, renamed and split on the page of a person, each with its undo', async () => {
      await page.evaluate(() => { location.hash = '#/people/person%3Aemomali%20rahmon'; });
      await expect.poll(sentences).toEqual(['Emomali Rahmon dropped the ending of his name.']);
      await press('The same as…');
      await page.waitForSelector('.same-picker input');
      await page.type('.same-picker input', 'rakhm');
      await press('The same as Emomali Rakhmonov');
      await expect.poll(sentences).toHaveLength(2);
      await press('Rename');
      await page.waitForSelector('.rename-form input');
      await writeOver(page, '.rename-form input', 'Rahmon (Tajikistan)');
      await page.keyboard.press('Enter');
      await expect.poll(heading).toBe('Rahmon (Tajikistan)');
      await page.evaluate(() => { location.hash = '#/people'; });
      await expect.poll(() => page.$$eval('.name-row a', (all) => all.map((one) => one.textContent))).toEqual(['Rahmon (Tajikistan)']);
      await page.evaluate(() => { location.hash = '#/people/person%3Aemomali%20rahmon'; });
      await press('Split off: Emomali Rakhmonov');
      await expect.poll(sentences).toHaveLength(1);
      await press('Undo');
      await expect.poll(sentences).toHaveLength(2);
    });
  });

  describe(`remembering what is read in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({ '/one': newsPage(), '/two': newsPage({ title: 'The Visit, a Year Later' }) })]);
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    const forgotten = 2;
    const read = async (path: string): Promise<Page> => {
      const page = await extension.browser.newPage();
      await page.goto(server.origin + path);
      await waitForMarks(page);
      return page;
    };

    it('is off until it is switched on; then a card says where the name was met, until all is forgotten', async () => {
      await (await read('/one')).close();
      const options = await extension.openPage('options.html#/settings', '.settings');
      expect(await options.$$eval('.settings', ([view]) => view?.textContent)).toContain('No articles are remembered.');
      await options.$$eval('.settings label.check', (all) => all.find((label) => label.textContent?.includes('Remember what I read'))?.querySelector('input')?.click());
      await expect.poll(async () => (await sendFrom(options, 'settings.read', null) as { rememberRead: boolean }).rememberRead).toBe(true);
      await (await read('/one')).close();
      const page = await read('/two');
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(extension, page, (text) => text.includes('Met before: 1 other article') && text.includes('read, not saved') && text.includes('said the visit had brought nothing'));
      await page.close();
      await options.bringToFront();
      await expect.poll(() => options.$eval('.settings', (view) => view.textContent)).toContain('2 articles are remembered.');
      await options.evaluate(() => { location.hash = '#/read'; });
      await options.waitForSelector('.bin-row .btn-quiet');
      await options.$eval('.bin-row .btn-quiet', (button) => (button as HTMLElement).click());
      await options.waitForSelector('.bin-row .danger');
      expect(await options.$$eval('.bin-row', (all) => all.length)).toBe(forgotten);
      await options.$eval('.bin-row .danger', (button) => (button as HTMLElement).click());
      await expect.poll(() => options.$$eval('.bin-row', (all) => all.length)).toBe(1);
      await options.evaluate(() => { location.hash = '#/settings'; });
      const press = (text: string): Promise<void> => expect.poll(() => options.$$eval('button', (all, wanted) => {
        const found = all.find((button) => button.textContent === wanted);
        found?.click();
        return found !== undefined;
      }, text)).toBe(true) as unknown as Promise<void>;
      await press('Forget all of them');
      await press('Forget all');
      await expect.poll(() => options.$eval('.settings', (view) => view.textContent)).toContain('No articles are remembered.');
      await options.close();
    });

    it('never happens in a private window', async () => {
      const options = await extension.openPage('options.html#/settings', '.settings');
      await sendFrom(options, 'settings.change', { rememberRead: true });
      await options.close();
      const hidden = await openPrivatePage(extension, `${server.origin}/one`);
      await waitForMarks(hidden.page);
      await hidden.page.close();
      // Firefox may still be taking down what a reloaded extension had open: then the database is not given, or taken away, and is asked for on another page.
      const rows = async (): Promise<number> => {
        const after = await hidden.extensionPage();
        const counted = after.evaluate(async () => {
          const open = await new Promise<IDBDatabase>((done, fail) => { const request = indexedDB.open('dateline-library'); request.addEventListener('success', () => done(request.result)); request.addEventListener('error', () => fail(request.error)); });
          let count = 0;
          for (const store of ['readArticles', 'readOccurrences']) count += await new Promise<number>((done) => { const request = open.transaction(store).objectStore(store).count(); request.addEventListener('success', () => done(request.result)); });
          open.close();
          return count;
        });
        counted.catch(() => undefined);
        const late = new Promise<never>((_, fail) => { setTimeout(() => { fail(new Error('the database was not given within five seconds')); }, 5000); });
        return Promise.race([counted, late]);
      };
      // A forgotten article leaves a tombstone: those of the test before.
      await expect.poll(rows, { timeout: 60_000 }).toBe(forgotten);
    });
  });
});
