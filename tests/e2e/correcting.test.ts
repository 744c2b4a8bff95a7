import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { inCard, waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { newsPage } from '../support/news-page.ts';

/** Presses the first button of the card whose name begins with some words. */
async function press(extension: ExtensionBrowser, page: Page, name: string): Promise<void> {
  await expect.poll(() => inCard(extension, page, (root, words) => {
    const button = [...root.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(words as string));
    button?.click();
    return button !== undefined;
  }, name).catch(() => false), { timeout: 8000 }).toBe(true);
}

forEachBrowser((name) => {
  describe(`correcting in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages({ '/first': newsPage(), '/second': newsPage({ title: 'The Same Visit Again' }) })]);
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    const open = async (path: string): Promise<Page> => {
      const page = await extension.browser.newPage();
      await page.goto(server.origin + path);
      await waitForMarks(page);
      return page;
    };
    const isMarked = (words: Record<string, string[]>): boolean => words['place']?.includes('Zagreb') === true;

    it('unmarks what is no name at once, on the whole site when asked, across a restart, until it is taken back', async () => {
      const page = await open('/first');
      await clickOn(page, 'Zagreb');
      await waitForCard(extension, page, (text) => text.includes('Not a name'));
      await press(extension, page, 'Not a name');
      await waitForMarks(page, (words) => words['place'] !== undefined && !isMarked(words));
      await waitForCard(extension, page, (text) => text.includes('“Zagreb” is no name.'));
      await press(extension, page, 'Undo');
      await waitForMarks(page, isMarked);
      await waitForCard(extension, page, (text) => text.includes('Not a name'));
      await press(extension, page, 'Not a name');
      await waitForCard(extension, page, (text) => text.includes('“Zagreb” is no name.'));
      await inCard(extension, page, (root) => {
        const select = root.querySelector('select') as HTMLSelectElement;
        select.value = 'site';
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.close();
      const { profile } = extension;
      await extension.close();
      extension = await openBrowser(name, { profile });
      const other = await open('/second');
      await waitForMarks(other, (words) => words['place'] !== undefined && !isMarked(words));
      const options = await extension.openPage('options.html#/corrections', '.bin-row');
      expect(await options.$eval('.bin-row', (row) => row.textContent)).toContain('“Zagreb” is no name.');
      await options.$eval('.bin-row .btn-quiet', (button) => (button as HTMLElement).click());
      await options.waitForSelector('.undo-bar');
      await options.close();
      await other.bringToFront();
      await waitForMarks(other, isMarked);
      await other.close();
    });

    it('tells everything as of the day that the reader sets in the popup, until it is cleared', async () => {
      const page = await open('/second');
      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Not that day/);
      await popup.type('.day-form input', '1997-3');
      await popup.clickButton(/^Set$/);
      await popup.waitForText('March 1997');
      await popup.waitForText('set by you');
      await popup.close();
      await page.reload();
      await waitForMarks(page);
      await clickOn(page, 'Alija Izetbegovic');
      await waitForCard(extension, page, (text) => text.includes('Written: March 1997') && text.includes('On that day, 1 March 1997'));
      await press(extension, page, 'Change the day');
      await press(extension, page, 'Clear');
      await waitForCard(extension, page, (text) => text.includes('On that day, 31 December 1992'));
      await page.close();
    });

    it('shows another or nobody once an item is refused, and the item again when that is taken back in the popup', async () => {
      const page = await open('/first');
      await clickOn(page, 'Alija Izetbegovic');
      await waitForCard(extension, page, (text) => text.includes('Not this one'));
      await press(extension, page, 'Not this one');
      await waitForCard(extension, page, (text) => text.includes('What you said of this name') && text.includes('Not known here.'));
      await press(extension, page, 'It is this one');
      await waitForCard(extension, page, (text) => text.includes('On that day') && text.includes('It is this one:'));
      const popup = await openPopup(extension, page);
      await popup.waitForText('Izetbegovic');
      await popup.clickButton(/Izetbegovic/);
      await popup.waitForText('It is this one:');
      await popup.clickButton(/^Undo/);
      await popup.waitForText('Not this one:');
      await popup.clickButton(/^Undo/);
      await popup.waitForText('On that day');
      await popup.close();
      await page.close();
    });
  });
});
