import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('names that the tagger misses or cuts', () => {
  const cases: readonly (readonly [what: string, text: string, mention: readonly [surface: string, kind: string]])[] = [
    ['the full stop of Jr.', 'Alexander M. Haig Jr. is ready to mediate in Paris.', ['Alexander M. Haig Jr.', 'person']],
    ['the full stop of a state', 'MONTPELIER, Vt. (AP) — The river rose again on Tuesday.', ['Vt.', 'place']],
    ['a direction before a place', 'He died in a village of eastern Java on Monday.', ['Java', 'place']],
    ['a church with a saint', 'The crowd stood before St. Peter\'s Basilica in Rome.', ['St. Peter\'s Basilica', 'place']],
    ['a word after a title is a person', 'Mr. Algera flew over the island and saw roofs.', ['Algera', 'person']],
    ['a first name that was used with its surname', 'Bob Tatro came home. "Bob, don\'t," said his wife.', ['Bob', 'person']],
    ['the half of a country', 'South Korea and North Korea signed. Soldiers of the South saluted.', ['South', 'place']],
  ];
  for (const [what, text, [surface, kind]] of cases) {
    it(what, () => {
      const { mentions } = recognise(text, model);
      expect(mentions.map((mention) => `${mention.surface}: ${mention.kind}`)).toContain(`${surface}: ${kind}`);
    });
  }
});
