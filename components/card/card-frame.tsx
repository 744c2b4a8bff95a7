import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icons.tsx';

export interface CardFrameProps {
  readonly title: string;
  /** Above the title: what kind of thing it is. */
  readonly above?: ComponentChildren;
  /** Beneath the title, always in view. */
  readonly nav?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The dialog around a card: heading, close button, a body that scrolls by itself. */
export function CardFrame({ title, above, nav, actions, onClose, children }: CardFrameProps): JSX.Element {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <div class="dateline-tokens card" data-notes role="dialog" aria-labelledby={id} tabIndex={-1} dir={i18n.t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr'}
      lang={i18n.t('notes.language')} onKeyDown={onKeyDown} onKeyUp={stop} onKeyPress={stop}>
      <div class="card-head">
        <div class="card-title">
          {above}
          <h2 id={id}><bdi>{title}</bdi></h2>
        </div>
        <button type="button" class="btn-icon" aria-label={i18n.t('card.close')} title={i18n.t('card.close')} onClick={onClose}><Icon name="close" /></button>
      </div>
      {nav}
      <div class="card-body" tabIndex={0} role="group" aria-labelledby={id}>{children}</div>
      {actions !== undefined && <div class="card-foot">{actions}</div>}
    </div>
  );
}

function stop(event: Event): void {
  event.stopPropagation();
}
