import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** A document as jsdom parses it; nothing on it runs or loads. */
export function pageOf(html: string, url = 'https://gazette.example/2000/07/01/oresund-bridge-opens-to-traffic'): Document {
  return new JSDOM(html, { url }).window.document;
}

/** A page of tests/fixtures/pages. */
export function fixturePage(name: string, url?: string): Document {
  return pageOf(readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8'), url);
}
