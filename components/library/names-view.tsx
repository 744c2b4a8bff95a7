import type { JSX } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameFinder } from '../../lib/core/library/find-names.ts';
import { groupKnownNames, type NameSummary } from '../../lib/core/library/group-names.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import { formatIsoDay } from '../dates.ts';
import { Problem } from '../problem.tsx';
import { BulkBar, RowTick } from './bulk-bar.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { SearchField } from './search-field.tsx';
import { useSelection, type Selection } from './use-selection.ts';
import { useLive } from './use-live.ts';
import { VirtualList } from './virtual-list.tsx';

type NamesOrder = 'articles' | 'latest' | 'name' | 'notes';

/** All people, or all places, of the saved articles. */
export function NamesView({ kind }: { kind: 'person' | 'place' }): JSX.Element {
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<NamesOrder>('articles');
  const live = useLive(async (source) => {
    const [names, notes, identities] = await Promise.all([source.names(kind), source.noteCountsByKey(), source.livingRecords('identities')]);
    return groupKnownNames(names, whoIsWho(identities)).map((name) => ({ ...name, notes: name.keys.reduce((sum, key) => sum + (notes.get(key) ?? 0), 0) }));
  }, [kind]);
  const all = live.state === 'ready' ? live.value : none;
  const isSearching = words.trim() !== '';
  const find = useMemo(() => nameFinder(isSearching ? all : none), [all, isSearching]);
  const shown = useMemo(() => (isSearching ? find(words) : sorted(all, order)), [all, find, words, isSearching, order]);
  const ids = useMemo(() => shown.map(({ key }) => key), [shown]);
  const selection = useSelection(ids);
  const { offerUndo, exportRecords } = useLibraryTools();
  const title = kind === 'person' ? i18n.t('library.nav.people') : i18n.t('library.nav.places');
  const orderId = useId();
  return (
    <>
      <h1>{title}</h1>
      {live.state === 'failed' && <Problem code={live.code} />}
      {live.state === 'ready' && all.length === 0
        ? <EmptyState title={kind === 'person' ? i18n.t('library.names.noPeople') : i18n.t('library.names.noPlaces')}><p>{i18n.t('library.names.emptyHow')}</p></EmptyState>
        : (
          <>
            <SearchField label={kind === 'person' ? i18n.t('library.names.searchPeople') : i18n.t('library.names.searchPlaces')}
              value={words} onInput={setWords} status={live.state === 'ready' ? i18n.t('library.names.count', shown.length) : ''} />
            <div class="filters">
              <div class="menu">
                <label class="eyebrow" for={orderId}>{i18n.t('library.filter.sort')}</label>
                <select id={orderId} class="field" value={isSearching ? 'fit' : order} disabled={isSearching} onChange={(event) => setOrder(event.currentTarget.value as NamesOrder)}>
                  {isSearching && <option value="fit">{i18n.t('library.order.fit')}</option>}
                  <option value="articles">{i18n.t('library.names.byArticles')}</option>
                  <option value="latest">{i18n.t('library.names.byLatest')}</option>
                  <option value="notes">{i18n.t('library.names.byNotes')}</option>
                  <option value="name">{i18n.t('library.names.byName')}</option>
                </select>
              </div>
            </div>
            <BulkBar selection={selection} shown={ids.length} onDone={offerUndo}
              onExport={(...how) => exportRecords({ type: 'names', keys: shown.filter(({ key }) => selection.has(key)).flatMap(({ keys }) => keys) }, ...how)} />
            <VirtualList count={shown.length} rowHeight={48} label={title} keyOf={(index) => shown[index]?.key ?? ''} row={(index) => <NameRow name={shown[index]} kind={kind} selection={selection} />} />
          </>
        )}
    </>
  );
}

interface CountedName extends NameSummary {
  readonly notes: number;
}

function NameRow({ name, kind, selection }: { name: CountedName | undefined; kind: 'person' | 'place'; selection: Selection }): JSX.Element {
  if (name === undefined) return <></>;
  const facts = [
    i18n.t('library.articleCount', name.articles), i18n.t('library.mentions', name.mentions),
    name.notes === 0 ? null : i18n.t('library.noteCount', name.notes),
  ].filter((fact) => fact !== null);
  return (
    <div class="name-row">
      <RowTick id={name.key} label={name.name} selection={selection} />
      <NameLink entity={{ key: name.key, kind, name: name.name }} />
      <span class="muted small">{facts.join(' · ')}</span>
      <span class="muted small name-row-day">{formatIsoDay(name.latest)}</span>
    </div>
  );
}

const none: readonly CountedName[] = [];

function sorted(names: readonly CountedName[], order: NamesOrder): readonly CountedName[] {
  const byName = (a: CountedName, b: CountedName): number => a.name.localeCompare(b.name);
  switch (order) {
    case 'articles': return names.toSorted((a, b) => b.articles - a.articles || byName(a, b));
    case 'latest': return names.toSorted((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : byName(a, b)));
    case 'notes': return names.toSorted((a, b) => b.notes - a.notes || byName(a, b));
    case 'name': return names.toSorted(byName);
  }
}
