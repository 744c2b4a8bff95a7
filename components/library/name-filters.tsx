import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { NamesQuery } from '../../lib/core/library/filter-names.ts';
import { Menu } from './menu.tsx';

const orders: readonly NamesQuery['order'][] = ['articles', 'latest', 'notes', 'name'];
const leastOffered = [2, 5, 10, 25, 100];

/** Sort and filters of a list of names; `years` are those to choose from. A search sorts by how well names fit. */
export function NameFilters({ query, years, isSearching, onChange }: { query: NamesQuery; years: readonly string[]; isSearching: boolean; onChange: (query: NamesQuery) => void }): JSX.Element {
  return (
    <div class="filters">
      <Menu label={i18n.t('library.filter.sort')} value={isSearching ? 'fit' : query.order} isDisabled={isSearching}
        options={isSearching ? [['fit', i18n.t('library.order.fit')]] : orders.map((order) => [order, orderText(order)])}
        onChange={(order) => onChange({ ...query, order: order as NamesQuery['order'] })} />
      <Menu label={i18n.t('library.nav.articles')} any={i18n.t('library.names.anyNumber')} value={query.leastArticles === 0 ? '' : String(query.leastArticles)}
        options={leastOffered.map((least) => [String(least), i18n.t('library.names.orMore', [least])])} onChange={(least) => onChange({ ...query, leastArticles: Number(least) })} />
      <Menu label={i18n.t('library.names.byLatest')} any={i18n.t('library.names.anyYear')} value={query.latestYear ?? ''} options={years.map((year) => [year, year])}
        onChange={(year) => onChange({ ...query, latestYear: year || null })} />
      <label class="check"><input type="checkbox" checked={query.hasNotes} onChange={(event) => onChange({ ...query, hasNotes: event.currentTarget.checked })} /> {i18n.t('library.filter.hasNotes')}</label>
    </div>
  );
}

function orderText(order: NamesQuery['order']): string {
  switch (order) {
    case 'articles': return i18n.t('library.names.byArticles');
    case 'latest': return i18n.t('library.names.byLatest');
    case 'notes': return i18n.t('library.names.byNotes');
    case 'name': return i18n.t('library.names.byName');
  }
}
