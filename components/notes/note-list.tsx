import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/core/model/library.ts';
import { codeOf, Problem } from '../problem.tsx';
import { NoteItem, type EditDrafts } from './note-item.tsx';

export interface NoteListProps {
  /** Living notes in the order in which they are shown. */
  readonly notes: readonly Note[];
  /** How many are drawn at first, the latest; 20 if it is not said. */
  readonly first?: number;
  /** What a note stands on, shown above its words. */
  readonly contextOf?: (note: Note) => JSX.Element | undefined;
  readonly drafts?: EditDrafts;
  readonly onEdit: (note: Note, text: string) => Promise<void>;
  readonly onDelete: (note: Note) => Promise<void>;
  readonly onRestore: (note: Note) => Promise<void>;
}

/** Notes that are drawn at first, and with each wish for more: each costs 1 to 2 ms, and somebody in the news may have hundreds. */
const firstNotes = 20;
const moreNotes = 100;

/** The reader's notes, the latest of many first. A deleted one leaves its place to "Undo" for as long as the list is on screen. */
export function NoteList({ notes, first = firstNotes, contextOf, drafts, onEdit, onDelete, onRestore }: NoteListProps): JSX.Element | null {
  const [deleted, setDeleted] = useState<readonly Note[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const latest = deleted.at(-1)?.id;

  useEffect(() => { undo.current?.focus(); }, [latest]);

  const attempt = async (work: () => Promise<void>, then: () => void): Promise<void> => {
    setProblem(null);
    try { await work(); then(); } catch (error) { setProblem(codeOf(error)); }
  };
  const remove = (note: Note): void => void attempt(() => onDelete(note), () => setDeleted((now) => [...now, note]));
  const restore = (note: Note): void =>
    void attempt(() => onRestore(note), () => setDeleted((now) => now.filter((other) => other.id !== note.id)));

  const rows = mergeByAge(notes, deleted);
  if (rows.length === 0 && problem === null) return null;
  const earlier = Math.max(0, rows.length - shown);
  return (
    <>
      {earlier > 0 && (
        <button type="button" class="btn-quiet earlier-notes" onClick={() => { setShown(shown + moreNotes); list.current?.focus(); }}>{i18n.t('notes.earlier', earlier)}</button>
      )}
      <ul ref={list} class="notes" tabIndex={-1}>
        {rows.slice(earlier).map((note) => deleted.includes(note) ? (
          <li key={note.id} class="note note-deleted">
            <span class="muted" role="status">{i18n.t('notes.deleted')}</span>
            <button ref={note.id === latest ? undo : null} type="button" class="btn-quiet" onClick={() => restore(note)}>{i18n.t('notes.undo')}</button>
          </li>
        ) : (
          <NoteItem key={note.id} note={note} onEdit={onEdit} onDelete={remove}
            {...(drafts ? { drafts } : {})} {...contextProps(contextOf?.(note))} />
        ))}
      </ul>
      <Problem code={problem} />
    </>
  );
}

function contextProps(context: JSX.Element | undefined): { context?: JSX.Element } {
  return context === undefined ? {} : { context };
}

/** Living notes in their order, each deleted one before the first that is younger than it. */
function mergeByAge(living: readonly Note[], deleted: readonly Note[]): readonly Note[] {
  const alive = living.filter((note) => !deleted.some((gone) => gone.id === note.id));
  const rows = [...alive];
  for (const gone of deleted) {
    const at = rows.findIndex((note) => note.createdAt > gone.createdAt);
    rows.splice(at === -1 ? rows.length : at, 0, gone);
  }
  return rows;
}
