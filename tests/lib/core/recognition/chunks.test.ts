import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const { lexicon, phrases } = shippedModel();

/** The chunks of `text` as strings. */
function chunks(text: string): string[] {
  const { tokens, chunks: found } = viewDocument(text, lexicon, phrases);
  return Array.from({ length: found.count }, (_, c) => text.slice(tokens.starts[found.firsts[c] as number], tokens.ends[(found.lasts[c] as number) - 1]));
}

describe('chunks', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['are the words near a capital', 'The talks that were held last week in Bonn have failed again and again.', ['week in Bonn have failed']],
    ['join where capitals are near each other', 'people from the Bank of the West met them all', ['from the Bank of the West met them']],
    ['are several in one sentence', 'Lebed was said to have gone off to see the poor Smith.', ['Lebed was said', 'the poor Smith.']],
    ['stay within their sentence', 'He saw Bonn. It was cold.', ['He saw Bonn.']],
    ['are none where nothing is capitalised', 'no name in here, and none in here.', []],
    ['are whole sentences where all is in capitals', 'THE TALKS IN BONN THAT WERE HELD LAST WEEK HAVE FAILED', ['THE TALKS IN BONN THAT WERE HELD LAST WEEK HAVE FAILED']],
  ];
  for (const [what, text, expected] of cases) it(what, () => expect(chunks(text)).toEqual(expected));
});
