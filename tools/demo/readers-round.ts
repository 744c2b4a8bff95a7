import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { hasCard, inCard, waitForCard, writeNote } from '../browsers/closed-card.ts';
import type { ExtensionBrowser } from '../browsers/extension.ts';
import { clickOn, waitForMarks } from '../browsers/marks.ts';
import { openPopup } from '../browsers/popup.ts';

/**
 * What a reader does on a first day, in a real browser: reads, clicks a name, writes a note, looks at the popup and at
 * the library. Prints what is seen, and leaves screenshots in light and dark in `folder`. Throws where a step fails.
 */
export async function readersRound(extension: ExtensionBrowser, url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await extension.browser.newPage();
  await page.goto(url);
  const words = await waitForMarks(page);
  // The welcome page may have opened in front, and a page behind is not drawn.
  await page.bringToFront();
  say('marked people', unique(words['person']));
  say('marked places', unique(words['place']));
  const name = words['person']?.[0] ?? words['place']?.[0] ?? '';

  await inBothSchemes(page, (scheme) => page.screenshot({ path: join(folder, `marks-${scheme}.png`) }));
  await clickOn(page, name);
  const card = await waitForCard(extension, page, (text) => text.includes(name));
  say('the card', card.split(/\n+/));
  await writeNote(extension, page, 'Look him up in the March papers.');
  await waitForCard(extension, page, (text) => text.includes('March papers'));
  // Writing the note has scrolled the card down to it; the picture is of what the card begins with.
  await inCard(extension, page, (root) => root.querySelector('.card-body')?.scrollTo(0, 0));
  await inBothSchemes(page, (scheme) => page.screenshot({ path: join(folder, `card-${scheme}.png`) }));

  const popup = await openPopup(extension, page);
  await popup.waitForText(name);
  await popup.clickButton(/^Save/);
  await popup.waitForText('Saved');
  say('the popup', (await popup.text()).split(/\n+/).slice(0, 24));
  await inBothSchemes(page, async (scheme) => { await popup.screenshot(join(folder, `popup-${scheme}.png`), scheme); });
  await popup.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  say('the card after Escape', [await hasCard(page) ? 'still open' : 'closed']);

  const library = await extension.openPage('options.html', 'main a, main li');
  await library.waitForFunction(() => document.body.innerText.includes('1 '), { timeout: 5000 }).catch(() => undefined);
  say('the library', (await library.evaluate(() => document.body.innerText)).split(/\n+/).slice(0, 16));
  await inBothSchemes(library, (scheme) => library.screenshot({ path: join(folder, `library-${scheme}.png`) }));
  console.log(`\nscreenshots: ${folder}`);
}

async function inBothSchemes(page: Page, shoot: (scheme: 'light' | 'dark') => Promise<unknown>): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    // Firefox's protocol has no such switch; there the machine's own scheme is shown twice.
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]).catch(() => undefined);
    await shoot(scheme);
  }
  await page.emulateMediaFeatures([]).catch(() => undefined);
}

function say(what: string, lines: readonly string[]): void {
  console.log(`\n${what}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function unique(words: readonly string[] = []): string[] {
  return [...new Set(words)];
}
