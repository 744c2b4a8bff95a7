import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openBrowser, type BrowserName } from '../../tools/browsers/extension.ts';
import { killBrowser } from '../../tools/faults/browsers.ts';
import { ask } from '../../tools/faults/in-page.ts';
import { forEachBrowser } from '../support/each-browser.ts';

const target = { type: 'article', canonicalUrl: 'https://news.example/bonn', title: 'A Speech in Bonn' };

forEachBrowser((name) => {
  it(`what was written comes back by itself in ${name}, where a crash takes the whole database, and the reader is told`, async () => {
    const first = await openBrowser(name);
    const before = await first.openPage('welcome.html', 'h1');
    await send(before, 'note.add', { target, text: 'Look up the minutes.' });
    await send(before, 'draft.keep', { field: 'article:https://news.example/x', text: 'Half a tho' });
    // Where there is no journal, it is the backup that brings things back.
    if (name === 'firefox') await expect.poll(() => hasBackup(before), { timeout: 20_000 }).toBe(true);
    await killBrowser(first);
    throwAway(name, first.profile);

    const second = await openBrowser(name, { profile: first.profile });
    try {
      const page = await second.openPage('options.html#/notes', '.recovered');
      await page.bringToFront();
      await page.waitForFunction(() => document.body.innerText.includes('Look up the minutes.'));
      expect(await page.$eval('.recovered', (line) => line.textContent)).toMatch(name === 'firefox' ? /missing: 1 entry\./ : /missing: 1 entry, 1 unsaved text\./);
      expect(await page.$('.loss')).toBeNull();
      if (name === 'chromium') expect((await send(page, 'draft.read', { field: 'article:https://news.example/x' })).value).toBe('Half a tho');
      await page.focus('.recovered button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.recovered', { hidden: true });
    } finally {
      await second.close();
    }
  });
});

function send(page: Page, name: string, params: unknown): Promise<{ value?: unknown; code?: string }> {
  return page.evaluate(ask, { name, params } as never);
}

async function hasBackup(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<Record<string, { last: unknown } | undefined>> } } } }).chrome.storage;
    return ((await local.get('library-backups'))['library-backups']?.last ?? null) !== null;
  });
}

/** Removes the files of all databases of the extension, as Chromium does with those that it cannot open. */
function throwAway(name: BrowserName, profile: string): void {
  const [folder, own] = name === 'chromium' ? [join(profile, 'Default', 'IndexedDB'), 'chrome-extension_'] as const
    : [join(profile, 'storage', 'default', readdirSync(join(profile, 'storage', 'default')).find((origin) => origin.startsWith('moz-extension') && !origin.includes('userContextId')) ?? '', 'idb'), ''] as const;
  const files = readdirSync(folder).filter((file) => file.startsWith(own));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) rmSync(join(folder, file), { recursive: true, force: true });
}
