import { describe, expect, it } from 'vitest';
import { filterNames, listNames } from '../../../../lib/core/card/list-names.ts';
import { readerState } from '../../../support/reader-states.ts';

const { reading } = readerState();

describe('the list of names', () => {
  it('is in order of appearance, each with all its mentions', () => {
    expect(listNames(reading).map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Andrei Kozyrev', 3], ['Warren Christopher', 2], ['Vladivostok', 2], ['Beijing', 1], ['Moscow', 1],
    ]);
  });

  it('points at mentions of the name itself', () => {
    for (const { entity, mentions } of listNames(reading)) {
      for (const index of mentions) expect(reading.recognition.mentions[index]?.entity).toBe(entity);
    }
  });

  it('leaves out what is mentioned nowhere', () => {
    const ghost = { id: 'e9', kind: 'person', name: 'Nobody', roles: [] } as const;
    const with9 = { ...reading, recognition: { ...reading.recognition, entities: [...reading.recognition.entities, ghost] } };
    expect(listNames(with9)).toEqual(listNames(reading));
  });

  const cases = [
    ['', 5, 'nothing typed keeps all'],
    ['koz', 1, 'the beginning of any word'],
    ['ozyrev', 0, 'not the middle of one'],
    ['KÓZ andr', 1, 'every word, any case, any accent'],
    ['foreign', 1, 'the role too'],
  ] as const;
  it.each(cases)('filtered by "%s" has %i: %s', (typed, count) => {
    expect(filterNames(listNames(reading), typed)).toHaveLength(count);
  });
});
