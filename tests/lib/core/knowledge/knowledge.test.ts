import { describe, expect, it } from 'vitest';
import { fact, knowledgeOf, person, place } from '../../../support/pack-rows.ts';

const knowledge = knowledgeOf([
  person('Q1', 'Andrei Kozyrev', [], { aliases: ['Andrey Kozyrev'] }),
  person('Q2', 'Emomali Rahmon', [], { aliases: ['Emomali Rahmonov'] }),
  person('Q3', 'Alexander Lebed'), person('Q4', 'George W. Bush'), person('Q5', 'George H. W. Bush', [fact('born', '', '1924')]),
  place('Q863', 'Tajikistan', 'TJ', 39, 71), person('Q6', 'Nelson Mandela', [], { bySurname: false }),
]);
const found = (name: string, kind: 'person' | 'place' = 'person') =>
  knowledge.candidates(name, kind).map(({ item, match }) => `${item.id} ${match}`);

describe('knowledge', () => {
  const cases = [
    ['Andrei Kozyrev', ['Q1 name']], ['ANDREY KOZYREV', ['Q1 alias']], ['Imomali Rakhmonov', ['Q2 spelling']],
    ['Aleksandr Lebed', ['Q3 spelling']], ['George Bush', ['Q4 alias', 'Q5 alias']], ['Kozyrev', ['Q1 surname']],
    ['Mandela', []], ['Viktor Zotin', []], ['Tajikistan', []],
  ] as const;
  for (const [name, expected] of cases) it(`${name} → ${expected.join(', ') || 'nobody'}`, () => expect(found(name)).toEqual(expected));

  it('keeps kinds apart', () => expect(found('Tajikistan', 'place')).toEqual(['Q863 name']));
  it('finds by id', () => expect(knowledge.byId('Q863')?.label).toBe('Tajikistan'));
});
