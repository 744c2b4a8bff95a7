import type { Page } from 'puppeteer-core';
import { firefoxId, type ExtensionBrowser } from '../../tools/browsers/extension.ts';

/** Lets the extension into private windows, as the reader does in the browser's settings, and opens an address in one. */
export async function openPrivatePage(extension: ExtensionBrowser, url: string): Promise<Page> {
  return extension.name === 'chromium' ? inChromium(extension, url) : inFirefox(extension, url);
}

async function inChromium(extension: ExtensionBrowser, url: string): Promise<Page> {
  const id = extension.url('').split('/')[2] as string;
  const settings = await extension.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } } }).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  await new Promise((done) => { setTimeout(done, 1000); });
  const context = await extension.browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function inFirefox(extension: ExtensionBrowser, url: string): Promise<Page> {
  await extension.inBrowserWindow(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)});
    await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
    await (await AddonManager.getAddonByID(extension.id)).reload();
    const opened = new Promise((done) => Services.obs.addObserver(function ready() { Services.obs.removeObserver(ready, 'browser-delayed-startup-finished'); done(); }, 'browser-delayed-startup-finished'));
    OpenBrowserWindow({ private: true });
    await opened;
  })()`);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const page = (await extension.browser.pages()).find((candidate) => candidate.url() === 'about:privatebrowsing');
    if (page !== undefined) {
      await page.goto(url);
      return page;
    }
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error('no private window opened');
}
