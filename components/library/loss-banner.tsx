import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { LibraryCheck } from '../../lib/core/library/standing.ts';
import { formatIsoDay, formatMoment } from '../dates.ts';
import type { KeptBackup } from './backup-section.tsx';

export interface LossBannerProps {
  readonly check: LibraryCheck;
  /** The newest automatic backup; `null` if there is none. */
  readonly newest: KeptBackup | null;
  readonly onBringBack: (name: string) => void;
  /** The reader says that nothing is missing. */
  readonly onAccept: () => void;
}

/** Says at once that something of the library is missing, and offers the newest backup. Nothing where nothing is missing. */
export function LossBanner({ check: { loss, remembered, found }, newest, onBringBack, onAccept }: LossBannerProps): JSX.Element | null {
  if (loss === null || remembered === null) return null;
  const counts = (articles: number, notes: number): string => `${i18n.t('library.articleCount', articles)} · ${i18n.t('library.noteCount', notes)}`;
  return (
    <div class="banner loss" role="alert">
      <p><strong>{loss === 'empty' ? i18n.t('library.loss.empty') : i18n.t('library.loss.older')}</strong></p>
      <p>{i18n.t('library.loss.compared', [formatMoment(remembered.at), counts(remembered.standing.articles, remembered.standing.notes), counts(found.articles, found.notes)])}</p>
      <p>{newest === null ? i18n.t('library.loss.noBackup') : i18n.t('library.loss.hasBackup', [formatIsoDay(newest.day)])}</p>
      <p class="actions">
        {newest === null ? <a class="btn as-button" href="#/settings/bring-in">{i18n.t('library.loss.toSettings')}</a>
          : <button type="button" class="btn" onClick={() => onBringBack(newest.name)}>{i18n.t('library.backup.bringBackOf', [formatIsoDay(newest.day)])}</button>}
        <button type="button" class="btn-quiet" onClick={onAccept}>{i18n.t('library.loss.accept')}</button>
      </p>
    </div>
  );
}
