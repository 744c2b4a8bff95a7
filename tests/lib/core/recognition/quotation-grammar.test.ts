import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { quotationCases } from '../../../support/quotation-grammar.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

for (const [what, cases] of Object.entries(quotationCases(3))) {
  describe(`quotations: ${what}`, () => {
    for (const { text, spoken } of cases) {
      it(text, () => {
        const { quotations, entities } = recognise(text, model);
        const nameOf = (id: string | null): string | null => entities.find((entity) => entity.id === id)?.name ?? null;
        expect(quotations.filter(({ direct }) => direct).map(({ start, end, speaker }) => [text.slice(start, end), nameOf(speaker)])).toEqual(spoken);
      });
    }
  });
}
