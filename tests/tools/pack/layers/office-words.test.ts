import { describe, expect, it } from 'vitest';
import { officeInWords } from '../../../../tools/pack/layers/office-words.ts';

const names: Readonly<Record<string, string>> = { RU: 'Russia', GE: 'Georgia', GB: 'United Kingdom', BA: 'Bosnia and Herzegovina', US: 'United States of America' };

describe('an office in words', () => {
  it.each([
    ['Minister of Foreign Affairs', 'RU', 'Minister of Foreign Affairs of Russia'],
    ['Prime Minister', 'GB', 'Prime Minister of the United Kingdom'],
    ['Secretary of State', 'US', 'Secretary of State of the United States of America'],
    ['President of Abkhazia', 'GE', 'President of Abkhazia, Georgia'],
    ['Governor of the Bank of England', 'GB', 'Governor of the Bank of England, United Kingdom'],
    ['Commander of the 14th Guards Army', 'RU', 'Commander of the 14th Guards Army, Russia'],
    ['Chairperson of the Commission', 'AFU', 'Chairperson of the Commission, African Union'],
    ['President', 'IBRD', 'President of the World Bank'],
    ['Secretary General', 'NATO', 'Secretary General of NATO'],
  ])('%s (%s) reads "%s"', (position, country, words) => {
    expect(officeInWords(position, country, (code) => names[code] ?? code)).toBe(words);
  });
});
