import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { namingCases } from '../../../support/naming-grammar.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

for (const [what, cases] of Object.entries(namingCases())) {
  describe(`naming: ${what}`, () => {
    for (const { text, mentions } of cases) {
      it(text, () => {
        const show = (list: readonly { start: number; end: number; kind: string }[]): string[] => list.map(({ start, end, kind }) => `${text.slice(start, end)}: ${kind}`);
        expect(show(recognise(text, model).mentions.filter(({ kind }) => kind !== 'organisation'))).toEqual(show(mentions));
      });
    }
  });
}
