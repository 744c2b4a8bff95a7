import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { BackupState } from '../../lib/core/library/backup-plan.ts';
import { formatIsoDay } from '../dates.ts';

/** The last automatic backup in a line that leads to all about it; on every page of the library. */
export function BackupLine({ state: { last, failed } }: { state: BackupState }): JSX.Element {
  return (
    <p class="backup-line">
      <a href="#/settings/backup" {...(failed === null ? {} : { class: 'is-failed' })}>
        {failed !== null ? i18n.t('library.backup.sideFailed') : last === null ? i18n.t('library.backup.sideNone') : i18n.t('library.backup.side', [formatIsoDay(last.day)])}
      </a>
    </p>
  );
}
