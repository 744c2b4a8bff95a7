/** What a code point is to the tokenizer. A word is made of letters, digits and marks. */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SYMBOL = 4;

const UNKNOWN = 0;
const known = new Uint8Array(0x10000);

/**
 * The class of the code point that starts at `index` of `text`: SPACE, LETTER (marks and letters of every script),
 * DIGIT or SYMBOL. A lone surrogate is a SYMBOL. Remembers what it has seen, because asking Unicode is slow.
 */
export function characterClass(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const remembered = known[unit] as number;
  if (remembered !== UNKNOWN) return remembered;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const point = text.codePointAt(index) as number;
    return point === unit ? SYMBOL : classify(String.fromCodePoint(point));
  }
  return (known[unit] = classify(String.fromCharCode(unit)));
}

/** Where the run of letters and digits that starts at `from` ends, as far as it is of characters seen before and no surrogates: the slow way goes on from there. */
export function runEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const kind = known[text.charCodeAt(at)];
    if (kind !== LETTER && kind !== DIGIT) break;
    at += 1;
  }
  return at;
}

/** Code units of the code point at `index`: 2 for a surrogate pair, else 1. */
export function characterLength(text: string, index: number): number {
  return (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
}

/** An apostrophe in any of the forms that news text uses. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2018 || unit === 0x2019 || unit === 0x02bc || unit === 0x60 || unit === 0x00b4;
}

function classify(character: string): number {
  if (/^[\s\p{Z}\p{Cc}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/u.test(character)) return SPACE;
  if (/^[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/^\p{N}/u.test(character)) return DIGIT;
  return SYMBOL;
}
