// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { JoinedNames } from '../../../components/library/joined-names.tsx';
import { LibraryProvider, type LibraryTools } from '../../../components/library/library-context.ts';
import type { Identity } from '../../../lib/core/model/library.ts';
import { identity } from '../../support/sample-records.ts';

afterEach(cleanup);

function shown(identities: readonly Identity[], splitNames = vi.fn(async () => undefined)) {
  const actions = { splitNames, joinNames: vi.fn(async () => undefined) };
  const offerUndo = vi.fn<LibraryTools['offerUndo']>();
  const source = {
    livingRecords: async () => identities, sameNames: async () => [{ key: 'person:ada stone', name: 'Ada Stone' }],
    watch: (query: () => Promise<unknown>, onValue: (value: unknown) => void) => { void query().then(onValue); return () => undefined; },
  };
  render(<LibraryProvider value={{ source, actions, offerUndo } as unknown as LibraryTools}><JoinedNames /></LibraryProvider>);
  return { actions, offerUndo };
}

it('lists names that were joined, by the names that articles have, and takes them apart with an undo', async () => {
  const { actions, offerUndo } = shown([identity('i1', { name: 'Ada', keys: ['person:ada stone', 'person:countess stone'], itemId: 'Q1' }), identity('i2', { name: 'Renamed', keys: ['person:b'] })]);
  expect((await screen.findByRole('listitem')).textContent).toContain('Joined by you: Ada Stone, countess stone');
  expect(screen.queryByText('Renamed')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Take apart: Ada' }));
  await vi.waitFor(() => expect(offerUndo).toHaveBeenCalled());
  expect(actions.splitNames.mock.calls).toEqual([[{ kind: 'person', name: 'countess stone', keys: ['person:countess stone'], from: ['person:ada stone'] }]]);
  for (const [, undo] of offerUndo.mock.calls) await undo();
  expect(actions.joinNames.mock.calls).toEqual([[{ kind: 'person', name: 'Ada', keys: ['person:ada stone', 'person:countess stone'], itemId: 'Q1' }]]);
});

it('says what went wrong where names cannot be taken apart', async () => {
  shown([identity('i1')], vi.fn(() => Promise.reject(new Error('no'))));
  fireEvent.click(await screen.findByRole('button', { name: 'Take apart: Ada Stone' }));
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
});
