import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/core/model/library.ts';
import { formatMoment } from '../dates.ts';
import { Icon } from '../icons.tsx';
import { codeOf, Problem } from '../problem.tsx';
import { NoteConflict } from './note-conflict.tsx';
import { NoteText } from './note-text.tsx';

/** Unsaved changes to notes, by note id. */
export interface EditDrafts {
  /** The words as they were left, and the note's text when the change began; both "" where there is none. */
  readonly read: (noteId: string) => Promise<{ readonly text: string; readonly base: string }>;
  /** `text: ''` ends the draft. */
  readonly keep: (noteId: string, text: string, base: string) => void;
}

export interface NoteItemProps {
  readonly note: Note;
  /** Where the note stands ("on a passage"), shown above it. */
  readonly context?: JSX.Element;
  readonly drafts?: EditDrafts;
  /** Makes the note's tags buttons. */
  readonly onTag?: (tag: string) => void;
  readonly onEdit: (note: Note, text: string) => Promise<void>;
  readonly onDelete: (note: Note) => void;
}

/** What the reader is doing to one note. */
interface Edit {
  readonly id: string;
  readonly edited: string | null;
  /** The note's text that the edit began with, or that the reader has seen since. */
  readonly base: string;
  readonly problem: string | null;
  /** A change that the reader has left without saving: it can be taken up again while this view stands. */
  readonly left: string | null;
}

function untouched({ id, text }: Note): Edit {
  return { id, edited: null, base: text, problem: null, left: null };
}

/**
 * One note of the reader's with its date, editable in place. An edit left unfinished is offered again. Where the note has
 * changed elsewhere since the edit began, both versions are shown, and the reader decides: neither is written over. One
 * that is left can be taken up again.
 */
export function NoteItem({ note, context, drafts, onTag, onEdit, onDelete }: NoteItemProps): JSX.Element {
  const [kept, setKept] = useState(() => untouched(note));
  // Lists show one note after the other in one element: what is of another note is none of this one.
  const { edited, base, problem, left } = kept.id === note.id ? kept : untouched(note);
  const shown = useRef(note.id);
  shown.current = note.id;
  const change = (part: (now: Edit) => Partial<Edit>): void => setKept((before) => {
    if (shown.current !== note.id) return before;
    const now = before.id === note.id ? before : untouched(note);
    return { ...now, ...part(now) };
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const isEditing = edited !== null;
  const isConflict = isEditing && note.text !== base && note.text !== edited;

  useEffect(() => {
    let isGone = false;
    void drafts?.read(note.id).then((draft) => {
      if (isGone || draft.text === '' || draft.text === note.text) return;
      change((now) => ({ edited: now.edited ?? draft.text, base: draft.base === '' ? note.text : draft.base }));
    }, () => undefined);
    return () => { isGone = true; };
    // The draft is asked for once per note: a later version of the note does not bring back an older edit.
  }, [note.id]);

  const begin = (): void => { change(() => ({ left: null, edited: note.text, base: note.text })); requestAnimationFrame(() => field.current?.focus()); };
  /** Goes on with some words over the note as it is now, which the reader has seen. */
  const goOn = (words: string): void => {
    change(() => ({ left: null, base: note.text, edited: words }));
    drafts?.keep(note.id, words, note.text);
    requestAnimationFrame(() => field.current?.focus());
  };
  const end = (part: Partial<Edit> = {}): void => {
    drafts?.keep(note.id, '', '');
    change(() => ({ edited: null, problem: null, ...part }));
    requestAnimationFrame(() => editButton.current?.focus());
  };
  const leave = (): void => end({ left: edited === null || edited.trim() === '' || edited === note.text ? null : edited });
  const save = async (): Promise<void> => {
    const words = (edited ?? '').trim();
    if (words === '' || isConflict) return;
    if (words === note.text) return end();
    try {
      await onEdit(note, words);
      end();
    } catch (error) {
      change(() => ({ problem: codeOf(error) }));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void save(); }
    // Escape ends the edit, not the card around it.
    if (event.key === 'Escape') { event.stopPropagation(); event.preventDefault(); leave(); }
  };

  return (
    <li class="note">
      {context}
      {isEditing ? (
        <form class="note-field" onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <textarea ref={field} class="field" rows={3} dir="auto" value={edited} aria-label={i18n.t('notes.editLabel')}
            onInput={({ currentTarget: { value } }) => { change(() => ({ edited: value })); drafts?.keep(note.id, value, base); }}
            onKeyDown={onKeyDown} />
          <div class="note-actions">
            <button type="submit" class="btn" disabled={edited.trim() === '' || isConflict}>{i18n.t('notes.save')}</button>
            <button type="button" class="btn-quiet" onClick={leave}>{i18n.t('notes.cancel')}</button>
          </div>
          {isConflict && <NoteConflict theirs={note.text} onBoth={() => goOn(`${note.text}\n\n${edited}`)} onMine={() => goOn(edited)} onTheirs={() => end()} />}
          <Problem code={isConflict ? null : problem} />
        </form>
      ) : (
        <>
          <NoteText text={note.text} {...(onTag ? { onTag } : {})} />
          <div class="note-foot">
            <time class="muted small" dateTime={new Date(note.updatedAt).toISOString()}>{formatMoment(note.updatedAt)}</time>
            <span class="note-buttons">
              <button ref={editButton} type="button" class="btn-icon" aria-label={i18n.t('notes.edit')} title={i18n.t('notes.edit')} onClick={begin}><Icon name="edit" /></button>
              <button type="button" class="btn-icon" aria-label={i18n.t('notes.delete')} title={i18n.t('notes.delete')} onClick={() => onDelete(note)}><Icon name="delete" /></button>
            </span>
          </div>
        </>
      )}
      {(isEditing || left !== null) && <p class="muted small note-left" role="status">{left !== null && <>{i18n.t('notes.left')} <button type="button" class="link" onClick={() => goOn(left)}>{i18n.t('notes.goOn')}</button></>}</p>}
    </li>
  );
}
