import type { Span } from '../model/span.ts';

/** What stands between a pair of quotation marks, without blanks at its ends. */
export interface Quoted extends Span {
  /** The offset of the opening mark, and the one behind the closing mark. */
  readonly open: number;
  readonly close: number;
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
    const unit = text.charCodeAt(at);
    if (unit !== 0x22 && unit !== 0x27 && unit < 0xab) { at += 1; continue; }
    const mark = text.charAt(at);
    const opens = mark === '"' ? /[^\s,.;:)!?]/.test(text.charAt(at + 1)) || !/\S/.test(text.charAt(at - 1)) : (mark in closers && opensHere(text, at, mark));
    if (!opens || at + 1 >= end) { at += 1; continue; }
    if (mark === "'") {
      const bound = Math.min(end, at + LONGEST_SINGLE);
      const single = singleCloseOf(text, Math.max(at + 1, unclosedTo), bound, "'");
      if (single < 0) unclosedTo = bound;
      if (single > at + 2) found.push(between(text, at, single, false));
      at = single > at + 2 ? single + 1 : at + 1;
      continue;
    }
    const close = closeOf(text, at + 1, end, mark === '"' ? '"' : (closers[mark] as string));
    if (close >= 0) {
      if (/\S/.test(text.slice(at + 1, Math.min(close, at + 4)))) found.push(between(text, at, close, false));
      at = close + 1;
      continue;
    }
    let last = end;
    while (last > at + 1 && /\s/.test(text.charAt(last - 1))) last -= 1;
    if (/^\s+["“„«‘]/.test(text.slice(end, end + 40)) && last > at + 1) found.push(between(text, at, last, true));
    return;
  }
}

/** What stands between the marks at `open` and `close`: "« Eat first, »" has blanks within. */
function between(text: string, open: number, close: number, goesOn: boolean): Quoted {
  let start = open + 1;
  let end = close;
  while (start < end - 1 && /\s/.test(text.charAt(start))) start += 1;
  while (end > start + 1 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end, open, close: close + 1, goesOn };
}

/** Words that open with an apostrophe. */
const ELIDED = /^(?:em|til|till|cause|tis|twas|bout|round|ere|is|er|e|n|cos|neath|gainst|kay|nuff|ud)(?![\p{L}\p{N}])/u;

/** Whether the mark at `at` opens a quotation, and is neither an apostrophe nor a mark that closes one. */
function opensHere(text: string, at: number, mark: string): boolean {
  if (mark === '‘') return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/^\d\ds/.test(text.slice(at + 1, at + 4)) && !ELIDED.test(text.slice(at + 1, at + 8));
  if (mark === '»') return /^(?:|\s)$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
  if (mark === "'") return /^(?:|[\s([—–])$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1)) && !ELIDED.test(text.slice(at + 1, at + 8));
  return true;
}

/**
 * The single mark that closes the words from `from` on; −1 if there is none before `end`. An apostrophe looks the same: one inside
 * a word closes nothing, one behind "s" or "in" ("the dogs' bone", "goin' home") only if no better one follows before another opens.
 */
function singleCloseOf(text: string, from: number, end: number, mark: string): number {
  let doubtful = -1;
  for (let at = text.indexOf(mark, from); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    const next = text.charAt(at + 1);
    const last = text.charAt(at - 1);
    if (/[\p{L}\p{N}]/u.test(next)) {
      if (mark === "'" && doubtful >= 0 && /\s/.test(last)) return doubtful;
      continue;
    }
    if (/\s/.test(last)) continue;
    const isWord = /\s/.test(next) && /\p{Ll}/u.test(text.charAt(at + 2)) && /(?:s|in)$/.test(text.slice(at - 2, at));
    if (!isWord) return at;
    if (doubtful < 0) doubtful = at;
  }
  return doubtful;
}

function closeOf(text: string, from: number, end: number, close: string): number {
  if (close === '’') {
    const opening = text.indexOf('‘', from);
    const before = singleCloseOf(text, from, opening >= 0 && opening < end ? opening : end, '’');
    return before >= 0 || opening < 0 || opening >= end ? before : singleCloseOf(text, opening, end, '’');
  }
  const at = text.indexOf(close, from);
  return at < end ? at : -1;
}
