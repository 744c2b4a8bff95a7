import { describe, expect, it } from 'vitest';
import { readNames, withQuotations } from '../../../../lib/core/recognition/recognise.ts';
import { speakerWeights } from '../../../../lib/core/recognition/speaker-weights.ts';
import type { Exchange } from '../../../../lib/core/recognition/exchanges.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();
const text = [
  'Viktor Zotin and Maria Gomez keep bees in Minsk.',
  '"You are late," said Viktor Zotin.',
  '"I am never late, Viktor."',
  '"We shall wait, then."',
  '"So we shall," said Maria Gomez.',
  'They waited.',
  '"It is late."',
].join('\n\n');

/** The exchanges that the quotations nobody is named for belong to, with persons by name. */
function exchanges(): (Record<keyof Exchange, unknown> | undefined)[] {
  const read = readNames(text, model);
  const found: (Record<keyof Exchange, unknown> | undefined)[] = [];
  const nameOf = (entity: number): string | undefined => read.entities[entity]?.name;
  withQuotations(read, speakerWeights, ({ clue: { exchange } }) => {
    found.push(exchange && {
      sameTurn: [...exchange.sameTurn].map(([entity, away]) => [nameOf(entity), away]), otherTurn: [...exchange.otherTurn].map(([entity, away]) => [nameOf(entity), away]),
      called: [...exchange.called].map(nameOf), calledBefore: [...exchange.calledBefore].map(nameOf), calledBehind: [...exchange.calledBehind].map(nameOf), place: exchange.place,
    });
  });
  return found;
}

describe('exchanges, paragraph by paragraph', () => {
  it('say whose turn it is by whoever is named before and behind, and who is called by name', () => {
    const [second, third, alone] = exchanges();
    expect(second).toEqual({ sameTurn: [['Maria Gomez', 2]], otherTurn: [['Viktor Zotin', 1]], called: ['Viktor Zotin'], calledBefore: [], calledBehind: [], place: 1 });
    expect(third).toEqual({ sameTurn: [['Viktor Zotin', 2]], otherTurn: [['Maria Gomez', 1]], called: [], calledBefore: ['Viktor Zotin'], calledBehind: [], place: 2 });
    expect(alone).toBeUndefined();
  });
});
