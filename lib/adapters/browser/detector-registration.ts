import { browser } from 'wxt/browser';

const scriptId = 'dateline-detector';
const detectorFile = 'detector.js';

/** The origins that the reader has allowed and Dateline may run on, as match patterns of http(s) pages. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>');
}

/**
 * Registers the detector on every allowed origin except the paused sites, for pages loaded from now on. Call it at start
 * and whenever permissions or paused sites change; calls may overlap, the last one wins.
 */
export async function registerDetector(pausedSites: readonly string[]): Promise<void> {
  const matches = await grantedOrigins();
  await browser.scripting.unregisterContentScripts({ ids: [scriptId] }).catch(() => undefined);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([{
    id: scriptId,
    matches,
    excludeMatches: pausedSites.map((site) => `*://${site}/*`),
    js: [detectorFile],
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  }]);
}

/** Starts the detector in tabs that were open before their site was allowed. */
export async function startDetectorInOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  // A tab that refuses (an error page, the browser's own store) is no failure of the others.
  await Promise.allSettled(tabs.map((tab) => tab.id === undefined ? null
    : browser.scripting.executeScript({ target: { tabId: tab.id }, files: [`/${detectorFile}`] as never })));
}

/** Puts the reader, and the style of its marks, into the top frame of a tab. Throws where the browser forbids it. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId }, files: ['/marks.css'] as never });
  await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] as never });
}
