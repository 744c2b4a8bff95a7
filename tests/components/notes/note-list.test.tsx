// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteList } from '../../../components/notes/note-list.tsx';
import { aboutName, note } from '../../support/sample-library.ts';

afterEach(cleanup);

function list(count: number): void {
  const notes = Array.from({ length: count }, (_, at) => note(`n${at}`, aboutName('person:Ada'), `Note ${at}.`, { createdAt: at }));
  render(<NoteList notes={notes} onEdit={vi.fn(async () => undefined)} onDelete={vi.fn(async () => undefined)} onRestore={vi.fn(async () => undefined)} />);
}

const words = (): (string | null)[] => screen.getAllByRole('listitem').map((item) => /Note \d+\./.exec(item.textContent ?? '')?.[0] ?? null);

describe('many notes on one thing', () => {
  it('are drawn from the latest on, the earlier ones at the wish of the reader, and the keys stay in the list', () => {
    list(130);
    expect([words().length, words()[0], words().at(-1)]).toEqual([20, 'Note 110.', 'Note 129.']);
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier notes (110)' }));
    expect([words().length, words()[0]]).toEqual([120, 'Note 10.']);
    expect(document.activeElement?.tagName).toBe('UL');
    fireEvent.click(screen.getByRole('button', { name: 'Show earlier notes (10)' }));
    expect(words().length).toBe(130);
    expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
  });

  it('are all there where they are few', () => {
    list(20);
    expect(words().length).toBe(20);
    expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
  });
});
