import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { sampleLibrary } from '../../tools/bench/library-sample.ts';
import { hasBrowser, openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { violations } from '../support/axe.ts';
import { putRows } from '../support/put-rows.ts';

/** Ten thousand articles and notes, with one of its names in each article: all that lists and a name's page need. */
const { articles, notes, commonest } = sampleLibrary({ articles: 10_000, notes: 10_000, words: 30 });
const withOneName = articles.map((article) => ({ ...article, entities: article.entities.toSorted((a, b) => Number(b.key === commonest) - Number(a.key === commonest)).slice(0, 1) }));

/** Every long view: its address, and what is there when it is ready. */
const views = [
  ['#/articles', '.article-row h2'], ['#/notes', '.note-row .note-text'], ['#/people', '.name-row .name'], ['#/timeline', '.timeline-articles .article-row h2'],
  [`#/people/${encodeURIComponent(commonest)}`, '.sentences li'],
] as const;

describe.skipIf(!hasBrowser('chromium'))('a library of 10,000 articles and notes', () => {
  let extension: ExtensionBrowser;
  let page: Page;
  beforeAll(async () => {
    extension = await openBrowser('chromium');
    // The first reading of the library makes its tables.
    const first = await extension.openPage('options.html#/articles', '.empty');
    await putRows(first, { articles: withOneName, notes });
    await first.close();
    page = await extension.openPage('options.html#/articles', '.article-row h2');
    await page.bringToFront();
  });
  afterAll(() => extension.close());

  it.each(views)('shows %s from its first row to its last by keys, with no fault that axe finds', async (hash, selector) => {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await page.waitForSelector(selector);
    for (const [value, rules] of [['light', 'all'], ['dark', 'colours']] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(page, rules), value).toEqual([]);
    }
    await page.$eval('.rows .row :is(a, button)', (one) => (one as HTMLElement).focus());
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => {
      const row = document.activeElement?.closest('.row') ?? null;
      return row !== null && row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize') && row.getBoundingClientRect().top < innerHeight;
    })).toBe(true);
    expect(await page.$$eval('.row', (all) => all.length)).toBeLessThan(80);
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.row')?.getAttribute('aria-posinset'))).toBe('1');
  });

  it('draws what one search after the other finds in the right places, each row for its own note', async () => {
    await page.evaluate(() => { location.hash = '#/notes'; });
    await page.waitForSelector('.note-row .note-text');
    const rows = (): Promise<readonly { readonly top: number; readonly bottom: number; readonly text: string }[]> => page.$$eval('.row', (all) => all
      .map((row) => ({ ...row.getBoundingClientRect().toJSON() as { top: number; bottom: number }, text: row.querySelector('.note-text')?.textContent ?? '' })).toSorted((a, b) => a.top - b.top));
    const gap = async (): Promise<number> => (await rows()).reduce((most, row, at, all) => Math.max(most, at === 0 ? 0 : Math.abs(row.top - (all[at - 1] as typeof row).bottom)), 0);
    const search = async (query: string): Promise<void> => {
      await page.$eval('input[type=search]', (input, text) => { (input as HTMLInputElement).value = text; input.dispatchEvent(new Event('input', { bubbles: true })); }, query);
      await expect.poll(() => page.$$eval('.row:has(.note-text)', (all, word) => all.length > 3 && all.every((one) => (one.textContent ?? '').toLowerCase().includes(word)), query), { timeout: 20_000 }).toBe(true);
    };
    // Narrow, so that notes are of many heights.
    await page.setViewport({ width: 420, height: 900 });
    const texts = new Set<string>();
    for (const query of ['ka', 'karo', 'mi', 'ten', 'ka']) {
      await search(query);
      await expect.poll(gap).toBeLessThan(2);
      for (const { text } of await rows()) texts.add(text);
    }
    expect(texts.size).toBeGreaterThan(10);
    // An edit is that of its note alone, wherever the rows go.
    await page.$eval('.row .note-buttons button', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.row textarea');
    await page.focus('input[type=search]');
    await search('mi');
    expect(await page.$('.row textarea')).toBeNull();
    await page.setViewport(null);
    await search('');
  });

  it('ticks all notes at once, and stops a long work where the reader says', async () => {
    await page.evaluate(() => { location.hash = '#/notes'; });
    const bar = (): Promise<string> => page.$eval('.bulk', (one) => one.textContent ?? '').catch(() => '');
    await expect.poll(bar).toContain('Select all 10000');
    await page.focus('.bulk input');
    await page.keyboard.press(' ');
    await expect.poll(bar).toContain('10000 selected');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.bulk progress');
    await page.$eval('.bulk progress + button', (button) => (button as HTMLElement).click());
    await page.waitForSelector('.undo-bar');
    await page.$eval('.undo-bar .btn-quiet', (button) => (button as HTMLElement).click());
    await expect.poll(bar, { timeout: 30_000 }).toContain('Select all 10000');
  });
});
