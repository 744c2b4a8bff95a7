import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { inCard, typeNote, waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { killBackground } from '../support/kill-background.ts';
import { newsPage } from '../support/news-page.ts';
import { sendFrom } from '../support/saved-pages.ts';

/** Words that were begun in one place, and are looked for in another. */
const begun = { card: 'Begun on the card', popup: 'Begun in the popup', panel: 'Begun in the panel', options: 'Begun in the library', edit: 'Changed in the library' } as const;
const person = (name: string): string => `person:${name.toLowerCase()}`;

forEachBrowser((name) => {
  describe(`unfinished notes in ${name}`, () => {
    let extension: ExtensionBrowser;
    let server: PageServer;
    beforeEach(async () => { [extension, server] = await Promise.all([openBrowser(name), servePages({ '/story': newsPage() })]); });
    afterEach(async () => { await extension.close(); await server.close(); });

    const story = async (): Promise<Page> => {
      const page = await extension.browser.newPage();
      await page.goto(`${server.origin}/story`);
      await waitForMarks(page);
      return page;
    };
    /** Opens a name in the panel; gives the panel, which follows the tab in front. */
    const panelAt = async (page: Page, who: string): Promise<Page> => {
      const panel = await extension.openPage('sidepanel.html', '.popup');
      await page.bringToFront();
      await panel.waitForSelector('.panel-name-open');
      await panel.$$eval('.panel-name-open', (all, wanted) => (all.find((one) => one.textContent?.includes(wanted)) as HTMLElement).click(), who);
      await panel.waitForSelector('.name-detail textarea');
      return panel;
    };
    const typeInto = (page: Page, selector: string, words: string): Promise<void> => page.$eval(selector, (field, text) => {
      for (const letter of text) {
        (field as HTMLTextAreaElement).value += letter;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    }, words);
    const valueIn = (page: Page, selector: string): Promise<string> => page.$eval(selector, (field) => (field as HTMLTextAreaElement).value);

    it('are kept at each keystroke on the card, in popup, panel and library, over a killed background and a restart, and are there in every other view', async () => {
      const url = `${server.origin}/story`;
      const options = await extension.openPage('options.html', '.empty');
      const note = await sendFrom(options, 'note.add', { target: { type: 'article', canonicalUrl: url, title: 'A story' }, text: 'As it was' }) as { id: string };
      await sendFrom(options, 'note.add', { target: { type: 'entity', key: person('Alija Izetbegovic'), itemId: null, kind: 'person', name: 'Alija Izetbegovic' }, text: 'Ask.' });
      const isKept = (field: string, words: string): Promise<void> => expect.poll(() => sendFrom(options, 'draft.read', { field })).toBe(words) as unknown as Promise<void>;

      const page = await story();
      await page.bringToFront();
      await clickOn(page, 'Haris Silajdzic');
      await waitForCard(extension, page, (text) => text.includes('Your notes'));
      await killBackground(extension);
      await typeNote(extension, page, begun.card);
      await isKept(`entity:${person('Haris Silajdzic')}`, begun.card);
      await page.keyboard.press('Escape');

      const popup = await openPopup(extension, page);
      await popup.clickButton(/^Notes/);
      await popup.type('.article-notes textarea:not(.note textarea)', begun.popup);
      // In the middle of it: what was on its way is handed on again.
      await killBackground(extension);
      await isKept(`article:${url}`, begun.popup);
      await popup.close();

      const panel = await panelAt(page, 'Boutros-Ghali');
      await typeInto(panel, '.name-detail textarea', begun.panel);
      await isKept(`entity:${person('Boutros Boutros Ghali')}`, begun.panel);
      await panel.close();

      await options.bringToFront();
      await options.evaluate((to) => { location.hash = `#/people/${encodeURIComponent(to)}`; }, person('Alija Izetbegovic'));
      await options.waitForSelector('.note-field textarea');
      await typeInto(options, '.note-field textarea', begun.options);
      await isKept(`entity:${person('Alija Izetbegovic')}`, begun.options);
      await options.evaluate(() => { location.hash = '#/notes'; });
      await expect.poll(() => options.$$eval('.note-row', (all) => {
        const button = all.find((one) => one.textContent?.includes('As it was'))?.querySelector<HTMLElement>('button[aria-label="Edit note"]');
        button?.click();
        return button !== undefined && button !== null;
      })).toBe(true);
      await options.waitForSelector('.note-row textarea');
      await options.$eval('.note-row textarea', (field) => {
        (field as HTMLTextAreaElement).value = '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await typeInto(options, '.note-row textarea', begun.edit);
      await isKept(`note:${note.id}`, begun.edit);

      await extension.close();
      extension = await openBrowser(name, { profile: extension.profile });
      const again = await story();
      await again.bringToFront();
      const cardField = (): Promise<string> => inCard(extension, again, (root) => [...root.querySelectorAll('textarea')].at(-1)?.value ?? '').catch(() => '');
      for (const [who, words] of [['Alija Izetbegovic', begun.options], ['Boutros Boutros-Ghali', begun.panel]] as const) {
        await clickOn(again, who);
        await expect.poll(cardField).toBe(words);
        await again.keyboard.press('Escape');
      }
      const later = await panelAt(again, 'Silajdzic');
      await expect.poll(() => valueIn(later, '.name-detail textarea')).toBe(begun.card);
      await later.$eval('.detail-head button', (button) => (button as HTMLElement).click());
      await later.$$eval('[role=tab]', (all) => (all[1] as HTMLElement).click());
      await expect.poll(() => later.$$eval('.article-notes textarea', (all) => all.map((one) => one.value).toSorted())).toEqual([begun.popup, begun.edit].toSorted());
    }, 240_000);
  });
});
