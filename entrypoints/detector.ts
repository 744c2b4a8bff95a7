import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellBackground } from '../lib/adapters/browser/tell-background.ts';
import { watchForArticle } from '../lib/adapters/dom/watch-for-article.ts';

/** On every page of an allowed site: looks whether it is an article, and says so once per address. Nothing else. */
export default defineUnlistedScript(() => {
  const key = '__datelineDetector';
  const world = globalThis as Record<string, unknown>;
  if (world[key] === true) return;
  world[key] = true;
  watchForArticle(window, (found) => tellBackground('article.detected', found));
});
