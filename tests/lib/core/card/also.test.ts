import { expect, it } from 'vitest';
import { alsoNamed } from '../../../../lib/core/card/also.ts';
import { fact, place } from '../../../support/pack-rows.ts';
import { recognitionOf } from '../../../support/read-by-hand.ts';

const country = place('Q863', 'Tajikistan', 'TJ', 38, 71, { statements: [fact('demonym', 'Tajik'), fact('demonym', 'Tajikistani')] });
const text = 'Tajik rebels shot at the Tajik Party. Two Tajiks died in Tajikistan; a Tajik-born pilot, who is Tajik, was not among them.';

it('finds a people by its name, outside of marked names, and where it first stands', () => {
  const also = alsoNamed(country, text, recognitionOf(text, [{ name: 'Tajik Party', kind: 'organisation' }]).mentions);
  expect(also).toEqual([{ text: 'Tajik', start: 0, end: 5, count: 4 }]);
  for (const { start, end, text: word } of also) expect(text.slice(start, end)).toBe(word);
});

it('finds nothing where the article speaks of no people, and none of what has none', () => {
  expect(alsoNamed(country, 'Rain fell.', [])).toEqual([]);
  expect(alsoNamed(place('Q1', 'Dushanbe', 'TJ', 38, 68), text, [])).toEqual([]);
});
