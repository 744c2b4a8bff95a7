import { browser } from 'wxt/browser';

/*
 * What is remembered until the browser ends (or the extension is updated): backgrounds come and go within it.
 */

/** A word kept under a name in this session; `null` if none is. */
export async function readInSession(name: string): Promise<string | null> {
  const stored: unknown = (await browser.storage.session.get(name))[name];
  return typeof stored === 'string' ? stored : null;
}

export async function writeInSession(name: string, value: string): Promise<void> {
  await browser.storage.session.set({ [name]: value });
}
