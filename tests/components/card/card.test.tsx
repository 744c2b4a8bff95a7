// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/card.tsx';
import { DatelineError } from '../../../lib/core/errors.ts';
import { correction } from '../../support/sample-records.ts';
import { cardView, itemOf, noteOf } from '../../support/views.ts';

afterEach(cleanup);

const done = (): Promise<void> => Promise.resolve();

function actions(): Omit<CardProps, 'view'> {
  return {
    correct: null, onSetDay: vi.fn(done), onClose: vi.fn(), onGoToMention: vi.fn(), onGoToPassage: vi.fn(), onNoteAdd: vi.fn(done), onNoteEdit: vi.fn(done),
    onNoteDelete: vi.fn(done), onNoteRestore: vi.fn(done), onDraft: vi.fn(), onOpenLibrary: vi.fn(),
  };
}

describe('the card of a name', () => {
  it('is a non-modal dialog named by the person', () => {
    render(<Card view={cardView()} {...actions()} />);
    const dialog = screen.getByRole('dialog', { name: 'Andrei Kozyrev' });
    expect(dialog.getAttribute('aria-modal')).toBeNull();
    expect(dialog.tabIndex).toBe(-1);
  });

  it('says what held on the day, and folds what came later', () => {
    render(<Card view={cardView()} {...actions()} />);
    expect(screen.getByText('On that day, 5 March 1994')).toBeTruthy();
    expect(screen.getByText('Minister of Foreign Affairs of Russia').closest('details')).toBeNull();
    expect(screen.getByText('Member of the State Duma').closest('details')?.open).toBe(false);
    expect(screen.getByText('Wikidata, 2026-01, CC0').getAttribute('href')).toBe('https://www.wikidata.org/');
  });

  it('keeps their own words apart from what the article reports of them', () => {
    const saying = { text: 'the border was closed', start: 60, end: 81, direct: false };
    render(<Card view={cardView({ quotations: [...cardView().quotations, saying] })} {...actions()} />);
    const listOf = (heading: string): Element | null => screen.getByText(heading).nextElementSibling;
    expect(listOf('Said in this article')?.textContent).toBe('We will not wait');
    expect(listOf('As the article reports them')?.textContent).toBe('the border was closed');
    expect(listOf('As the article reports them')?.querySelector('q')).toBeNull();
  });

  it('lets today describe them only after what held on that day', () => {
    const link = cardView().link!;
    const item = itemOf('Richard Nixon', '37th President; resigned in 1974');
    const { rerender } = render(<Card view={cardView({ link: { ...link, item } })} {...actions()} />);
    const described = screen.getByText('37th President; resigned in 1974');
    expect(described.closest('p')?.textContent).toBe('Described today as: 37th President; resigned in 1974');
    expect(screen.getByText('Since then').compareDocumentPosition(described) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    rerender(<Card view={cardView({ link: { ...link, item, asOf: [] } })} {...actions()} />);
    expect(screen.getByText('37th President; resigned in 1974').closest('p')?.textContent).not.toContain('Described today');
  });

  it('leads to where the article speaks of a country by its people', () => {
    const on = actions();
    render(<Card view={cardView({ also: [{ text: 'Tajik', start: 10, end: 15, count: 2 }] })} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Tajik' }));
    expect(on.onGoToPassage).toHaveBeenCalledWith({ start: 10, end: 15 });
  });

  it('says that a name is not known, and why namesakes were refused', () => {
    const link = { ...cardView().link!, item: null, refused: [{ item: itemOf('Andrei Kozyrev', 'painter'), reason: 'died 1800' }] };
    render(<Card view={cardView({ link })} {...actions()} />);
    expect(screen.getByText('Not known here.')).toBeTruthy();
    expect(screen.getByText('Not this one: died 1800')).toBeTruthy();
  });

  it('goes round the mentions at both ends', () => {
    const on = actions();
    const { rerender } = render(<Card view={cardView({ mention: { number: 1, count: 6 } })} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Previous mention' }));
    expect(on.onGoToMention).toHaveBeenLastCalledWith(6);
    rerender(<Card view={cardView({ mention: { number: 6, count: 6 } })} {...on} />);
    expect(screen.getByText('Mention 6 of 6')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Next mention' }));
    expect(on.onGoToMention).toHaveBeenLastCalledWith(1);
  });

  it('closes on Escape and lets no key press out to the page', () => {
    const on = actions();
    const onPage = vi.fn();
    document.addEventListener('keydown', onPage);
    render(<Card view={cardView()} {...on} />);
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'j' });
    expect(on.onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(on.onClose).toHaveBeenCalledOnce();
    expect(onPage).not.toHaveBeenCalled();
    document.removeEventListener('keydown', onPage);
  });

  it('shows text of the page as text, and links only to the web', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const source = { ...cardView().sources[0]!, url: 'javascript:alert(1)' };
    const { container } = render(<Card view={cardView({ name: evil, roles: [evil], contradiction: evil, sources: [source] })} {...actions()} />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('a')).toBeNull();
    expect(screen.getAllByText(evil)).toHaveLength(3);
  });

  it('draws the map of a place that is known, and none of a person', async () => {
    const drawn = { width: 280, height: 160, land: '', country: 'M0,0L9,9', point: { x: 3, y: 4 } };
    const on = { ...actions(), loadMap: vi.fn(() => Promise.resolve(drawn)) };
    const { rerender } = render(<Card view={cardView()} {...on} />);
    expect(on.loadMap).not.toHaveBeenCalled();
    const item = { ...itemOf('Vienna'), kind: 'place', coordinates: { latitude: 48, longitude: 16 }, countryCode: 'AT' } as const;
    rerender(<Card view={cardView({ key: 'place:vienna', kind: 'place', name: 'Vienna', link: { ...cardView().link!, item } })} {...on} />);
    expect(await screen.findByRole('img', { name: 'Map of Vienna in its present-day country' })).toBeTruthy();
    expect(on.loadMap).toHaveBeenCalledWith({ coordinates: item.coordinates, countryCode: 'AT' });
  });

  it('has no field in a private window and says why', () => {
    render(<Card view={cardView({ isPrivate: true })} {...actions()} />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByText('Met in Vienna')).toBeNull();
    expect(screen.getByText(/private window/)).toBeTruthy();
  });

  it('lists earlier articles and opens the name in the library', () => {
    const on = actions();
    const earlier = [{ canonicalUrl: 'u', url: 'https://news.example/a', title: 'Talks resume', site: 'News', published: '1993-10-04T09:00:00Z', isSaved: true, sentence: 'Mr. Kozyrev flew in.' }];
    render(<Card view={cardView({ record: { state: 'ready', notes: [], earlier, knownAs: null, corrections: [], draft: '' } })} {...on} />);
    expect(screen.getByText('Met before: 1 other article')).toBeTruthy();
    expect(screen.getByText('News, 4 October 1993')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'All in the library' }));
    expect(on.onOpenLibrary).toHaveBeenCalledWith('people/person%3Aandrei%20kozyrev');
  });
});

describe('notes on the card', () => {
  it('keeps a draft at every keystroke and clears it once the note is stored', async () => {
    const on = actions();
    render(<Card view={cardView()} {...on} />);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note on Andrei Kozyrev' });
    fireEvent.input(field, { target: { value: 'Resig' } });
    expect(on.onDraft).toHaveBeenLastCalledWith('Resig');
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(field.value).toBe(''));
    expect(on.onNoteAdd).toHaveBeenCalledWith('Resig');
    expect(on.onDraft).toHaveBeenLastCalledWith('');
  });

  it('leads from its head to the field for a new note, past the edit of another', async () => {
    const noteDrafts = { read: () => Promise.resolve({ text: 'An edit left unfinished', base: 'Met in Vienna' }), keep: vi.fn() };
    const { rerender } = render(<Card view={cardView()} {...actions()} noteDrafts={noteDrafts} />);
    await screen.findByRole('textbox', { name: 'Change the note' });
    fireEvent.click(screen.getByRole('button', { name: 'Write a note' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note on Andrei Kozyrev' }));
    rerender(<Card view={cardView({ isPrivate: true })} {...actions()} />);
    expect(screen.queryByRole('button', { name: 'Write a note' })).toBeNull();
  });

  it('keeps the words in the field when they could not be stored, and says why', async () => {
    const on = { ...actions(), onNoteAdd: () => Promise.reject(new DatelineError('quota', 'full')) };
    render(<Card view={cardView({ record: { state: 'ready', notes: [], earlier: [], knownAs: null, corrections: [], draft: 'Half a thought' } })} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
    expect((await screen.findByRole('alert')).textContent).toContain('disk is full');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Half a thought');
  });

  it('leaves "Undo" in the place of a deleted note', async () => {
    const on = actions();
    const notes = [noteOf('n1', 'First'), noteOf('n2', 'Second')];
    const { rerender } = render(<Card view={cardView({ record: { state: 'ready', notes, earlier: [], knownAs: null, corrections: [], draft: '' } })} {...on} />);
    fireEvent.click(screen.getAllByRole('button', { name: 'Delete note' })[0]!);
    await screen.findByText('Note deleted.');
    rerender(<Card view={cardView({ record: { state: 'ready', notes: notes.slice(1), earlier: [], knownAs: null, corrections: [], draft: '' } })} {...on} />);
    const rows = screen.getAllByRole('listitem').filter((row) => row.matches('.note')).map((row) => row.textContent);
    expect(rows[0]).toContain('Note deleted.');
    expect(rows[1]).toContain('Second');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(on.onNoteRestore).toHaveBeenCalledWith(notes[0]));
  });

  it('offers an edit left unfinished again, and Escape ends the edit alone', async () => {
    const on = { ...actions(), noteDrafts: { read: (id: string) => Promise.resolve(id === 'n1' ? { text: 'Met in Vienna, twice', base: 'Met in Vienna' } : { text: '', base: '' }), keep: vi.fn() } };
    render(<Card view={cardView()} {...on} />);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Change the note' });
    expect(field.value).toBe('Met in Vienna, twice');
    fireEvent.input(field, { target: { value: 'Met in Vienna, thrice' } });
    expect(on.noteDrafts.keep).toHaveBeenLastCalledWith('n1', 'Met in Vienna, thrice', 'Met in Vienna');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(on.onClose).not.toHaveBeenCalled();
    expect(await screen.findByText('Met in Vienna')).toBeTruthy();
  });
});

describe('the day on the card', () => {
  it('is set where the page is contradicted, and not before it is a day', async () => {
    const on = actions();
    render(<Card view={cardView({ contradiction: 'This page says 2016' })} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Set the day' }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /^Written on/ });
    fireEvent.input(field, { target: { value: 'August' } });
    fireEvent.submit(field.form!);
    expect(screen.getByText('Write it as 1994, 1994-08 or 1994-08-23.')).toBeTruthy();
    fireEvent.input(field, { target: { value: '1994-8' } });
    fireEvent.submit(field.form!);
    await waitFor(() => expect(on.onSetDay).toHaveBeenCalledWith('1994-08'));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Written on/ })).toBeNull());
  });

  it('says that the reader set it, and lets it be cleared; Escape closes the form alone', () => {
    const on = actions();
    render(<Card view={cardView({ setDay: '1994-08' })} {...on} />);
    expect(screen.getByText('(set by you)').parentElement?.textContent).toContain('August 1994');
    fireEvent.click(screen.getByRole('button', { name: 'Change the day' }));
    fireEvent.keyDown(screen.getByRole('textbox', { name: /^Written on/ }), { key: 'Escape' });
    expect(on.onClose).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Change the day' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(on.onSetDay).toHaveBeenCalledWith(null);
  });

  it('is not spoken of where page and text agree', () => {
    render(<Card view={cardView()} {...actions()} />);
    expect(screen.queryByRole('button', { name: /the day$/ })).toBeNull();
  });
});

describe('correcting a name on its card', () => {
  const correct = () => ({ onCorrect: vi.fn(done), onRescope: vi.fn(done), onRevoke: vi.fn(done) });

  it('says that it is not this one, or no name at all', () => {
    const on = { ...actions(), correct: correct() };
    render(<Card view={cardView()} {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Not this one' }));
    expect(on.correct.onCorrect).toHaveBeenLastCalledWith('not-this-item', expect.objectContaining({ id: 'test:Andrei Kozyrev' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not a name' }));
    expect(on.correct.onCorrect).toHaveBeenLastCalledWith('not-a-name', null);
  });

  it('chooses one of those that were refused, each with its reason', () => {
    const on = { ...actions(), correct: correct() };
    const link = { ...cardView().link!, item: null, refused: [{ item: itemOf('Andrei Kozyrev', 'painter'), reason: 'died 1800' }] };
    render(<Card view={cardView({ link })} {...on} />);
    expect(screen.getByText('Not this one: died 1800').closest('details')?.querySelector('summary')?.textContent).toContain('else of this name?');
    fireEvent.click(screen.getByRole('button', { name: 'It is this one: Andrei Kozyrev, painter', hidden: true }));
    expect(on.correct.onCorrect).toHaveBeenLastCalledWith('this-item', { id: 'test:Andrei Kozyrev', label: 'Andrei Kozyrev, painter' });
    expect(screen.queryByRole('button', { name: 'Not this one' })).toBeNull();
  });

  it('shows what was said of the name, lets it hold more widely, and takes it back', () => {
    const on = { ...actions(), correct: correct() };
    const said = correction('c1', { scope: { type: 'article', canonicalUrl: 'https://news.example/1', title: '' }, itemLabel: 'Andrei Kozyrev, painter' });
    render(<Card view={cardView({ record: { state: 'ready', notes: [], earlier: [], knownAs: null, corrections: [said], draft: '' } })} {...on} />);
    expect(screen.getByText('Not this one: Andrei Kozyrev, painter')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Where this holds' }), { target: { value: 'everywhere' } });
    expect(on.correct.onRescope).toHaveBeenCalledWith(said, 'everywhere');
  });

  it('offers nothing of it in a private window', () => {
    render(<Card view={cardView({ isPrivate: true })} {...actions()} correct={correct()} />);
    expect(screen.queryByRole('button', { name: 'Not a name' })).toBeNull();
  });

  it('keeps the way back for a name that is none', () => {
    const on = { ...actions(), correct: correct() };
    const said = correction('c1', { verdict: 'not-a-name', itemId: null, itemLabel: null, name: 'May' });
    render(<Card view={{ type: 'removed', name: 'May', correction: said, problem: null }} {...on} />);
    expect(screen.getByText('“May” is no name.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(on.correct.onRevoke).toHaveBeenCalledWith(said);
  });
});

describe('the card of a passage', () => {
  it('shows the words and takes a note on them', () => {
    render(<Card view={{ type: 'passage', quote: 'the talks collapsed', record: { state: 'ready', notes: [], earlier: [], knownAs: null, corrections: [], draft: '' }, isPrivate: false }} {...actions()} />);
    expect(screen.getByRole('dialog', { name: 'Passage' }).textContent).toContain('the talks collapsed');
    expect(screen.getByRole('textbox', { name: 'Note on this passage' })).toBeTruthy();
  });
});
