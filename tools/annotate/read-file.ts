import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractArticle } from '../../lib/adapters/dom/extract-article.ts';
import { readPageSignals } from '../../lib/adapters/dom/read-page-signals.ts';
import { untouched } from '../../lib/adapters/dom/untouched.ts';
import { decide } from '../../lib/core/detection/decide.ts';
import type { Decision } from '../../lib/core/detection/decide.ts';
import type { Article } from '../../lib/core/model/article.ts';
import { decodePage, parsePage } from './parse-page.ts';
import { articleOfText } from './read-text.ts';

/** One file to read; `url` is the address of a page, if known; `base` is what a relative path starts from. */
export interface Job {
  readonly file: string;
  readonly base: string;
  readonly url: string | null;
}

/** What reading a file gives: the decision, the article (`null` if there is no running text), and how long it took. */
export interface FileReading {
  readonly isArticle: boolean;
  /** Probability in [0, 1]. */
  readonly probability: number;
  readonly reason: string;
  readonly article: Article | null;
  readonly detectMs: number;
  readonly extractMs: number;
}

/** Reads a page (`.html`, `.htm`, `.xhtml`), or the text of an article (`-` is standard input). Throws what the file system throws. */
export function readFile(job: Job): FileReading {
  if (job.file === '-') return readText(readFileSync(0), job.url ?? '');
  const path = isAbsolute(job.file) ? job.file : resolve(job.base, job.file);
  const bytes = readFileSync(path);
  const isPage = /\.(?:x?html?|shtml|mhtml)$/i.test(path);
  return isPage ? readPage(decodePage(bytes), job.url, pathToFileURL(path).href) : readText(bytes, job.url ?? pathToFileURL(path).href);
}

/** Reads a page as the extension does. Its address is `url`, else the canonical link, else `fallbackUrl`. */
export function readPage(html: string, url: string | null, fallbackUrl: string): FileReading {
  const document = parsePage(html);
  const address = url ?? canonicalOf(document) ?? fallbackUrl;
  const started = performance.now();
  const firstLook = decide(readPageSignals(document, address));
  const detected = performance.now();
  const extracted = extractArticle(document, address);
  const extractMs = performance.now() - detected;
  return { ...finalDecision(firstLook, extracted?.decision ?? null), article: extracted?.article ?? null, detectMs: detected - started, extractMs };
}

/** What the extension does: the first look lets a page through, the second one has the last word. */
function finalDecision(firstLook: Decision, secondLook: Decision | null): Decision {
  if (!firstLook.isArticle) return firstLook;
  return secondLook ?? { ...firstLook, isArticle: false, reason: 'no running text' };
}

function readText(bytes: Uint8Array, url: string): FileReading {
  const text = decodePage(bytes);
  return { isArticle: true, probability: 1, reason: 'it was given as plain text', article: articleOfText(text, url), detectMs: 0, extractMs: 0 };
}

function canonicalOf(document: Document): string | null {
  const dom = untouched(document);
  const link = dom.all('link[rel~="canonical"][href]')[0];
  const href = link === undefined ? null : dom.attribute(link, 'href');
  return href !== null && /^https?:\/\//i.test(href) ? href : null;
}
