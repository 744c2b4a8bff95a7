import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../icons.tsx';
import { NoteButton } from '../notes/note-button.tsx';

export interface MentionNavProps {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly onGo: (number: number) => void;
  /** Shows the present mention, where that is not plain to see beside it. */
  readonly onShow?: () => void;
  /** There is a field for a note further down. */
  readonly canNote?: boolean;
}

/** "Mention 2 of 6" with the way to the one before and after; it goes round at both ends. */
export function MentionNav({ number, count, onGo, onShow, canNote = false }: MentionNavProps): JSX.Element {
  const show = onShow && <button type="button" class="link small" onClick={onShow}>{i18n.t('card.showMention')}</button>;
  if (count === 1) return <div class="mention-nav"><span class="muted small">{i18n.t('card.onlyMention')}</span>{show}{canNote && <NoteButton />}</div>;
  const go = (step: number): void => onGo(((number - 1 + step + count) % count) + 1);
  return (
    <div class="mention-nav" role="group" aria-label={i18n.t('card.mentions')}>
      <span class="muted small" role="status">{i18n.t('card.mentionOf', [number, count])}</span>
      {show}
      {canNote && <NoteButton />}
      <button type="button" class="btn-icon" aria-label={i18n.t('card.previousMention')} title={i18n.t('card.previousMention')} onClick={() => go(-1)}><Icon name="previous" /></button>
      <button type="button" class="btn-icon" aria-label={i18n.t('card.nextMention')} title={i18n.t('card.nextMention')} onClick={() => go(1)}><Icon name="next" /></button>
    </div>
  );
}
