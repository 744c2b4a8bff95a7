import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { NoteText } from './note-text.tsx';

export interface NoteConflictProps {
  /** The note as it is now, changed elsewhere while this reader was writing. */
  readonly theirs: string;
  readonly onBoth: () => void;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** The other version of a note that is being edited, and what may be done: nothing is written until the reader says. */
export function NoteConflict({ theirs, onBoth, onMine, onTheirs }: NoteConflictProps): JSX.Element {
  return (
    <div class="note-conflict" role="group" aria-label={i18n.t('notes.conflict.title')}>
      <p role="alert">{i18n.t('notes.conflict.title')}</p>
      <NoteText text={theirs} />
      <div class="note-actions">
        <button type="button" class="btn-quiet" onClick={onBoth}>{i18n.t('notes.conflict.both')}</button>
        <button type="button" class="btn-quiet" onClick={onMine}>{i18n.t('notes.conflict.mine')}</button>
        <button type="button" class="btn-quiet" onClick={onTheirs}>{i18n.t('notes.conflict.theirs')}</button>
      </div>
    </div>
  );
}
