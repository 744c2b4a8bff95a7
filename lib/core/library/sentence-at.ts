import type { Span } from '../model/span.ts';

/** Abbreviations after which a full stop does not end a sentence, lower case, as they stand before names in the news. */
const abbreviations: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'col', 'lt', 'maj', 'capt', 'sgt', 'adm', 'sen', 'rep', 'gov', 'rev', 'hon',
  'st', 'jr', 'sr', 'vs', 'no', 'inc', 'ltd', 'co', 'corp', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep',
  'sept', 'oct', 'nov', 'dec', 'hr', 'fr', 'mme', 'mlle', 'mag', 'ing',
]);

/**
 * The sentence around an offset of a text: within its paragraph (blank lines part paragraphs), by the rules of Unicode
 * (UAX 29), except that a title or an initial before a name does not end it. Trimmed; linear in the paragraph.
 */
export function sentenceAt(text: string, offset: number): Span {
  const paragraph = paragraphAt(text, offset);
  let start = paragraph.start;
  for (const { index, segment } of segmenter().segment(text.slice(paragraph.start, paragraph.end))) {
    const end = paragraph.start + index + segment.length;
    if (end < paragraph.end && endsInAbbreviation(segment)) continue;
    if (offset < end) return trimmed(text, start, end);
    start = end;
  }
  return trimmed(text, start, paragraph.end);
}

/** Made at first use: building one costs several milliseconds. */
const made: { segmenter?: Intl.Segmenter } = {};

function segmenter(): Intl.Segmenter {
  return made.segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
}

function paragraphAt(text: string, offset: number): Span {
  const before = text.lastIndexOf('\n\n', Math.max(0, offset - 1));
  const after = text.indexOf('\n\n', offset);
  return { start: before === -1 || offset === 0 ? 0 : before + 2, end: after === -1 ? text.length : after };
}

function endsInAbbreviation(segment: string): boolean {
  const word = /([\p{L}\p{M}.]+)\.\s*$/u.exec(segment)?.[1];
  if (word === undefined) return false;
  return word.length === 1 ? /\p{Lu}/u.test(word) : abbreviations.has(word.toLowerCase());
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
