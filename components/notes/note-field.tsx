import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { codeOf, Problem } from '../problem.tsx';

export interface NoteFieldProps {
  /** What the note is about, for the field's name: "Note on Andrei Kozyrev". */
  readonly label: string;
  readonly placeholder?: string;
  /** Words kept from an earlier visit. A later value is taken over only while the reader has not typed. */
  readonly draft: string;
  /** Every keystroke; empty once the note is saved. */
  readonly onDraft: (text: string) => void;
  /** Resolves when the note is stored. On failure the words stay in the field, with the reason below it. */
  readonly onAdd: (text: string) => Promise<void>;
}

/** The field for a new note. Ctrl or Command with Enter saves; plain Enter is a line break. */
export function NoteField({ label, placeholder, draft, onDraft, onAdd }: NoteFieldProps): JSX.Element {
  const [text, setText] = useState(draft);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const known = useRef(draft);
  const id = useId();

  useEffect(() => {
    const before = known.current;
    known.current = draft;
    setText((now) => (now === before ? draft : now));
  }, [draft]);

  const write = (next: string): void => { setText(next); onDraft(next); };
  const add = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      await onAdd(words);
      // What was typed while the note was on its way is the next note's beginning.
      setText((now) => {
        const rest = now === text ? '' : now;
        onDraft(rest);
        return rest;
      });
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="note-field" onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <label class="visually-hidden" for={id}>{label}</label>
      <textarea id={id} class="field" rows={2} dir="auto" value={text} placeholder={placeholder ?? i18n.t('notes.placeholder')}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void add(); } }} />
      {(text.trim() !== '' || isBusy) && (
        <div class="note-actions">
          <button type="submit" class="btn" disabled={isBusy}>{i18n.t('notes.add')}</button>
          <span class="muted small">{i18n.t('notes.draftKept')}</span>
        </div>
      )}
      <Problem code={problem} />
    </form>
  );
}
