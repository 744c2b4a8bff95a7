/** Parameters that tell where a reader came from, never which article it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|_ga|cmpid|at_medium|at_campaign|ns_\w+|smid|smtyp)$/i;

/**
 * The address that identifies an article across visits: the canonical one that the page declares, if it can be true, else
 * the page's own without fragment and tracking parameters. A canonical link to a site's front page, which careless sites
 * put on every article, identifies nothing.
 */
export function articleAddress(url: string, declared: string | null): string {
  const own = withoutTracking(url);
  if (declared === null || !/^https?:\/\/[^/]/i.test(declared)) return own;
  return pathOf(declared) === '' && pathOf(own) !== '' ? own : withoutTracking(declared);
}

/**
 * The addresses of the articles that one page shows one after the other without a load. A single-page site often leaves
 * the canonical link of the article before in place: an address that was another one's identity is not this one's.
 * `loadedAt` is the address that the page was loaded from.
 */
export function addressesInTurn(loadedAt: string): (url: string, canonical: string) => string {
  const owners = new Map([[withoutTracking(loadedAt), pageOf(loadedAt)]]);
  return (url, canonical) => {
    const owner = owners.get(canonical) ?? pageOf(url);
    if (owner !== pageOf(url)) return withoutTracking(url);
    owners.set(canonical, owner);
    return canonical;
  };
}

function withoutTracking(url: string): string {
  const [address = '', query] = (url.split('#', 1)[0] as string).split(/\?(.*)/s, 2);
  const kept = (query ?? '').split('&').filter((pair) => pair !== '' && !tracking.test(pair.split('=', 1)[0] as string));
  return kept.length === 0 ? address : `${address}?${kept.join('&')}`;
}

/** Path without slashes at its ends; empty for a front page. */
function pathOf(url: string): string {
  return (/^https?:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? '').replace(/^\/+|\/+$/g, '');
}

/** What tells two pages apart: the address without tracking and without a slash at its end. */
function pageOf(url: string): string {
  return withoutTracking(url).replace(/\/+(?=\?|$)/, '');
}
