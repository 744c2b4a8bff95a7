import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { byItsWords, wholeColony } from '../../../../lib/core/recognition/mend-places.ts';
import { nameOf, type Name } from '../../../../lib/core/recognition/names.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

function named(text: string, surface: string, kind: Name['kind']): readonly [ReturnType<typeof viewDocument>, Name] {
  const view = viewDocument(text, model.lexicon, model.phrases);
  const start = text.indexOf(surface);
  const first = [...view.tokens.starts].indexOf(start);
  let last = first;
  while (last < view.tokens.count && (view.tokens.ends[last] as number) <= start + surface.length) last += 1;
  return [view, nameOf(view, first, last, kind, 0.7)];
}

describe('a colony\'s whole name', () => {
  const cases: readonly (readonly [text: string, found: string, whole: string])[] = [
    ['In the Belgian Congo nobody voted.', 'Congo', 'Belgian Congo'],
    ['The Dutch East Indies fell.', 'East Indies', 'Dutch East Indies'],
    ['The Italian East is quiet.', 'East', 'East'],
    ['The Republic of Congo agreed.', 'Republic of Congo', 'Republic of Congo'],
  ];
  for (const [text, found, whole] of cases) {
    it(text, () => {
      expect(wholeColony(...named(text, found, 'place')).surface).toBe(whole);
    });
  }
});

describe('what the words of a name show', () => {
  const cases: readonly (readonly [text: string, found: string, kind: Name['kind'], becomes: string | null])[] = [
    ['East German guards watched.', 'East German', 'place', null],
    ['East Germany closed the border.', 'East Germany', 'place', 'place'],
    ['I\'ve seen it.', 'I\'ve', 'person', null],
    ['Hargreaves Textiles closed.', 'Hargreaves Textiles', 'person', 'organisation'],
    ['Anna Motors left.', 'Anna', 'person', 'person'],
    ['We had cloud for A. We had cloud for B.', 'A. We', 'person', null],
    ['Q. When did it begin?\n\nIn May.\n\nQ. Families were not let in.\n\nNo.', 'Q. Families', 'person', null],
    ['He spoke.\n\nQ. Marsh left in May.', 'Q. Marsh', 'person', 'person'],
  ];
  for (const [text, found, kind, becomes] of cases) it(text, () => expect(byItsWords(...named(text, found, kind))?.kind ?? null).toBe(becomes));
});
