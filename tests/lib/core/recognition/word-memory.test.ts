import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../lib/core/recognition/words.ts';
import { formAt, hashOf, memoryFor } from '../../../../lib/core/recognition/word-memory.ts';
import { tokenise } from '../../../../lib/core/text/tokens.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const { lexicon } = shippedModel();
const empty = { hashes: new Uint32Array(), classes: new Uint16Array(), marks: new Uint16Array(), middle: new Uint16Array(), coarse: new Uint16Array() };

describe('words', () => {
  it('are numbered by form and by group in order of appearance, whatever was read before', () => {
    for (const before of ['', 'the Bonn of BONN', 'Bonn bonn talks The']) {
      readWords(before, tokenise(before), lexicon);
      const text = 'The talks in Bonn, the talks of BONN';
      const { typeOf, surfaces, lowers, groups, groupCount } = readWords(text, tokenise(text), lexicon);
      expect([...typeOf]).toEqual([0, 1, 2, 3, 4, 5, 1, 6, 7]);
      expect(surfaces).toEqual(['The', 'talks', 'in', 'Bonn', ',', 'the', 'of', 'BONN']);
      expect(lowers).toEqual(['the', 'talks', 'in', 'bonn', ',', 'the', 'of', 'bonn']);
      expect([...groups]).toEqual([0, 1, 2, 3, 4, 0, 5, 3]);
      expect(groupCount).toBe(6);
    }
  });

  it('are told apart where their hashes fall into one place of the table', () => {
    const memory = memoryFor(empty);
    const crowd = Array.from({ length: 2_500_000 }, (_, i) => `w${i.toString(36)}`).filter((word) => (hashOf(word, 0, word.length) & 0x7fff) === 7);
    expect(crowd.length).toBeGreaterThan(36);
    const forms = crowd.map((word) => formAt(memory, word, 0, word.length));
    expect(new Set(forms).size).toBe(crowd.length);
    expect(crowd.map((word) => formAt(memory, `x${word}y`, 1, word.length + 1))).toEqual(forms);
    expect(forms.map((form) => memory.surfaces[form])).toEqual(crowd);
  });
});
