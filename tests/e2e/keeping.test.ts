import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, hasCard, waitForCard, writeNote } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, markedWords, selectWords, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { askReader } from '../support/ask-reader.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { newsPage, sarajevo } from '../support/news-page.ts';

const quote = 'ten places in the world where the situation was worse';

forEachBrowser((name) => {
  describe(`keeping in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    beforeAll(async () => {
      [extension, server] = await Promise.all([openBrowser(name), servePages()]);
    });
    afterAll(async () => { await extension.close(); await server.close(); });

    const open = async (path: string): Promise<Page> => {
      const page = await extension.browser.newPage();
      await page.goto(server.origin + path);
      return page;
    };

    it('shows a note that was added on the card in the open popup, and on the card of another article', async () => {
      server.set('/first', newsPage());
      server.set('/second', newsPage({ title: 'Bosnian Leader in Geneva', paragraphs: [...sarajevo.paragraphs].reverse().map((words) => words.replace('On Thursday', 'later')) }));
      const page = await open('/first');
      await waitForMarks(page);
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(extension, page, (text) => text.includes('Haris Silajdzic'));
      await writeNote(extension, page, 'Minister since 1990.');
      await waitForCard(extension, page, (text) => text.includes('Minister since 1990.'));
      const popup = await openPopup(extension, page);
      await popup.waitForText('Haris Silajdzic');
      await popup.clickButton(/Silajdzic/);
      await popup.waitForText('Minister since 1990.');
      await popup.close();
      await page.close();
      const other = await open('/second');
      await waitForMarks(other);
      await clickOn(other, 'Haris Silajdzic');
      await waitForCard(extension, other, (text) => text.includes('Minister since 1990.'));
      await other.close();
    });

    it('saves an article from the popup, and un-saves it with undo', async () => {
      server.set('/saved', newsPage());
      const page = await open('/saved');
      await waitForMarks(page);
      const popup = await openPopup(extension, page);
      await popup.waitForText('Save article');
      await popup.clickButton(/^Save article/);
      await popup.waitForText('Saved');
      await popup.clickButton(/^(Saved|Remove|Un-?save)/);
      await popup.waitForText('Undo');
      await popup.clickButton(/^Undo/);
      await popup.waitForText('Saved');
      await popup.close();
      await page.close();
    });

    it('keeps the draft of a note when the popup closes in the middle of it', async () => {
      server.set('/draft', newsPage());
      const page = await open('/draft');
      await waitForMarks(page);
      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Notes/);
      await popup.type('textarea', 'Half a thou');
      await new Promise((done) => { setTimeout(done, 400); });
      await popup.close();
      const again = await openPopup(extension, page);
      await again.clickButton(/^Notes/);
      await expect.poll(() => again.evaluate(() => document.querySelector('textarea')?.value), { timeout: 5000 }).toBe('Half a thou');
      await again.close();
      await page.close();
    });

    it('marks a passage with a note, finds it again on a later visit and after the article has changed', async () => {
      server.set('/passage', newsPage());
      const page = await open('/passage');
      await waitForMarks(page);
      await notePassage(extension, page, quote, 'Which ten?');
      expect((await markedWords(page))['passage']).toEqual([quote]);
      await page.close();

      server.set('/passage', newsPage({ paragraphs: ['The visit had been announced only that morning.', ...sarajevo.paragraphs] }));
      const later = await open('/passage');
      await waitForMarks(later, (words) => words['passage'] !== undefined);
      expect((await markedWords(later))['passage']).toEqual([quote]);
      await clickOn(later, quote);
      await waitForCard(extension, later, (text) => text.includes('Which ten?'));
      await later.close();
    });

    it('takes a note on selected words from the popup, where there is no menu', async () => {
      server.set('/select', newsPage());
      const page = await open('/select');
      await waitForMarks(page);
      await selectWords(page, quote);
      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Notes/);
      await popup.clickButton(/^Note on the selected words/);
      await waitForCard(extension, page, (text) => text.includes(quote));
      // It closes by itself, in its own time.
      await popup.close().catch(() => undefined);
      await page.close();
    });

    it('lists a note whose passage is gone as an orphan, with its quote', async () => {
      server.set('/orphan', newsPage());
      const page = await open('/orphan');
      await waitForMarks(page);
      await notePassage(extension, page, quote, 'Which ten?');
      await page.close();
      server.set('/orphan', newsPage({ paragraphs: sarajevo.paragraphs.filter((paragraph) => !paragraph.includes(quote)) }));
      const later = await open('/orphan');
      await waitForMarks(later);
      const popup = await openPopup(extension, later);
      await popup.clickButton(/^Notes/);
      await popup.waitForText(quote);
      await popup.waitForText('Which ten?');
      expect((await markedWords(later))['passage']).toBeUndefined();
      await popup.close();
      await later.close();
    });

    it('keeps the notes of two articles apart that a single-page site shows under one canonical link', async () => {
      const swapped = 'A second article took the place of the first without a load, and its names are its own: Lagos in Nigeria, and Accra in Ghana.';
      server.set('/single', newsPage({ canonical: `${server.origin}/single`, script: `window.swap = () => { history.pushState(null, '', '/single/second');
        document.querySelectorAll('article p:not(.byline)').forEach((p) => { p.textContent = '${swapped}'; }); };` }));
      const page = await open('/single');
      await waitForMarks(page);
      await notePassage(extension, page, quote, 'Of the first.');
      await page.evaluate(() => (window as unknown as { swap(): void }).swap());
      await waitForMarks(page, (words) => words['place']?.includes('Lagos') === true);
      const popup = await openPopup(extension, page);
      await popup.waitForText('Notes 0');
      await popup.close();
      await page.close();
    });

    it('stops on a paused site, leaving the page as it was', async () => {
      server.set('/paused', newsPage());
      const page = await open('/paused');
      await waitForMarks(page);
      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Names on/);
      await popup.clickButton(/^Pause/);
      await waitForMarks(page, (words) => Object.values(words).flat().length === 0);
      await popup.close();
      await page.reload();
      await new Promise((done) => { setTimeout(done, 1200); });
      expect(await markedWords(page)).toEqual({});
      const again = await openPopup(extension, page);
      await again.clickButton(/^Pause/);
      await waitForMarks(page);
      await again.close();
      await page.close();
    });
  });

  describe(`coming back in ${name}`, () => {
    it('finds saved notes after a restart of the browser', async () => {
      const server = await servePages({ '/story': newsPage() });
      const first = await openBrowser(name);
      const page = await first.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      await notePassage(first, page, quote, 'Which ten?');
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(first, page, (text) => text.includes('Haris Silajdzic'));
      await writeNote(first, page, 'Minister since 1990.');
      await waitForCard(first, page, (text) => text.includes('Minister since 1990.'));
      await first.close();

      const second = await openBrowser(name, { profile: first.profile });
      const later = await second.browser.newPage();
      await later.goto(`${server.origin}/story`);
      await waitForMarks(later, (words) => words['passage'] !== undefined);
      await clickOn(later, 'Haris Silajdzic');
      await waitForCard(second, later, (text) => text.includes('Minister since 1990.'));
      await second.close();
      await server.close();
    });
  });
});

/** Selects words, asks for a note on them as the context menu does, and writes it. */
async function notePassage(extension: ExtensionBrowser, page: Page, words: string, note: string): Promise<void> {
  await selectWords(page, words);
  await askReader(extension, page, 'reader.noteSelection', null);
  await waitForCard(extension, page, (text) => text.includes(words));
  await writeNote(extension, page, note);
  await waitForCard(extension, page, (text) => text.includes(note));
  await page.keyboard.press('Escape');
  await expect.poll(() => hasCard(page)).toBe(false);
  expect(await cardText(extension, page)).toBeNull();
}
