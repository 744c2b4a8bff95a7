import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Selection } from './use-selection.ts';

/** The box that ticks one row; with Shift, all rows from the one ticked last. */
export function RowTick({ id, label, selection }: { id: string; label: string; selection: Selection }): JSX.Element {
  return (
    <input class="row-tick" type="checkbox" aria-label={i18n.t('library.bulk.one', [label])} checked={selection.has(id)}
      onClick={(event) => (event.shiftKey ? selection.setTo : selection.set)(id, event.currentTarget.checked)} />
  );
}
