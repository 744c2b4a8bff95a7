import { describe, expect, it } from 'vitest';
import { dailyWords, toldTime, toldTimeOf } from '../../../../lib/core/dating/told-time.ts';

const told = (text: string, name = 'Kern') => toldTime(text, text.indexOf(name), text.indexOf(name) + name.length);

describe('of which days an article tells where it names somebody', () => {
  const now = ['President Kern said on Tuesday that rain was near.', 'Kern has told parliament to wait.', 'Gen. Kern met reporters last week.', 'It ended in 1956. Kern will speak.'];
  for (const text of now) it(`is its own: “${text}”`, () => expect(told(text)).toBe('now'));

  const then = ['In 1956 President Kern closed the border.', 'Thirty years ago Kern closed the border.', 'Kern would later become a monk.', 'Kern was president at the time.', 'It happened under President Kern.'];
  for (const text of then) it(`is over: “${text}”`, () => expect(told(text)).toBe('past'));

  it('is open where nothing tells it, or both', () => {
    expect(told('Kern was a tall man.')).toBe('open');
    expect(told('On Tuesday they remembered how Kern fell in 1956.')).toBe('open');
  });

  it('is not told by what somebody said', () => {
    expect(told('Kern answered: "We will march today." Then he left.')).toBe('open');
  });

  it('is its own where one of the mentions is, and over where most are', () => {
    const text = 'In 1956 Kern ruled.\nIn 1957 Kern fell.\nKern was tall.';
    const spans = [...text.matchAll(/Kern/g)].map(({ index }) => ({ start: index, end: index + 4 }));
    expect(toldTimeOf(text, spans)).toBe('past');
    expect(toldTimeOf(`${text}\nKern said so on Friday.`, [...spans, { start: text.length + 1, end: text.length + 5 }])).toBe('now');
  });

  it('counts days that are named as daily news does', () => {
    expect(dailyWords('On Monday it rained. It may snow this week. On Monday, May 5, it was dry; "today," he said.')).toBe(2);
  });
});
