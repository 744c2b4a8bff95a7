// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Welcome, type WelcomeProps } from '../../../components/welcome/welcome.tsx';

afterEach(cleanup);

function props(more: Partial<WelcomeProps> = {}): WelcomeProps {
  return { icon: '/icon/128.png', sample: '/sample.html', areAllAllowed: false, onAllowAll: vi.fn(() => Promise.resolve(true)), ...more };
}

describe('the welcome page', () => {
  it('asks for all sites within the click', () => {
    const on = props();
    render(<Welcome {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'Mark names on every news site' }));
    expect(on.onAllowAll).toHaveBeenCalledOnce();
  });

  it('goes on without it: declined or not wanted, it says how to mark names', async () => {
    render(<Welcome {...props({ onAllowAll: () => Promise.resolve(false) })} />);
    fireEvent.click(screen.getByRole('button', { name: 'Mark names on every news site' }));
    expect(await screen.findByText(/Nothing was changed/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Only where I say' }));
    expect(screen.getByRole('status').textContent).toContain('Dateline button in the toolbar');
  });

  it('leads to the sample article', () => {
    render(<Welcome {...props()} />);
    expect(screen.getByRole('link', { name: 'Try it on a sample article' }).getAttribute('href')).toBe('/sample.html');
  });
});
