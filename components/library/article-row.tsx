import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ArticleHeader } from '../../lib/core/library/browse.ts';
import { formatIsoDay, formatMoment } from '../dates.ts';
import { Icon } from '../icons.tsx';
import { useLibraryTools } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { hashOf } from './route.ts';
import { RowTick } from './row-tick.tsx';
import type { Selection } from './use-selection.ts';

/** One saved article in a list; `null` keeps its place while it is on its way. */
export function ArticleRow({ article, selection }: { article: ArticleHeader | null; selection?: Selection }): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  if (article === null) return <div class="article-row article-row-loading" aria-hidden="true" />;
  const title = article.title || article.site;
  const remove = async (): Promise<void> => {
    await actions.deleteArticle(article.canonicalUrl);
    offerUndo(i18n.t('library.articles.deleted', [title]), () => actions.restoreArticle(article.id));
  };
  return (
    <article class="article-row">
      {selection !== undefined && <RowTick id={article.id} label={title} selection={selection} />}
      <div class="article-row-main">
        <h2><a dir="auto" href={hashOf({ view: 'article', id: article.id })}>{title}</a></h2>
        <p class="muted small" dir="auto">{placeAndTime(article)}</p>
        {article.leading.length > 0 && (
          <p class="small leading">{article.leading.map((entity) => <NameLink key={entity.key} entity={entity} />)}</p>
        )}
      </div>
      <button type="button" class="btn-icon" aria-label={i18n.t('library.articles.delete', [title])} title={i18n.t('library.delete')}
        onClick={() => void remove()}><Icon name="delete" /></button>
    </article>
  );
}

/** Site, the day it was published, the day it was saved. */
export function placeAndTime(article: Pick<ArticleHeader, 'site' | 'published' | 'createdAt'>): string {
  const published = article.published === null ? null : formatIsoDay(article.published.iso);
  const saved = i18n.t('library.saved', [formatMoment(article.createdAt)]);
  return [article.site, published, saved].filter((part) => part !== null && part !== '').join(' · ');
}
