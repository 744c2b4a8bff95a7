import { DIGIT, LETTER, SPACE, characterClass, characterLength, isApostrophe, runEnd } from './characters.ts';
import { isAbbreviation } from './abbreviations.ts';

/** Tokens of a text as spans: token `i` is `[starts[i], ends[i])` in UTF-16 code units; in order, disjoint, none empty. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Splits `text` into words, numbers and single symbols, in one pass, never copying. A full stop stays with initials,
 * acronyms ("J.", "U.S.") and known abbreviations ("Gen.", "St."); an apostrophe stays inside a name ("O'Brien",
 * "Sana'a"); the possessive "'s" is a token of its own; hyphens are symbols, so that "UK-based" has a name in it.
 */
export function tokenise(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const kind = characterClass(text, at);
    if (kind === SPACE) { at += 1; continue; }
    const end = kind === LETTER || kind === DIGIT ? wordEnd(text, at) : symbolEnd(text, at);
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, capacity);
      ends = grown(ends, capacity);
    }
    starts[count] = at;
    ends[count++] = end;
    at = end;
  }
  return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

/** End of the symbol at `at`: one code point, or the "'s" of a possessive, or a run of the same mark ("--", "..."). */
function symbolEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isApostrophe(unit) && at > 0 && isWordPart(text, at - 1) && isPossessive(text, at)) return at + 2;
  let end = at + characterLength(text, at);
  if (unit === 0x2d || unit === 0x2e || unit === 0x5f || unit === 0x3d || unit === 0x2a) {
    while (end < text.length && text.charCodeAt(end) === unit) end += 1;
  }
  return end;
}

/** End of the word that starts at `at`, with its inner apostrophes and the full stops that belong to it. */
function wordEnd(text: string, at: number): number {
  let end = runEnd(text, at);
  while (end < text.length) {
    if (isWordPart(text, end)) { end = runEnd(text, end + characterLength(text, end)); continue; }
    const unit = text.charCodeAt(end);
    const inside = end + 1 < text.length && isWordPart(text, end + 1);
    if (inside && isApostrophe(unit) && !isPossessive(text, end) && characterClass(text, end + 1) === LETTER) end += 1;
    else if (inside && (unit === 0x2c || unit === 0x2e) && isDigit(text, end - 1) && isDigit(text, end + 1)) end += 1;
    else if (inside && unit === 0x2e && isSingleLetter(text, at, end) && isSingleLetterAhead(text, end + 1)) end += 1;
    else break;
  }
  if (end < text.length && text.charCodeAt(end) === 0x2e && text.charCodeAt(end + 1) !== 0x2e && keepsStop(text, at, end)) end += 1;
  return end;
}

function isWordPart(text: string, index: number): boolean {
  const kind = characterClass(text, index);
  return kind === LETTER || kind === DIGIT;
}

function isDigit(text: string, index: number): boolean {
  return characterClass(text, index) === DIGIT;
}

/** Whether the apostrophe at `index` starts "'s" at the end of a word. */
function isPossessive(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1);
  return (next === 0x73 || next === 0x53) && (index + 2 >= text.length || !isWordPart(text, index + 2));
}

/** Whether the letter before the stop at `end` stands alone: after the word's start or another stop ("U.S"). */
function isSingleLetter(text: string, start: number, end: number): boolean {
  return characterClass(text, end - 1) === LETTER && (end - 1 === start || text.charCodeAt(end - 2) === 0x2e);
}

/** Whether a single letter, then a stop, a possessive or the end of the word, follows at `index`. */
function isSingleLetterAhead(text: string, index: number): boolean {
  return characterClass(text, index) === LETTER && (index + 1 >= text.length || !isWordPart(text, index + 1));
}

/** Whether the stop at `end` belongs to the word before it. */
function keepsStop(text: string, start: number, end: number): boolean {
  if (isSingleLetter(text, start, end)) {
    return end - start > 1 || (text.charAt(start) === 'I' ? isInitial(text, start, end) : isUpperCase(text, start));
  }
  return end - start <= 6 && isAbbreviation(text.slice(start, end));
}

function isUpperCase(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return letter !== letter.toLowerCase();
}

/** Words that often follow a sentence ended by "I" or by a king's "I". */
const starters = new Set('The A An In On At It He She They We But And This That His Her When While After As For From With By If'.split(' '));

/** Whether the "I" before the stop at `end` is an initial: before another one ("I. O. Ransome"), or between two capitalised words ("Joel I. Klein"). */
function isInitial(text: string, start: number, end: number): boolean {
  const next = /^\.\s?(\p{Lu})(\p{L}*)(\.?)/u.exec(text.slice(end, end + 24));
  if (next === null) return false;
  if (next[2] === '') return next[3] === '.';
  return !starters.has(`${next[1]}${next[2]}`) && /(?:^|[\s(])\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 24), start));
}
