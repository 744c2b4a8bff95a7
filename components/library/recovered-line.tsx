import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Recovery } from '../../lib/core/library/recovery.ts';

export interface RecoveredLineProps {
  readonly recovery: Recovery;
  /** The reader has read it. */
  readonly onSeen: () => void;
}

/** Says in one line what came back by itself after a crash of the browser, and what could not be read. */
export function RecoveredLine({ recovery: { records, drafts, unread }, onSeen }: RecoveredLineProps): JSX.Element {
  const parts = [
    ...(records > 0 ? [i18n.t('library.recovered.records', records)] : []),
    ...(drafts > 0 ? [i18n.t('library.recovered.drafts', drafts)] : []),
  ];
  return (
    <p class="recovered" role="status">
      <span>{parts.length > 0 && i18n.t('library.recovered.line', [parts.join(', ')])} {unread > 0 && i18n.t('library.recovered.unread', unread)}</span>
      <button type="button" class="btn-quiet" onClick={onSeen}>{i18n.t('library.recovered.seen')}</button>
    </p>
  );
}
