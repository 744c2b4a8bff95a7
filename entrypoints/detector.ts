import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForArticle } from '../lib/adapters/dom/watch-for-article.ts';
import { send } from '../lib/adapters/browser/messaging.ts';

/** On every page of an allowed site: looks whether it is an article, and says so once per address. Nothing else. */
export default defineUnlistedScript(() => {
  const key = '__datelineDetector';
  const world = globalThis as Record<string, unknown>;
  if (world[key] === true) return;
  world[key] = true;
  // An answer that does not come means that the extension was just updated or removed: the page stays as it is.
  watchForArticle(window, (found) => void send('article.detected', found).catch(() => undefined));
});
