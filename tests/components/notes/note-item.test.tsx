// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoteItem, type EditDrafts } from '../../../components/notes/note-item.tsx';
import { noteDrafts } from '../../../lib/app/note-drafts.ts';
import { noteOf } from '../../support/views.ts';

afterEach(cleanup);

const first = noteOf('n1', 'Met in Vienna');
const changed = { ...first, version: 2, text: 'Met in Vienna and Graz' };

function fields(kept: Record<string, string> = {}): { drafts: EditDrafts; kept: Record<string, string> } {
  return { kept, drafts: noteDrafts({ readAll: async (fields) => fields.map((field) => kept[field] ?? ''), keep: (field, text) => { kept[field] = text; } }) };
}

function item(drafts: EditDrafts = fields().drafts) {
  const onEdit = vi.fn(() => Promise.resolve());
  const at = (note: typeof first) => <ul><NoteItem note={note} drafts={drafts} onEdit={onEdit} onDelete={vi.fn()} /></ul>;
  const { rerender } = render(at(first));
  return { onEdit, show: (note: typeof first) => rerender(at(note)) };
}

const field = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Change the note' });
const press = (name: string): void => { fireEvent.click(screen.getByRole('button', { name })); };

function beginEdit(): void {
  press('Edit note');
  fireEvent.input(field(), { target: { value: 'Met in Linz' } });
}

describe('a note that was changed elsewhere while it is edited', () => {
  it('shows both versions, and saves neither before the reader has decided', () => {
    const { onEdit, show } = item();
    beginEdit();
    show(changed);
    expect(screen.getByRole('group', { name: /changed elsewhere/ }).textContent).toContain('Met in Vienna and Graz');
    expect(field().value).toBe('Met in Linz');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('is put together, saved over the version that was seen', async () => {
    const { onEdit, show } = item();
    beginEdit();
    show(changed);
    press('Put both together');
    expect(field().value).toBe('Met in Vienna and Graz\n\nMet in Linz');
    press('Save');
    await waitFor(() => expect(onEdit).toHaveBeenCalledWith(changed, 'Met in Vienna and Graz\n\nMet in Linz'));
  });

  it('can be left as it is now, or be written over knowingly', async () => {
    const { onEdit, show } = item();
    beginEdit();
    show(changed);
    press('Go on with mine');
    press('Save');
    await waitFor(() => expect(onEdit).toHaveBeenCalledWith(changed, 'Met in Linz'));
    press('Edit note');
    show({ ...changed, version: 3, text: 'Never met' });
    press('Take this one');
    expect(screen.getByText('Never met')).toBeTruthy();
    expect(onEdit).toHaveBeenCalledTimes(1);
  });

  it('is seen when an edit comes back that was left before the change', async () => {
    const { drafts } = fields({ 'note:n1': 'Met in Linz', 'note-base:n1': 'Met in Rome' });
    item(drafts);
    await waitFor(() => expect(field().value).toBe('Met in Linz'));
    expect(screen.getByRole('group', { name: /changed elsewhere/ }).textContent).toContain('Met in Vienna');
  });
});

it('an edit is kept at every keystroke with what it began with, and both go when it ends', () => {
  const { drafts, kept } = fields();
  item(drafts);
  beginEdit();
  expect(kept).toEqual({ 'note:n1': 'Met in Linz', 'note-base:n1': 'Met in Vienna' });
  press('Cancel');
  expect(kept).toEqual({ 'note:n1': '', 'note-base:n1': '' });
});

describe('a change of a note that is left', () => {
  it.each([['Escape', () => fireEvent.keyDown(field(), { key: 'Escape' })], ['Cancel', () => press('Cancel')]] as const)('by %s is not saved, and can be gone on with', async (_how, leave) => {
    const { onEdit } = item();
    beginEdit();
    leave();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('Your change was not saved. Go on with it');
    press('Go on with it');
    expect(field().value).toBe('Met in Linz');
    press('Save');
    await waitFor(() => expect(onEdit).toHaveBeenCalledWith(first, 'Met in Linz'));
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  });

  it('is not spoken of where nothing was changed', () => {
    item();
    press('Edit note');
    press('Cancel');
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('an element in which a list shows one note after the other', () => {
  const other = noteOf('n2', 'Met in Bonn');

  it('shows nothing of what was done to the note before, and asks for the draft of each', async () => {
    const { show } = item(fields({ 'note:n2': 'Met in Cologne' }).drafts);
    beginEdit();
    show(other);
    await waitFor(() => expect(field().value).toBe('Met in Cologne'));
    show(noteOf('n3', 'Met in Rome'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Met in Rome')).toBeDefined();
  });

  it('keeps the edit of the one when the other has been saved', async () => {
    const { onEdit, show } = item();
    let saved = (): void => undefined;
    onEdit.mockImplementation(() => new Promise<void>((done) => { saved = done; }));
    beginEdit();
    press('Save');
    show(other);
    press('Edit note');
    fireEvent.input(field(), { target: { value: 'Met in Trier' } });
    saved();
    await new Promise((done) => { setTimeout(done, 0); });
    expect(field().value).toBe('Met in Trier');
  });
});
