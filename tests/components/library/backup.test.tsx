// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BackupSection, type BackupSectionProps } from '../../../components/library/backup-section.tsx';
import type { ReadyImport } from '../../../components/library/bring-in.tsx';
import { ExportMenu } from '../../../components/library/export-menu.tsx';
import { LossBanner } from '../../../components/library/loss-banner.tsx';
import { RecoveredLine } from '../../../components/library/recovered-line.tsx';
import { DatelineError } from '../../../lib/core/errors.ts';
import { noBackups } from '../../../lib/core/library/backup-plan.ts';
import type { Standing } from '../../../lib/core/library/standing.ts';

afterEach(cleanup);

const standing: Standing = { databaseId: 'a', articles: 12, notes: 3, records: 15, newest: 1 };

function ready(more: Partial<ReadyImport> = {}): ReadyImport {
  return { fileName: 'mine.json', program: 'Dateline', articles: 2, notes: 1, others: 4, summary: { added: 3, changed: 1, unchanged: 5, keptTwice: 1 }, ways: ['merge', 'replace'], takeIn: vi.fn(async () => undefined), ...more };
}

function backup(more: Partial<BackupSectionProps> = {}): BackupSectionProps {
  return {
    state: noBackups, kept: [], onSave: vi.fn(async () => undefined), onExport: vi.fn(async () => undefined), onRead: vi.fn(async () => ready()), onReadKept: vi.fn(async () => ready({ fileName: 'kept' })),
    asked: null, onAskedTaken: vi.fn(), copies: 'nowhere', folder: null, canChooseFolder: true, onCopies: vi.fn(async () => true), ...more,
  };
}

function chooseFile(): void {
  fireEvent.change(screen.getByLabelText('File to bring in'), { target: { files: [new File(['x'], 'mine.json')] } });
}

describe('backups in the settings', () => {
  it('say when the last one was made and with what in it, that one failed, and that none was saved', () => {
    render(<BackupSection {...backup({ state: { ...noBackups, last: { at: 0, day: '2026-11-24', file: 'f', standing }, failed: { at: 1, code: 'quota' } } })} />);
    expect(screen.getByText(/Last automatic backup: 24 November 2026 \(12 articles, 3 notes\)/)).toBeTruthy();
    expect(screen.getByText('Never saved as a file.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('The disk is too full for an automatic backup.');
  });

  it('show what a file would change before anything is done, and do what the reader then chooses', async () => {
    const file = ready();
    render(<BackupSection {...backup({ onRead: async () => file })} />);
    chooseFile();
    const group = await screen.findByRole('group', { name: 'mine.json' });
    expect(group.textContent).toContain('2 articles · 1 note · 4 other records');
    expect(group.textContent).toContain('3 new, 1 changed; 5 stay as they are. 1 was changed in both; it is kept twice.');
    await vi.waitFor(() => expect(document.activeElement).toBe(group));
    expect(file.takeIn).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Replace the library' }));
    expect(await screen.findByText('Done. Everything in the file is in your library.')).toBeTruthy();
    expect(vi.mocked(file.takeIn).mock.calls[0]?.[0]).toBe('replace');
  });

  it('offer nothing but adding for a file of another program', async () => {
    render(<BackupSection {...backup({ onRead: async () => ready({ program: 'Pocket', ways: ['add'] }) })} />);
    chooseFile();
    await screen.findByRole('group', { name: 'mine.json' });
    expect(screen.getByRole('button', { name: 'Add to the library' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replace the library' })).toBeNull();
  });

  it.each([
    [new DatelineError('bad-file', '', { detail: 'line 7' }), 'This file cannot be read whole (fault at: line 7). Nothing has been changed.'],
    [new DatelineError('bad-file', '', { detail: 'kind' }), 'This is no file that Dateline knows. Nothing has been changed.'],
    [new DatelineError('bad-file', '', { detail: 'encoding' }), 'This file is not in UTF-8. Save it as UTF-8 and try again. Nothing has been changed.'],
    [new DatelineError('quota', ''), 'The disk is too full. Nothing has been changed.'],
    [new DatelineError('read-only', ''), /newer Dateline/],
  ])('say in plain words why a file is refused: %#', async (error, words) => {
    render(<BackupSection {...backup({ onRead: async () => { throw error; } })} />);
    chooseFile();
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
  });

  it('can be cancelled in the middle', async () => {
    const takeIn: ReadyImport['takeIn'] = (_how, signal, onProgress) => new Promise((_done, fail) => {
      onProgress(1, 4);
      signal.addEventListener('abort', () => fail(new DatelineError('unexpected', '', { detail: 'cancelled' })));
    });
    render(<BackupSection {...backup({ onRead: async () => ready({ takeIn }) })} />);
    chooseFile();
    fireEvent.click(await screen.findByRole('button', { name: 'Merge' }));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Bringing in' });
    expect([bar.value, bar.max]).toEqual([1, 4]);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Cancelled. Nothing has been changed.');
  });

  it('read a kept backup when it is asked for, here or in the banner', async () => {
    const props = backup({ kept: [{ name: 'dateline-2026-11-24.json', day: '2026-11-24' }] });
    const { rerender } = render(<BackupSection {...props} />);
    fireEvent.click(screen.getByRole('button', { name: 'Bring back the backup of 24 November 2026' }));
    expect(await screen.findByRole('group', { name: 'kept' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    rerender(<BackupSection {...props} asked="dateline-2026-11-24.json" />);
    expect(await screen.findByRole('group', { name: 'kept' })).toBeTruthy();
    expect(props.onAskedTaken).toHaveBeenCalledTimes(1);
  });

  it('choose where copies go only if the browser lets them, and say so if not', async () => {
    const onCopies = vi.fn(async () => false);
    render(<BackupSection {...backup({ onCopies })} />);
    const choice = screen.getByRole<HTMLInputElement>('radio', { name: 'In the downloads folder' });
    fireEvent.click(choice);
    expect(onCopies).toHaveBeenCalledWith('downloads');
    expect(await screen.findByText('Nothing was changed. The browser was not allowed to.')).toBeTruthy();
    expect(choice.checked).toBe(false);
  });

  it('offer no folder where the browser has none to choose', () => {
    render(<BackupSection {...backup({ canChooseFolder: false })} />);
    expect(screen.getAllByRole('radio').length).toBe(2);
  });
});

describe('the export menu', () => {
  it('exports in the chosen format, shows how far it is, and stops when it is told to', async () => {
    const onExport = vi.fn((_format: string, onProgress: (done: number, total: number) => void, signal: AbortSignal) => new Promise<void>((_done, fail) => {
      onProgress(2, 8);
      signal.addEventListener('abort', () => fail(new DatelineError('unexpected', '', { detail: 'cancelled' })));
    }));
    render(<ExportMenu onExport={onExport} />);
    fireEvent.click(screen.getByRole('button', { name: /^RIS/, hidden: true }));
    expect(onExport.mock.calls[0]?.[0]).toBe('ris');
    expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBe(2);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect((await screen.findByRole('status')).textContent).toBe('Cancelled.');
  });
});

describe('a lost library', () => {
  const check = { loss: 'empty', remembered: { standing, at: Date.UTC(2026, 10, 24, 12) }, found: { ...standing, databaseId: 'b', articles: 0, notes: 0, records: 0, newest: 0 } } as const;

  it('is told with what was there, and the newest backup is offered', () => {
    const onBringBack = vi.fn();
    render(<LossBanner check={check} newest={{ name: 'n', day: '2026-11-23' }} onBringBack={onBringBack} onAccept={vi.fn()} />);
    expect(screen.getByRole('alert').textContent).toContain('On 24 November 2026: 12 articles · 3 notes. Now: 0 articles · No notes.');
    fireEvent.click(screen.getByRole('button', { name: 'Bring back the backup of 23 November 2026' }));
    expect(onBringBack).toHaveBeenCalledWith('n');
  });

  it('is not told where nothing is missing', () => {
    const { container } = render(<LossBanner check={{ ...check, loss: null }} newest={null} onBringBack={vi.fn()} onAccept={vi.fn()} />);
    expect(container.innerHTML).toBe('');
  });
});

describe('what came back after a crash', () => {
  it('is told in one line, until the reader has read it', () => {
    const onSeen = vi.fn();
    render(<RecoveredLine recovery={{ at: 1, records: 12, drafts: 1, unread: 2 }} onSeen={onSeen} />);
    expect(screen.getByRole('status').textContent).toContain('brought back what was missing: 12 entries, 1 unsaved text. 2 of the last entries could not be read.');
    fireEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(onSeen).toHaveBeenCalledOnce();
  });
});
