import type { Page } from 'puppeteer-core';

/**
 * Writes over what stands in a field, as a reader does: selects it, and types. A value that is taken away behind the view's
 * back would come back if the view is drawn before the first key.
 */
export async function writeOver(page: Page, selector: string, text: string): Promise<void> {
  await page.$eval(selector, (field) => {
    (field as HTMLInputElement).focus();
    (field as HTMLInputElement).select();
  });
  await page.keyboard.type(text);
}
