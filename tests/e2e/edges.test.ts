import { describe, expect, it } from 'vitest';
import { addTypedNote, hasCard, inCard, typeNote, waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, markedWords, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages } from '../../tools/browsers/serve-pages.ts';
import { askReader } from '../support/ask-reader.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { killBackground } from '../support/kill-background.ts';
import { newsPage } from '../support/news-page.ts';
import { openPrivatePage } from '../support/private-window.ts';

forEachBrowser((name) => {
  describe(`at the edges in ${name}`, () => {
    it('welcomes once, and reads the sample article without any site allowed', async () => {
      const extension = await openBrowser(name, { mode: 'production' });
      await expect.poll(() => openAddresses(extension), { timeout: 10_000 }).toContain(extension.url('welcome.html'));
      const page = await extension.openPage('sample.html', 'article');
      const words = await waitForMarks(page);
      expect(words['person']).toContain('Bill Clinton');
      await clickOn(page, 'Leonid');
      await waitForCard(extension, page, (text) => text.includes('Kravchuk'));
      await extension.close();
    });

    it('marks names after a click on the toolbar button, with the production build and no site allowed', async () => {
      const server = await servePages({ '/story': newsPage() });
      const extension = await openBrowser(name, { mode: 'production' });
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await new Promise((done) => { setTimeout(done, 1000); });
      expect(await markedWords(page)).toEqual({});
      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Mark names on this page/);
      const words = await waitForMarks(page);
      expect(words['place']).toContain('Zagreb');
      await popup.waitForText('Alija Izetbegovic');
      await popup.close();
      await extension.close();
      await server.close();
    });

    it('goes on after its background was killed between two messages', async () => {
      const server = await servePages({ '/story': newsPage(), '/next': newsPage() });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      await killBackground(extension);
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(extension, page, (text) => text.includes('Silajdzic') && text.includes('Your notes'));
      await typeNote(extension, page, 'Before.');
      await killBackground(extension);
      await addTypedNote(extension, page);
      await waitForCard(extension, page, (text) => text.includes('Before.'));
      await killBackground(extension);
      await page.goto(`${server.origin}/next`);
      await waitForMarks(page);
      await extension.close();
      await server.close();
    });

    it('walks from name to name by shortcut and gives the focus back at Escape', async () => {
      const server = await servePages({ '/story': newsPage() });
      const extension = await openBrowser(name);
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      await page.evaluate(() => (document.querySelector('.byline a') as HTMLElement).focus());
      const walked: string[] = [];
      for (const step of [1, 1, -1]) {
        await askReader(extension, page, 'reader.showNextName', { step });
        await waitForCard(extension, page, (text) => text.includes('Your notes'));
        walked.push(await inCard(extension, page, (root) => root.querySelector('h2')?.textContent ?? ''));
      }
      expect(walked[0]).not.toBe('');
      expect(walked[1]).not.toBe(walked[0]);
      expect(walked[2]).toBe(walked[0]);
      await page.keyboard.press('Escape');
      await expect.poll(() => hasCard(page)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ann Petersen');
      await extension.close();
      await server.close();
    });

    it('shows cards in a private window and stores nothing there', async () => {
      const server = await servePages({ '/story': newsPage() });
      const extension = await openBrowser(name);
      const { page, extensionPage } = await openPrivatePage(extension, `${server.origin}/story`);
      await waitForMarks(page);
      await clickOn(page, 'Zagreb');
      const text = await waitForCard(extension, page, (shown) => shown.includes('Zagreb') && /private/i.test(shown));
      expect(text).toContain('Place');
      expect(await inCard(extension, page, (root) => root.querySelector('textarea') === null)).toBe(true);
      await page.close();
      const library = await extensionPage();
      // What the database says of itself (its id) is there in any case, whatever is read: once it is, the library has been looked after.
      const stored = (): Promise<{ store: string; row: unknown }[]> => library.evaluate(storedRows);
      await expect.poll(async () => (await stored()).map(({ store }) => store)).toContain('about');
      const rows = await stored();
      expect(rows.filter(({ store }) => store !== 'about')).toEqual([]);
      expect(JSON.stringify(rows)).not.toMatch(/Zagreb|Sarajevo|story|127\.0\.0\.1|localhost/);
      await extension.close();
      await server.close();
    });
  });
});

/** Every row of every database of the extension, those in storage buckets of their own (the journal's) too. */
async function storedRows(): Promise<{ store: string; row: unknown }[]> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
  type Buckets = { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  const buckets = storageBuckets === undefined ? [] : await Promise.all((await storageBuckets.keys()).map((name) => storageBuckets.open(name)));
  const rows: { store: string; row: unknown }[] = [];
  for (const factory of [indexedDB, ...buckets.map((bucket) => bucket.indexedDB)]) {
    for (const { name = '' } of await factory.databases()) {
      const open = await answer(factory.open(name));
      for (const store of open.objectStoreNames) for (const row of await answer(open.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>)) rows.push({ store, row });
      open.close();
    }
  }
  return rows;
}

/** Addresses of all tabs. Firefox's driver does not learn those of extension pages by itself. */
async function openAddresses(extension: ExtensionBrowser): Promise<string[]> {
  if (extension.name === 'chromium') return (await extension.browser.pages()).map((page) => page.url());
  return (await extension.bidi('browsingContext.getTree', {}) as { contexts: { url: string }[] }).contexts.map(({ url }) => url);
}
