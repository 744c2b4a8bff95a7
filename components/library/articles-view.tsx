import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleHeader, ArticleQuery } from '../../lib/core/library/browse.ts';
import { Problem } from '../problem.tsx';
import { ArticleFilters } from './article-filters.tsx';
import { ArticleRow } from './article-row.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools } from './library-context.ts';
import { SearchField } from './search-field.tsx';
import { useFitting } from './use-fitting.ts';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { useSelection } from './use-selection.ts';
import { useSearch } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

const everything: ArticleQuery = { order: 'saved', site: null, person: null, place: null, hasNotes: false };

const firstRows = 30;
const none: readonly ArticleHeader[] = [];

/** All saved articles: searched, filtered, sorted. */
export function ArticlesView(): JSX.Element {
  const [query, setQuery] = useState(everything);
  const { search, source, actions, offerUndo, exportRecords } = useLibraryTools();
  const { words, setWords, found, isReading } = useSearch('articles');
  // The first screenful comes before the ten thousand ids behind it.
  const page = useLive((source) => source.firstArticles('saved', firstRows), []);
  const first = page.state === 'ready' ? page.value.headers : none;
  const fitting = useLive((source) => source.articleIds(query), [query], page.state !== 'loading');
  const all = useMemo(() => (fitting.state === 'ready' ? fitting.value : first.map(({ id }) => id)), [fitting, first]);
  const ids = useFitting(found, all);
  const isFiltered = words.trim() !== '' || query.site !== null || query.person !== null || query.place !== null || query.hasNotes;
  const selection = useSelection(ids);
  const { recordAt, onRange } = useRows(ids, (source, some) => source.articleHeaders(some), { first: found?.first ?? first });
  const rows = useMemo(() => (
    <VirtualList isReusing count={ids.length} rowHeight={94} label={i18n.t('library.articles.title')} keyOf={(index) => ids[index] ?? ''}
      onRange={onRange} row={(index) => <ArticleRow article={recordAt(index)} selection={selection} />} />
  ), [ids, onRange, recordAt, selection]);

  if (fitting.state === 'ready' && ids.length === 0 && !isFiltered) {
    return (
      <>
        <h1>{i18n.t('library.articles.title')}</h1>
        <EmptyState title={i18n.t('library.articles.empty')}><p>{i18n.t('library.articles.emptyHow')}</p></EmptyState>
      </>
    );
  }
  return (
    <>
      <h1>{i18n.t('library.articles.title')}</h1>
      <SearchField label={i18n.t('library.articles.search')} value={words} onInput={setWords} onFocus={search.prepare}
        status={isReading && words.trim() !== '' ? i18n.t('library.indexing') : fitting.state === 'ready' ? i18n.t('library.articles.count', ids.length) : page.state === 'ready' ? i18n.t('library.articles.count', page.value.total) : ''} />
      <ArticleFilters query={query} isSearching={found !== null} onChange={setQuery} />
      {fitting.state === 'failed' && <Problem code={fitting.code} />}
      {fitting.state === 'ready' && ids.length === 0 && isFiltered && (
        <EmptyState title={i18n.t('library.noneFound')}>
          <button type="button" class="btn-quiet" onClick={() => { setWords(''); setQuery((now) => ({ ...everything, order: now.order })); }}>{i18n.t('library.showAll')}</button>
        </EmptyState>
      )}
      <BulkBar selection={selection} shown={ids.length} onDone={offerUndo}
        offers={[{
          text: i18n.t('library.delete'), said: (count) => i18n.t('library.bulk.articlesDeleted', count),
          work: async (id) => {
            const [header] = await source.articleHeaders([id]);
            if (header !== undefined) await actions.deleteArticle(header.canonicalUrl);
            return () => actions.restoreArticle(id);
          },
        }]}
        onTag={async (id, tag) => {
          const [header] = await source.articleHeaders([id]);
          if (header === undefined) return () => Promise.resolve();
          const note = await actions.addNote({ type: 'article', canonicalUrl: header.canonicalUrl, title: header.title }, `#${tag}`);
          return () => actions.deleteNote(note.id);
        }}
        {...(isFiltered ? { exportLabel: i18n.t('library.export.these') } : {})}
        onExport={(...how) => exportRecords(selection.ids.length > 0 ? { type: 'articles', ids: selection.ids } : isFiltered ? { type: 'articles', ids } : { type: 'all' }, ...how)} />
      {rows}
    </>
  );
}
