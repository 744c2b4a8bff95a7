import { browser } from 'wxt/browser';
import { sendToTab } from './messaging.ts';

/** Tells the reader of every tab that the library, or how articles are read, has changed; tabs without one do not answer, which is no failure. */
export async function tellReaders(message: 'reader.libraryChanged' | 'reader.wordChanged'): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map((tab) => tab.id === undefined ? null : sendToTab(tab.id)(message, null)));
}
