import { closingOf, opensQuotation } from './mark-pairs.ts';
import type { Span } from '../model/span.ts';

/** What stands between a pair of quotation marks, without blanks at its ends. */
export interface Quoted extends Span {
  /** The offset of the opening mark, and the one behind the closing mark. */
  readonly open: number;
  readonly close: number;
  /** The mark was not closed in its paragraph; the words go on in the next, which opens with a mark again. */
  readonly goesOn: boolean;
}

/** Words in single straight marks are looked for so far, in code units: apostrophes look the same. */
const LONGEST_SINGLE = 1200;

/**
 * The stretches between quotation marks, in order, one per paragraph: "…", “…”, „…“, «…», »…«, ‘…’ and '…' (where they cannot be an
 * apostrophe). A mark that is never closed reaches to the end of its paragraph only if the next paragraph opens with
 * a mark. Marks inside a quotation belong to it. Linear.
 */
export function quotedSpans(text: string): Quoted[] {
  const found: Quoted[] = [];
  let start = 0;
  while (start < text.length) {
    const blank = text.indexOf('\n\n', start);
    const end = blank < 0 ? text.length : blank;
    scanParagraph(text, start, end, found);
    start = end;
    while (start < text.length && isBlank(text, start)) start += 1;
  }
  return found;
}

function scanParagraph(text: string, start: number, end: number, found: Quoted[]): void {
  let at = start;
  /** Up to here no straight single mark closes anything. */
  let unclosedTo = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if ((unit !== 0x22 && unit !== 0x27 && unit < 0xab) || at + 1 >= end || !opensQuotation(text, at)) { at += 1; continue; }
    const isStraight = unit === 0x27;
    const bound = isStraight ? Math.min(end, at + LONGEST_SINGLE) : end;
    const closing = isStraight && unclosedTo >= bound ? { at: -1, isSure: false, seen: bound } : closingOf(text, at, bound);
    if (!closing.isSure && closing.seen === end && goesOn(text, start, at, end, closing.at < 0)) {
      const last = start + text.slice(start, end).trimEnd().length;
      if (last > at + 1) found.push(between(text, at, last, true));
      return;
    }
    if (closing.at < 0) {
      if (isStraight) unclosedTo = Math.max(unclosedTo, closing.seen);
      at = isStraight ? at + 1 : Math.max(at + 1, closing.seen);
      continue;
    }
    const isFilled = isStraight ? closing.at > at + 2 : /\S/.test(text.slice(at + 1, Math.min(closing.at, at + 4)));
    if (isFilled) found.push(between(text, at, closing.at, false));
    at = isStraight && !isFilled ? at + 1 : closing.at + 1;
  }
}

/**
 * Whether the quotation that opens at `at` in the paragraph `[start, end)` goes on in the next one: a mark that nothing closes, if that one opens with any mark; one that
 * an apostrophe might close, or that looks like one itself, only where both are sentences and the marks the same.
 */
function goesOn(text: string, start: number, at: number, end: number, isUnclosed: boolean): boolean {
  const mark = text.charAt(at);
  const opening = /^\s+(?=\S)/.exec(text.slice(end, end + 40));
  if (opening === null) return false;
  const next = end + opening[0].length;
  if (isUnclosed && mark !== "'") return '"“„«‘'.includes(text.charAt(next));
  return text.charAt(next) === mark && opensQuotation(text, next) && (isUnclosed || /[.!?…”’"']\s*$/.test(text.slice(end - 4, end))) && /^(?:|.*[.,:;!?…”’"'—–]\s+)$/s.test(text.slice(Math.max(start, at - 4), at));
}

/** What stands between the marks at `open` and `close`: "« Eat first, »" has blanks within. */
function between(text: string, open: number, close: number, goesOn: boolean): Quoted {
  let start = open + 1;
  let end = close;
  while (start < end - 1 && isBlank(text, start)) start += 1;
  while (end > start + 1 && isBlank(text, end - 1)) end -= 1;
  return { start, end, open, close: close + 1, goesOn };
}

/** Whether white space stands at `at`; of letters, digits and plain marks without a regular expression. */
function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || ((unit <= 0x20 || unit >= 0x7f) && /\s/.test(text.charAt(at)));
}
