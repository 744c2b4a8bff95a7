import type { Span } from '../model/span.ts';

/** Words at each end of a long stretch that name it, and words of context tried where it is ambiguous. */
const endWords = 6;
const contextWords = [3, 8] as const;
/** Longer stretches are named by their ends (`start,end`), as browsers' own links are. */
const longestExact = 300;

/**
 * The link that opens a page at a stretch of its text (URL Fragment Text Directives, WICG): the words themselves, or
 * their ends where they are long, with the words before and after where the text has them twice. `url` keeps a
 * fragment of its own. `text` is the article as saved; a page that has changed simply opens at its top.
 */
export function textFragmentLink(url: string, text: string, span: Span): string {
  const words = text.slice(span.start, span.end).trim();
  if (words === '') return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive(text, span, words)}`;
}

function directive(text: string, span: Span, words: string): string {
  const named = nameOf(words);
  if (isSingle(text, words)) return named;
  for (const count of contextWords) {
    const before = lastWords(paragraphBefore(text, span.start), count);
    const after = firstWords(paragraphAfter(text, span.end), count);
    if (isSingle(text, [before, words, after].filter((part) => part !== '').join(' ')) || count === contextWords[1]) {
      return `${before === '' ? '' : `${encode(before)}-,`}${named}${after === '' ? '' : `,-${encode(after)}`}`;
    }
  }
  return named;
}

function nameOf(words: string): string {
  return words.length <= longestExact ? encode(words) : `${encode(firstWords(words, endWords))},${encode(lastWords(words, endWords))}`;
}

/** `-`, `,` and `&` have a meaning in a directive, and encodeURIComponent leaves `-` as it is. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
}

function isSingle(text: string, words: string): boolean {
  const [where, what] = [plain(text), plain(words)];
  const first = where.indexOf(what);
  return first !== -1 && where.indexOf(what, first + 1) === -1;
}

function plain(string: string): string {
  return string.replace(/\s+/g, ' ').toLowerCase();
}

function paragraphBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n\n', offset - 1) + 1, offset);
}

function paragraphAfter(text: string, offset: number): string {
  const end = text.indexOf('\n\n', offset);
  return text.slice(offset, end === -1 ? text.length : end);
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/).filter((word) => word !== '').slice(0, count).join(' ');
}

function lastWords(text: string, count: number): string {
  return text.split(/\s+/).filter((word) => word !== '').slice(-count).join(' ');
}
