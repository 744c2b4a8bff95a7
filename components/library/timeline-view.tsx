import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { daysOfMonth, timelineOf, type TimelineYear } from '../../lib/core/library/timeline.ts';
import { formatIsoDay } from '../dates.ts';
import { Problem } from '../problem.tsx';
import { ArticleRow } from './article-row.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { VirtualList } from './virtual-list.tsx';

/** A month of a year, counted from 1; `null`: all of it. */
interface Chosen { readonly year: number; readonly month: number | null }

const noDays: readonly string[] = [];

/** The whole library through time: a bar per month, and the articles of the one that is chosen. */
export function TimelineView(): JSX.Element {
  const live = useLive((source) => source.articleDays(), []);
  const days = live.state === 'ready' ? live.value : noDays;
  const years = useMemo(() => timelineOf(days), [days]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const newest = years.find(({ articles }) => articles > 0)?.year;
  const shown = chosen ?? (newest === undefined ? null : { year: newest, month: null });
  return (
    <>
      <h1>{i18n.t('library.nav.timeline')}</h1>
      {live.state === 'failed' && <Problem code={live.code} />}
      {live.state === 'loading' && <div class="timeline-wait" aria-busy="true" />}
      {live.state === 'ready' && years.length === 0 && <EmptyState title={i18n.t('library.articles.empty')}><p>{i18n.t('library.articles.emptyHow')}</p></EmptyState>}
      {shown !== null && (
        <>
          <Years years={years} chosen={shown} onChoose={setChosen} />
          <ArticlesOf chosen={shown} />
        </>
      )}
    </>
  );
}

/** One stop for Tab: arrows go from month to month and from year to year, Enter chooses, Home is the year as a whole. */
function Years({ years, chosen, onChoose }: { years: readonly TimelineYear[]; chosen: Chosen; onChoose: (chosen: Chosen) => void }): JSX.Element {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Chosen>(chosen);
  const most = Math.max(1, ...years.flatMap(({ months }) => months));
  const focus = (next: Chosen): void => {
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.year}-${next.month ?? ''}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = years.findIndex(({ year }) => year === at.year);
    const month = at.month ?? 0;
    const to = { ArrowRight: [row, month + 1], ArrowLeft: [row, month - 1], ArrowDown: [row + 1, month], ArrowUp: [row - 1, month], Home: [row, 0], End: [row, 12] }[event.key];
    const year = years[to?.[0] ?? -1]?.year;
    if (to === undefined || year === undefined || (to[1] as number) < 0 || (to[1] as number) > 12) return;
    event.preventDefault();
    focus({ year, month: to[1] === 0 ? null : to[1] as number });
  };
  const button = (year: number, month: number | null, count: number, inner: JSX.Element): JSX.Element => (
    <button type="button" data-at={`${year}-${month ?? ''}`} class={month === null ? 'timeline-year' : 'timeline-month'}
      tabIndex={at.year === year && at.month === month ? 0 : -1} aria-pressed={chosen.year === year && chosen.month === month}
      aria-label={`${monthName(year, month)}: ${i18n.t('library.articleCount', count)}`} title={`${monthName(year, month)}: ${i18n.t('library.articleCount', count)}`}
      onFocus={() => setAt({ year, month })} onClick={() => onChoose({ year, month })}>{inner}</button>
  );
  return (
    <div class="timeline">
      <table ref={table} onKeyDown={onKeyDown}>
        <caption class="visually-hidden">{i18n.t('library.timeline.how')}</caption>
        <thead><tr><th scope="col">{i18n.t('library.timeline.year')}</th>{Array.from({ length: 12 }, (_, month) => <th key={month} scope="col"><abbr title={monthOnly(month + 1, 'long')}>{monthOnly(month + 1, 'narrow')}</abbr></th>)}</tr></thead>
        <tbody>
          {years.map(({ year, months, articles }) => (
            <tr key={year}>
              <th scope="row">{button(year, null, articles, <><span>{year}</span> {articles > 0 && <span class="muted small">{articles}</span>}</>)}</th>
              {months.map((count, month) => (
                <td key={month}>{button(year, month + 1, count, <span class="timeline-bar" style={{ blockSize: count === 0 ? '0' : `${Math.max(8, Math.round(100 * Math.sqrt(count / most)))}%` }} />)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ArticlesOf({ chosen: { year, month } }: { chosen: Chosen }): JSX.Element {
  const { first, last } = daysOfMonth(year, month);
  const live = useLive((source) => source.articleIdsBetween(first, last), [first, last]);
  const ids = live.state === 'ready' ? live.value : noDays;
  const { recordAt, onRange } = useRows(ids, (source, some) => source.articleHeaders(some));
  return (
    <section class="timeline-articles">
      <h2 aria-live="polite">{monthName(year, month)} <span class="muted">{i18n.t('library.articleCount', ids.length)}</span></h2>
      <VirtualList count={ids.length} rowHeight={94} label={monthName(year, month)} keyOf={(index) => ids[index] ?? ''} onRange={onRange} row={(index) => <ArticleRow article={recordAt(index)} />} />
    </section>
  );
}

function monthName(year: number, month: number | null): string {
  return month === null ? String(year) : formatIsoDay(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
}

function monthOnly(month: number, length: 'long' | 'narrow'): string {
  return new Intl.DateTimeFormat(i18n.t('notes.language'), { month: length, timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15));
}
