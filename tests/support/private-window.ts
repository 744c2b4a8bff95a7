import type { Page } from 'puppeteer-core';
import { firefoxId, type ExtensionBrowser } from '../../tools/browsers/extension.ts';

/** A page in a private window, and a page of the extension in an ordinary one, once the private page is closed. */
export interface PrivatePage {
  readonly page: Page;
  readonly extensionPage: () => Promise<Page>;
}

/** Lets the extension into private windows, as the reader does in the browser's settings, and opens an address in one. */
export async function openPrivatePage(extension: ExtensionBrowser, url: string): Promise<PrivatePage> {
  return extension.name === 'chromium' ? inChromium(extension, url) : inFirefox(extension, url);
}

async function inChromium(extension: ExtensionBrowser, url: string): Promise<PrivatePage> {
  const id = extension.url('').split('/')[2] as string;
  const settings = await extension.browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Record<'updateProfileConfiguration' | 'updateExtensionConfiguration', (change: object) => Promise<void>> } }).chrome;
    // Without it an unpacked extension stays switched off after the change.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  await settings.close();
  const opened = extension.browser.waitForTarget((target) => target.type() === 'page' && target.url() === url);
  const helper = await reloadedPage(extension);
  await helper.evaluate(async (address) => {
    const { windows } = (globalThis as unknown as { chrome: { windows: { create(options: object): Promise<unknown> } } }).chrome;
    await windows.create({ incognito: true, url: address });
  }, url);
  // A new tab would now open in the private window, which shows no page of an extension.
  return { page: await (await opened).asPage(), extensionPage: async () => helper };
}

/** A page of the extension, as soon as the browser has loaded it anew with its changed rights. */
async function reloadedPage(extension: ExtensionBrowser): Promise<Page> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await extension.openPage('welcome.html', 'body');
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((done) => { setTimeout(done, 250); });
    }
  }
}

async function inFirefox(extension: ExtensionBrowser, url: string): Promise<PrivatePage> {
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
      return { page, extensionPage: () => extension.openPage('welcome.html', 'body') };
    }
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error('no private window opened');
}
