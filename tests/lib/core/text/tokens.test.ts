import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../../../lib/core/text/tokens.ts';

/** The tokens of `text` as strings. */
function words(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
}

describe('tokens', () => {
  const cases: readonly (readonly [what: string, text: string, expected: string])[] = [
    ['splits words from marks', '"There is war," he said.', '" There is war , " he said .'],
    ['makes the possessive a token of its own', "Russia's and Moscow’s", "Russia 's and Moscow ’s"],
    ['keeps an apostrophe inside a name', "O'Brien in Sana'a", "O'Brien in Sana'a"],
    ['keeps the stops of acronyms and initials', 'George W. Bush of the U.S. spoke', 'George W. Bush of the U.S. spoke'],
    ['keeps the stop of an initial I between names', 'Joel I. Klein and I. O. Ransome met Haile Selassie I. The', 'Joel I. Klein and I. O. Ransome met Haile Selassie I . The'],
    ['ends a sentence at I', 'So did I. Klein left', 'So did I . Klein left'],
    ['keeps the stop of initials of two letters', 'Guðni Th. Jóhannesson and Yu. V. Andropov', 'Guðni Th. Jóhannesson and Yu. V. Andropov'],
    ['keeps the stop of a title and of St.', 'Gen. Lebed in St. Petersburg', 'Gen. Lebed in St. Petersburg'],
    ['lets the stop of a company name end the sentence', 'of Apple Inc. The', 'of Apple Inc . The'],
    ['splits at hyphens', 'the UK-based al-Rubaei', 'the UK - based al - Rubaei'],
    ['keeps numbers whole', '10,000 and 3.5, in 1994', '10,000 and 3.5 , in 1994'],
    ['takes a dash of two hyphens as one', 'MOSCOW (Reuters) -- The', 'MOSCOW ( Reuters ) -- The'],
    ['keeps the apostrophes of Arabic, French and Chinese names', 'Mus‘ab in Ta’izz, Côte d’Ivoire’s Xi’an', 'Mus‘ab in Ta’izz , Côte d’Ivoire ’s Xi’an'],
    ['keeps the stop of Jr.', 'Robert Downey Jr. said', 'Robert Downey Jr. said'],
    ['knows letters with marks', 'Kèrè and Nguyễn Văn Linh', 'Kèrè and Nguyễn Văn Linh'],
  ];
  for (const [what, text, expected] of cases) it(what, () => expect(words(text).join(' ')).toBe(expected));

  it('gives ordered, disjoint spans that cover every letter and cut no code point', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const tokens = tokenise(text);
      let at = 0;
      for (let i = 0; i < tokens.count; i++) {
        const start = tokens.starts[i] as number;
        const end = tokens.ends[i] as number;
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
        for (const border of [start, end]) expect(isInsidePair(text, border)).toBe(false);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
      expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    }));
  });
});

function isInsidePair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
