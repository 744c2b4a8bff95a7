import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../../lib/core/library/compare-names.ts';
import { compareTexts } from '../../../../lib/core/library/compare-texts.ts';
import { savedEntity } from '../../../support/sample-library.ts';

describe('what changed in an article', () => {
  it('shows the words that came and went within a paragraph, and paragraphs that are new or gone', () => {
    const before = 'The minister resigned on Monday.\n\nHe gave no reason.\n\nThe cabinet meets today.';
    const after = 'The minister resigned on Tuesday.\n\nThe cabinet meets today.\n\nA successor was named.';
    expect(compareTexts(before, after)).toEqual([
      { change: 'changed', words: [
        { text: 'The minister resigned on ', change: 'same' }, { text: 'Monday', change: 'went' }, { text: 'Tuesday', change: 'came' }, { text: '.', change: 'same' }] },
      { change: 'went', words: [{ text: 'He gave no reason.', change: 'went' }] },
      { change: 'same', words: [{ text: 'The cabinet meets today.', change: 'same' }] },
      { change: 'came', words: [{ text: 'A successor was named.', change: 'came' }] },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const paragraph = fc.array(fc.constantFrom('talks', 'ended', 'in', 'Geneva', 'Paris', 'on', 'Monday,', '“no”'), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const text = fc.array(paragraph, { maxLength: 6 }).map((all) => all.join('\n\n'));
    fc.assert(fc.property(text, text, (before, after) => {
      const side = (left: 'came' | 'went') => compareTexts(before, after)
        .map(({ words }) => words.filter(({ change }) => change !== left).map((word) => word.text).join('')).filter((one) => one !== '').join('\n\n');
      expect([side('came'), side('went')]).toEqual([before, after]);
    }));
  });

  it('tells which people and places came or went, organisations left out', () => {
    const of = (...names: string[]) => names.map((name) => savedEntity(name, ''));
    expect(compareNames(of('person:Ada Stone', 'place:Lisbon', 'organisation:NATO'), of('place:Lisbon', 'person:Max Grün'))).toEqual({
      came: [{ key: 'person:max grun', kind: 'person', name: 'Max Grün' }], went: [{ key: 'person:ada stone', kind: 'person', name: 'Ada Stone' }],
    });
  });
});
