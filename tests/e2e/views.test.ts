import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeyInput, Page } from 'puppeteer-core';
import { hashOf } from '../../components/library/route.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { violations } from '../support/axe.ts';
import { bringIn } from '../support/bring-in.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { filledLibrary } from '../support/filled-library.ts';
import { writeOver } from '../support/write-over.ts';

const records = filledLibrary();
const [first, second, third] = records.articles.map(({ id }) => id) as [string, string, string];

/** Every view of the options page: its address, and what is there when it is ready. */
const views: readonly (readonly [hash: string, selector: string])[] = [
  ['#/articles', '.article-row h2'], ['#/people', '.name-row .name'], ['#/places', '.name-row .name'], ['#/notes', '.note-row .note-text'], ['#/timeline', '.timeline-articles .article-row h2'],
  ['#/map', '.map-spot'], ['#/corrections', '.bin-row'], ['#/bin', '.bin-row'], ['#/read', '.bin-row'], ['#/settings', '.settings meter'], ['#/about', '.prose'],
  ['#/people/person%3Abill%20clinton', '.name-aside .roles'], ['#/places/place%3Amoscow', '.name-aside .outline-map'],
  [hashOf({ view: 'article', id: first }), '.article-text .passage'], [hashOf({ view: 'article', id: second }), '.changed-line'], [hashOf({ view: 'article', id: third }), '.note-context em'],
  [hashOf({ view: 'changes', id: second, version: null }), '.changed-text ins'], ['#/articles/unknown', '.empty'], ['#/people/person%3Anobody', '.empty'],
];

const emptyViews = ['#/articles', '#/people', '#/places', '#/notes', '#/timeline', '#/map', '#/corrections', '#/bin'];

forEachBrowser((name) => {
  describe(`a library with something of everything in ${name}`, () => {
    let extension: ExtensionBrowser;
    let page: Page;
    const faultsOfEmpty: (readonly [hash: string, faults: readonly string[]])[] = [];
    beforeAll(async () => {
      extension = await openBrowser(name);
      page = await extension.openPage('options.html', '.empty');
      await page.bringToFront();
      for (const hash of emptyViews) {
        await page.evaluate((to) => { location.hash = to; }, hash);
        await page.waitForSelector(`nav [aria-current][href='${hash}']`);
        await page.waitForSelector('.empty');
        faultsOfEmpty.push([hash, await violations(page)]);
      }
      await bringIn(page, records);
    }, 300_000);
    afterAll(() => extension.close());
    // Each test finds the views as they open.
    beforeEach(async () => { await page.bringToFront(); await go('#/about', '.prose'); });

    const go = async (hash: string, selector: string): Promise<void> => {
      await page.evaluate((to) => { location.hash = to; }, hash);
      await page.waitForSelector(selector);
    };
    const setScheme = async (value: 'light' | 'dark'): Promise<void> => {
      if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      // Its driver cannot emulate one, but its own window can set it.
      else await extension.inBrowserWindow(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value === 'dark' ? 0 : 1})`);
      await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, {}, value);
    };
    const texts = (selector: string): Promise<string[]> => page.$$eval(selector, (all) => all.map((one) => one.textContent ?? ''));
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    const press = async (...keys: readonly KeyInput[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
    const withKey = async (held: KeyInput, key: KeyInput): Promise<void> => {
      await page.keyboard.down(held);
      await page.keyboard.press(key);
      await page.keyboard.up(held);
    };
    const choose = (label: string, value: string): Promise<void> => page.evaluate((named, wanted) => {
      const id = [...document.querySelectorAll('label')].find((one) => one.textContent === named)?.htmlFor;
      const menu = document.getElementById(id ?? '') as HTMLSelectElement;
      menu.value = wanted;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }, label, value);

    it('has no fault that axe finds while it is empty', () => {
      expect(faultsOfEmpty).toEqual(emptyViews.map((hash) => [hash, []]));
    });

    it('has no fault that axe finds in any view, in light and dark', async () => {
      for (const [hash, selector] of views) {
        for (const [scheme, rules] of [['light', 'all'], ['dark', 'colours']] as const) {
          await setScheme(scheme);
          await go(hash, selector);
          // What is not a colour is the same in light and dark.
          expect([hash, scheme, await violations(page, rules)]).toEqual([hash, scheme, []]);
        }
      }
    }, 300_000);

    it('fits a window of 400 pixels in every view', async () => {
      await page.setViewport({ width: 400, height: 800 });
      for (const [hash, selector] of views) {
        await go(hash, selector);
        expect([hash, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([hash, 0]);
      }
      await page.setViewport(null);
    });

    it('filters people by their articles and notes, and notes by what they are on', async () => {
      await go('#/people', '.name-row .name');
      const names = (): Promise<string[]> => texts('.name-row .name');
      await choose('Articles', '2');
      await expect.poll(async () => (await texts('.name-row')).filter((row) => row.includes('1 article '))).toEqual([]);
      await page.$eval('.filters .check input', (box) => (box as HTMLElement).click());
      await expect.poll(names).toEqual(['Bill Clinton', 'Boris N. Yeltsin']);
      await choose('Newest article', '1994');
      await expect.poll(() => texts('main .empty-title')).toEqual(['Nothing fits.']);
      await page.$eval('.empty button', (button) => (button as HTMLElement).click());
      await expect.poll(async () => (await names()).length).toBeGreaterThan(15);
      await go('#/notes', '.note-row .note-text');
      const notes = async (): Promise<number> => (await texts('.note-row .note-text')).length;
      await choose('On', 'passage');
      await expect.poll(notes).toBe(2);
      await choose('On', 'person');
      await expect.poll(notes).toBe(3);
      await choose('Sort by', 'subject');
      await page.$$eval('.tag-filter button', (all) => all.find((button) => button.textContent?.startsWith('#presidents'))?.click());
      await expect.poll(() => texts('.note-context')).toEqual(['Bill Clinton', 'Boris Yeltsin']);
    });

    it('ticks, joins, deletes and undoes by keys alone, and keeps the focus where the reader was', async () => {
      const people = (): Promise<string[]> => page.$$eval('.name-row .name', (all) => all.slice(0, 3).map((one) => one.textContent ?? ''));
      await go('#/people', '.name-row .name');
      const before = await people();
      await page.focus('.row-tick');
      await press(' ');
      for (const next of before.slice(1)) {
        await press('ArrowDown');
        await expect.poll(focused).toBe(`Select: ${next}`);
      }
      await withKey('Shift', ' ');
      await expect.poll(() => texts('.bulk .check')).toEqual(['3 selected']);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect.poll(() => page.$eval('.row:last-child', (row) => row.getBoundingClientRect().top < innerHeight)).toBe(true);
      expect(await focused()).toBe(`Select: ${before[2]}`);
      await press('Home');
      await expect.poll(focused).toBe(`Select: ${before[0]}`);
      await page.focus('.bulk input');
      await press('Tab', 'Tab');
      expect(await focused()).toBe('The same person');
      await press('Enter');
      await expect.poll(() => texts('.undo-bar span')).toEqual(['3 names are one now.']);
      await expect.poll(people).not.toContain(before[1]);
      expect(await page.evaluate(() => document.activeElement?.closest('.bulk') !== null)).toBe(true);
      await withKey('Control', 'z');
      await expect.poll(people).toEqual(before);

      await go('#/articles', '.article-row .btn-icon');
      const titles = await texts('.article-row h2');
      await page.$eval('.article-row .btn-icon', (button) => (button as HTMLElement).focus());
      await press('Enter');
      await expect.poll(focused).toBe(`Delete: ${titles[1]}`);
      await expect.poll(() => texts('.undo-bar span')).toEqual([`Deleted: ${titles[0]}`]);
      await withKey('Control', 'z');
      await expect.poll(async () => (await texts('.article-row h2'))[0]).toBe(titles[0]);
    });

    it('opens and leaves menus and questions by keys, and gives the focus back', async () => {
      await go('#/articles', '.export-menu summary');
      const isOpen = (): Promise<boolean> => page.$eval('.export-menu', (menu) => (menu as HTMLDetailsElement).open);
      await page.focus('.export-menu summary');
      await press('Enter');
      await expect.poll(isOpen).toBe(true);
      await press('Tab');
      expect(await focused()).toContain('Markdown');
      await press('Escape');
      expect([await isOpen(), await page.evaluate(() => document.activeElement?.tagName)]).toEqual([false, 'SUMMARY']);
      await go('#/people/person%3Abill%20clinton', '.name-identity .actions button');
      for (const at of [1, 2]) {
        await page.focus(`.name-identity .actions button:nth-child(${at})`);
        const opener = await focused();
        await press('Enter');
        await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
        await press('Escape');
        await expect.poll(focused).toBe(opener);
      }
      await go('#/bin', '.bin-row');
      await page.$eval('.bin-row-actions .btn-quiet:last-child', (button) => (button as HTMLElement).focus());
      await press('Enter');
      await expect.poll(focused).toBe('Keep');
      await press('Escape');
      await expect.poll(focused).toBe('Delete for good');
    });

    it('brings back many from the bin with an undo, and deletes many for good once it has asked, by keys alone', async () => {
      await go('#/notes', '.note-row .note-text');
      for (const left of [7, 6, 5]) {
        await page.$eval('.note-row button[aria-label^="Delete"]', (button) => (button as HTMLElement).click());
        await expect.poll(async () => (await texts('.note-row .note-text')).length).toBe(left);
      }
      await go('#/bin', '.bin-row');
      const rows = async (): Promise<number> => (await texts('.bin-row')).length;
      expect(await rows()).toBe(5);
      const tickFirst = async (count: number): Promise<void> => {
        await page.focus('.row-tick');
        for (let at = 0; at < count; at += 1) await press(' ', 'ArrowDown');
        await expect.poll(() => texts('.bulk .check')).toEqual([`${count} selected`]);
      };
      await tickFirst(3);
      await page.focus('.bulk input');
      await press('Tab');
      expect(await focused()).toBe('Bring back');
      await press('Enter');
      await expect.poll(() => texts('.undo-bar span')).toEqual(['3 brought back.']);
      await expect.poll(rows).toBe(2);
      await withKey('Control', 'z');
      await expect.poll(rows).toBe(5);
      await tickFirst(2);
      await page.focus('.bulk input');
      await press('Tab', 'Tab');
      expect(await focused()).toBe('Delete for good');
      await press('Enter');
      await expect.poll(focused).toBe('Keep');
      expect(await texts('.bulk .confirm p:first-child')).toEqual(['Delete these 2 for good? They cannot come back.']);
      expect(await rows()).toBe(5);
      await page.keyboard.down('Shift');
      await press('Tab');
      await page.keyboard.up('Shift');
      await press('Enter');
      await expect.poll(() => texts('.undo-bar span')).toEqual(['2 deleted for good.']);
      await expect.poll(rows).toBe(3);
      expect(await texts('.undo-bar button')).toEqual(['']);
      await page.$eval('.bin-row .btn-quiet', (button) => (button as HTMLElement).click());
      await expect.poll(rows).toBe(2);
      await expect.poll(() => texts('.undo-bar span')).toEqual([expect.stringContaining('Brought back: ')]);
      await withKey('Control', 'z');
      await expect.poll(rows).toBe(3);
    });

    it('forgets many of the articles that were read, once it has asked', async () => {
      await go('#/read', '.bin-row');
      const rows = async (): Promise<number> => (await texts('.bin-row')).length;
      expect(await rows()).toBe(4);
      await page.focus('.row-tick');
      await press(' ', 'ArrowDown', ' ');
      await page.focus('.bulk input');
      await press('Tab', 'Enter');
      await expect.poll(focused).toBe('Keep');
      expect([await rows(), ...await texts('.bulk .confirm p:first-child')]).toEqual([4, 'Forget these 2? This cannot be undone.']);
      await page.$eval('.bulk .danger', (button) => (button as HTMLElement).click());
      await expect.poll(rows).toBe(2);
      await expect.poll(() => texts('.undo-bar span')).toEqual(['2 forgotten.']);
    });

    it('lists all that was ever said of names and days, one by one and many at once to be taken back, by keys alone', async () => {
      await go('#/places/place%3Aparis', '.name-identity .actions button');
      await page.$$eval('.name-identity .actions button', (all) => all.find((button) => button.textContent === 'Rename')?.click());
      await page.waitForSelector('.rename-form input');
      await writeOver(page, '.rename-form input', 'Paris on the Seine');
      await press('Enter');
      await expect.poll(() => texts('main h1')).toEqual(['Paris on the Seine']);
      await go('#/corrections', '.bin-row');
      const said = (): Promise<string[]> => page.$$eval('.bin-row-main > p:nth-child(2)', (all) => all.map((one) => one.textContent ?? ''));
      const before = await said();
      expect(before).toHaveLength(6);
      expect(before[0]).toContain('Called “Paris on the Seine” by you; articles have “Paris”');
      for (const words of ['“Grand Hotel” is no name.', 'Not this one: George W. Bush', 'It is this one: George H. W. Bush', 'One by your word: ', 'Written: August 1994']) expect(before.join('\n')).toContain(words);
      await choose('What you said', 'renamed');
      await expect.poll(said).toEqual([before[0]]);
      await page.focus('.rows .btn-quiet');
      await press('Enter');
      await expect.poll(() => texts('main .empty-title')).toEqual(['Nothing fits.']);
      await page.$eval('.empty button', (button) => (button as HTMLElement).click());
      await expect.poll(said).toEqual(before.slice(1));
      await withKey('Control', 'z');
      await expect.poll(said).toEqual(before);
      await page.focus('.bulk input');
      await press(' ', 'Tab');
      expect(await focused()).toBe('Take back');
      await press('Enter');
      await expect.poll(() => texts('.undo-bar span')).toEqual(['6 taken back.']);
      await expect.poll(() => texts('main .empty-title')).toEqual(['Nothing has been corrected.']);
      await withKey('Control', 'z');
      await expect.poll(async () => (await said()).toSorted()).toEqual(before.toSorted());
    });

    it('leads to each section of the settings by keys and by its address, and says on every page when the last backup was made', async () => {
      const inView = (): Promise<string[]> => page.$$eval('[data-section]', (all) => all.filter((one) => Math.abs(one.getBoundingClientRect().top) < 40).map((one) => (one as HTMLElement).dataset['section'] ?? ''));
      await go('#/settings', '.settings meter');
      expect(await texts('.settings-contents a')).toEqual(['Sites', 'Names', 'Look-ups', 'What you read', 'Backup', 'Bring in', 'Packs', 'Storage']);
      expect(await texts('.settings-contents [aria-current]')).toEqual(['Sites']);
      await page.focus('.settings-contents li:nth-child(3) a');
      await press('Enter');
      await expect.poll(focused).toBe('Look-ups');
      expect(await inView()).toEqual(['look-ups']);
      await expect.poll(() => texts('.settings-contents [aria-current]')).toEqual(['Look-ups']);
      // The same one again: the address stays, and the reader comes back to it all the same.
      await page.evaluate(() => scrollTo(0, 0));
      await page.focus('.settings-contents li:nth-child(3) a');
      await press('Enter');
      await expect.poll(inView).toEqual(['look-ups']);
      await go('#/people', '.name-row .name');
      await expect.poll(() => texts('.backup-line')).toEqual([expect.stringMatching(/^Last backup: \d+ \w+ \d{4}$/)]);
      await page.focus('.backup-line a');
      await press('Enter');
      await expect.poll(focused).toBe('Backup');
      expect(await page.$eval('.last-backup', (line) => { const { top, bottom } = line.getBoundingClientRect(); return top > 0 && bottom < innerHeight; })).toBe(true);
    });

    it('counts with what a name is named in all of its articles, and leads to each', async () => {
      const has = (article: (typeof records)['articles'][number], key: string): boolean => article.deletedAt === null && article.entities.some((entity) => entity.key === key);
      const both = records.articles.filter((article) => has(article, 'place:washington') && has(article, 'place:moscow')).length;
      expect(both).toBeGreaterThan(2);
      await go('#/places/place%3Awashington', '.company li');
      expect(await texts('.company li')).toContain(`Moscow ${both} articles`);
      const shown = (await texts('.company li')).length;
      await page.focus('.company > .link');
      await press('Enter');
      await expect.poll(async () => (await texts('.company li')).length).toBeGreaterThan(shown);
      await expect.poll(focused).toBe((await texts('.company li a'))[shown]);
      await page.$$eval('.company a', (all) => all.find((one) => one.textContent === 'Moscow')?.click());
      await expect.poll(() => texts('main h1')).toEqual(['Moscow']);
    });

    it('goes through the timeline and the map by keys', async () => {
      await go('#/timeline', '.timeline button[tabindex="0"]');
      await page.focus('.timeline button[tabindex="0"]');
      const year = Number.parseInt(await focused(), 10);
      for (const [key, month] of [['ArrowRight', `January ${year}`], ['ArrowDown', `January ${year - 1}`], ['ArrowDown', `January ${year - 2}`]] as const) {
        await press(key);
        await expect.poll(focused).toContain(month);
      }
      await press('Enter');
      await expect.poll(() => texts('.timeline-articles h2[aria-live]')).toEqual([expect.stringContaining(`January ${year - 2}`)]);
      await press('Home', 'Enter');
      await expect.poll(() => texts('.timeline-articles h2[aria-live]')).toEqual([expect.stringContaining(String(year - 2))]);
      await go('#/map', '.map-spot');
      const look = (): Promise<string | null> => page.$eval('.map-frame svg', (map) => map.getAttribute('viewBox'));
      await page.$eval('.map-frame svg', (map) => (map as SVGElement).focus());
      await press('+', 'ArrowLeft');
      await expect.poll(look).toBe('150 130 500 260');
      await page.focus('.map-buttons .btn-quiet');
      await press('Enter');
      await expect.poll(look).toBe('0 0 1000 520');
    });
  });
});
