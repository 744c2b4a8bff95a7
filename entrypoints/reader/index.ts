import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { startReader, type RunningReader } from './start-reader.tsx';

/** In the page of an article: starts the reader, or lets the one that runs look again. */
export default defineUnlistedScript(() => {
  const world = globalThis as { __datelineReader?: RunningReader };
  if (world.__datelineReader?.isRunning() === true) return world.__datelineReader.readAgain();
  world.__datelineReader = startReader(window, browser.extension.inIncognitoContext);
});
