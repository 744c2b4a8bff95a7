import { describe, expect, it, vi } from 'vitest';
import type { LibraryActions } from '../../../components/library/library-context.ts';
import { sayOf, takeBack, whereOf } from '../../../components/library/said.tsx';
import type { Said } from '../../../lib/core/library/what-was-said.ts';
import { correction, identity, setDay } from '../../support/sample-records.ts';

const one = identity('i1', { name: 'My countess' });
const joined: Said = { type: 'joined', record: one, forms: ['Ada Stone', 'Countess Stone'] };
const renamed: Said = { type: 'renamed', record: one, form: 'Countess Stone' };

function acting() {
  const calls: unknown[] = [];
  const log = (name: string) => (...parameters: unknown[]): Promise<void> => { calls.push([name, ...parameters]); return Promise.resolve(); };
  const actions = Object.fromEntries(['revokeCorrection', 'restoreCorrection', 'revokeIdentity', 'restoreIdentity', 'joinNames', 'setDay'].map((name) => [name, vi.fn(log(name))])) as unknown as LibraryActions;
  return { actions, calls };
}

describe('what was said is taken back', () => {
  it.each([
    ['a correction', { type: 'correction', record: correction('c1') }, [], [['revokeCorrection', 'c1'], ['restoreCorrection', 'c1']]],
    ['a day', { type: 'day', record: setDay('d1') }, [], [['setDay', 'https://news.example/read', 'A report', null], ['setDay', 'https://news.example/read', 'A report', '1994-08']]],
    ['names that were joined, with what they were called', joined, [renamed], [['revokeIdentity', 'i1'], ['restoreIdentity', 'i1']]],
    ['a name that says nothing else', renamed, [], [['revokeIdentity', 'i1'], ['restoreIdentity', 'i1']]],
    ['a new name by itself, where its names were joined, too', renamed, [joined], [
      ['joinNames', { kind: 'person', name: 'Countess Stone', keys: one.keys, itemId: null }], ['joinNames', { kind: 'person', name: 'My countess', keys: one.keys, itemId: null }]]],
  ] as readonly (readonly [string, Said, readonly Said[], unknown])[])('%s, and said again', async (_what, said, others, wanted) => {
    const { actions, calls } = acting();
    await (await takeBack(said, [said, ...others], actions))();
    expect(calls).toEqual(wanted);
  });

  it('is told in words, and where it holds', () => {
    expect([sayOf(joined), sayOf(renamed), sayOf({ type: 'apart', record: one, form: 'Ada Stone' }), sayOf({ type: 'day', record: setDay('d1') })]).toEqual([
      'One by your word: Ada Stone, Countess Stone', 'Called “My countess” by you; articles have “Countess Stone”', '“Ada Stone” is somebody else by your word', 'Written: August 1994, by your word',
    ]);
    expect([whereOf(joined), whereOf({ type: 'day', record: setDay('d1') }), whereOf({ type: 'correction', record: correction('c1', { scope: { type: 'site', site: 'news.example' } }) })])
      .toEqual(['In the whole library', 'In this article', 'On news.example']);
  });
});
