import { browser } from 'wxt/browser';
import type { Stop } from '../../app/ports.ts';
import type { SitePermission } from '../../core/settings/site-permission.ts';

const allSites = ['*://*/*'];

/** What the reader has allowed for the page at `url`; `null` for a page that is not of the web. */
export async function sitePermission(url: string | null): Promise<SitePermission> {
  const all = await browser.permissions.contains({ origins: allSites });
  const site = url !== null && (all || (isLookedUpAt(url) ? await isGranted(originsOf(new URL(url).hostname)) : await browser.permissions.contains({ origins: [originOf(url)] })));
  return { all, site };
}

/**
 * Asks the reader for a site, or for all of them (`null`). Call it in the very click handler, before any `await`:
 * browsers refuse it anywhere else. False if the reader declines.
 */
export function requestSites(host: string | null): Promise<boolean> {
  return browser.permissions.request({ origins: host === null ? allSites : originsOf(host) });
}

/** Gives a site, or all of them (`null`), back. */
export async function removeSites(host: string | null): Promise<void> {
  await browser.permissions.remove({ origins: host === null ? allSites : originsOf(host) });
}

/** Tells when the reader gives or takes a permission, in any view. */
export function watchPermissions(onChange: () => void): Stop {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/** Whether look-ups may go to this site: that says nothing about marking names there. */
function isLookedUpAt(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname.endsWith('.wikipedia.org') || hostname === 'www.wikidata.org';
}

/** Whether the reader has granted these very patterns, and not only ones that hold them. */
async function isGranted(patterns: readonly string[]): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return patterns.every((pattern) => origins.includes(pattern));
}

/** The match pattern of a page's own scheme and host: ports are no part of permissions. */
function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

function originsOf(host: string): string[] {
  return [`*://${host}/*`];
}
