import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** Says in the popup that something of the library is missing; the library itself offers what can be done. */
export function LossLine({ onOpen }: { readonly onOpen: () => void }): JSX.Element {
  return (
    <p class="loss-line" role="alert">{i18n.t('library.loss.popup')} <button type="button" class="link" onClick={onOpen}>{i18n.t('library.loss.popupOpen')}</button></p>
  );
}
