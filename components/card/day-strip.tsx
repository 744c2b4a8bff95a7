import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { NameCardView } from '../../lib/core/card/card-view.ts';
import { DayForm, type DayFormProps } from '../day-form.tsx';
import { formatDaysWithin, formatIsoDay } from '../dates.ts';

/**
 * What there is to say of the day that the card speaks of: that the page's own is contradicted, that it is not known, or
 * that the reader has set it; with the way to set it. Nothing where page and text agree.
 */
export function DayStrip({ view, onSetDay }: { view: Pick<NameCardView, 'contradiction' | 'setDay' | 'asOf'>; onSetDay: DayFormProps['onSet'] | null }): JSX.Element | null {
  const { contradiction, setDay, asOf } = view;
  if (contradiction === null && setDay === null && asOf !== null) return null;
  return (
    <div class="strip">
      {contradiction !== null && <p dir="auto">{formatDaysWithin(contradiction)}</p>}
      {setDay !== null && <p>{i18n.t('day.is', [formatIsoDay(setDay)])} <span class="muted">({i18n.t('day.byYou')})</span></p>}
      {asOf === null && <p>{i18n.t('popup.writtenUnknown')}</p>}
      {onSetDay && <DayForm opener={i18n.t(setDay === null ? 'day.setIt' : 'day.change')} setDay={setDay} onSet={onSetDay} />}
    </div>
  );
}
