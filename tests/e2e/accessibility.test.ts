import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { inCard, waitForCard } from '../../tools/browsers/closed-card.ts';
import { hasBrowser, openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { violations } from '../support/axe.ts';
import { leadLookUpsTo, pressInCard } from '../support/look-up-browser.ts';
import { lookUpParagraph, lookUpRecords } from '../support/look-up-records.ts';
import { newsPage, sarajevo } from '../support/news-page.ts';
import { serveWikimedia } from '../support/wikimedia-server.ts';

const schemes = ['light', 'dark'] as const;

/** axe sees no closed shadow root, so it is given a page that holds the card's words and styles and nothing else. */
async function cardAlone(extension: ExtensionBrowser, page: Page): Promise<Page> {
  const html = await inCard(extension, page, (root) => root.innerHTML);
  const alone = await extension.browser.newPage();
  await alone.setContent(`<!doctype html><html lang="en"><title>The card alone</title><body><h1>An article</h1>${html}</body></html>`);
  return alone;
}

describe.skipIf(!hasBrowser('chromium'))('accessibility', () => {
  let extension: ExtensionBrowser;
  let server: PageServer;
  beforeAll(async () => {
    [extension, server] = await Promise.all([openBrowser('chromium'), servePages({ '/story': newsPage() })]);
  });
  afterAll(async () => { await extension.close(); await server.close(); });

  it.each(['welcome.html', 'consent.html', 'sample.html'])('axe finds nothing on %s', async (path) => {
    const page = await extension.openPage(path, 'h1');
    for (const value of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(page), value).toEqual([]);
    }
    await page.close();
  });

  it('axe finds nothing on the card', async () => {
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/story`);
    await waitForMarks(page);
    await clickOn(page, 'Zagreb');
    await waitForCard(extension, page, (text) => text.includes('Your notes'));
    const alone = await cardAlone(extension, page);
    expect(await alone.$('[role="dialog"] textarea')).not.toBeNull();
    for (const value of schemes) {
      await alone.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      // The card is a dialog, which needs no landmark around it.
      expect((await violations(alone)).filter((line) => !line.startsWith('region') && !line.startsWith('landmark-one-main')), value).toEqual([]);
    }
    await alone.close();
    await page.close();
  });

  it('axe finds nothing on the card while a name is looked up, at the question before it and the choices after', async () => {
    const wikimedia = await serveWikimedia(lookUpRecords);
    await leadLookUpsTo(extension, wikimedia.port);
    server.set('/unknown', newsPage({ paragraphs: [...sarajevo.paragraphs, lookUpParagraph] }));
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/unknown`);
    await waitForMarks(page);
    await clickOn(page, 'Peter Kovac');
    for (const [button, words] of [['Look up on Wikipedia', 'Dateline will send this name'], ['Send the name', 'may be meant'], ['This one: Peter Kovac, handball player', 'no article in your languages']] as const) {
      await pressInCard(extension, page, button);
      await waitForCard(extension, page, (text) => text.includes(words));
      const alone = await cardAlone(extension, page);
      for (const value of schemes) {
        await alone.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect((await violations(alone)).filter((line) => !line.startsWith('region') && !line.startsWith('landmark-one-main')), `${words}, ${value}`).toEqual([]);
      }
      await alone.close();
    }
    await page.close();
    await wikimedia.close();
  });

  it('axe finds nothing in the popup, and a name in it is reached and left by keys alone', async () => {
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/story`);
    await waitForMarks(page);
    const popup = await openPopup(extension, page);
    await popup.waitForText('People');
    const target = await extension.browser.waitForTarget((candidate) => candidate.url().endsWith('popup.html'));
    const view = await target.asPage();
    const clean = async (): Promise<void> => {
      for (const value of schemes) {
        await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(view), value).toEqual([]);
      }
    };
    const focused = (): Promise<string> => view.evaluate(() => document.activeElement?.textContent ?? '');

    await clean();
    await view.focus('[role="tab"]');
    await view.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(/^Notes/);
    await clean();
    await view.keyboard.press('ArrowLeft');
    await view.focus('.name-row');
    const row = await focused();
    await view.keyboard.press('Enter');
    await view.waitForSelector('.name-detail textarea');
    expect(row.startsWith(await focused())).toBe(true);
    await clean();
    await view.keyboard.press('Escape');
    await view.waitForSelector('.name-row');
    expect(await focused()).toBe(row);
    await popup.close();
    await page.close();
  });
});
