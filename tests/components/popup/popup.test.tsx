// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../../components/popup/popup.tsx';
import { popupProps } from '../../support/popup-props.ts';
import { readerState } from '../../support/reader-states.ts';
import { noteOf } from '../../support/views.ts';

afterEach(cleanup);

function rows(group: string): (string | null)[] {
  return within(screen.getByRole('region', { name: group })).getAllByRole('button').map((row) => row.querySelector('.name')!.textContent);
}

describe('the popup of an article', () => {
  it('has its title, site and the day as the page counts it', () => {
    render(<Popup {...popupProps()} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Talks in a closed harbour');
    expect(screen.getByText('The Example, 5 March 1994')).toBeTruthy();
  });

  it('lists people and places in order of appearance with their mentions', () => {
    render(<Popup {...popupProps()} />);
    expect(rows('People')).toEqual(['Andrei Kozyrev', 'Warren Christopher']);
    expect(rows('Places')).toEqual(['Vladivostok', 'Beijing', 'Moscow']);
    expect(screen.getByRole('button', { name: /Andrei Kozyrev.*3 mentions/ })).toBeTruthy();
  });

  it('shows a chosen name, leads to its mentions, and comes back to its row', () => {
    const on = popupProps();
    render(<Popup {...on} />);
    fireEvent.click(screen.getByRole('button', { name: /Andrei Kozyrev/ }));
    expect(on.onChoose).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Andrei Kozyrev' }));
    expect(on.onShowMention).toHaveBeenLastCalledWith(0);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Andrei Kozyrev' }));
    fireEvent.click(screen.getByRole('button', { name: 'Next mention' }));
    const second = on.state.reading.recognition.mentions.findIndex((mention, index) => index > 0 && mention.surface === 'Kozyrev');
    expect(on.onShowMention).toHaveBeenLastCalledWith(second);
    fireEvent.click(screen.getByRole('button', { name: 'All names' }));
    expect(on.onChoose).toHaveBeenLastCalledWith(null);
    expect(document.activeElement?.textContent).toContain('Andrei Kozyrev');
  });

  it('adds a note to the chosen name and keeps its draft under that name', async () => {
    const on = popupProps();
    render(<Popup {...on} />);
    fireEvent.click(screen.getByRole('button', { name: /Vladivostok/ }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note on Vladivostok' });
    fireEvent.input(field, { target: { value: 'Closed until 1992' } });
    expect(on.onDraft).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'place:vladivostok' }), 'Closed until 1992');
    fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
    await waitFor(() => expect(on.onNoteAdd).toHaveBeenCalledWith(expect.objectContaining({ key: 'place:vladivostok' }), 'Closed until 1992'));
  });

  it('takes a late draft while nothing was typed, never over typed words', () => {
    const on = popupProps();
    const { rerender } = render(<Popup {...on} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note on this article', hidden: true });
    rerender(<Popup {...on} record={{ ...on.record, draft: 'From before' }} />);
    expect(field.value).toBe('From before');
    fireEvent.input(field, { target: { value: 'From before, and now' } });
    rerender(<Popup {...on} record={{ ...on.record, draft: 'Late answer' }} />);
    expect(field.value).toBe('From before, and now');
  });

  it('offers to undo an un-save', async () => {
    const restore = vi.fn(() => Promise.resolve());
    const on = popupProps({ record: { isSaved: true, notes: [], draft: '', nameNotes: new Map() }, onUnsave: () => Promise.resolve(restore) });
    const { rerender } = render(<Popup {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Saved' }));
    rerender(<Popup {...on} record={{ ...on.record, isSaved: false }} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(restore).toHaveBeenCalledOnce());
  });

  it('shows notes on passages with their words, and those that have lost their place', () => {
    const selector = { position: { type: 'TextPositionSelector', start: 54, end: 74 }, quote: { type: 'TextQuoteSelector', exact: 'Kozyrev spoke first', prefix: '', suffix: '' } } as const;
    const target = { type: 'passage', canonicalUrl: 'u', title: 't', selector } as const;
    const on = popupProps({ record: { isSaved: true, notes: [noteOf('n1', 'Why first?', { target }), noteOf('n2', 'Gone', { target })], draft: '', nameNotes: new Map() }, state: { ...readerState(), orphans: ['n2'] } });
    render(<Popup {...on} />);
    fireEvent.click(screen.getByRole('tab', { name: 'Notes 2' }));
    const place = screen.getAllByRole('button', { name: 'Kozyrev spoke first' });
    expect(place).toHaveLength(1);
    fireEvent.click(place[0]!);
    expect(on.onShowNote).toHaveBeenCalledWith(expect.objectContaining({ id: expect.any(String) as string }));
    expect(screen.getByText(/No longer found/)).toBeTruthy();
  });

  it('takes the first name left by the filter at Enter', () => {
    const names = ['Ada Lovelace', 'Carl Gauss', 'Emmy Noether', 'Georg Cantor', 'Hypatia Theon', 'Isaac Newton', 'Joan Clarke', 'Kurt Goedel'];
    const state = readerState(names.map((name) => ({ kind: 'person', name, roles: [] })), `${names.join(', ')} met.`);
    const on = popupProps({ state });
    render(<Popup {...on} />);
    const field = screen.getByRole('searchbox', { name: 'Filter names' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(on.onChoose).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'noe' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(on.onChoose).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'Emmy Noether' }));
  });

  it('says when the article was written only where that is not the day of the page, and why', () => {
    const { rerender } = render(<Popup {...popupProps()} />);
    expect(screen.queryByText(/^Written/)).toBeNull();
    const state = readerState();
    const evidence = [{ span: null, earliest: null, latest: null, says: 'It speaks of 1994-03-04 as yesterday' }];
    const dateline = { window: { earliest: '1994-03-05', latest: '1994-03-07' }, place: null, evidence, contradiction: 'This page says 2011; what it reports fits 1994' };
    const article = { ...state.article, published: { iso: '2011-08-02', source: 'meta' } as const };
    rerender(<Popup {...popupProps({ state: { ...state, article, reading: { ...state.reading, dateline } } })} />);
    expect(screen.getByText('Written between 5 March 1994 and 7 March 1994.')).toBeTruthy();
    expect(screen.getByText(/This page says 2011/)).toBeTruthy();
    expect(screen.getByText('It speaks of 4 March 1994 as yesterday')).toBeTruthy();
  });

  it('moves between its tabs by arrows', () => {
    render(<Popup {...popupProps()} />);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Names 5' }), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Notes 0', selected: true }));
  });

  it('stores nothing in a private window', () => {
    render(<Popup {...popupProps({ isPrivate: true })} />);
    expect(screen.queryByRole('button', { name: 'Save article' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /Note/, hidden: true })).toBeNull();
    expect(screen.getByRole('button', { name: /Andrei Kozyrev/ })).toBeTruthy();
  });
});
