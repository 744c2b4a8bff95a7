// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NothingMarked, type NothingMarkedProps } from '../../../components/popup/nothing-marked.tsx';
import { PopupFoot, type PopupFootProps } from '../../../components/popup/popup-foot.tsx';

afterEach(cleanup);

function foot(more: Partial<PopupFootProps> = {}): PopupFootProps {
  return {
    host: 'news.example', isSiteAllowed: false, areAllAllowed: false, isPaused: false, isQuiet: false, isRemembering: false,
    onAllowSite: vi.fn(), onAllowAll: vi.fn(), onPause: vi.fn(), onRemember: vi.fn(), onOpenLibrary: vi.fn(), ...more,
  };
}

describe('where Dateline may run', () => {
  it('asks within the click, and shows as chosen only what the browser granted', () => {
    const on = foot();
    const { rerender } = render(<PopupFoot {...on} />);
    const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Always on news.example' });
    fireEvent.click(choice);
    expect(on.onAllowSite).toHaveBeenCalledWith(true);
    expect(choice.checked).toBe(false);
    rerender(<PopupFoot {...on} isSiteAllowed />);
    expect(choice.checked).toBe(true);
  });

  it('offers a pause only where it runs, and no single site once all are allowed', () => {
    const { rerender } = render(<PopupFoot {...foot()} />);
    expect(screen.queryByRole('checkbox', { name: 'Pause on news.example' })).toBeNull();
    rerender(<PopupFoot {...foot({ isSiteAllowed: true, areAllAllowed: true })} />);
    expect(screen.getByRole('checkbox', { name: 'Pause on news.example' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Always on news.example' })).toBeNull();
  });
});

describe('remembering what is read', () => {
  it('is switched here, and not in a private window', () => {
    const on = foot();
    const { rerender } = render(<PopupFoot {...on} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remember what I read' }));
    expect(on.onRemember).toHaveBeenCalledWith(true);
    rerender(<PopupFoot {...on} isRemembering={null} />);
    expect(screen.queryByRole('checkbox', { name: 'Remember what I read' })).toBeNull();
  });
});

describe('a page without marks', () => {
  const cases: readonly [NothingMarkedProps['why'], RegExp, boolean][] = [
    ['not-allowed', /only when you ask/, true],
    ['no-article', /does not look like an article/, true],
    ['paused', /You paused Dateline/, true],
    ['restricted', /lets no extension read/, false],
    ['no-names', /names no people/, false],
  ];
  it.each(cases)('%s: says why, and offers what can be done', (why, words, canMark) => {
    const onMark = vi.fn();
    render(<NothingMarked why={why} isBusy={false} isEmpty={false} problem={null} onMark={onMark} />);
    expect(screen.getByText(words)).toBeTruthy();
    const button = screen.queryByRole('button', { name: 'Mark names on this page' });
    expect(button !== null).toBe(canMark);
  });
});
