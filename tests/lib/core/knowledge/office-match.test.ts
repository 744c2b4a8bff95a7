import { describe, expect, it } from 'vitest';
import { isTelling, officeFit, roleWords } from '../../../../lib/core/knowledge/office-match.ts';

const cases = [
  // role, office, words that name countries, fits
  ['Foreign Minister', 'Minister of Foreign Affairs of Russia', [], true],
  ['Tajikistan president', 'Chairman of the Supreme Assembly of Tajikistan', ['tajikistan'], true],
  ['Tajikistan president', 'Leader of Tajikistan', ['tajikistan'], true],
  ['chief of the 14th army', 'Commander of the 14th Guards Army, Russia', [], true],
  ['Secretary of State', 'United States Secretary of State', [], true],
  ['Finance Minister', 'Chancellor of the Exchequer of the United Kingdom', [], true],
  ['Defence Secretary', 'Secretary of Defense of the United States', [], true],
  ['Prime Minister', 'Premier of Italy', [], true],
  ['deputy prime minister', 'Prime Minister of India', [], false],
  ['spokesman for the Foreign Minister', 'Minister of Foreign Affairs of Russia', [], false],
  ['minister', 'Minister of Culture of France', [], false],
  ['opposition leader', 'Leader of Myanmar', [], false],
  ['striker', 'President of Liberia', [], false],
  ['Democratic Party leader', 'Leader of Indonesia', ['indonesia'], false],
  ['Communist Party leader', 'Leader of Bulgaria', ['bulgaria'], true],
  ['British Labour Party leader', 'Leader of the Labour Party, United Kingdom', ['british'], true],
] as const;

describe('a role and an office', () => {
  for (const [role, office, countries, fits] of cases) {
    it(`${role} ${fits ? 'is' : 'is not'} ${office}`, () => {
      expect(officeFit(roleWords(role), { value: office }, new Set(countries)) >= 0.7).toBe(fits);
    });
  }
  it.each(['former President', 'apartheid-era President'])('knows that a %s is one no more', (role) => expect(roleWords(role).isFormer).toBe(true));
  it('knows words that hardly any other office has', () => {
    expect(isTelling(roleWords('chief of the 14th army'), { value: 'Commander of the 14th Guards Army, Russia' })).toBe(true);
    expect(isTelling(roleWords('president'), { value: 'President of France' })).toBe(false);
  });
});
