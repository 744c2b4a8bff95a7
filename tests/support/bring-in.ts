import type { Page } from 'puppeteer-core';
import { writeBackup } from '../../lib/core/library/backup.ts';
import type { LibraryRecords } from '../../lib/core/library/merge.ts';

/** Brings records into the library as a reader does: a backup's file in the settings of the options page, which is left there. */
export async function bringIn(page: Page, records: LibraryRecords): Promise<void> {
  await page.evaluate(() => { location.hash = '#/settings'; });
  await page.waitForSelector('.bring-in input[type=file]');
  await page.$eval('.bring-in input[type=file]', (input, text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'library.json', { type: 'application/json' }));
    (input as HTMLInputElement).files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, writeBackup(records, 0));
  await page.waitForSelector('.do-merge');
  await page.$eval('.do-merge', (button) => (button as HTMLElement).click());
  await page.waitForSelector('.import-done');
}
