import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { writePack } from '../../tools/pack/write-pack.ts';
import { forEachBrowser } from '../support/each-browser.ts';
import { fact, person, source } from '../support/pack-rows.ts';
import { pageToSave, sendFrom } from '../support/saved-pages.ts';

/** Somebody whom no pack of ours knows. */
const bytes = Buffer.from(writePack([
  person('Q990000001', 'Wendeline Quastrup', [fact('born', '', '1950-02-03'), fact('office', 'Mayor of Oberquast', '1990-01-01', '2030-01-01', 'country:DE')], { countryCode: 'DE', prior: 0.7 }),
], [{ ...source, name: 'Oberquast and around' }])).toString('base64');
const { article } = pageToSave('quast', 'A bridge for Oberquast', 'Harbor Times', '1996-03-05', [
  'Mayor Wendeline Quastrup of Germany opened a bridge on Tuesday. "It is late," Wendeline Quastrup said.',
], []);
type Linked = { readonly links: readonly { readonly item: { readonly id: string } | null }[] };

forEachBrowser((name) => {
  describe(`packs of the reader's own in ${name}`, () => {
    let extension: ExtensionBrowser;
    let page: Page;
    beforeAll(async () => {
      extension = await openBrowser(name);
      page = await extension.openPage('options.html#/settings', '.packs');
      await page.bringToFront();
    });
    afterAll(() => extension.close());

    const choose = (base64: string, fileName: string): Promise<void> => page.$eval('.packs input[type=file]', (input, content, called) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], called));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, base64, fileName);
    const textOf = (selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent ?? '');
    const press = (selector: string): Promise<void> => page.$eval(selector, (button) => (button as HTMLElement).click());
    const found = async (): Promise<readonly string[]> => (await sendFrom(page, 'article.annotate', { article }) as Linked).links.flatMap(({ item }) => item?.id ?? []);

    it('refuses what is no pack, in words, and adds nothing', async () => {
      await choose(Buffer.from('<html>not a pack</html>').toString('base64'), 'page.bin');
      await page.waitForSelector('.packs .problem');
      expect(await textOf('.packs .problem')).toContain('Nothing was added');
      expect(await found()).not.toContain('Q990000001');
    });

    it('sums a pack up, adds it when asked to, and reads with it at once', async () => {
      await choose(bytes, 'oberquast.bin');
      await page.waitForSelector('.pack-ready .do-add');
      const summary = await textOf('.pack-ready');
      for (const words of ['oberquast.bin', '1 people', '2 facts', 'Oberquast and around', 'CC0']) expect(summary).toContain(words);
      expect(await found()).not.toContain('Q990000001');
      await press('.pack-ready .do-add');
      await page.waitForSelector('.packs-list li');
      expect(await textOf('.packs-list li')).toContain('Oberquast and around');
      expect(await found()).toContain('Q990000001');
    });

    it('knows the same pack again', async () => {
      await choose(bytes, 'copy.bin');
      await page.waitForSelector('.pack-ready');
      expect(await page.$('.pack-ready .do-add')).toBeNull();
      await press('.pack-ready .btn-quiet');
    });

    it('keeps it over a restart of the browser, until it is removed', async () => {
      const { profile } = extension;
      if (name === 'chromium') {
        await extension.close();
        extension = await openBrowser(name, { profile });
      } // Firefox forgets what a temporary add-on keeps when it ends: there the page alone is opened anew
      page = await extension.openPage('options.html#/settings', '.packs-list li');
      await page.bringToFront();
      expect(await found()).toContain('Q990000001');
      await press('.packs-list .btn-quiet');
      await page.waitForFunction(() => document.querySelector('.packs-list li') === null);
      expect(await found()).not.toContain('Q990000001');
    });
  });
});
