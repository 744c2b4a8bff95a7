import { browser } from 'wxt/browser';

/** Shows how many people and places are marked in a tab; none shows nothing. */
export async function showCount(tabId: number, count: number): Promise<void> {
  // Firefox for Android has no badge; a tab that has just closed is no failure either.
  await Promise.allSettled([
    browser.action.setBadgeText?.({ tabId, text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor?.({ tabId, color: '#3d5a80' }),
  ]);
}

/** Shows in every tab without a count that something is wrong with the library, or no longer. */
export async function showLoss(isLost: boolean): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText?.({ text: isLost ? '!' : '' }),
    browser.action.setBadgeBackgroundColor?.({ color: isLost ? '#a2271b' : '#3d5a80' }),
  ]);
}
