import { describe, expect, it } from 'vitest';
import { readNames, recognise, withQuotations } from '../../../../lib/core/recognition/recognise.ts';
import { CLUE_GROUPS, SPEAKER_FEATURES } from '../../../../lib/core/recognition/speaker-features.ts';
import { speakerWeights, type SpeakerWeights } from '../../../../lib/core/recognition/speaker-weights.ts';
import type { SpeakerQuestion } from '../../../../lib/core/recognition/choose-speaker.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();
const text = 'Viktor Zotin came to Minsk with Andrei Petrov. "It is late," he said. "We shall wait," said Petrov.';

/** Weights that know nothing but this. */
function only(row: SpeakerWeights['he']): SpeakerWeights {
  return { he: row, the: row, nobody: row, on: row, open: row };
}

function speakers(weights: SpeakerWeights, hear?: (question: SpeakerQuestion) => void): (string | null)[] {
  const { entities, quotations } = withQuotations(readNames(text, model), weights, hear);
  return quotations.filter(({ direct }) => direct).map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null);
}

describe('who speaks where the sentence does not say', () => {
  it('is whom the weights make likeliest', () => {
    expect(speakers(only({ nearest: 1 }))).toEqual(['Andrei Petrov', 'Andrei Petrov']);
    expect(speakers(only({ subject: 1 }))).toEqual(['Viktor Zotin', 'Andrei Petrov']);
  });

  it('is somebody without a name if nobody is likelier than that', () => {
    expect(speakers(only({}))).toEqual([null, 'Andrei Petrov']);
    expect(speakers(only({ always: -1, nearest: 0.5 }))).toEqual([null, 'Andrei Petrov']);
  });

  it('is the last named, unless somebody else is further ahead', () => {
    expect(speakers(only({ recency: 1, always: -0.75 }))).toEqual(['Andrei Petrov', 'Andrei Petrov']);
    expect(speakers(only({ levelLead: 1 }))).toEqual(['Viktor Zotin', 'Andrei Petrov']);
  });

  it('asks of nobody whom the sentence names', () => {
    const asked: SpeakerQuestion[] = [];
    speakers(speakerWeights, (question) => { asked.push(question); });
    expect(asked.map(({ group, clue }) => [group, text.slice(clue.quote.start, clue.quote.end)])).toEqual([['he', 'It is late,']]);
    expect(asked[0]?.candidates).toHaveLength(2);
  });

  it('has a weight for most features of every kind of clue', () => {
    for (const group of CLUE_GROUPS) expect(Object.keys(speakerWeights[group]).length).toBeGreaterThan(SPEAKER_FEATURES.length / 2);
  });

  it('is nobody beyond the entities where somebody without a name is in focus', () => {
    const { entities, quotations } = recognise('Viktor Zotin died in Minsk. A teacher came by. "We are full," the man said. "We were full," the girl said.', model);
    for (const { speaker } of quotations) expect(speaker === null || entities.some(({ id }) => id === speaker)).toBe(true);
  });

  it('is whom the paragraph has just brought in, not whom the article is about', () => {
    const portrait = 'Maria Gomez was born in Minsk in 1921. She planted trees, and wrote books about trees.\n\nGomez never married. She died in 1999.\n\n' +
      'Not everybody liked her. Anna Novak, a teacher in Brest, keeps a nursery behind the station. A radio programme had said one could begin with anything, and she began with apples. "People laughed at me," she said. "I told them to sit down."';
    const { entities, quotations } = recognise(portrait, model);
    expect(quotations.filter(({ direct }) => direct).map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)).toEqual(['Anna Novak', 'Anna Novak']);
  });
});
