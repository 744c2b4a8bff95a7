import { browser } from 'wxt/browser';

/** What names from a page are to Firefox. Chrome has no such permission, and its manifest names none. */
const websiteContent = 'websiteContent';

/**
 * Where look-ups go. Firefox names an extension's origin, which is another one for every reader, to any server that it
 * may not read without asking; to one that it may read, it names none. Chrome's origin is the same for all.
 */
export const lookUpOrigins: readonly string[] = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];

interface Gecko { readonly gecko?: { readonly data_collection_permissions?: { readonly optional?: readonly string[] } } }

/** Whether this browser asks readers itself before an extension may send anything of a page anywhere. */
export function asksForDataConsent(): boolean {
  const { browser_specific_settings: settings } = browser.runtime.getManifest() as { browser_specific_settings?: Gecko };
  return settings?.gecko?.data_collection_permissions?.optional?.includes(websiteContent) === true;
}

/** Whether names may leave as far as the browser is concerned. */
export async function hasDataConsent(): Promise<boolean> {
  if (!asksForDataConsent()) return true;
  const { data_collection: granted = [] } = await browser.permissions.getAll() as { data_collection?: readonly string[] };
  return granted.includes(websiteContent) && browser.permissions.contains({ origins: [...lookUpOrigins] });
}

/** Has the browser ask, where it does. Call it in the very click handler, before any `await`: browsers refuse it anywhere else. False if the reader declines. */
export function requestDataConsent(): Promise<boolean> {
  if (!asksForDataConsent()) return Promise.resolve(true);
  return browser.permissions.request({ origins: [...lookUpOrigins], data_collection: [websiteContent] } as never);
}

/** Gives it back, where the browser asked for it; a site that the reader has allowed otherwise stays so. */
export async function withdrawDataConsent(): Promise<void> {
  if (asksForDataConsent()) await browser.permissions.remove({ origins: [...lookUpOrigins], data_collection: [websiteContent] } as never);
}

/** Opens the page that has the browser ask, beside the tab that wants it. */
export async function openDataConsent(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/consent.html' as never) });
}
