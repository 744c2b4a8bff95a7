import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../../../lib/core/knowledge/knowledge.ts';
import { openPack } from '../../../lib/core/knowledge/pack.ts';

function shipped(name: string): ArrayBuffer {
  const bytes = readFileSync(join(import.meta.dirname, '../../../public/packs', name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

describe('the packs that ship', () => {
  const knowledge = openKnowledge(['places.bin', 'people.bin'].map((name) => openPack(shipped(name))));
  const first = (name: string) => knowledge.candidates(name, 'place')[0]?.item;

  const places = [
    ['Tajikistan', 'Q863'], ['Burma', 'Q836'], ['Soviet Union', 'Q15180'], ['England', 'Q21'], ['Chechnya', 'Q5187'], ['West Bank', 'Q36678'],
    ['Bombay', 'Mumbai'], ['Leningrad', 'Saint Petersburg'], ['Kiev', 'Kyiv'], ['Hindu Kush', 'Hindu Kush'], ['Zaire', 'Zaire'],
  ] as const;
  for (const [name, expected] of places) it(`know ${name}`, () => expect([first(name)?.id, first(name)?.label]).toContain(expected));

  const notCities = [['Bihar', 'region of India'], ['Henan', 'region of China'], ['Denmark', 'country in Northern Europe']] as const;
  for (const [name, description] of notCities) it(`know ${name} as ${description}`, () => expect(first(name)?.description).toBe(description));

  const people = [
    ['Andrei Kozyrev', 'Minister of Foreign Affairs of Russia'], ['Imomali Rakhmonov', 'President of Tajikistan'],
    ['Alexander Lebed', 'Commander of the 14th Guards Army, Russia'], ['John Major', 'Prime Minister of the United Kingdom'],
    ['Charles Dick', 'United States Senator from Ohio'],
  ] as const;
  for (const [name, office] of people) {
    it(`know ${name}`, () => {
      const statements = knowledge.candidates(name, 'person')[0]?.item.statements;
      expect(statements).toContainEqual(expect.objectContaining({ property: 'office', value: office }));
    });
  }
  it('do not know everybody', () => expect(knowledge.candidates('Viktor Zotin', 'person')).toEqual([]));

  it('know when a city was renamed, and what a country belonged to', () => {
    expect(first('Leningrad')?.statements).toContainEqual(expect.objectContaining({ property: 'name', value: 'Leningrad', end: { year: 1991, month: 9, day: 6 } }));
    expect(first('Tajikistan')?.statements).toContainEqual(expect.objectContaining({ property: 'part-of', valueId: 'Q15180', end: { year: 1991, month: 12, day: 26 } }));
  });
});
