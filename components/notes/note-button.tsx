import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../icons.tsx';

/** Leads from the head of a long card to its field for a new note: the last one within the nearest `[data-notes]`. */
export function NoteButton(): JSX.Element {
  return (
    <button type="button" class="btn-icon" aria-label={i18n.t('notes.write')} title={i18n.t('notes.write')} onClick={(event) => {
      const fields = event.currentTarget.closest('[data-notes]')?.querySelectorAll<HTMLElement>('textarea');
      fields?.item(fields.length - 1)?.focus();
    }}><Icon name="edit" /></button>
  );
}
