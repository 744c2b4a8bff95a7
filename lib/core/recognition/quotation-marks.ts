import type { Span } from '../model/span.ts';

/** What stands between a pair of quotation marks. */
export interface Quoted extends Span {
  /** The mark was not closed in its paragraph; the words go on in the next, which opens with a mark again. */
  readonly goesOn: boolean;
}

const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '‘': '’' };

/**
 * The stretches between quotation marks, in order, one per paragraph: "…", “…”, „…“, «…» and ‘…’ (where it cannot be an
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
  while (at < end) {
    const mark = text.charAt(at);
    const opens = mark === '"' || (mark in closers && (mark !== '‘' || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))));
    if (!opens || at + 1 >= end) { at += 1; continue; }
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

function closeOf(text: string, from: number, end: number, close: string): number {
  for (let at = text.indexOf(close, from); at >= 0 && at < end; at = text.indexOf(close, at + 1)) {
    if (close !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}
