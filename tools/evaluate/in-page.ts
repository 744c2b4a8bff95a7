import { extractArticle, extractArticleInSlices } from '../../lib/adapters/dom/extract-article.ts';
import { rangeFor } from '../../lib/adapters/dom/live-text.ts';
import { readPageSignals } from '../../lib/adapters/dom/read-page-signals.ts';
import { decide } from '../../lib/core/detection/decide.ts';

/** What pages-in-browser.ts and the bench learn from one page; durations in milliseconds. */
export interface InPageReport {
  readonly isArticle: boolean;
  readonly text: string | null;
  /** Words of the text whose range reads otherwise than the word; at most 5. */
  readonly unpaintable: readonly string[];
  readonly isChanged: boolean;
  readonly detectMs: number;
  readonly extractMs: number;
  /** The longest stretch of the sliced extraction between two pauses. */
  readonly longestSliceMs: number;
}

/** Runs detection and extraction on the page that it stands in. Bundled and evaluated by pages-in-browser.ts and tools/bench/detection.ts. */
export async function reportPage(url: string): Promise<InPageReport> {
  const before = document.documentElement.outerHTML;
  const started = performance.now();
  const firstLook = decide(readPageSignals(document, url));
  const detected = performance.now();
  const extracted = extractArticle(document, url);
  const extractMs = performance.now() - detected;
  let longestSliceMs = 0;
  let sliceStart = performance.now();
  await extractArticleInSlices(document, url, async () => {
    longestSliceMs = Math.max(longestSliceMs, performance.now() - sliceStart);
    await new Promise((done) => { setTimeout(done, 0); });
    sliceStart = performance.now();
  });
  longestSliceMs = Math.max(longestSliceMs, performance.now() - sliceStart);
  const unpaintable: string[] = [];
  for (const word of extracted?.article.text.matchAll(/\S+(?: \S+)?/g) ?? []) {
    const range = extracted === null ? null : rangeFor(extracted.live, { start: word.index, end: word.index + word[0].length });
    if (asRead(range?.toString() ?? '') !== asRead(word[0])) unpaintable.push(`${word[0]} ≠ ${range?.toString()}`.slice(0, 200));
  }
  return {
    isArticle: firstLook.isArticle && extracted?.decision.isArticle === true,
    text: extracted?.article.text ?? null,
    unpaintable: unpaintable.slice(0, 5),
    isChanged: document.documentElement.outerHTML !== before,
    detectMs: detected - started,
    extractMs,
    longestSliceMs,
  };
}

function asRead(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim();
}
