import { describe, expect, it } from 'vitest';
import { sentences } from '../../../../lib/core/text/sentences.ts';
import { tokenise } from '../../../../lib/core/text/tokens.ts';

/** The sentences of `text` as strings. */
function split(text: string): string[] {
  const tokens = tokenise(text);
  const { count, firsts } = sentences(text, tokens);
  return Array.from({ length: count }, (_, s) => text.slice(tokens.starts[firsts[s] as number], tokens.ends[(firsts[s + 1] as number) - 1]));
}

describe('sentences', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['ends at a full stop before a capital', 'He left. She stayed.', ['He left.', 'She stayed.']],
    ['does not end after a title', 'He met Gen. Lebed in St. Petersburg.', ['He met Gen. Lebed in St. Petersburg.']],
    ['does not end after an acronym before a name', 'The U.S. Senate met.', ['The U.S. Senate met.']],
    ['ends after an acronym before a word that starts sentences', 'He is in the U.S. The talks failed.', ['He is in the U.S.', 'The talks failed.']],
    ['keeps the closing quotation mark', '“We go.” Zotin left.', ['“We go.”', 'Zotin left.']],
    ['ends at a blank line even without a stop', 'A headline\n\nThe text.', ['A headline', 'The text.']],
    ['goes on over a paragraph broken in mid-sentence', 'allow them the\n\nopportunity to take part.', ['allow them the\n\nopportunity to take part.']],
    ['goes on over a break after a word that cannot stand last', 'the capital of\n\nRussia is cold.', ['the capital of\n\nRussia is cold.']],
    ['does not end after Jr. before a name, nor after vs.', 'Martin Luther King Jr. Day. Smith vs. Jones.', ['Martin Luther King Jr. Day.', 'Smith vs. Jones.']],
    ['does not end after initials', 'J. R. R. Tolkien and Brig.-Gen. A. Khan met.', ['J. R. R. Tolkien and Brig.-Gen. A. Khan met.']],
    ['keeps a dateline in capitals with its sentence', 'ST. PETERSBURG, Russia (AP) -- A court ruled.', ['ST. PETERSBURG, Russia (AP) -- A court ruled.']],
    ['goes on after a stop before a lower-case word', 'at 5 p.m. on Friday.', ['at 5 p.m. on Friday.']],
  ];
  for (const [what, text, expected] of cases) it(what, () => expect(split(text)).toEqual(expected));
});
