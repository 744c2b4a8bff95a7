// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../components/panel/panel.tsx';
import { popupProps } from '../../support/popup-props.ts';
import { noteOf } from '../../support/views.ts';

afterEach(cleanup);

const rowNames = (): (string | null)[] => [...document.querySelectorAll('.panel-name .name')].map((name) => name.textContent);

describe('the side panel of an article', () => {
  it('lists people and places in the order in which they appear, with the notes on them', () => {
    const nameNotes = new Map([['place:beijing', [noteOf('n1', 'Ask about the flight')]]]);
    render(<Panel {...popupProps({ record: { isSaved: true, notes: [], draft: '', nameNotes } })} />);
    expect(rowNames()).toEqual(['Andrei Kozyrev', 'Warren Christopher', 'Vladivostok', 'Beijing', 'Moscow']);
    expect(screen.getByText('Ask about the flight').closest('li')?.querySelector('.name')?.textContent).toBe('Beijing');
  });

  it('shows where each occurs, and goes to its mentions by keys', () => {
    const on = popupProps();
    render(<Panel {...on} />);
    const strip = screen.getByRole('slider', { name: 'Where Andrei Kozyrev occurs' });
    expect(strip.querySelectorAll('.xray-mention')).toHaveLength(3);
    expect(strip.getAttribute('aria-valuetext')).toBe('Mention 1 of 3: Andrei Kozyrev met Warren Christopher in Vladivostok.');
    const mentions = on.state.reading.recognition.mentions.flatMap((mention, index) => (mention.surface === 'Kozyrev' ? [index] : []));
    for (const [key, expected] of [['ArrowRight', 0], ['ArrowRight', 1], ['End', 2], ['ArrowRight', 2], ['Home', 0], ['Enter', 0]] as const) {
      fireEvent.keyDown(strip, { key });
      expect(on.onPoint).toHaveBeenLastCalledWith(mentions[expected]);
    }
    expect(on.onShowMention).not.toHaveBeenCalled();
  });

  it('goes to the mention closest to a click', () => {
    const on = popupProps();
    render(<Panel {...on} />);
    const strip = screen.getByRole('slider', { name: 'Where Vladivostok occurs' });
    strip.getBoundingClientRect = () => ({ left: 100, width: 200, top: 0, height: 24, right: 300, bottom: 24, x: 100, y: 0, toJSON: () => null });
    const mentions = on.state.reading.recognition.mentions.flatMap((mention, index) => (mention.surface === 'Vladivostok' ? [index] : []));
    fireEvent.click(strip, { clientX: 290 });
    expect(on.onPoint).toHaveBeenLastCalledWith(mentions[1]);
    fireEvent.click(strip, { clientX: 101 });
    expect(on.onPoint).toHaveBeenLastCalledWith(mentions[0]);
  });

  it('opens a name in full without a card in the page, and says what a private window keeps', () => {
    const on = popupProps({ isPrivate: true, onPoint: vi.fn(), onShowMention: vi.fn() });
    render(<Panel {...on} />);
    expect(screen.queryByRole('tab')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Moscow/ }));
    expect(on.onPoint).toHaveBeenCalled();
    expect(on.onShowMention).not.toHaveBeenCalled();
    expect(screen.getByRole('heading', { name: 'Moscow' })).toBeTruthy();
  });
});
