import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { sendFrom } from '../support/saved-pages.ts';

const target = { type: 'entity', key: 'person:ada stone', itemId: null, kind: 'person', name: 'Ada Stone' };

/** Clicks the first button of such a name, or of such a text. */
async function press(page: Page, name: string): Promise<void> {
  await expect.poll(() => page.$$eval('button', (all, wanted) => {
    const found = all.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === wanted);
    found?.click();
    return found !== undefined;
  }, name), { timeout: 8000 }).toBe(true);
}

forEachBrowser((name) => {
  describe(`notes in ${name}`, () => {
    let extension: ExtensionBrowser;
    let first: Page;
    let second: Page;
    beforeAll(async () => {
      extension = await openBrowser(name);
      first = await extension.openPage('options.html#/notes', '.empty');
      await sendFrom(first, 'note.add', { target, text: '**Met** in #Vienna, [here](https://news.example/a) <img src=x onerror=alert(1)>' });
      await sendFrom(first, 'note.add', { target, text: 'Something else' });
      second = await extension.openPage('options.html#/notes', '.note');
    });
    afterAll(() => extension.close());

    const type = (page: Page, words: string): Promise<void> => page.$eval('.note-field textarea', (field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, words);
    const texts = (page: Page): Promise<string[]> => page.$$eval('.note-text', (all) => all.map((one) => one.textContent ?? ''));

    it('are drawn with their formatting and without any HTML of theirs, and are found by their tag', async () => {
      await first.bringToFront();
      await expect.poll(() => first.$$eval('.note-text strong', (all) => all.map((one) => one.textContent))).toEqual(['Met']);
      expect(await first.$$eval('.note-text img', (all) => all.length)).toBe(0);
      expect(await first.$$eval('.note-text a', (all) => all.map((one) => [(one as HTMLAnchorElement).href, (one as HTMLAnchorElement).rel]))).toEqual([['https://news.example/a', 'noopener noreferrer']]);
      await press(first, '#Vienna');
      await expect.poll(() => texts(first)).toHaveLength(1);
      await first.$eval('.tag-filter button', (button) => (button as HTMLElement).click());
      await expect.poll(() => texts(first)).toHaveLength(2);
    });

    it('that two views edit at once are shown in both versions to the later, and written over by neither', async () => {
      await first.bringToFront();
      await press(first, 'Edit note');
      await first.waitForSelector('.note-field textarea');
      await type(first, 'Of the first');
      await second.bringToFront();
      await press(second, 'Edit note');
      await second.waitForSelector('.note-field textarea');
      await type(second, 'Of the second');
      await press(second, 'Save');
      await expect.poll(() => texts(second)).toContain('Of the second');
      await first.bringToFront();
      await first.waitForSelector('.note-conflict', { timeout: 8000 });
      expect(await first.$eval('.note-conflict', (panel) => panel.textContent)).toContain('Of the second');
      expect(await first.$eval('.note-field button[type=submit]', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
      await press(first, 'Put both together');
      await press(first, 'Save');
      await expect.poll(() => texts(first)).toContain('Of the secondOf the first');
    });

    it('that are deleted wait in the bin, and go for good only when that is confirmed', async () => {
      await first.bringToFront();
      await press(first, 'Delete note');
      await expect.poll(() => texts(first)).toHaveLength(1);
      await first.evaluate(() => { location.hash = '#/bin'; });
      await first.waitForSelector('.bin-row');
      await press(first, 'Empty the bin');
      expect(await first.$$eval('.bin-row', (rows) => rows.length)).toBe(1);
      await press(first, 'Delete all for good');
      await expect.poll(() => first.$$eval('.bin-row', (rows) => rows.length)).toBe(0);
    });
  });
});
