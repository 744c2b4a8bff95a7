import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { pageToSave, sendFrom } from '../support/saved-pages.ts';

const summit = pageToSave('summit', 'Budapest summit ends with a cold peace', 'The Morning Courier', '1994-12-06', [
  'BUDAPEST. Boris Yeltsin warned that Europe was in danger of plunging into a cold peace. Bill Clinton disagreed.',
  'Ukraine gave up the nuclear arms on its soil. Boris Yeltsin left early.',
], ['person:Boris Yeltsin', 'person:Bill Clinton', 'place:Ukraine']);
const dayton = pageToSave('dayton', 'A peace for Bosnia', 'Harbor Times', '1995-11-21', ['Bill Clinton announced it.'], ['person:Bill Clinton']);

forEachBrowser((name) => {
  describe(`the views of the library in ${name}`, () => {
    let extension: ExtensionBrowser;
    let page: Page;
    beforeAll(async () => {
      extension = await openBrowser(name);
      page = await extension.openPage('options.html', '.empty');
    });
    afterAll(() => extension.close());
    // The welcome page opens by itself and takes the front, where alone a page is painted and clicked.
    beforeEach(() => page.bringToFront());

    const titles = (): Promise<string[]> => page.$$eval('.article-row h2', (all) => all.map((title) => title.textContent ?? ''));
    const go = (hash: string): Promise<void> => page.evaluate((to) => { location.hash = to; }, hash);

    it('says what to do while it is empty, and shows what is saved at once', async () => {
      expect(await page.$eval('.empty', (empty) => empty.textContent)).toContain('Save article');
      await sendFrom(page, 'article.save', summit);
      await sendFrom(page, 'article.save', dayton);
      await expect.poll(titles).toEqual([dayton.article.title, summit.article.title]);
    });

    it('finds words of the text with a typo in them', async () => {
      await page.type('input[type=search]', 'plungin yeltzin');
      await expect.poll(titles, { timeout: 5_000 }).toEqual([summit.article.title]);
    });

    it('deletes with an undo', async () => {
      await page.click('.article-row .btn-icon');
      await expect.poll(titles).toEqual([]);
      await page.click('.undo-bar .btn-quiet');
      await expect.poll(titles).toEqual([summit.article.title]);
    });

    it('shows a person in the sentences of every article, newest first, and keeps a note on them', async () => {
      await go('#/people/person%3Abill%20clinton');
      await page.waitForSelector('.name-article');
      await expect.poll(() => page.$$eval('.sentences .said', (all) => all.map((one) => one.textContent)))
        .toEqual(['Bill Clinton announced it.', 'Bill Clinton disagreed.']);
      const [link] = await page.$$eval('.sentences a', (all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(link).toBe('https://news.example/dayton#:~:text=Bill%20Clinton%20announced%20it.');
      await page.type('.note-field textarea', 'Asked twice');
      await page.click('.note-field .btn');
      await expect.poll(() => page.$$eval('.note-text', (all) => all.map((one) => one.textContent?.trim()))).toEqual(['Asked twice']);
    });

    it('says what a backup would change, and takes it in', async () => {
      const backup = JSON.stringify({
        format: 'dateline-library', version: 1, exportedAt: '2026-11-24T00:00:00.000Z', articles: [],
        notes: [{
          id: 'from-file', version: 1, device: 'another', createdAt: 1, updatedAt: 1, deletedAt: null, text: 'Out of a file', tags: [],
          target: { type: 'entity', key: 'place:ukraine', itemId: null, kind: 'place', name: 'Ukraine' },
        }],
      });
      await go('#/settings');
      await page.waitForSelector('input[type=file]');
      await page.$eval('input[type=file]', (input, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], 'backup.json', { type: 'application/json' }));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, backup);
      await page.waitForSelector('[aria-label="backup.json"] .btn');
      expect(await page.$eval('[aria-label="backup.json"]', (group) => group.textContent)).toContain('1 new, 0 changed');
      await page.$eval('[aria-label="backup.json"] .btn', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.settings [role=status]');
      await go('#/notes');
      await expect.poll(() => page.$$eval('.note-text', (all) => all.map((one) => one.textContent?.trim())), { timeout: 5_000 })
        .toEqual(['Asked twice', 'Out of a file']);
    });
  });
});
