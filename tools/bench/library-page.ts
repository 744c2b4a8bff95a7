import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension.ts';

/**
 * Milliseconds from the start of the navigation to the first article on the options page: in Chromium in the page, in
 * Firefox on the screen, by the browser's own record of the largest thing that it has painted (the driver sees the row
 * some 0.3 s later, and nothing of ours runs before the page).
 */
export async function openingMs(extension: ExtensionBrowser): Promise<number> {
  const page = await extension.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('.article-row h2') === null) return;
      seen.disconnect();
      performance.mark('first row');
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  // Firefox never reports `load` for pages of an extension.
  await page.goto(extension.url('options.html#/articles'), extension.name === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForSelector('.article-row h2');
  const millis = await page.evaluate(async () => performance.getEntriesByName('first row')[0]?.startTime ?? await new Promise<number>((done) => {
    new PerformanceObserver((list) => {
      const rows = (list.getEntries() as (PerformanceEntry & { readonly element: Element | null })[]).filter(({ element }) => (element?.closest('.article-row') ?? null) !== null);
      if (rows[0] !== undefined) done(rows[0].startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => done(performance.now()), 2_000);
  }));
  await page.close();
  return millis;
}

/**
 * Milliseconds from the keystroke to the end of the frame with its results, from an empty field. The order of the list is
 * disabled while a search is shown (it is by fit): so an answer is seen even where it is all articles.
 */
export async function searchMs(page: Page, query: string): Promise<number> {
  await setInput(page, '');
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('.filters select')?.disabled === false && /^\d/.test(document.querySelector('.search-status')?.textContent ?? '')
    && document.querySelector('.row[data-index="0"] a, .row[data-index="0"] .note-text') !== null);
  return page.evaluate(async (text) => {
    const input = document.querySelector('input[type=search]') as HTMLInputElement;
    const isThere = (): boolean => document.querySelector<HTMLSelectElement>('.filters select')?.disabled === true
      && document.querySelector('.row[data-index="0"] a, .row[data-index="0"] .note-text, .empty') !== null;
    const start = performance.now();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (!isThere() && performance.now() - start < 5_000) await new Promise((done) => { requestAnimationFrame(done); });
    // A message that is sent in a frame arrives after its layout and painting.
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', done);
      port1.start();
      port2.postMessage(null);
    });
    return performance.now() - start;
  }, query);
}

/** Puts words into the search field, as one keystroke does. */
export async function setInput(page: Page, value: string): Promise<void> {
  await page.$eval('input[type=search]', (input, text) => { (input as HTMLInputElement).value = text; input.dispatchEvent(new Event('input', { bubbles: true })); }, value);
}

/** How long a reader looks at a view before the next click. */
const lookMs = 700;

/** Opens a view by its hash, waits for what tells that it is there, and looks at it. */
export async function goTo(page: Page, hash: string, selector: string): Promise<void> {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.waitForSelector(selector);
  await new Promise((done) => { setTimeout(done, lookMs); });
}

/** Milliseconds from the click on a person's name to the end of the frame with their first sentence. */
export function personMs(page: Page, key: string): Promise<number> {
  return page.evaluate(async (person) => {
    const start = performance.now();
    location.hash = `#/people/${encodeURIComponent(person)}`;
    while (document.querySelector('.sentences li') === null) await new Promise((done) => { requestAnimationFrame(done); });
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', done);
      port1.start();
      port2.postMessage(null);
    });
    return performance.now() - start;
  }, key);
}

/** Milliseconds from the click on a person's name until everybody named with them is counted, beside the page that is drawn. */
export function companyMs(page: Page, key: string): Promise<number> {
  return page.evaluate(async (person) => {
    const start = performance.now();
    location.hash = `#/people/${encodeURIComponent(person)}`;
    while (document.querySelector('.company li') === null) await new Promise((done) => { requestAnimationFrame(done); });
    return performance.now() - start;
  }, key);
}

/** Milliseconds of each of some questions for what a card shows of a name, as a page asks them. */
export function metBeforeMs(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(async (names) => {
    const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    const times: number[] = [];
    for (const key of names) {
      const start = performance.now();
      await api.runtime.sendMessage({ dateline: 1, name: 'entity.record', params: { key, itemId: null, exceptUrl: '' } });
      times.push(performance.now() - start);
    }
    return times;
  }, keys);
}
