import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { lowerAt, namesOf } from '../../../../lib/core/recognition/names.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('names from tags', () => {
  it.each([
    ['It was made in 200 B.C. in Japan.', 'b.c.', []],
    ['It was built in A.D. 250 by them.', 'a.d.', []],
    ['IT WAS BUILT IN 250 BC BY THEM.', 'bc', []],
    ['She lives in Vancouver, B.C., now.', 'b.c.', ['B.C.']],
  ])('an era beside its year is none: %s', (text, word, names) => {
    const view = viewDocument(text, model.lexicon, model.phrases);
    const at = Array.from({ length: view.tokens.count }, (_, t) => t).find((t) => lowerAt(view, t) === word) as number;
    const found = namesOf(view, [{ first: at, last: at + 1, kind: 'place', probability: 0.9 }], model);
    expect(found.map(({ surface }) => surface)).toEqual(names);
  });
});
