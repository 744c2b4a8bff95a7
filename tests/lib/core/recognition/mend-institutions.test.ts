import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { institutionsOf } from '../../../../lib/core/recognition/mend-institutions.ts';
import { nameOf } from '../../../../lib/core/recognition/names.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('institutions that are called after a place', () => {
  const cases: readonly (readonly [text: string, place: string, institution: string | null])[] = [
    ['The Supreme Court of Canada agreed.', 'Canada', 'Supreme Court of Canada'],
    ['In the end, after a long night, he asked the lawyers of the Securities and Exchange Board of India.', 'India', 'Securities and Exchange Board of India'],
    ['A deputy of the Supreme Council of the Philippines left.', 'Philippines', 'Supreme Council of the Philippines'],
    ['In the end the men of the Kenya Wildlife Service agreed.', 'Kenya', 'Kenya Wildlife Service'],
    ['In the end, after a long night, the young secretary of the Lagos Chamber of Small Traders agreed to it.', 'Lagos', 'Lagos Chamber of Small Traders'],
    ['They live on the West Bank of Jordan.', 'Jordan', null],
    ['The court of Canada agreed.', 'Canada', null],
    ['He spoke for the Union of Burma.', 'Burma', null],
    ['A Kenya service began.', 'Kenya', null],
  ];
  for (const [text, place, institution] of cases) {
    it(text, () => {
      const view = viewDocument(text, model.lexicon, model.phrases);
      const first = [...view.tokens.starts].indexOf(text.indexOf(place));
      const found = institutionsOf(view, [nameOf(view, first, first + 1, 'place', 0.7)]);
      expect(found.map(({ surface, kind }) => `${surface}: ${kind}`)).toEqual(institution === null ? [] : [`${institution}: organisation`]);
    });
  }
});
