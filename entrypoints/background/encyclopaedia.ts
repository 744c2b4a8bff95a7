import { browser } from 'wxt/browser';
import { holdOffs } from '../../lib/adapters/browser/hold-offs.ts';
import { wikimediaHosts, type WikimediaHosts } from '../../lib/adapters/knowledge/wikimedia/addresses.ts';
import { localHosts } from '../../lib/adapters/knowledge/wikimedia/local-hosts.ts';
import { openWikimedia } from '../../lib/adapters/knowledge/wikimedia/open-wikimedia.ts';
import { openCache } from '../../lib/adapters/store/cache-store.ts';

/** Wikipedia and Wikidata as the background asks them. Nothing is asked before a look-up. */
export function openEncyclopaedia(): ReturnType<typeof openWikimedia> {
  return openWikimedia({
    fetch: (url, init) => fetch(url, init), now: () => Date.now(), isOnline: () => navigator.onLine, holdOffs, hosts: lookUpHosts, cache: openCache(),
    userAgent: `Dateline/${browser.runtime.getManifest().version} (https://dateline.example; dateline@dateline.example)`,
  });
}

/** Where Wikipedia is: for the build of end-to-end tests, and for it alone, a server on this machine. */
async function lookUpHosts(): Promise<WikimediaHosts> {
  if (import.meta.env.MODE !== 'e2e') return wikimediaHosts;
  return localHosts((await browser.storage.local.get('e2e-wikimedia-port'))['e2e-wikimedia-port']);
}
