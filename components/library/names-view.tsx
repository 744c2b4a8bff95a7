import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fitsNames, latestYears, sortNames, type CountedName, type NamesQuery } from '../../lib/core/library/filter-names.ts';
import { nameFinder } from '../../lib/core/library/find-names.ts';
import { groupKnownNames } from '../../lib/core/library/group-names.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import { formatIsoDay } from '../dates.ts';
import { Problem } from '../problem.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyState } from './empty-state.tsx';
import { joinAll } from './join-all.ts';
import { useLibraryTools } from './library-context.ts';
import { NameFilters } from './name-filters.tsx';
import { NameLink } from './name-link.tsx';
import { RowTick } from './row-tick.tsx';
import { SearchField } from './search-field.tsx';
import { useSelection, type Selection } from './use-selection.ts';
import { useLive } from './use-live.ts';
import { VirtualList } from './virtual-list.tsx';

const everything: NamesQuery = { order: 'articles', leastArticles: 0, latestYear: null, hasNotes: false };
const none: readonly CountedName[] = [];

/** All people, or all places, of the saved articles: searched, filtered, sorted, joined. */
export function NamesView({ kind }: { kind: 'person' | 'place' }): JSX.Element {
  const [words, setWords] = useState('');
  const [query, setQuery] = useState(everything);
  const live = useLive(async (source) => {
    const [names, notes, identities] = await Promise.all([source.names(kind), source.noteCountsByKey(), source.livingRecords('identities')]);
    return groupKnownNames(names, whoIsWho(identities)).map((name) => ({ ...name, notes: name.keys.reduce((sum, key) => sum + (notes.get(key) ?? 0), 0) }));
  }, [kind]);
  const all = live.state === 'ready' ? live.value : none;
  const isSearching = words.trim() !== '';
  const find = useMemo(() => nameFinder(all), [all]);
  const shown = useMemo(() => (isSearching ? find(words) : sortNames(all, query.order)).filter((name) => fitsNames(query, name)), [all, find, words, isSearching, query]);
  const years = useMemo(() => latestYears(all), [all]);
  const ids = useMemo(() => shown.map(({ key }) => key), [shown]);
  const selection = useSelection(ids);
  const { source, actions, offerUndo, exportRecords } = useLibraryTools();
  const ticked = (): readonly CountedName[] => (selection.ids.length === 0 ? shown : shown.filter(({ key }) => selection.has(key)));
  const isFiltered = isSearching || query.leastArticles > 0 || query.latestYear !== null || query.hasNotes;
  const title = kind === 'person' ? i18n.t('library.nav.people') : i18n.t('library.nav.places');
  const rows = useMemo(() => (
    <VirtualList count={shown.length} rowHeight={48} label={title} keyOf={(index) => shown[index]?.key ?? ''} row={(index) => <NameRow name={shown[index]} kind={kind} selection={selection} />} />
  ), [shown, title, kind, selection]);
  if (live.state === 'ready' && all.length === 0) {
    return <><h1>{title}</h1><EmptyState title={kind === 'person' ? i18n.t('library.names.noPeople') : i18n.t('library.names.noPlaces')}><p>{i18n.t('library.names.emptyHow')}</p></EmptyState></>;
  }
  return (
    <>
      <h1>{title}</h1>
      {live.state === 'failed' && <Problem code={live.code} />}
      <SearchField label={kind === 'person' ? i18n.t('library.names.searchPeople') : i18n.t('library.names.searchPlaces')}
        value={words} onInput={setWords} onFocus={() => find('')} status={live.state === 'ready' ? i18n.t('library.names.count', shown.length) : ''} />
      <NameFilters query={query} years={years} isSearching={isSearching} onChange={setQuery} />
      {live.state === 'ready' && shown.length === 0 && (
        <EmptyState title={i18n.t('library.noneFound')}>
          <button type="button" class="btn-quiet" onClick={() => { setWords(''); setQuery((now) => ({ ...everything, order: now.order })); }}>{i18n.t('library.names.showAll')}</button>
        </EmptyState>
      )}
      <BulkBar selection={selection} shown={ids.length} onDone={offerUndo}
        onTag={async (key, tag) => {
          const name = shown.find((one) => one.key === key);
          if (name === undefined) return () => Promise.resolve();
          const note = await actions.addNote({ type: 'entity', key, itemId: null, kind, name: name.name }, `#${tag}`);
          return () => actions.deleteNote(note.id);
        }}
        onJoin={{
          text: kind === 'person' ? i18n.t('library.bulk.samePerson') : i18n.t('library.bulk.samePlace'),
          said: (count) => i18n.t('library.bulk.joined', [count]),
          join: () => joinAll(kind, ticked(), source, actions),
        }}
        {...(isFiltered ? { exportLabel: i18n.t('library.export.these') } : {})}
        onExport={(...how) => exportRecords({ type: 'names', keys: ticked().flatMap(({ keys }) => keys) }, ...how)} />
      {rows}
    </>
  );
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
