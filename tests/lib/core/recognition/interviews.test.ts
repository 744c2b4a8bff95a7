import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

function spoken(text: string): [string, string | null][] {
  const { quotations, entities } = recognise(text, model);
  return quotations.filter(({ direct }) => direct).map(({ start, end, speaker }) => [text.slice(start, end), entities.find(({ id }) => id === speaker)?.name ?? null]);
}

const intro = 'For thirty years Maria Gomez, a pharmacist, kept the key to her shop on a ribbon. Last week she came back.';
const questions = ['When did you last stand here?', 'And the street?', 'Who lives here now?', 'Will you stay?'];
const answers = ['In May. The clock stopped.', 'It was wider.', 'Viktor Zotin, a widower. He brought me bread.', 'Until it rains.'];

describe('interviews with answers between marks', () => {
  it.each([['“', '”', ''], ['"', '"', ''], ['«', '»', '— '], ['‘', '’', '']])('gives %s…%s to whoever is asked', (open, close, dash) => {
    const exchange = questions.map((question, at) => `${dash}${question}\n\n${open}${answers[at] as string}${close}`);
    const aside = `Viktor Zotin, whom we met on the stairs, confirms it. ${open}She counts the tiles,${close} he says.`;
    expect(spoken([intro, ...exchange.slice(0, 3), aside, ...exchange.slice(3)].join('\n\n'))).toEqual([
      ...answers.slice(0, 3).map((answer) => [answer, 'Maria Gomez']), ['She counts the tiles,', 'Viktor Zotin'], [answers[3], 'Maria Gomez'],
    ]);
  });

  it('takes two questions for no interview', () => {
    const text = [intro, 'Viktor Zotin came in with the bread.', questions[0], `“${answers[0] as string}”`, questions[1], `“${answers[1] as string}”`].join('\n\n');
    expect(spoken(text)).toEqual([[answers[0], 'Viktor Zotin'], [answers[1], expect.anything()]]);
  });
});
