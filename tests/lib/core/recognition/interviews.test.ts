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

describe('interviews in which the questions alone are marked', () => {
  it('gives the bare answers behind one that is marked to whoever is asked', () => {
    const exchange = questions.map((question, at) => `Q. ${question}\n\n${at === 0 ? 'A. ' : ''}${answers[at] as string}`);
    expect(spoken([intro, ...exchange].join('\n\n'))).toEqual(answers.map((answer) => [answer, 'Maria Gomez']));
  });

  it('gives the bare answers to whoever is asked', () => {
    const exchange = questions.map((question, at) => `Q. ${question}\n\n${answers[at] as string}`);
    expect(spoken([intro, ...exchange].join('\n\n'))).toEqual(answers.map((answer) => [answer, 'Maria Gomez']));
  });

  it('leaves two questions alone', () => {
    expect(spoken([intro, ...questions.slice(0, 2).map((question, at) => `Q. ${question}\n\n${answers[at] as string}`)].join('\n\n'))).toEqual([]);
  });
});

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

describe('dialogue with dashes', () => {
  it('gives the answers of an interview to whoever is asked, and others theirs', () => {
    const text = [
      'For thirty years Maria Gomez, a pharmacist, kept the key to her shop on a ribbon. Her nephew, Viktor Zotin, listened from the door.',
      'When did you last stand here?', '– In May. The clock stopped.', 'And the street?', '– It was wider.', '– Much wider, said Viktor Zotin.',
      '– He never saw it.', 'Who lives here now?', '– A widower. – He paused. – He brought bread.', 'Tell me about the bread.', '– It was warm.', 'Will you stay?', '– Until it rains.', 'The rain came at four.',
    ].join('\n\n');
    const said = spoken(text);
    expect(said).toContainEqual(['In May. The clock stopped.', 'Maria Gomez']);
    expect(said).toContainEqual(['Much wider,', 'Viktor Zotin']);
    expect(said).toContainEqual(['He never saw it.', 'Maria Gomez']);
    expect(said).toContainEqual(['It was warm.', 'Maria Gomez']);
    expect(said.some(([words]) => /bread\?|rain came|Tell me/.test(words))).toBe(false);
  });

  it.each(['–', '—'])('lets two people take turns: %s', (dash) => {
    const text = ['Maria Gomez met Viktor Zotin at the gate.', `${dash} Read it again, said Maria Gomez.`, `${dash} It says that we may go, Viktor Zotin answered.`, `${dash} Go where?`, `${dash} It doesn’t say.`, 'They went home.'].join('\n\n');
    expect(spoken(text)).toEqual([['Read it again,', 'Maria Gomez'], ['It says that we may go,', 'Viktor Zotin'], ['Go where?', 'Maria Gomez'], ['It doesn’t say.', 'Viktor Zotin']]);
  });

  it('reads hyphens where one asks and one answers, and takes a list for none', () => {
    expect(spoken('Maria Gomez came to the frontier.\n\n- Where did you get this?\n\n- In a shop in Beirut.\n\nThey let her go.')).toEqual([['Where did you get this?', null], ['In a shop in Beirut.', null]]);
    expect(spoken('Maria Gomez named three things.\n\n- The bread of the town.\n\n- The water.\n\n- The light.\n\nThey let her go.')).toEqual([]);
    expect(spoken('Maria Gomez put three questions.\n\n- Who pays?\n\n- Who drinks?\n\nThey let her go.')).toEqual([]);
  });

  it('goes on behind a question of the paper', () => {
    expect(spoken('Viktor Zotin tunes a string.\n\n— She has the top, he agrees. And you? — I have the bottom.').map(([words]) => words)).toEqual(['She has the top,', 'I have the bottom.']);
  });
});
