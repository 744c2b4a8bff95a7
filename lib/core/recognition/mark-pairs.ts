/** The mark that closes what each mark opens. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '»': '«', '‘': '’', "'": "'" };
/** Quotations within one another, and within one, that are followed. */
const MOST_DEEP = 3;
const MOST_WITHIN = 12;
/** Words that open with an apostrophe; of those that a quotation may open with as well only where the mark is straight. */
const ELIDED = /^(?:em|til|tis|twas|n|t|neath|gainst|nuff|ud)(?![\p{L}\p{N}])/u;
const ELIDED_STRAIGHT = /^(?:em|til|till|cause|tis|twas|bout|round|ere|is|er|e|n|t|cos|neath|gainst|kay|nuff|ud)(?![\p{L}\p{N}])/u;

/** Where a quotation closes. */
export interface Closing {
  /** The offset of the closing mark; −1 if there is none. */
  readonly at: number;
  /** Whether all that opens within is closed, and the mark can be nothing else. */
  readonly isSure: boolean;
  /** Up to here the text has been looked through. */
  readonly seen: number;
}

/** Whether the mark at `at` opens a quotation in running text, and is neither an apostrophe nor a mark that closes one. */
export function opensQuotation(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '"') return /[^\s,.;:)!?]/.test(text.charAt(at + 1)) || !/\S/.test(text.charAt(at - 1));
  return mark in CLOSERS && opensWithin(text, at, mark);
}

/** The same of a mark that may also close the quotation that it stands in. */
function opensWithin(text: string, at: number, mark: string): boolean {
  if (mark === '"') return /[\s([—–]/.test(text.charAt(at - 1)) && /[\p{L}\p{N}$£€]/u.test(text.charAt(at + 1));
  if (mark === '‘') return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/^\d\ds/.test(text.slice(at + 1, at + 4)) && !ELIDED.test(text.slice(at + 1, at + 8));
  if (mark === '»') return /^(?:|\s)$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
  if (mark === "'") return /^(?:|[\s([—–])$/.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1)) && !ELIDED_STRAIGHT.test(text.slice(at + 1, at + 8));
  return true;
}

/**
 * Where the quotation that opens at `open` closes before `end`. The same marks within it are paired first: "‘I said, ‘Get
 * down!’ He laughed.’". If they do not come out even, an apostrophe that may be a mark closes it, or the mark that closes what opens within
 * and ends the text, or the first one.
 */
export function closingOf(text: string, open: number, end: number): Closing {
  const mark = text.charAt(open);
  const opener = mark.charCodeAt(0);
  const closer = (CLOSERS[mark] as string).charCodeAt(0);
  let deep = 1;
  let within = 0;
  let doubtful = -1;
  let first = -1;
  let last = -1;
  let at = open + 1;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== opener && unit !== closer) continue;
    if (unit === opener && opensWithin(text, at, mark)) {
      deep += 1;
      within += 1;
      if (deep > MOST_DEEP || within > MOST_WITHIN) break;
    } else if (unit === closer) {
      const closes = opener === 0x2018 || opener === 0x27 ? closesSingle(text, at) : true;
      if (closes === null && deep === 1 && doubtful < 0) doubtful = at;
      if (closes !== true) continue;
      deep -= 1;
      if (deep === 0) return { at, isSure: true, seen: at };
      last = at;
      if (first < 0) first = at;
    }
  }
  const isAtEnd = last >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(last, Math.min(end, last + 20)));
  return { at: doubtful >= 0 ? doubtful : isAtEnd ? last : first, isSure: false, seen: at };
}

/**
 * Whether the single mark at `at` closes a quotation. An apostrophe looks the same: one inside a word, or behind a blank, closes nothing; `null` of one behind "s" or "in" ("the
 * dogs' bone", "goin' home"), which closes only if no better one does.
 */
function closesSingle(text: string, at: number): boolean | null {
  const next = text.charAt(at + 1);
  if (/[\p{L}\p{N}]/u.test(next) || /\s/.test(text.charAt(at - 1))) return false;
  return /\s/.test(next) && /\p{Ll}/u.test(text.charAt(at + 2)) && /(?:s|in)$/.test(text.slice(at - 2, at)) ? null : true;
}
