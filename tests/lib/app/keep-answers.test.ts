import { expect, it, vi } from 'vitest';
import { keepAnswers } from '../../../lib/app/keep-answers.ts';

it('answers from what was worked out ahead, with a copy each time, and else as asked', async () => {
  const find = vi.fn((query: string) => Int32Array.of(query.length));
  const answers = keepAnswers(find);
  await answers.renew(['a', 'b'], () => Promise.resolve());
  expect(find.mock.calls.flat()).toEqual(['a', 'b']);
  const [given, other] = [answers.answer('a'), answers.answer('a')];
  expect([[...given], given === other, find.mock.calls.length]).toEqual([[1], false, 2]);
  expect([...answers.answer('abc')]).toEqual([3]);
});

it('forgets at once what is worked out anew, and what another began', async () => {
  const state = { value: 1 };
  const answers = keepAnswers(() => Int32Array.of(state.value));
  await answers.renew(['a'], () => Promise.resolve());
  state.value = 2;
  const turns: (() => void)[] = [];
  const turn = (): Promise<void> => new Promise((done) => { turns.push(done); });
  const [first, second] = [answers.renew(['a'], turn), answers.renew(['b'], turn)];
  expect([...answers.answer('a')]).toEqual([2]);
  for (const done of turns) done();
  await Promise.all([first, second]);
  state.value = 3;
  expect([[...answers.answer('a')], [...answers.answer('b')]]).toEqual([[3], [2]]);
  answers.forget();
  expect([...answers.answer('b')]).toEqual([3]);
});
