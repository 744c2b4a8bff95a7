import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Note, NoteTarget } from '../../lib/core/model/library.ts';
import { NoteField } from '../notes/note-field.tsx';
import { NoteList } from '../notes/note-list.tsx';
import { useLibraryTools } from './library-context.ts';

export interface LibraryNotesProps {
  readonly notes: readonly Note[];
  /** As in `NoteList`. */
  readonly first?: number;
  readonly contextOf?: (note: Note) => JSX.Element | undefined;
  readonly label: string;
  /** `Draft.field` of a new note. */
  readonly field: string;
  readonly target: NoteTarget;
}

/** The notes on one thing and the field for a new one, with drafts. */
export function LibraryNotes({ notes, first, contextOf, label, field, target }: LibraryNotesProps): JSX.Element {
  const { actions } = useLibraryTools();
  const [draft, setDraft] = useState('');
  useEffect(() => { void actions.readDraft(field).then(setDraft, () => undefined); }, [actions, field]);
  return (
    <>
      <NoteList notes={notes} {...(first === undefined ? {} : { first })} {...(contextOf === undefined ? {} : { contextOf })}
        drafts={actions.noteDrafts}
        onEdit={async (note, text) => { await actions.editNote(note, text); }} onDelete={(note) => actions.deleteNote(note.id)} onRestore={(note) => actions.restoreNote(note.id)} />
      <NoteField label={label} draft={draft} onDraft={(text) => actions.keepDraft(field, text)} onAdd={async (text) => { await actions.addNote(target, text); }} />
    </>
  );
}
