import { describe, expect, it } from 'vitest';
import { CASINGS } from '../../../../lib/core/recognition/casings.ts';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const { lexicon, phrases } = shippedModel();
const names = Object.keys(CASINGS);

/** The casing of each sentence of `text`. */
function casings(text: string): (string | undefined)[] {
  return [...viewDocument(text, lexicon, phrases).casings].map((casing) => names[casing - 1]);
}

const prose = 'The talks in the old town went on for the whole of the night, and nobody knew when they would end.';

describe('casings', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['know prose', prose, ['normal']],
    ['know a headline in capitals above prose', `TALKS FAIL IN BONN\n\n${prose}`, ['upper', 'normal']],
    ['take a line in title case above prose for the usual casing', `Talks Between Old Rivals Fail in Bonn\n\n${prose}`, ['normal', 'normal']],
    ['take a short line of names for prose', `${prose}\n\nPrime Minister John Key`, ['normal', 'normal']],
    ['take short lines of a text in capitals for capitals', 'THE TALKS IN THE OLD TOWN WENT ON.\n\nBONN.', ['upper', 'upper']],
    ['take short lines of a text in title case for title case', 'The Talks In The Old Town Went On And On.\n\nIn Bonn.', ['title', 'title']],
  ];
  for (const [what, text, expected] of cases) it(what, () => expect(casings(text)).toEqual(expected));
});
