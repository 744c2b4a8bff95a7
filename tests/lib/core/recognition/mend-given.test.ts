import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { mendGiven } from '../../../../lib/core/recognition/mend-given.ts';
import { isGivenName } from '../../../../lib/core/recognition/mend-kinds.ts';
import { nameOf } from '../../../../lib/core/recognition/names.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('a short first name that was taken for a place', () => {
  const cases: readonly (readonly [text: string, confidence: number, isPerson: boolean])[] = [
    ['Albert Marsh came in May, and nobody said a word to Al about it.', 0.5, true],
    ['Albert Marsh came in May, and nobody said a word to Al about it.', 0.9, false],
    ['Albert Marsh came in May, and nobody had a house in Al at that time.', 0.5, false],
    ['Robert Marsh came in May, and nobody said a word to Al about it.', 0.5, false],
  ];
  for (const [text, confidence, isPerson] of cases) {
    it(`${text} (${confidence})`, () => {
      const view = viewDocument(text, model.lexicon, model.phrases);
      const at = [...view.tokens.starts].indexOf(text.indexOf(' Al ') + 1);
      const names = [nameOf(view, 0, 2, 'person', 0.95), nameOf(view, at, at + 1, 'place', confidence)];
      expect(mendGiven(view, names, isGivenName(view, model.lexicon)).some(({ surface, kind }) => surface === 'Al' && kind === 'person')).toBe(isPerson);
    });
  }
});
