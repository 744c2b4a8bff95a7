import { browser } from 'wxt/browser';

/** The tab that the toolbar button was clicked in. */
export interface ActiveTab {
  readonly id: number;
  /** `null` where the browser does not tell. */
  readonly url: string | null;
  readonly isPrivate: boolean;
}

/** The tab in front in the window of this view; `null` if there is none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, isPrivate: tab.incognito };
}
