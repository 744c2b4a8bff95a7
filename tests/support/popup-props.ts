import { vi } from 'vitest';
import type { PopupProps } from '../../components/popup/popup-props.ts';
import { readerState } from './reader-states.ts';
import { correction } from './sample-records.ts';

const done = (): Promise<void> => Promise.resolve();

/** Everything that the popup or the panel is given, doing nothing. */
export function popupProps(more: Partial<PopupProps> = {}): PopupProps {
  return {
    state: readerState(), record: { isSaved: false, notes: [], draft: '', nameNotes: new Map() },
    nameRecord: { state: 'ready', notes: [], earlier: [], knownAs: null, corrections: [], draft: '' }, isPrivate: false, showOrganisations: false,
    onSave: vi.fn(done), onUnsave: vi.fn(() => Promise.resolve(null)), onPoint: vi.fn(), onShowMention: vi.fn(), onShowPassage: vi.fn(), onShowNote: vi.fn(), onNoteSelection: vi.fn(() => Promise.resolve(true)), onChoose: vi.fn(),
    onNoteAdd: vi.fn(done), onNoteEdit: vi.fn(done), onNoteDelete: vi.fn(done), onNoteRestore: vi.fn(done), onDraft: vi.fn(),
    onSetDay: vi.fn(done), onCorrect: vi.fn(async () => correction('c1', { verdict: 'not-a-name' })), onRescope: vi.fn(async (said) => said), onRevoke: vi.fn(done),
    noteDrafts: { read: () => Promise.resolve({ text: '', base: '' }), keep: vi.fn() }, loadMap: () => Promise.resolve(null), onOpenLibrary: vi.fn(),
    lookUpOf: () => ({ onLookUp: vi.fn(), onStop: vi.fn(), onChoose: vi.fn(), onReadThen: vi.fn() }), ...more,
  };
}
