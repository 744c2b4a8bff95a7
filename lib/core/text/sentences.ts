import { introducesName } from './abbreviations.ts';
import { characterClass, LETTER } from './characters.ts';
import type { Tokens } from './tokens.ts';

/** Sentences as runs of tokens: sentence `i` is tokens `[firsts[i], firsts[i + 1])`; `firsts` has one more entry than there are sentences. */
export interface Sentences {
  readonly count: number;
  readonly firsts: Int32Array;
}

/**
 * Sentences of `text` over its `tokens`. A sentence ends at . ! ? … (with the quotation marks and brackets after it)
 * before a capital, a digit or a quotation mark; and at a blank line, unless the paragraph was broken in mid-sentence:
 * no end mark before the break, and a lower-case letter after it or a word before it that cannot stand last. Runs longer than `longest` tokens are cut.
 */
export function sentences(text: string, tokens: Tokens, longest = 200): Sentences {
  const firsts: number[] = [];
  let first = 0;
  if (tokens.count > 0) firsts.push(0);
  for (let i = 1; i < tokens.count; i++) {
    if (i - first >= longest || startsSentence(text, tokens, i)) {
      firsts.push(i);
      first = i;
    }
  }
  const count = firsts.length;
  firsts.push(tokens.count);
  return { count, firsts: Int32Array.from(firsts) };
}

function startsSentence(text: string, tokens: Tokens, i: number): boolean {
  const end = tokens.ends[i - 1] as number;
  const start = tokens.starts[i] as number;
  if (end === start) return false;
  let breaks = 0;
  for (let at = end; at < start && breaks < 2; at++) if (text.charCodeAt(at) === 0x0a) breaks += 1;
  const ended = isEnded(text, tokens, i - 1);
  if (breaks === 2) return ended || (!isLowerCase(text, start) && !openers.has(text.slice(tokens.starts[i - 1], end)));
  return ended && !isLowerCase(text, start) && !continues(text, tokens, i - 1, i);
}

/** Whether token `i` closes a sentence: an end mark, perhaps with closing quotation marks or brackets after it. */
function isEnded(text: string, tokens: Tokens, i: number): boolean {
  let last = i;
  while (last > 0 && isCloser(text.charCodeAt(tokens.starts[last] as number)) && tokens.starts[last] === tokens.ends[last - 1]) last -= 1;
  const mark = text.charCodeAt((tokens.ends[last] as number) - 1);
  return mark === 0x2e || mark === 0x21 || mark === 0x3f || mark === 0x2026;
}

/** Whether the stop of token `last` is that of an abbreviation that the sentence goes on after ("Gen. Lebed", "U.S. troops"). */
function continues(text: string, tokens: Tokens, last: number, next: number): boolean {
  const start = tokens.starts[last] as number;
  const end = tokens.ends[last] as number;
  if (end - start < 2 || text.charCodeAt(end - 1) !== 0x2e || characterClass(text, start) !== LETTER) return false;
  const word = text.slice(start, end - 1);
  if (introducesName(word) || word.length === 1) return true;
  const follower = text.slice(tokens.starts[next], tokens.ends[next]);
  return !starters.has(follower);
}

/** Words that start a sentence far more often than they follow an acronym or a month. */
const starters = new Set(('The A An In On At It He She They We I But And This That These Those His Her Their There When While After ' +
  'Before As For From With By If However Meanwhile Although Since Last No Not Some Many Most Our My You').split(' '));

/** Words that end neither a sentence nor a headline. */
const openers = new Set('a an the of in on at to from by with for and or but as than into his her its their our'.split(' '));

function isCloser(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || unit === 0x29 || unit === 0x5d || unit === 0x201d || unit === 0x2019 || unit === 0xbb;
}

function isLowerCase(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return letter !== letter.toUpperCase();
}
