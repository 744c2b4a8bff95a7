// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpsSection, type LookUpsSectionProps } from '../../../components/library/look-ups-section.tsx';
import { DatelineError } from '../../../lib/core/errors.ts';

afterEach(cleanup);

function section(more: Partial<LookUpsSectionProps> = {}): LookUpsSectionProps {
  const props = { settings: { lookUps: 'off', wikipediaLanguages: ['en'] } as const, onChange: vi.fn(), onAllow: vi.fn(() => Promise.resolve(true)), onForget: vi.fn(() => Promise.resolve()), ...more };
  render(<LookUpsSection {...props} />);
  return props;
}

describe('the settings of look-ups', () => {
  it('switch themselves on only after the browser was asked in the click', async () => {
    const on = section();
    fireEvent.click(screen.getByRole('radio', { name: /By itself/ }));
    expect(on.onAllow).toHaveBeenCalledOnce();
    await waitFor(() => expect(on.onChange).toHaveBeenCalledWith({ lookUps: 'automatic' }));
  });

  it('stay as they are where the reader declines, and say so', async () => {
    const on = section({ onAllow: () => Promise.resolve(false) });
    fireEvent.click(screen.getByRole('radio', { name: /When I click/ }));
    expect(await screen.findByText(/nothing was changed/)).toBeTruthy();
    expect(on.onChange).not.toHaveBeenCalled();
  });

  it('can be taken back without a question', async () => {
    const on = section({ settings: { lookUps: 'automatic', wikipediaLanguages: ['en'] } });
    fireEvent.click(screen.getByRole('radio', { name: /Not yet/ }));
    await waitFor(() => expect(on.onChange).toHaveBeenCalledWith({ lookUps: 'off' }));
    expect(on.onAllow).not.toHaveBeenCalled();
  });

  it('keep languages in the reader\'s order, and refuse what is no language', () => {
    const on = section();
    const field = screen.getByLabelText('Languages of Wikipedia');
    fireEvent.change(field, { target: { value: 'fr,  EN; zh-yue fr' } });
    expect(on.onChange).toHaveBeenCalledWith({ wikipediaLanguages: ['fr', 'en', 'zh-yue'] });
    fireEvent.change(field, { target: { value: 'en, evil.example/' } });
    expect(screen.getByRole('alert').textContent).toContain('evil.example/');
    expect(on.onChange).toHaveBeenCalledOnce();
  });

  it('forget fetched answers, and say if that failed', async () => {
    section();
    fireEvent.click(screen.getByRole('button', { name: 'Forget fetched answers' }));
    expect(await screen.findByText('Forgotten.')).toBeTruthy();
    cleanup();
    section({ onForget: () => Promise.reject(new DatelineError('storage', 'broken')) });
    fireEvent.click(screen.getByRole('button', { name: 'Forget fetched answers' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
