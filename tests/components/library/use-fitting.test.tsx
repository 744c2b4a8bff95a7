// @vitest-environment jsdom
import { renderHook } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { useFitting } from '../../../components/library/use-fitting.ts';

it('shows what was found and is among the ids, best first, also as the table and the ids change', () => {
  const table = ['a', 'b', 'c'];
  const found = (...places: number[]) => ({ places: Int32Array.from(places), table });
  const { result, rerender } = renderHook(([answer, ids]: readonly [ReturnType<typeof found> | null, readonly string[]]) => useFitting(answer, ids), { initialProps: [null, ['a', 'c']] });
  expect(result.current).toEqual(['a', 'c']);
  rerender([found(2, 1, 0), ['a', 'c']]);
  expect(result.current).toEqual(['c', 'a']);
  rerender([found(2, 1, 0), ['b']]);
  expect(result.current).toEqual(['b']);
  table.push('d');
  rerender([found(3, 0), ['a', 'd']]);
  expect(result.current).toEqual(['d', 'a']);
});
