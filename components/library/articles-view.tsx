import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleQuery } from '../../lib/core/library/browse.ts';
import type { Hit } from '../../lib/core/library/search-index.ts';
import { Problem } from '../problem.tsx';
import { ArticleFilters } from './article-filters.tsx';
import { ArticleRow } from './article-row.tsx';
import { EmptyState } from './empty-state.tsx';
import type { LibrarySource } from './library-context.ts';
import { SearchField } from './search-field.tsx';
import { useLive } from './use-live.ts';
import { useRows } from './use-rows.ts';
import { useSearch } from './use-search.ts';
import { VirtualList } from './virtual-list.tsx';

const everything: ArticleQuery = { order: 'saved', site: null, person: null, place: null, hasNotes: false };

/** All saved articles: searched, filtered, sorted. */
export function ArticlesView(): JSX.Element {
  const [query, setQuery] = useState(everything);
  const [words, setWords] = useState('');
  const { hits, isReading } = useSearch(words);
  const found = useLive((source) => articlesFound(source, query, hits), [query, hits]);
  const all = useLive((source) => source.articleIds(everything), []);
  const ids = found.state === 'ready' ? found.value : [];
  const { recordAt, onRange } = useRows(ids, (source, some) => source.articleHeaders(some));
  const isFiltered = words.trim() !== '' || query.site !== null || query.person !== null || query.place !== null || query.hasNotes;

  if (all.state === 'ready' && all.value.length === 0) {
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
      <SearchField label={i18n.t('library.articles.search')} value={words} onInput={setWords}
        status={isReading && words.trim() !== '' ? i18n.t('library.indexing') : found.state === 'ready' ? i18n.t('library.articles.count', ids.length) : ''} />
      <ArticleFilters query={query} isSearching={hits !== null} onChange={setQuery} />
      {found.state === 'failed' && <Problem code={found.code} />}
      {found.state === 'ready' && ids.length === 0 && isFiltered && (
        <EmptyState title={i18n.t('library.noneFound')}>
          <button type="button" class="btn-quiet" onClick={() => { setWords(''); setQuery((now) => ({ ...everything, order: now.order })); }}>{i18n.t('library.showAll')}</button>
        </EmptyState>
      )}
      <VirtualList count={ids.length} rowHeight={92} label={i18n.t('library.articles.title')} keyOf={(index) => ids[index] ?? ''}
        onRange={onRange} row={(index) => <ArticleRow article={recordAt(index)} />} />
    </>
  );
}

/** Ids that fit the filters; of a search the best first, articles whose notes have the words after those that have them. */
async function articlesFound(source: LibrarySource, query: ArticleQuery, hits: readonly Hit[] | null): Promise<readonly string[]> {
  const fitting = await source.articleIds(query);
  if (hits === null) return fitting;
  const allowed = new Set(fitting);
  const own = hits.filter((hit) => hit.type === 'article').map((hit) => hit.id);
  const notes = await source.notesByIds(hits.filter((hit) => hit.type === 'note').slice(0, 200).map((hit) => hit.id));
  const urls = notes.flatMap(({ target }) => (target.type === 'entity' ? [] : [target.canonicalUrl]));
  const byNote = await source.articleIdsByUrls([...new Set(urls)]);
  return [...new Set([...own, ...byNote])].filter((id) => allowed.has(id));
}
