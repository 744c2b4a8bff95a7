import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parsePage } from '../annotate/parse-page.ts';
import type { PagePrediction } from './page-scores.ts';

const nothing: PagePrediction = { isArticle: false, title: null, byline: null, date: null, text: null };

/** What @mozilla/readability says of a page. A page that it throws on counts as nothing found. */
export function askReadability(html: string): PagePrediction {
  try {
    const isArticle = isProbablyReaderable(parsePage(html));
    const found = new Readability(parsePage(html)).parse();
    if (found === null) return { ...nothing, isArticle };
    return { isArticle, title: found.title ?? null, byline: found.byline ?? null, date: found.publishedTime ?? null, text: found.textContent ?? null };
  } catch {
    return nothing;
  }
}

/** What defuddle says of a page; it does not decide whether a page is an article. Works from the same parsed document as the others. */
export async function askDefuddle(html: string, url: string): Promise<PagePrediction> {
  try {
    const found = await Defuddle(parsePage(html), url, { useAsync: false });
    return { isArticle: false, title: found.title, byline: found.author, date: found.published, text: textOf(found.content) };
  } catch {
    return nothing;
  }
}

/** Text of extracted HTML with a space between blocks. */
function textOf(html: string): string {
  const document = parsePage(html.replace(/<(?=\/?(?:p|div|li|h\d|br|tr|td|blockquote|pre|figure|figcaption|section)\b)/gi, ' <'));
  return document.body.textContent ?? '';
}
