import { browser } from 'wxt/browser';
import { lookUpOrigins } from './data-consent.ts';

const scriptId = 'dateline-detector';
const detectorFile = 'detector.js';

/** The origins that the reader has allowed and Dateline may run on, as match patterns of http(s) pages. Where look-ups go is not among them. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !lookUpOrigins.includes(origin)).filter((origin) => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>');
}

/**
 * A registrar of the detector: each call registers it on every allowed origin except the paused sites, for pages loaded
 * from now on. Call it at every start of the background (the browser may have granted or dropped a site while it slept)
 * and whenever permissions or paused sites change. Calls queue up, so that two never cross; what stands is left alone.
 */
export function detectorRegistrar(): (pausedSites: readonly string[]) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (pausedSites) => {
    last = last.catch(() => undefined).then(() => registerDetector(pausedSites));
    return last;
  };
}

async function registerDetector(pausedSites: readonly string[]): Promise<void> {
  const matches = await grantedOrigins();
  const excludeMatches = pausedSites.map((site) => `*://${site}/*`);
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (before !== undefined && sameMembers(before.matches, matches) && sameMembers(before.excludeMatches, excludeMatches)) return;
  if (before !== undefined) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{
    id: scriptId,
    matches,
    ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    js: [detectorFile],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  }]);
}

function sameMembers(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}

/** Starts the detector in tabs that were open before their site was allowed. */
export async function startDetectorInOpenTabs(granted: readonly string[]): Promise<void> {
  const matches = granted.filter((origin) => !lookUpOrigins.includes(origin));
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  // A tab that refuses (an error page, the browser's own store) is no failure of the others.
  await Promise.allSettled(tabs.map((tab) => tab.id === undefined ? null
    : browser.scripting.executeScript({ target: { tabId: tab.id }, files: [`/${detectorFile}`] as never })));
}

/** Puts the reader, and the style of its marks, into the top frame of a tab. Throws where the browser forbids it. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/assets/marks.css'] as never });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] as never });
}
