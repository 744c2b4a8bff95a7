import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Selection } from './use-selection.ts';

/** The box that ticks one row; with Shift, all rows from the one ticked last. */
export function RowTick({ id, label, selection }: { id: string; label: string; selection: Selection }): JSX.Element {
  // Firefox does not tell of Shift in the click that a key makes.
  const isShiftDown = useRef(false);
  return (
    <input class="row-tick" type="checkbox" aria-label={i18n.t('library.bulk.one', [label])} checked={selection.has(id)}
      onKeyDown={(event) => { isShiftDown.current = event.shiftKey; }}
      onClick={(event) => {
        const isByKey = event.detail === 0;
        (event.shiftKey || (isByKey && isShiftDown.current) ? selection.setTo : selection.set)(id, event.currentTarget.checked);
      }} />
  );
}
