import type { Span } from '../model/span.ts';

/** What stands between a pair of quotation marks. */
export interface Quoted extends Span {
  /** The mark was not closed in its paragraph; the words go on in the next, which opens with a mark again. */
  readonly goesOn: boolean;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '‘': '’', "'": "'" };
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
    while (start < text.length && /\s/.test(text.charAt(start))) start += 1;
  }
  return found;
}

function scanParagraph(text: string, start: number, end: number, found: Quoted[]): void {
  let at = start;
  /** Up to here no straight single mark closes anything. */
  let unclosedTo = start;
  while (at < end) {
    const mark = text.charAt(at);
    const opens = mark === '"' || (mark in closers && opensHere(text, at, mark));
    if (!opens || at + 1 >= end) { at += 1; continue; }
    if (mark === "'") {
      const bound = Math.min(end, at + LONGEST_SINGLE);
      const single = singleCloseOf(text, Math.max(at + 1, unclosedTo), bound);
      if (single < 0) unclosedTo = bound;
      if (single > at + 3) found.push({ start: at + 1, end: single, goesOn: false });
      at = single > at + 3 ? single + 1 : at + 1;
      continue;
    }
    const close = closeOf(text, at + 1, end, mark === '"' ? '"' : (closers[mark] as string));
    if (close >= 0) {
      if (close > at + 1) found.push({ start: at + 1, end: close, goesOn: false });
      at = close + 1;
      continue;
    }
    let last = end;
    while (last > at + 1 && /\s/.test(text.charAt(last - 1))) last -= 1;
    if (/^\s+["“„«‘]/.test(text.slice(end, end + 40)) && last > at + 1) found.push({ start: at + 1, end: last, goesOn: true });
    return;
  }
}

/** Whether the mark at `at` opens a quotation, and is neither an apostrophe nor a mark that closes one. */
function opensHere(text: string, at: number, mark: string): boolean {
  if (mark === '‘') return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
  if (mark === '»') return /^(?:|\s)$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
  if (mark === "'") return /^(?:|[\s([—–])$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
  return true;
}

/** The straight mark that closes the words from `from` on: behind a stop or comma, or before one; −1 if there is none. */
function singleCloseOf(text: string, from: number, end: number): number {
  for (let at = text.indexOf("'", from); at >= 0 && at < end; at = text.indexOf("'", at + 1)) {
    const next = text.charAt(at + 1);
    if (/[\p{L}\p{N}]/u.test(next)) continue;
    if (/[.,!?…]/.test(text.charAt(at - 1)) || /^(?:|[.,;:)!?])$/.test(next)) return at;
  }
  return -1;
}

function closeOf(text: string, from: number, end: number, close: string): number {
  for (let at = text.indexOf(close, from); at >= 0 && at < end; at = text.indexOf(close, at + 1)) {
    if (close !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}
