import { browser } from 'wxt/browser';

/** What names from a page are to Firefox. Chrome has no such permission, and its manifest names none. */
const websiteContent = 'websiteContent';

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
  return granted.includes(websiteContent);
}

/** Has the browser ask, where it does. Call it in the very click handler, before any `await`: browsers refuse it anywhere else. False if the reader declines. */
export function requestDataConsent(): Promise<boolean> {
  if (!asksForDataConsent()) return Promise.resolve(true);
  return browser.permissions.request({ data_collection: [websiteContent] } as never);
}

/** Opens the page that has the browser ask, beside the tab that wants it. */
export async function openDataConsent(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/consent.html' as never) });
}
