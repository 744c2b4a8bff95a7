import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inCard, waitForCard } from '../../tools/browsers/closed-card.ts';
import { openBrowser, type ExtensionBrowser } from '../../tools/browsers/extension.ts';
import { clickOn, waitForMarks } from '../../tools/browsers/marks.ts';
import { openPopup } from '../../tools/browsers/popup.ts';
import { servePages, type PageServer } from '../../tools/browsers/serve-pages.ts';
import { hasBrowser } from '../../tools/browsers/extension.ts';
import { newsPage } from '../support/news-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In Chromium, where the protocol can switch between the light and the dark scheme. */
describe.skipIf(!hasBrowser('chromium'))('every view, in light and dark', () => {
  let extension: ExtensionBrowser;
  let server: PageServer;
  beforeAll(async () => {
    [extension, server] = await Promise.all([openBrowser('chromium'), servePages({ '/story': newsPage() })]);
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/story`);
    await waitForMarks(page);
    const popup = await openPopup(extension, page);
    await popup.clickButton(/^Save article/);
    await popup.waitForText('Saved');
    await popup.close();
    await page.close();
  });
  afterAll(async () => { await extension.close(); await server.close(); });

  const pages: readonly [view: string, path: string, selector: string][] = [
    ['welcome', 'welcome.html', 'main'],
    ['the sample article', 'sample.html', 'article'],
    ['the library', 'options.html', 'main a'],
    ['people', 'options.html#/people', 'main a'],
    ['settings', 'options.html#/settings', 'main input'],
  ];
  it.each(pages)('%s has no violation of accessibility rules', async (_view, path, selector) => {
    const page = await extension.openPage(path, selector);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await page.evaluate(axeRun) as string[], scheme).toEqual([]);
    }
    await page.close();
  });

  it('the popup has no violation of accessibility rules', async () => {
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/story`);
    await waitForMarks(page);
    for (const scheme of ['light', 'dark'] as const) {
      const popup = await openPopup(extension, page);
      await popup.waitForText('Izetbegovic');
      await popup.screenshot('/dev/null', scheme).catch(() => undefined);
      expect(await popup.evaluate(runText as never, axeRun as never), scheme).toEqual([]);
      await popup.close();
    }
    await page.close();
  });

  it('the card has no violation of accessibility rules', async () => {
    const page = await extension.browser.newPage();
    await page.goto(`${server.origin}/story`);
    await waitForMarks(page);
    await clickOn(page, 'Haris Silajdzic');
    await waitForCard(extension, page, (text) => text.includes('Your notes'));
    // Rules can't be run in a closed root: what it holds is copied into an empty page of the extension, styles and all.
    const copy = await inCard(extension, page, (root) => ({
      style: [...root.querySelectorAll('style')].map((style) => style.textContent).join('\n').replaceAll(':host', '.copied-host'),
      html: (root.querySelector('[role="dialog"]') as HTMLElement).outerHTML,
    }));
    const blank = await extension.openPage('welcome.html', 'body');
    await blank.evaluate(({ style, html }) => {
      document.head.querySelectorAll('link, style').forEach((element) => element.remove());
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
      const main = document.createElement('main');
      main.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
      document.body.replaceChildren(main);
    }, copy);
    for (const scheme of ['light', 'dark'] as const) {
      await blank.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      expect(await blank.evaluate(axeRun) as string[], scheme).toEqual([]);
    }
    await blank.close();
    await page.close();
  });
});

/** Runs the rules on the page and gives a line per violation: rule, and the first elements that break it. */
const axeRun = `${axeSource}; (async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | '));
})()`;

/** Pages of an extension run no text as code; the popup's driver does it from outside. */
const runText = axeRun;
