import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../tools/browsers/extension.ts';

/**
 * Sends the reader of a page the message that the context menu or a keyboard shortcut sends: no driver reaches those of
 * a browser without a window. Sent from a page of the extension that is closed again.
 */
export async function askReader(extension: ExtensionBrowser, page: Page, message: string, params: unknown): Promise<unknown> {
  const url = page.url();
  const helper = await extension.openPage('welcome.html', 'body');
  const answer = await helper.evaluate(async ([address, name, sent]) => {
    interface Tabs { query(filter: object): Promise<{ id?: number; url?: string }[]>; sendMessage(id: number, message: unknown): Promise<unknown> }
    const api = globalThis as unknown as { browser?: { tabs: Tabs }; chrome: { tabs: Tabs } };
    const { tabs } = api.browser ?? api.chrome;
    const [tab] = (await tabs.query({})).filter((candidate) => candidate.url === address);
    return await tabs.sendMessage(tab?.id as number, { dateline: 1, name, params: sent });
  }, [url, message, params] as const);
  await helper.close();
  await page.bringToFront();
  return answer;
}
