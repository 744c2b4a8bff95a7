import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Recovery } from '../../lib/core/library/recovery.ts';

export interface RecoveredLineProps {
  readonly recovery: Recovery;
  /** The reader has read it. */
  readonly onSeen: () => void;
}

/** Says in one line what came back by itself after a crash of the browser. */
export function RecoveredLine({ recovery: { records, drafts }, onSeen }: RecoveredLineProps): JSX.Element {
  const parts = [
    ...(records > 0 ? [i18n.t('library.recovered.records', records)] : []),
    ...(drafts > 0 ? [i18n.t('library.recovered.drafts', drafts)] : []),
  ];
  return (
    <p class="recovered" role="status">
      <span>{i18n.t('library.recovered.line', [parts.join(', ')])}</span>
      <button type="button" class="btn-quiet" onClick={onSeen}>{i18n.t('library.recovered.seen')}</button>
    </p>
  );
}
