import type { SitePermission } from '../core/settings/site-permission.ts';

/** How Dateline stands to the page of a tab: what the popup says where no names are marked, and what it offers. */
export type Standing =
  /** The reader of the page has not answered yet. */
  | 'loading'
  | 'article'
  /** It was read, and nobody is named in it. */
  | 'no-names'
  | 'paused'
  /** Allowed here, and the page is not an article. */
  | 'no-article'
  /** The reader has not allowed the site. */
  | 'not-allowed'
  /** The browser lets no extension read this page. */
  | 'restricted';

/** What is known of the page of a tab. */
export interface PageFacts {
  /** `null` where the browser does not tell. */
  readonly url: string | null;
  /** `undefined` while the reader of the page has not been asked; `null` if there is none. */
  readonly names: number | null | undefined;
  readonly permission: SitePermission;
  readonly isPaused: boolean;
  /** The browser refused to run anything in this tab. */
  readonly isRefused: boolean;
}

/** Stores that browsers keep every extension away from. */
const closedHosts: readonly string[] = [
  'chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com', 'addons.opera.com',
];

/** The standing of a page. */
export function pageStanding({ url, names, permission, isPaused, isRefused }: PageFacts): Standing {
  if (names === undefined) return 'loading';
  if (names !== null) return names === 0 ? 'no-names' : 'article';
  if (isRefused || (url !== null && hostOf(url) === null)) return 'restricted';
  if (isPaused) return 'paused';
  return permission.site || permission.all ? 'no-article' : 'not-allowed';
}

/** The host name of a web page that extensions may run on, without port; `null` for any other page. */
export function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return hostname === '' || closedHosts.includes(hostname) ? null : hostname;
}
