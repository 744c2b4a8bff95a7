import { browser } from 'wxt/browser';
import type { Stop } from '../../app/ports.ts';

/** The tab that the toolbar button was clicked in. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** `null` where the browser does not tell. */
  readonly url: string | null;
  readonly isPrivate: boolean;
}

/** The tab in front in the window of this view; `null` if there is none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, url: tab.url ?? null, isPrivate: tab.incognito };
}

/** Tells of the tab in front in the window of this view, now and whenever it is another or has gone elsewhere. */
export function watchActiveTab(onTab: (tab: ActiveTab | null) => void): Stop {
  let isStopped = false;
  const look = (): void => void activeTab().then((tab) => { if (!isStopped) onTab(tab); });
  const updated = (_id: number, change: { readonly url?: string; readonly status?: string }, tab: { readonly active: boolean }): void => {
    if (tab.active && (change.url !== undefined || change.status !== undefined)) look();
  };
  look();
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    isStopped = true;
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
