import type { PassageSelector } from '../model/selector.ts';
import type { Span } from '../model/span.ts';

/** UTF-16 code units of context on each side, as the W3C Web Annotation examples and Hypothesis take. */
const contextLength = 32;

/** A selector for a stretch of an article's text. Throws a RangeError if the span is empty or outside the text. */
export function describePassage(text: string, span: Span): PassageSelector {
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no passage at [${start}, ${end}) in a text of ${text.length}`);
  }
  return {
    position: { type: 'TextPositionSelector', start, end },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength),
    },
  };
}
