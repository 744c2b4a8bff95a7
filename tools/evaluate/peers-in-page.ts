import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '../../lib/adapters/dom/extract-article.ts';
import { readPageSignals } from '../../lib/adapters/dom/read-page-signals.ts';
import { decide } from '../../lib/core/detection/decide.ts';
import type { PagePrediction } from './page-scores.ts';

/** What the peers say of a page, and how long they and Dateline take for it, in milliseconds; `null`: it threw. */
export interface PeerReport {
  readonly readability: PagePrediction;
  readonly defuddle: PagePrediction;
  readonly millis: Readonly<Record<'detect' | 'isProbablyReaderable' | 'extract' | 'readability' | 'defuddle', number | null>>;
}

const nothing: PagePrediction = { isArticle: false, title: null, byline: null, date: null, text: null };

/**
 * Reads a page with all three, each from a document of its own that a browser's parser made, without scripts. Bundled
 * and evaluated by ask-peers.ts. `order` turns round who comes first, since the first one pays for cold code.
 * `isDetectionOnly`: only whether it is an article is asked.
 */
export function askPeers(html: string, url: string, order: number, isDetectionOnly: boolean): PeerReport {
  const millis: Record<string, number | null> = { detect: null, isProbablyReaderable: null, extract: null, readability: null, defuddle: null };
  const timed = <Result>(name: keyof PeerReport['millis'], work: (document: Document) => Result): Result | null => {
    const document = parsed(html, url);
    const started = performance.now();
    try {
      return work(document);
    } catch {
      return null;
    } finally {
      millis[name] = performance.now() - started;
    }
  };
  let isArticle = false;
  let readability: PagePrediction = nothing;
  let defuddle: PagePrediction = nothing;
  const detecting: (() => void)[] = [
    () => { timed('detect', (document) => decide(readPageSignals(document, url))); },
    () => { isArticle = timed('isProbablyReaderable', (document) => isProbablyReaderable(document)) ?? false; },
  ];
  const runs = isDetectionOnly ? detecting : [
    ...detecting,
    () => { timed('extract', (document) => extractArticle(document, url)); },
    () => {
      const found = timed('readability', (document) => new Readability(document).parse());
      if (found !== null) readability = { ...nothing, title: found.title ?? null, byline: found.byline ?? null, date: found.publishedTime ?? null, text: found.textContent ?? null };
    },
    () => {
      const found = timed('defuddle', (document) => new Defuddle(document, { url }).parse());
      if (found !== null) defuddle = { ...nothing, title: found.title, byline: found.author, date: found.published, text: textOf(found.content) };
    },
  ];
  runs.forEach((_, at) => runs[(at + order) % runs.length]?.());
  return { readability: { ...readability, isArticle }, defuddle, millis: millis as PeerReport['millis'] };
}

function parsed(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (url === '' || document.querySelector('base') !== null) return document;
  const base = document.createElement('base');
  base.href = url;
  document.head?.prepend(base);
  return document;
}

/** Text of extracted HTML with a space between blocks. */
function textOf(html: string): string {
  const document = new DOMParser().parseFromString(html.replace(/<(?=\/?(?:p|div|li|h\d|br|tr|td|blockquote|pre|figure|figcaption|section)\b)/gi, ' <'), 'text/html');
  return document.body.textContent ?? '';
}
