import type { PassageSelector, TextQuoteSelector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';
import { matchQuote } from './match-quote.ts';

/** A selector found again in a text, and how. */
export interface ResolvedPassage {
  readonly span: Span;
  readonly how: 'position' | 'quote' | 'approximate';
}

/**
 * Where a selector's words stand in a text that may have changed since: at the old position if text and context there
 * still agree, else at the best place of the same words, else at the most similar words; `null` is an orphan.
 * Linear in the text for exact quotes, `text × errors` for approximate ones.
 */
export function resolvePassage(text: string, selector: PassageSelector): ResolvedPassage | null {
  const { position, quote } = selector;
  if (quote.exact === '') return null;
  if (standsAt(text, position.start, quote)) {
    return { span: { start: position.start, end: position.start + quote.exact.length }, how: 'position' };
  }
  const match = matchQuote(text, quote, position.start);
  if (match === null) return null;
  const isExact = text.startsWith(quote.exact, match.span.start) && match.span.end - match.span.start === quote.exact.length;
  return { span: match.span, how: isExact ? 'quote' : 'approximate' };
}

/** Whether the quote stands at an offset with the same words directly before or after it. */
function standsAt(text: string, start: number, quote: TextQuoteSelector): boolean {
  if (!text.startsWith(quote.exact, start)) return false;
  const before = text.slice(Math.max(0, start - quote.prefix.length), start);
  const after = text.slice(start + quote.exact.length, start + quote.exact.length + quote.suffix.length);
  return before === quote.prefix || after === quote.suffix;
}
