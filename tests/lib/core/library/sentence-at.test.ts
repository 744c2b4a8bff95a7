import { expect, it } from 'vitest';
import { sentenceAt } from '../../../../lib/core/library/sentence-at.ts';
import { tagsOf } from '../../../../lib/core/library/tags-of.ts';

const text = 'It rained. Foreign Minister J. M. Stone met Gen. Ada Bell in Bonn! Nothing was signed.\n\nA new paragraph without an end';

it('gives the whole sentence around a place, across titles and initials, and not beyond the paragraph', () => {
  const cases = [
    ['rained', 'It rained.'],
    ['Stone', 'Foreign Minister J. M. Stone met Gen. Ada Bell in Bonn!'],
    ['Bonn', 'Foreign Minister J. M. Stone met Gen. Ada Bell in Bonn!'],
    ['signed', 'Nothing was signed.'],
    ['new', 'A new paragraph without an end'],
  ] as const;
  for (const [word, expected] of cases) {
    const { start, end } = sentenceAt(text, text.indexOf(word));
    expect(text.slice(start, end)).toBe(expected);
  }
  expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
});

it('takes tags from a note\'s words, each once, and no number or address for one', () => {
  expect(tagsOf('#Lisbon and #eu/treaty, again #lisbon; point #1, https://a.example/#part')).toEqual(['Lisbon', 'eu/treaty']);
});
