import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { chooseFile, openBackupPage, press, waitUntilTaken } from '../../tools/faults/backup-page.ts';
import { ask } from '../../tools/faults/in-page.ts';
import { forEachBrowser } from '../support/each-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = 'Anna Berg spoke in Bonn on Monday. Nothing was decided.';
const article = {
  canonicalUrl: 'https://news.example/bonn', url: 'https://news.example/bonn', title: 'A Speech in Bonn', authors: [{ name: 'Jo Writer', kind: 'person' }], site: 'news.example', language: 'en',
  published: { iso: '1994-03-05', source: 'json-ld' }, modified: null, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], publisherLinks: [],
};
const reading = {
  recognition: {
    entities: [{ id: 'e1', kind: 'person', name: 'Anna Berg', roles: [] }, { id: 'e2', kind: 'place', name: 'Bonn', roles: [] }],
    mentions: [{ start: 0, end: 9, entity: 'e1' }, { start: 19, end: 23, entity: 'e2' }], quotations: [],
  },
  links: [],
};

function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-file-')), name);
  writeFileSync(file, content);
  return file;
}

/** A new profile of Chromium that puts downloads into a folder. */
function profileWithDownloads(folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ download: { default_directory: folder, prompt_for_download: false } }));
  return profile;
}

forEachBrowser((name) => {
  describe(`a library that is not lost, in ${name}`, () => {
    let extension: ExtensionBrowser;
    let page: Page;
    let downloads: string;
    const send = (message: string, params: unknown): Promise<{ value?: unknown; code?: string }> => page.evaluate(ask, { name: message, params } as never);
    const words = (): Promise<string> => page.evaluate(() => document.body.innerText);
    beforeAll(async () => {
      downloads = mkdtempSync(join(tmpdir(), 'dateline-downloads-'));
      // The reader's own folder, by the browser's settings: sent elsewhere by the driver, Chromium forgets the name that was asked for.
      extension = await openBrowser(name, {
        ...(name === 'chromium' ? { profile: profileWithDownloads(downloads) } : {}),
        // Its panel of downloads would open, and take the keys that are meant for the page.
        firefoxPrefs: { 'browser.download.dir': downloads, 'browser.download.folderList': 2, 'browser.download.alwaysOpenPanel': false },
      });
      page = await openBackupPage(extension);
      await page.bringToFront();
      await send('article.save', { article, reading });
      await send('note.add', { target: { type: 'article', canonicalUrl: article.canonicalUrl, title: article.title }, text: 'Look up the *minutes*. #bonn' });
    });
    afterAll(() => extension.close());

    /** The bytes that a press of a button hands to the reader as a file. */
    const exported = async (button: string): Promise<Buffer> => {
      const base64 = await page.evaluate(async (selector) => {
        const kept = new Promise<Blob>((done) => {
          const make = URL.createObjectURL.bind(URL);
          URL.createObjectURL = (blob) => { URL.createObjectURL = make; done(blob as Blob); return make(blob); };
        });
        const [menu, at] = selector.split('#');
        const found = document.querySelectorAll<HTMLElement>(menu as string)[Number(at ?? 0)];
        found?.click();
        const bytes = new Uint8Array(await (await kept).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      }, button);
      return Buffer.from(base64, 'base64');
    };

    it('makes a backup by itself, and says when', async () => {
      await expect.poll(words, { timeout: 10_000 }).toMatch(/Last automatic backup: .*\(1 article/);
      expect(await page.$$eval('.entries li button', (buttons) => buttons.map((button) => button.textContent))).toContain('Bring back');
    });

    /** Lets the background make its next backup now, and not in an hour. */
    const backUpAgain = async (): Promise<void> => {
      await page.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }).chrome.storage.local.remove('library-backups'));
      await send('note.add', { target: { type: 'article', canonicalUrl: article.canonicalUrl, title: article.title }, text: 'One more.' });
    };

    it('puts a copy of each backup into the downloads folder, if the reader wants it', async () => {
      await send('settings.change', { backupCopies: 'downloads' });
      await backUpAgain();
      const named = /^Dateline.dateline-\d{4}-\d\d-\d\d\.json$/;
      await expect.poll(() => readdirSync(downloads, { recursive: true }).map(String).filter((path) => named.test(path)).length, { timeout: 15_000 }).toBe(1);
      const [path] = readdirSync(downloads, { recursive: true }).map(String).filter((one) => one.endsWith('.json'));
      await expect.poll(() => readFileSync(join(downloads, path as string), 'utf8')).toContain('"format":"dateline-library"');
      await send('settings.change', { backupCopies: 'nowhere' });
    });

    it.skipIf(name === 'firefox')('puts a copy of each backup into a folder that was chosen once', async () => {
      // The picker is the browser's own window: a folder of the origin's private file system stands for the chosen one.
      await page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen', { create: true });
        const opened = await new Promise<IDBDatabase>((done) => {
          const request = indexedDB.open('dateline-folder', 1);
          request.addEventListener('upgradeneeded', () => request.result.createObjectStore('folder'));
          request.addEventListener('success', () => done(request.result));
        });
        opened.transaction('folder', 'readwrite').objectStore('folder').put(folder, 'folder');
        opened.close();
      });
      await send('settings.change', { backupCopies: 'folder' });
      await backUpAgain();
      await expect.poll(() => page.evaluate(async () => {
        const names: string[] = [];
        for await (const [entry] of (await (await navigator.storage.getDirectory()).getDirectoryHandle('chosen')).entries()) names.push(entry);
        return names;
      }), { timeout: 15_000 }).toEqual([expect.stringMatching(/^dateline-.*\.json\.gz$/)]);
      await send('settings.change', { backupCopies: 'nowhere' });
    });

    it('gives the library out as Markdown that another unzip opens', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dateline-zip-'));
      writeFileSync(join(folder, 'x.zip'), await exported('.export-formats button#0'));
      execFileSync('python3', ['-c', 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])', join(folder, 'x.zip'), folder]);
      expect(readdirSync(join(folder, 'People'))).toEqual(['Anna Berg.md']);
      expect(readFileSync(join(folder, 'Articles', 'A Speech in Bonn.md'), 'utf8')).toContain('[[Anna Berg]] spoke in [[Bonn]] on Monday.');
    });

    it('shows what a file of another program would change, adds it, and refuses a bad one by its line', async () => {
      const list = 'title,url,time_added,tags,status\nOne,https://news.example/one,1641092645,abroad,unread\n';
      expect((await chooseFile(page, fileWith('list.csv', list))).words).toMatch(/Pocket.*1 article.*2 new, 0 changed/s);
      await press(page, 'cancel');
      expect((await chooseFile(page, fileWith('list.csv', `${list}Two,nowhere,1,,\n`))).words).toContain('line 3, url');
      await chooseFile(page, fileWith('list.csv', list));
      await page.$eval('.do-add', (button) => (button as HTMLElement).click());
      await waitUntilTaken(page);
      expect((await send('article.isSaved', { canonicalUrl: 'https://news.example/one' })).value).toBe(false);
      expect(((await send('article.notes', { canonicalUrl: 'https://news.example/one' })).value as { text: string }[]).map((note) => note.text)).toEqual(['#abroad']);
    });

    const noteCount = async (): Promise<number> => ((await send('article.notes', { canonicalUrl: article.canonicalUrl })).value as unknown[]).length;
    let kept = 0;

    it('keeps what is replaced, and brings it back', async () => {
      kept = await noteCount();
      expect(kept).toBeGreaterThan(0);
      const empty = JSON.stringify({ format: 'dateline-library', version: 1, exportedAt: '', articles: [], notes: [] });
      await chooseFile(page, fileWith('empty.json', empty));
      await press(page, 'replace');
      await waitUntilTaken(page);
      expect((await send('article.notes', { canonicalUrl: article.canonicalUrl })).value).toEqual([]);
      expect(await page.$('.loss')).toBeNull();
      await page.waitForFunction(() => document.querySelectorAll('.entries li button[aria-label^="Bring back"]').length === 2);
      await page.$eval('.entries li button[aria-label^="Bring back"]', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.import-ready');
      await press(page, 'merge');
      await waitUntilTaken(page);
      expect(await noteCount()).toBe(kept);
    });

    it('says at once that the library is gone, on the page and on the button, and offers the newest backup', async () => {
      await page.evaluate(() => new Promise((done, fail) => {
        const request = indexedDB.deleteDatabase('dateline-library');
        request.addEventListener('success', done);
        request.addEventListener('error', fail);
      }));
      await page.reload({ waitUntil: [] });
      await page.waitForSelector('.loss');
      expect(await words()).toContain('Your library is empty, and it was not.');
      const badge = await page.evaluate(() => (globalThis as unknown as { chrome: { action: { getBadgeText(details: object): Promise<string> } } }).chrome.action.getBadgeText({}));
      expect(badge).toBe('!');
      await page.$eval('.loss .btn', (button) => (button as HTMLElement).click());
      await page.waitForSelector('.import-ready');
      await press(page, 'merge');
      await waitUntilTaken(page);
      expect(await noteCount()).toBe(kept);
    });

    it('is worked by keys alone: a format is chosen, left, and a file is read and put aside', async () => {
      await page.bringToFront();
      await page.focus('.backup .export-menu summary');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector<HTMLDetailsElement>('.backup .export-menu')?.open);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Markdown/);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => [document.activeElement?.tagName, document.querySelector<HTMLDetailsElement>('.backup .export-menu')?.open])).toEqual(['SUMMARY', false]);
      await (await page.$('input[type=file]') as ElementHandle<HTMLInputElement>).uploadFile(fileWith('empty.json', JSON.stringify({ format: 'dateline-library', version: 1, exportedAt: '', articles: [], notes: [] })));
      await page.waitForSelector('.import-ready:focus');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Merge');
      await page.focus('.do-cancel');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.import-ready', { hidden: true });
    });

    it.skipIf(name === 'firefox')('axe finds nothing on it, with the menu open, a file ready and a loss told', async () => {
      await page.evaluate(() => { document.querySelector<HTMLDetailsElement>('.backup .export-menu')!.open = true; });
      await (await page.$('input[type=file]') as ElementHandle<HTMLInputElement>).uploadFile(fileWith('empty.json', JSON.stringify({ format: 'dateline-library', version: 1, exportedAt: '', articles: [], notes: [] })));
      await page.waitForSelector('.import-ready');
      await page.evaluate(() => { document.querySelector<HTMLDetailsElement>('.backup .export-menu')!.open = true; });
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target.join(' ')).join(', ')))`), value).toEqual([]);
      }
    });
  });
});
