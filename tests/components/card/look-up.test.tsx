// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpPart } from '../../../components/card/look-up.tsx';
import type { LookUpPartProps } from '../../../components/card/look-up-props.ts';
import type { Lead, LookUpState } from '../../../lib/core/model/look-up.ts';
import { factOf, itemOf } from '../../support/views.ts';

afterEach(cleanup);

const lead: Lead = { title: 'Peter Kovac', language: 'de', text: 'First.\n\n<img src=x onerror=alert(1)> Second.', url: 'https://de.wikipedia.org/wiki/Peter_Kovac', revision: '42', revisedAt: null };
const linkOf = (label: string, description: string) => ({ entity: 'e1', item: itemOf(label, description), probability: 0.9, refused: [], undated: [], before: [], since: [], asOf: [factOf('office', `office of ${label}`, 1990, 1996)] });
const done = (more: Partial<Extract<LookUpState, { state: 'done' }>> = {}): LookUpState => ({
  state: 'done', chosen: 'test:Peter Kovac', leadThen: { state: 'none' },
  lookUp: { entity: 'e1', outcome: 'found', items: [{ link: linkOf('Peter Kovac', 'economist'), lead }], refused: [], sources: [] }, ...more,
});

function part(state: LookUpState | null, more: Partial<LookUpPartProps> = {}): LookUpPartProps {
  const props = { state, day: '2006-07-31', onLookUp: vi.fn(), onStop: vi.fn(), onChoose: vi.fn(), onReadThen: vi.fn(), ...more };
  render(<LookUpPart {...props} />);
  return props;
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

describe('the look-up of a name', () => {
  it('is one button at first', () => {
    const on = part(null);
    press('Look up on Wikipedia');
    expect(on.onLookUp).toHaveBeenCalledWith(false);
  });

  it('says what leaves before the first, and goes on only at a second click', () => {
    const on = part({ state: 'failed', error: { code: 'no-consent', detail: 'reader' } });
    expect(screen.getByText(/will send this name, and nothing else of the article/)).toBeTruthy();
    press('Send the name');
    expect(on.onLookUp).toHaveBeenCalledWith(true);
  });

  it('keeps the focus when the button that was pressed goes away, and leaves it to who has gone elsewhere', () => {
    const props = { day: null, onLookUp: vi.fn(), onStop: vi.fn(), onChoose: vi.fn(), onReadThen: vi.fn() };
    const view = (state: LookUpState | null) => <><LookUpPart {...props} state={state} /><input aria-label="elsewhere" /></>;
    const { rerender } = render(view(null));
    const part = screen.getByRole('region', { name: 'Look-up' });
    rerender(view({ state: 'busy' }));
    expect(document.activeElement).toBe(document.body);
    screen.getByRole('button', { name: 'Stop' }).focus();
    press('Stop');
    rerender(view(null));
    expect(document.activeElement).toBe(part);
    screen.getByLabelText('elsewhere').focus();
    rerender(view(done()));
    expect(document.activeElement).toBe(screen.getByLabelText('elsewhere'));
  });

  it('can be stopped', () => {
    const on = part({ state: 'busy' });
    expect(screen.getByRole('status').textContent).toContain('Asking Wikipedia');
    press('Stop');
    expect(on.onStop).toHaveBeenCalledOnce();
  });

  const failures: readonly (readonly [string, string | null, RegExp])[] = [
    ['offline', null, /browser is offline/], ['network', null, /could not be reached/], ['network', 'timeout', /too long/], ['busy', '30', /wait for 30 seconds/], ['busy', '1', /for a second/],
    ['bad-answer', 'type', /Something else than Wikipedia/], ['no-consent', 'browser', /consent in the tab/], ['no-receiver', null, /did not answer/], ['whatever', null, /went wrong/],
  ];
  for (const [code, detail, words] of failures) {
    it(`says in a sentence why it failed: ${code} ${detail ?? ''}`, () => {
      const on = part({ state: 'failed', error: { code, detail } });
      expect(screen.getByRole('alert').textContent).toMatch(words);
      press('Try again');
      expect(on.onLookUp).toHaveBeenCalledWith(false);
    });
  }

  it('shows the lead as text, in its language, with licence and revision', () => {
    part(done());
    expect(screen.getByText(/<img src=x/).closest('[lang]')?.getAttribute('lang')).toBe('de');
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'Wikipedia, “Peter Kovac”' }).getAttribute('href')).toBe(lead.url);
    expect(screen.getByRole('link', { name: 'CC BY-SA 4.0' })).toBeTruthy();
    expect(screen.getByText(/revision 42/)).toBeTruthy();
  });

  it('offers the text of that day where the day is known, and shows it, or that there was none', () => {
    const on = part(done());
    press('As it read then');
    expect(on.onReadThen).toHaveBeenCalledOnce();
    cleanup();
    for (const day of [null, '1992-12-31']) {
      part(done(), { day });
      expect(screen.queryByRole('button', { name: 'As it read then' })).toBeNull();
      cleanup();
    }
    part(done({ leadThen: { state: 'done', lead: { ...lead, text: 'Then.', revisedAt: '1992-11-02T10:00:00Z' } } }));
    expect(screen.getByText('Wikipedia on 2 November 1992')).toBeTruthy();
    cleanup();
    part(done({ leadThen: { state: 'done', lead: null } }));
    expect(screen.getByText('Wikipedia had no article on this yet.')).toBeTruthy();
    cleanup();
    part(done({ leadThen: { state: 'failed', error: { code: 'busy', detail: '9' } } }));
    expect(screen.getByRole('alert').textContent).toMatch(/9 seconds/);
  });

  it('gives several as choices with what they were then, and none as the truth', () => {
    const items = [{ link: linkOf('Peter Kovac', 'economist'), lead }, { link: linkOf('P. Kovac', 'handball player'), lead: null }];
    const on = part(done({ chosen: null, lookUp: { entity: 'e1', outcome: 'several', items, refused: [{ item: itemOf('Peter Kovac', 'composer'), reason: 'died 1800' }], sources: [] } }));
    expect(screen.getByText('2 of this name may be meant; the article does not tell which.')).toBeTruthy();
    expect(screen.getByText('office of P. Kovac')).toBeTruthy();
    expect(screen.queryByText('Wikipedia today')).toBeNull();
    expect(screen.getByText('Not this one: died 1800')).toBeTruthy();
    press('This one: P. Kovac, handball player');
    expect(on.onChoose).toHaveBeenCalledWith('test:P. Kovac');
  });

  it('says who was refused, or that the name is not known', () => {
    part(done({ chosen: null, lookUp: { entity: 'e1', outcome: 'refused', items: [], refused: [{ item: itemOf('Suvorov', 'general'), reason: 'died 1800' }], sources: [] } }));
    expect(screen.getByRole('status').textContent).toBe('Wikipedia knows this name, but nobody who can be meant.');
    expect(screen.getByText('Not this one: died 1800')).toBeTruthy();
    cleanup();
    part(done({ chosen: null, lookUp: { entity: 'e1', outcome: 'unknown', items: [], refused: [], sources: [] } }));
    expect(screen.getByRole('status').textContent).toBe('Wikipedia and Wikidata do not know this name.');
  });
});
