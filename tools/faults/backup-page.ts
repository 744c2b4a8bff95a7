import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension.ts';

/** Packs are brought in on the same page, by a field of their own. */
const fileInput = '.bring-in input[type=file]';

/** Opens the settings, where backups are made and taken in. */
export function openBackupPage(extension: ExtensionBrowser): Promise<Page> {
  return extension.openPage('options.html#/settings', fileInput);
}

/** Chooses a file to bring in, and waits for what the page says of it: `ready` to take in, or the words of a refusal. */
export async function chooseFile(page: Page, path: string, mostMs = 60_000): Promise<{ readonly isReady: boolean; readonly words: string }> {
  await (await page.waitForSelector(fileInput) as ElementHandle<HTMLInputElement>).uploadFile(path);
  const found = await page.waitForSelector('.import-ready, .import-refused', { timeout: mostMs });
  return found?.evaluate((element) => ({ isReady: element.classList.contains('import-ready'), words: element.textContent ?? '' })) as Promise<{ isReady: boolean; words: string }>;
}

/** Presses a button of the import that is ready. */
export async function press(page: Page, button: 'merge' | 'replace' | 'cancel'): Promise<void> {
  await page.$eval(`.import-ready .do-${button}`, (element) => (element as HTMLElement).click());
}

/** Waits until the import is done. */
export async function waitUntilTaken(page: Page, mostMs = 120_000): Promise<void> {
  await page.waitForSelector('.import-done', { timeout: mostMs });
}

/** The text of a complete backup as the page's own button gives it, without a download. */
export async function savedBackup(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept = new Promise<Blob>((done) => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = make;
        done(blob as Blob);
        return make(blob);
      };
    });
    document.querySelector<HTMLElement>('.do-save')?.click();
    return (await kept).text();
  });
}
