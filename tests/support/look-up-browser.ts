import type { Page } from 'puppeteer-core';
import { inCard } from '../../tools/browsers/closed-card.ts';
import { firefoxId, type ExtensionBrowser } from '../../tools/browsers/extension.ts';

/** Runs a function with the extension's own API in a page of the extension that is closed again. The function is sent as text. */
export async function inExtension<T, A>(extension: ExtensionBrowser, run: (api: ExtensionApi, argument: A) => Promise<T>, argument: A): Promise<T> {
  const helper = await extension.openPage('welcome.html', 'body');
  const value = await helper.evaluate(`(${run.toString()})(globalThis.browser ?? globalThis.chrome, ${JSON.stringify(argument)})`) as T;
  await helper.close();
  return value;
}

/** What `inExtension` may use. */
export interface ExtensionApi {
  readonly tabs: { query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>; remove(ids: number[]): Promise<void> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly local: { set(values: object): Promise<void> }; readonly session: { clear(): Promise<void> } };
}

/** Leads look-ups of this build to a server on this machine. */
export function leadLookUpsTo(extension: ExtensionBrowser, port: number): Promise<void> {
  return inExtension(extension, (api, at) => api.storage.local.set({ 'e2e-wikimedia-port': at }), port);
}

/** Changes settings as the settings page does. */
export async function changeSettings(extension: ExtensionBrowser, change: object): Promise<void> {
  await inExtension(extension, (api, params) => api.runtime.sendMessage({ dateline: 1, name: 'settings.change', params }), change);
}

/** Gives what Firefox asks for before names may be sent, and which no driver can click: its consent, and the hosts, with those of our server. Chromium asks for nothing. */
export async function giveDataConsent(extension: ExtensionBrowser): Promise<void> {
  if (extension.name === 'chromium') return;
  await extension.inBrowserWindow(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(firefoxId)});
    await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*', '*://*.localhost/*'], data_collection: ['websiteContent'] }, extension);
  })()`);
}

/** Closes the tabs of the page that asks for the browser's consent, and gives how many there were. */
export function closeConsentPages(extension: ExtensionBrowser): Promise<number> {
  return inExtension(extension, async (api) => {
    const asking = (await api.tabs.query({})).filter(({ url }) => url?.endsWith('/consent.html'));
    await api.tabs.remove(asking.map(({ id }) => id));
    return asking.length;
  }, null);
}

/** Empties the cache of look-ups. */
export function emptyCache(extension: ExtensionBrowser): Promise<void> {
  return inExtension(extension, () => new Promise<void>((done, fail) => {
    const opening = indexedDB.open('dateline-cache');
    opening.addEventListener('error', () => fail(opening.error as DOMException));
    opening.addEventListener('success', () => {
      const emptying = opening.result.transaction('answers', 'readwrite').objectStore('answers').clear();
      emptying.addEventListener('success', () => { opening.result.close(); done(); });
    });
  }), null);
}

/** How many answers the cache holds. */
export function cachedAnswers(extension: ExtensionBrowser): Promise<number> {
  return inExtension(extension, () => new Promise<number>((done) => {
    const opening = indexedDB.open('dateline-cache');
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('answers').objectStore('answers').count();
      counting.addEventListener('success', () => { opening.result.close(); done(counting.result); });
    });
  }), null);
}

/** Presses the button of the open card that says this, or is named so, as soon as there is one. */
export async function pressInCard(extension: ExtensionBrowser, page: Page, words: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const isPressed = await inCard(extension, page, (root, wanted) => {
      const button = [...root.querySelectorAll('button')].find((candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent?.trim()) === wanted);
      button?.click();
      return button !== undefined;
    }, words).catch(() => false);
    if (isPressed) return;
    if (attempt === 300) throw new Error(`the card has no button '${words}'`);
    await new Promise((done) => { setTimeout(done, 50); });
  }
}
