import type { Page } from 'puppeteer-core';

/** The words that are marked on a page, by the style of the mark, in the page's order; read from the page's own registry. */
export function markedWords(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const words: Record<string, string[]> = {};
    for (const [key, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>) {
      const ranges = [...highlight].toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      words[key.replace('dateline-', '')] = ranges.map((range) => range.toString());
    }
    return words;
  });
}

/** Waits until `isWanted` holds of the marked words; throws with what is marked instead. */
export async function waitForMarks(page: Page, isWanted: (words: Record<string, string[]>) => boolean = hasNames): Promise<Record<string, string[]>> {
  let words: Record<string, string[]> = {};
  for (let attempt = 0; attempt < 200; attempt += 1) {
    words = await markedWords(page);
    if (isWanted(words)) return words;
    await new Promise((done) => { setTimeout(done, 50); });
  }
  throw new Error(`the page is not marked as waited for; marked are: ${JSON.stringify(words).slice(0, 2000)}`);
}

/** Whether any name is marked. */
export function hasNames(words: Record<string, string[]>): boolean {
  return (words['person']?.length ?? 0) + (words['place']?.length ?? 0) > 0;
}

/** The middle of the first place in the article where these words stand, in px of the window, scrolled into view. */
export async function pointAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  const point = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article, main, body') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0] as DOMRect;
      return { x: box.x + Math.min(box.width / 2, 30), y: box.y + box.height / 2 };
    }
    return null;
  }, words);
  if (point === null) throw new Error(`'${words}' stands nowhere in the article`);
  return point;
}

/** Clicks on the first place of these words in the article. */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await pointAt(page, words);
  await page.mouse.click(x, y);
}

/** Selects these words as a reader would, and leaves them selected. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at === -1) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}
