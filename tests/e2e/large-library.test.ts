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
