import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { coreferenceCases } from '../../../support/coreference-grammar.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

for (const [what, cases] of Object.entries(coreferenceCases(2))) {
  describe(`coreference: ${what}`, () => {
    for (const { text, mentions } of cases) {
      it(text, () => {
        const found = recognise(text, model).mentions;
        const entities = mentions.map(({ start, end }) => found.find((mention) => mention.start === start && mention.end === end && mention.kind !== 'organisation')?.entity);
        expect(entities).not.toContain(undefined);
        const firstWith = (list: readonly unknown[]): number[] => list.map((value) => list.indexOf(value));
        expect(firstWith(entities)).toEqual(firstWith(mentions.map(({ id }) => id)));
      });
    }
  });
}
