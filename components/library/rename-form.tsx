import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** A field for what the reader calls somebody. Enter renames, Escape leaves it as it is. */
export function RenameForm({ name, onRename, onCancel }: { name: string; onRename: (name: string) => void; onCancel: () => void }): JSX.Element {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  const next = typed.trim();
  return (
    <form class="rename-form" onSubmit={(event) => { event.preventDefault(); if (next !== '' && next !== name) onRename(next); }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); onCancel(); } }}>
      <label class="eyebrow" for={id}>{i18n.t('library.name.renameLabel')}</label>
      <span class="day-form-line">
        <input ref={field} id={id} class="field" type="text" dir="auto" autocomplete="off" maxLength={1000} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        <button type="submit" class="btn" disabled={next === '' || next === name}>{i18n.t('library.name.rename')}</button>
        <button type="button" class="btn-quiet" onClick={onCancel}>{i18n.t('notes.cancel')}</button>
      </span>
    </form>
  );
}
