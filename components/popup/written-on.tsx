import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Dateline } from '../../lib/core/model/annotated-article.ts';
import type { PageDate } from '../../lib/core/model/article.ts';
import { DayForm, type DayFormProps } from '../day-form.tsx';
import { formatDaysWithin, formatIsoDay } from '../dates.ts';

export interface WrittenOnProps {
  readonly dateline: Dateline;
  /** The day that the page gives itself, `null` if none. */
  readonly published: PageDate | null;
  /** Sets the day by hand, or clears it; `null` where nothing may be stored. */
  readonly onSetDay: DayFormProps['onSet'] | null;
}

/** How many reasons are listed; the first are the best. */
const shownReasons = 6;

/**
 * The day that all background is told as of, where it is not simply the page's own, and why Dateline takes it for that
 * day. Where page and text agree there is the way to another day only.
 */
export function WrittenOn({ dateline, published, onSetDay }: WrittenOnProps): JSX.Element | null {
  const { window, contradiction, evidence, setDay = null } = dateline;
  const day = published?.iso.slice(0, 10);
  if (window !== null && day !== undefined && window.earliest <= day && day <= window.latest && contradiction === null && setDay === null) {
    return onSetDay && <DayForm opener={i18n.t('day.another')} setDay={null} onSet={onSetDay} />;
  }
  const words = setDay !== null ? i18n.t('day.is', [formatIsoDay(setDay)]) : window === null ? i18n.t('popup.writtenUnknown')
    : window.earliest === window.latest ? i18n.t('popup.writtenOn', [formatDaysWithin(window.earliest)])
      : i18n.t('popup.writtenBetween', [formatDaysWithin(window.earliest), formatDaysWithin(window.latest)]);
  return (
    <div class="written">
      <p>{words}{setDay !== null && <span class="muted"> ({i18n.t('day.byYou')})</span>}</p>
      {contradiction !== null && <p dir="auto">{formatDaysWithin(contradiction)}</p>}
      {evidence.length > 0 && setDay === null && (
        <details>
          <summary class="eyebrow">{i18n.t('popup.writtenWhy')}</summary>
          <ul>{evidence.slice(0, shownReasons).map((reason, index) => <li key={index} dir="auto">{formatDaysWithin(reason.says)}</li>)}</ul>
        </details>
      )}
      {onSetDay && <DayForm opener={i18n.t(setDay === null ? 'day.setIt' : 'day.change')} setDay={setDay} onSet={onSetDay} />}
    </div>
  );
}
