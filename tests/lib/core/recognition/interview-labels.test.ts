import { describe, expect, it, test } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { labelAt } from '../../../../lib/core/recognition/interview-labels.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();
const intro = 'MOSTAR, Bosnia — Zlatan Begovic, 61, a stonemason, cut the blocks for the new bridge over the Neretva. He spoke to us on the east bank, under a fig tree.';
const turns = [
  ['When did you first see the bridge down?', 'On the ninth of November, in the morning. I was in the cellar, and I went out to look at the gap.'],
  ['And did you think that it would be built again?', 'No. We had no bread. Nobody thinks about bridges when he has no bread.'],
  ['What is different about the new one?', 'The stone is the same stone, from Tenelija. The hands are different. But water does not know whose hands they are.'],
  ['Who crosses it now?', 'Tourists, mostly. And my granddaughter, twice a day, to school.'],
] as const;

describe('an interview', () => {
  test.each<[string, (question: string, answer: string) => string]>([
    ['Q: and A:', (q, a) => `Q: ${q}\n\nA: ${a}`],
    ['Q. and A. with dashes', (q, a) => `Q. — ${q}\n\nA. — ${a}`],
    ['letters in brackets', (q, a) => `(Q) ${q}\n\n(A) ${a}`],
    ['labels without a blank', (q, a) => `Q:${q}\n\nA:${a}`],
    ['Question and Answer', (q, a) => `Question: ${q}\n\nAnswer: ${a}`],
    ['one line each', (q, a) => `Q: ${q}\nA: ${a}`],
    ['both in one line', (q, a) => `Q: ${q} A: ${a}`],
    ['the paper and a name', (q, a) => `Dateline: ${q}\n\nBegovic: ${a}`],
    ['names in capitals', (q, a) => `DATELINE: ${q}\n\nMR. BEGOVIC: ${a}`],
    ['initials', (q, a) => `DL: ${q}\n\nZB: ${a}`],
    ['names in brackets', (q, a) => `[Dateline] ${q}\n\n[Begovic] ${a}`],
    ['a name with what he does', (q, a) => `Dateline: ${q}\n\nBegovic (laughs): ${a}`],
    ['a name before a dash', (q, a) => `Dateline.— ${q}\n\nBegovic.— ${a}`],
    ['dashes', (q, a) => `— ${q}\n\n— ${a}`],
    ['hyphens', (q, a) => `- ${q}\n\n- ${a}`],
    ['questions without labels', (q, a) => `${q}\n\n${a}`],
    ['questions without labels in lines', (q, a) => `${q}\n${a}`],
  ])('with %s gives the answers to whom it asks, and no question to anybody', (_, turn) => {
    const text = `${intro}\n\n${turns.map(([question, answer]) => turn(question, answer)).join('\n\n')}`;
    const { quotations, entities } = recognise(text, model);
    const begovic = entities.find(({ name }) => name.includes('Begovic'))?.id;
    const said = quotations.filter(({ direct }) => direct).map(({ start, end, speaker }) => [text.slice(start, end), speaker]);
    expect(said).toEqual(turns.map(([, answer]) => [answer, begovic]));
  });

  it('is none without turns', () => {
    const text = 'Dr. Smith: a life. He was born in Leeds.\n\nNote: all times are local.\n\nWhat next? Nobody knows.';
    expect(recognise(text, model).quotations.filter(({ direct }) => direct)).toEqual([]);
  });
});

describe('labelAt', () => {
  test.each([
    ['Q. Why?', 'Q'], ['A: Because.', 'A'], ['[A] Because.', 'A'], ['Answer: because.', 'A'], ['Mr. Zotin: No.', 'Mr. Zotin'], ['Zotin (after a pause): No.', 'Zotin'], ['The witness: Yes.', 'The witness'],
  ])('reads %j', (text, name) => {
    expect(labelAt(text)?.name).toBe(name);
  });

  test.each(['A.B. Smith said so.', 'Nobody: said he.'.toLowerCase(), 'We came.', 'A: '])('reads nothing in %j', (text) => {
    expect(labelAt(text)).toBeNull();
  });
});
