import { describe, expect, it } from 'vitest';
import { draftKeeper } from '../../../lib/app/draft-keeper.ts';
import { DatelineError } from '../../../lib/core/errors.ts';

/** A background that takes nothing the first `failures` times. */
function world(failures: number, code: 'no-receiver' | 'bad-request' = 'no-receiver') {
  const state = { left: failures, taken: [] as string[], asked: 0 };
  const waiting: (() => void)[] = [];
  const keep = draftKeeper(async (field, text) => {
    state.asked += 1;
    if (state.left > 0) { state.left -= 1; throw new DatelineError(code, 'nobody answered'); }
    state.taken.push(`${field}: ${text}`);
  }, () => new Promise((done) => { waiting.push(done); }));
  const settle = (): Promise<void> => new Promise((done) => { setTimeout(done); });
  return { state, keep, later: async () => { await settle(); for (const done of waiting.splice(0)) done(); await settle(); } };
}

describe('draftKeeper', () => {
  it('hands on every state at once', () => {
    const { state, keep } = world(0);
    for (const text of ['B', 'Be', 'Beg']) keep('a', text);
    expect(state.asked).toBe(3);
  });

  it('hands on again what was not taken, while nothing later was written in the field', async () => {
    const { state, keep, later } = world(3);
    keep('a', 'Be');
    keep('a', 'Beg');
    keep('b', 'Other');
    await later();
    expect(state.taken.toSorted()).toEqual(['a: Beg', 'b: Other']);
    expect(state.asked).toBe(5);
  });

  it('gives up where it is refused, or nobody answers for long', async () => {
    const refused = world(9, 'bad-request');
    refused.keep('a', 'B');
    await refused.later();
    expect(refused.state.asked).toBe(1);
    const silent = world(99);
    silent.keep('a', 'B');
    for (let at = 0; at < 9; at += 1) await silent.later();
    expect(silent.state.asked).toBe(5);
  });
});
