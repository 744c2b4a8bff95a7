import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Dateline } from '../../lib/core/model/annotated-article.ts';
import type { PageDate } from '../../lib/core/model/article.ts';
import { formatDaysWithin } from '../dates.ts';

export interface WrittenOnProps {
  readonly dateline: Dateline;
  /** The day that the page gives itself, `null` if none. */
  readonly published: PageDate | null;
}

/** How many reasons are listed; the first are the best. */
const shownReasons = 6;

/**
 * The day that all background is told as of, where it is not simply the page's own, and why Dateline takes it for that
 * day. Nothing where page and text agree.
 */
export function WrittenOn({ dateline, published }: WrittenOnProps): JSX.Element | null {
  const { window, contradiction, evidence } = dateline;
  const day = published?.iso.slice(0, 10);
  if (window !== null && day !== undefined && window.earliest <= day && day <= window.latest && contradiction === null) return null;
  const words = window === null ? i18n.t('popup.writtenUnknown')
    : window.earliest === window.latest ? i18n.t('popup.writtenOn', [formatDaysWithin(window.earliest)])
      : i18n.t('popup.writtenBetween', [formatDaysWithin(window.earliest), formatDaysWithin(window.latest)]);
  return (
    <div class="written">
      <p>{words}</p>
      {contradiction !== null && <p dir="auto">{formatDaysWithin(contradiction)}</p>}
      {evidence.length > 0 && (
        <details>
          <summary class="eyebrow">{i18n.t('popup.writtenWhy')}</summary>
          <ul>{evidence.slice(0, shownReasons).map((reason, index) => <li key={index} dir="auto">{formatDaysWithin(reason.says)}</li>)}</ul>
        </details>
      )}
    </div>
  );
}
