import { expect, it } from 'vitest';
import { linkEntities } from '../../../../lib/core/linking/link-entities.ts';
import { fact, knowledgeOf, place } from '../../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';

const country = (id: string, label: string, code: string, demonym: string, borders: string) => place(id, label, code, 12, 0, { isCountry: true, prior: 0.95, statements: [fact('demonym', demonym), fact('borders', borders)] });
const knowledge = knowledgeOf([
  country('Q1049', 'Sudan', 'SD', 'Sudanese', 'Chad, Egypt'), country('Q912', 'Mali', 'ML', 'Malian', 'Burkina Faso, Niger'),
  country('Q965', 'Burkina Faso', 'BF', 'Burkinabe', 'Mali, Niger'), country('Q657', 'Chad', 'TD', 'Chadian', 'Niger, Sudan'),
]);

const cases = [
  ['another land of colonial days', 'Burkina Faso is poor. "When I was born this was part of Sudan," said a Burkinabe farmer.', undefined],
  ['the country where a neighbour was part of it', 'Chad is poor. "When I was born this was part of Sudan," said a Chadian farmer.', 'Q1049'],
  ['the country where it is of today', 'Burkina Faso sent grain to Sudan. A Burkinabe farmer was born under the French.', 'Q1049'],
] as const;
for (const [why, text, item] of cases) {
  it(`takes Sudan for ${why}`, () => {
    const recognition = recognitionOf(text, [{ name: 'Sudan', kind: 'place' }]);
    const [link] = linkEntities(articleOf(text), recognition, { window: null, place: null, evidence: [], contradiction: null }, knowledge);
    expect(link?.item?.id).toBe(item);
    if (!item) expect(link?.refused).toMatchObject([{ reason: 'a colony of this name may be meant' }]);
  });
}
