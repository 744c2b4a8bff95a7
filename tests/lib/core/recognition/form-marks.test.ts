import { expect, it } from 'vitest';
import { formMarks } from '../../../../lib/core/recognition/form-marks.ts';
import { roomIn, type WordMemory } from '../../../../lib/core/recognition/word-memory.ts';

function memoryOf(room: number): WordMemory {
  return { localGroups: new Int32Array(room) } as WordMemory;
}

it('asks once for each form of a memory', () => {
  const asked: string[] = [];
  const marks = formMarks((word) => { asked.push(word); return word.length; });
  const memory = memoryOf(8);
  expect([...marks({ memory, forms: Int32Array.of(5, 3), lowers: ['said', 'of'] })]).toEqual([4, 2]);
  expect([...marks({ memory, forms: Int32Array.of(3, 4), lowers: ['of', 'him'] })]).toEqual([2, 3]);
  expect(asked).toEqual(['said', 'of', 'him']);
});

it('keeps what it knows when a memory grows, and nothing of another memory', () => {
  const asked: string[] = [];
  const marks = formMarks((word) => { asked.push(word); return 0; });
  const memory = memoryOf(4);
  marks({ memory, forms: Int32Array.of(3), lowers: ['of'] });
  memory.localGroups = new Int32Array(16);
  expect(roomIn(memory)).toBe(16);
  expect([...marks({ memory, forms: Int32Array.of(3, 9), lowers: ['of', 'him'] })]).toEqual([0, 0]);
  expect(asked).toEqual(['of', 'him']);
  marks({ memory: memoryOf(4), forms: Int32Array.of(3), lowers: ['it'] });
  expect(asked).toEqual(['of', 'him', 'it']);
});
