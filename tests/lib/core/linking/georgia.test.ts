import { expect, it } from 'vitest';
import { linkEntities } from '../../../../lib/core/linking/link-entities.ts';
import { fact, knowledgeOf, place } from '../../../support/pack-rows.ts';
import { articleOf, recognitionOf } from '../../../support/read-by-hand.ts';

const knowledge = knowledgeOf([
  place('Q230', 'Georgia', 'GE', 42, 43, { isCountry: true, prior: 0.95, statements: [fact('demonym', 'Georgian')] }),
  place('admin:US.GA', 'Georgia', 'US', 33, -84, { prior: 0.72, description: 'state of the United States' }),
  place('Q30', 'United States', 'US', 38, -97, { isCountry: true, prior: 0.95, statements: [fact('demonym', 'American')] }),
  place('geonames:1', 'Atlanta', 'US', 33, -84, { prior: 0.57, description: 'city in Georgia, United States' }),
]);

const cases = [
  ['the country among Georgians', 'Georgia sent its envoy. The Georgian army stayed. Georgians waited in Georgia.', 'Q230'],
  ['the state among Americans', 'Voters in Georgia and in Atlanta chose.\n\nThe American governor of Georgia spoke of the United States.', 'admin:US.GA'],
  ['neither where nothing else is said', 'Rain fell on Georgia.', undefined],
] as const;
for (const [why, text, item] of cases) {
  it(`takes Georgia for ${why}`, () => {
    const recognition = recognitionOf(text, (['Georgia', 'Atlanta'] as const).filter((name) => text.includes(name)).map((name) => ({ name, kind: 'place' })));
    const links = linkEntities(articleOf(text), recognition, { window: null, place: null, evidence: [], contradiction: null }, knowledge);
    expect(links[0]?.item?.id).toBe(item);
  });
}
