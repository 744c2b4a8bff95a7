import search from 'approx-string-match';
import type { TextQuoteSelector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';

/** Share of a quote's code units that may differ; beyond it the words are no longer the ones the reader meant. */
const tolerance = 0.25;

/** Longest pattern for the approximate search, whose cost grows with it; a longer quote is found by its two ends. */
const maxPattern = 512;

/** What decides between places: the words first, then their surroundings, then nearness to the old position. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** A place of a quote in a text, with the number of edits between them. */
export interface QuoteMatch {
  readonly span: Span;
  readonly errors: number;
}

/**
 * The place of a text that best fits a quote with its context; `hint` is where it stood once, in code units. `null` if
 * no place has at least three quarters of the words.
 */
export function matchQuote(text: string, quote: TextQuoteSelector, hint: number): QuoteMatch | null {
  const candidates = exactPlaces(text, quote.exact) ?? approximatePlaces(text, quote.exact);
  let best: QuoteMatch | null = null;
  let bestScore = -1;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, text, quote, hint);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function exactPlaces(text: string, exact: string): QuoteMatch[] | null {
  const places: QuoteMatch[] = [];
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    places.push({ span: { start, end: start + exact.length }, errors: 0 });
  }
  return places.length === 0 ? null : places;
}

function approximatePlaces(text: string, exact: string): QuoteMatch[] {
  const maxErrors = Math.floor(exact.length * tolerance);
  if (maxErrors === 0) return [];
  if (exact.length <= maxPattern) return approximate(text, exact, maxErrors);
  const end = maxPattern / 2;
  const endErrors = Math.floor(end * tolerance);
  const heads = approximate(text, exact.slice(0, end), endErrors);
  const tails = approximate(text, exact.slice(-end), endErrors);
  const slack = exact.length * tolerance;
  return heads.flatMap((head) => tails
    .filter((tail) => Math.abs(tail.span.end - head.span.start - exact.length) <= slack)
    .map((tail) => ({ span: { start: head.span.start, end: tail.span.end }, errors: head.errors + tail.errors })));
}

function approximate(text: string, pattern: string, maxErrors: number): QuoteMatch[] {
  return search(text, pattern, maxErrors).map(({ start, end, errors }) => ({ span: { start, end }, errors }));
}

function scoreOf(match: QuoteMatch, text: string, quote: TextQuoteSelector, hint: number): number {
  const { start, end } = match.span;
  const before = text.slice(Math.max(0, start - quote.prefix.length), start);
  const after = text.slice(end, end + quote.suffix.length);
  return weights.quote * (1 - match.errors / quote.exact.length)
    + weights.prefix * similarity(before, quote.prefix)
    + weights.suffix * similarity(after, quote.suffix)
    + weights.position * (1 - Math.abs(start - hint) / Math.max(text.length, hint, 1));
}

/** 1 for equal strings, 0 for strings without anything in common at the same place. */
function similarity(found: string, wanted: string): number {
  if (wanted === '') return found === '' ? 1 : 0.5;
  if (found === wanted) return 1;
  const best = search(found, wanted, wanted.length)[0];
  return best === undefined ? 0 : 1 - best.errors / wanted.length;
}
