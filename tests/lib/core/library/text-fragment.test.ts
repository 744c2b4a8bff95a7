import { expect, it } from 'vitest';
import { textFragmentLink } from '../../../../lib/core/library/text-fragment.ts';

const text = 'He came back - twice, A & B say. It rained.\n\nThen it rained. It rained. Everyone left & slept.';
const url = 'https://news.example/a';

function linkTo(words: string, from = 0): string {
  const start = text.indexOf(words, from);
  return textFragmentLink(url, text, { start, end: start + words.length });
}

it('opens a page at words, with those encoded that a directive has a meaning for', () => {
  expect(linkTo('He came back - twice, A & B say.')).toBe(`${url}#:~:text=He%20came%20back%20%2D%20twice%2C%20A%20%26%20B%20say.`);
});

it('gives the words around where the text has them twice', () => {
  expect(linkTo('It rained.', 50)).toBe(`${url}#:~:text=Then%20it%20rained.-,It%20rained.,-Everyone%20left%20%26`);
});

it('names a long stretch by its ends, and keeps a fragment that is there', () => {
  const long = `${'One two three four five six '.repeat(20)}and the last six words here.`;
  expect(textFragmentLink(`${url}#top`, long, { start: 0, end: long.length }))
    .toBe(`${url}#top:~:text=One%20two%20three%20four%20five%20six,and%20the%20last%20six%20words%20here.`);
});

it('gives the plain address for no words', () => {
  expect(textFragmentLink(url, text, { start: 3, end: 3 })).toBe(url);
});
