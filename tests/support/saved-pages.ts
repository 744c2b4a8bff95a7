import type { Page } from 'puppeteer-core';
import type { Block } from '../../lib/core/model/article.ts';

/** An article as the reader content script sends it to be saved; names are `kind:Name`, found in the text. */
export function pageToSave(path: string, title: string, site: string, day: string, paragraphs: readonly string[], names: readonly string[]) {
  const text = paragraphs.join('\n\n');
  const blocks: Block[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    blocks.push({ start, end: start + paragraph.length, kind: 'paragraph' });
    start += paragraph.length + 2;
  }
  const url = `https://news.example/${path}`;
  const entities = names.map((name, at) => ({ id: `e${at + 1}`, kind: name.slice(0, name.indexOf(':')), name: name.slice(name.indexOf(':') + 1), roles: [] }));
  const mentions = entities.flatMap(({ id, name }) => [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length, entity: id })));
  return {
    article: { url, canonicalUrl: url, title, authors: [], site, language: 'en', published: { iso: day, source: 'json-ld' }, modified: null, publisherLinks: [], text, blocks },
    reading: { recognition: { entities, mentions, quotations: [] }, links: [] },
  };
}

/** Sends a message of our protocol from a page of the extension; throws what the background answered with. */
export async function sendFrom(page: Page, name: string, params: unknown): Promise<unknown> {
  const answer = await page.evaluate(async (message) => {
    type Api = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    const scope = globalThis as unknown as { browser?: Api; chrome: Api };
    return (scope.browser ?? scope.chrome).runtime.sendMessage(message);
  }, { dateline: 1, name, params }) as { value?: unknown; error?: unknown };
  if (answer.error !== undefined) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
