import { expect, it, vi } from 'vitest';
import { joinAll } from '../../../components/library/join-all.ts';
import type { LibraryActions, LibrarySource } from '../../../components/library/library-context.ts';
import type { NameSummary } from '../../../lib/core/library/group-names.ts';
import type { Identity } from '../../../lib/core/model/library.ts';
import { identity } from '../../support/sample-records.ts';

function name(key: string, articles: number): NameSummary {
  return { key, keys: [key], name: key.slice(key.indexOf(':') + 1), articles, mentions: articles, first: '1994-01-01', latest: '1994-01-01' };
}

function tools(identities: readonly Identity[]) {
  const source = { livingRecords: async () => identities, sameNames: async (key: string) => [{ key, items: key === 'person:b' ? ['Q2'] : [] }] } as unknown as LibrarySource;
  const actions = { joinNames: vi.fn(async () => undefined), splitNames: vi.fn(async () => undefined) };
  return { source, actions, given: actions as unknown as LibraryActions };
}

it('joins names under the one that most articles have, and takes each apart again', async () => {
  const { source, actions, given } = tools([]);
  const undo = await joinAll('person', [name('person:a', 1), name('person:b', 7), name('person:c', 2)], source, given);
  expect(actions.joinNames.mock.calls).toEqual([[{ kind: 'person', name: 'b', keys: ['person:b', 'person:c', 'person:a'], itemId: 'Q2' }]]);
  await undo();
  expect(actions.splitNames.mock.calls).toEqual([
    [{ kind: 'person', name: 'c', keys: ['person:c'], from: ['person:b', 'person:a'] }],
    [{ kind: 'person', name: 'a', keys: ['person:a'], from: ['person:b', 'person:c'] }],
  ]);
  expect(actions.joinNames).toHaveBeenCalledTimes(1);
});

it('says again what had been said of a name that was joined and is taken apart', async () => {
  const known = identity('i1', { name: 'Ada', keys: ['person:a', 'person:countess a'], itemId: 'Q9' });
  const { source, actions, given } = tools([known]);
  const undo = await joinAll('person', [name('person:b', 7), name('person:a', 1)], source, given);
  expect(actions.joinNames.mock.lastCall).toEqual([{ kind: 'person', name: 'b', keys: ['person:b', 'person:a', 'person:countess a'], itemId: 'Q2' }]);
  await undo();
  expect(actions.joinNames.mock.lastCall).toEqual([{ kind: 'person', name: 'Ada', keys: ['person:a', 'person:countess a'], itemId: 'Q9' }]);
});

it('does nothing with one name', async () => {
  const { source, actions, given } = tools([]);
  await (await joinAll('person', [name('person:a', 1)], source, given))();
  expect(actions.joinNames).not.toHaveBeenCalled();
});
