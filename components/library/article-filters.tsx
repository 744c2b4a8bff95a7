import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleOrder, ArticleQuery } from '../../lib/core/library/browse.ts';
import { groupKnownNames, type NameSummary } from '../../lib/core/library/group-names.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { LibrarySource } from './library-context.ts';
import { Menu, type MenuProps } from './menu.tsx';
import { orderName } from './order-name.ts';
import { useLive } from './use-live.ts';

const orders: readonly ArticleOrder[] = ['saved', 'published', 'title', 'site'];
/** A menu of more names than this is no menu: the pages of people and places list them all. */
const longestMenu = 200;

/** Sort and filters of the list of articles. A search sorts by how well articles fit, so it has no order of its own. */
export function ArticleFilters({ query, isSearching, onChange }: { query: ArticleQuery; isSearching: boolean; onChange: (query: ArticleQuery) => void }): JSX.Element {
  // What the menus offer takes longer to read than the first articles: it is read when the reader comes near them.
  const [isNear, setNear] = useState(false);
  const want = (): void => setNear(true);
  const sites = useLive((source) => source.sites(), [], isNear);
  const people = useLive(async (source) => commonest(await groupedNames(source, 'person')), [], isNear);
  const places = useLive(async (source) => commonest(await groupedNames(source, 'place')), [], isNear);
  const names = (live: typeof people): MenuProps['options'] => (live.state === 'ready' ? live.value.map(({ key, name }) => [key, name]) : []);
  return (
    <div class="filters" onPointerEnter={want} onFocusIn={want}>
      <Menu label={i18n.t('library.filter.sort')} value={isSearching ? 'fit' : query.order} isDisabled={isSearching}
        options={isSearching ? [['fit', i18n.t('library.order.fit')]] : orders.map((order) => [order, orderName(order)])}
        onChange={(order) => onChange({ ...query, order: order as ArticleOrder })} />
      <Menu label={i18n.t('library.filter.site')} any={i18n.t('library.filter.anySite')} value={query.site ?? ''}
        options={sites.state === 'ready' ? sites.value.map((site) => [site, site]) : []} onChange={(site) => onChange({ ...query, site: site || null })} />
      <Menu label={i18n.t('library.filter.person')} any={i18n.t('library.filter.anyPerson')} value={query.person ?? ''} options={names(people)}
        onChange={(person) => onChange({ ...query, person: person || null })} />
      <Menu label={i18n.t('library.filter.place')} any={i18n.t('library.filter.anyPlace')} value={query.place ?? ''} options={names(places)}
        onChange={(place) => onChange({ ...query, place: place || null })} />
      <label class="check"><input type="checkbox" checked={query.hasNotes} onChange={(event) => onChange({ ...query, hasNotes: event.currentTarget.checked })} /> {i18n.t('library.filter.hasNotes')}</label>
    </div>
  );
}

async function groupedNames(source: LibrarySource, kind: 'person' | 'place'): Promise<readonly NameSummary[]> {
  return groupKnownNames(await source.names(kind), whoIsWho(await source.livingRecords('identities')));
}

function commonest(names: readonly NameSummary[]): readonly NameSummary[] {
  return names.toSorted((a, b) => b.articles - a.articles).slice(0, longestMenu).toSorted((a, b) => a.name.localeCompare(b.name));
}
