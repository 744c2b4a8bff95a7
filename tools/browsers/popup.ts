import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { byEvaluation, type Evaluate, type Popup } from './popup-steps.ts';

/** Clicks the toolbar button over `page`, which also grants `activeTab` there. */
export async function openPopup(extension: ExtensionBrowser, page: Page): Promise<Popup> {
  await page.bringToFront();
  return extension.name === 'chromium' ? inChromium(extension, page) : openFirefoxPopup(extension);
}

async function inChromium(extension: ExtensionBrowser, page: Page): Promise<Popup> {
  const { browser } = extension;
  const [own] = [...(await browser.extensions()).values()];
  if (own === undefined) throw new Error('the extension is not in the browser');
  await own.triggerAction(page);
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('popup.html'), { timeout: 10_000 });
  const popup = await target.asPage();
  const evaluate: Evaluate = (run, argument) => popup.evaluate(run as never, argument as never) as never;
  return {
    ...byEvaluation(evaluate),
    async screenshot(path, scheme) {
      await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await popup.screenshot({ path: path as `${string}.png` });
    },
    close: () => popup.close(),
  };
}
