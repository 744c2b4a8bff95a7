import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

function speakers(text: string): (string | null)[] {
  const { quotations, entities } = recognise(text, model);
  return quotations.filter(({ direct }) => direct).map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null);
}

describe('who is named after the words', () => {
  it.each([
    ['“Who will look after us now?” cried a woman from the camp. She gave her name as Maria Gomez.', 'Maria Gomez'],
    ['“Put down that we are citizens,” said a polite young man who gave his name as Viktor Zotin.', 'Viktor Zotin'],
    ['“His girls are in there,” a woman says. It’s the headmistress, Maria Gomez.', 'Maria Gomez'],
    ['A chief at the next table looked up. “The last one brought a map,” he said. It was Viktor Zotin, an elder.', 'Viktor Zotin'],
    ['“Come in,” the man had said. This was Viktor Zotin, who had come over the border.', 'Viktor Zotin'],
    ['“He never asked,” said the girl, whose name is Maria Gomez.', 'Maria Gomez'],
    ['“That is the best I ever heard,” a man beside me said. He introduced himself as Viktor Zotin.', 'Viktor Zotin'],
    ['“You talk so beautifully,” a man shouted. “My name’s Zotin, Viktor Zotin.”', null],
    ['At the back a man stood up.\n\n– You talk so beautifully, he said. – My name’s Viktor Zotin. I came in May.\n\n– Sit down, said Maria Gomez.', 'Viktor Zotin'],
  ])('%s', (text, expected) => {
    expect(speakers(text)[0]).toBe(expected);
  });

  it.each([
    ['“They came at night,” a villager said. It was Viktor Zotin who paid for the road.'],
    ['“They came at night,” a villager said. It was Viktor Zotin’s road.'],
    ['“They came at night,” a villager said. It was Viktor Zotin, the mayor, who had promised a road.'],
    ['Viktor Zotin left. “They came at night,” a villager said. It was Viktor Zotin, she thought.'],
    ['“They came at night,” a villager said. The road is long. The sea is near. The mayor is Viktor Zotin.'],
  ])('leaves nobody in %s', (text) => {
    expect(speakers(text)[0]).toBe(null);
  });

  it('does not look for "he" in the next paragraph', () => {
    expect(speakers('Hans Keller was at the gate. “I keep the road clear,” he said.\n\nThis was Viktor Zotin, a carpenter.')[0]).toBe('Hans Keller');
  });
});
