import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { EarlierArticle } from '../../lib/core/protocol.ts';
import { formatIsoDay } from '../dates.ts';
import { webAddress } from '../web-address.ts';

/** How many earlier articles a card lists; the library has them all. */
const shownArticles = 3;

export interface EarlierArticlesProps {
  /** Newest first. */
  readonly articles: readonly EarlierArticle[];
  /** There are more than these. */
  readonly hasMore: boolean;
  readonly onOpenLibrary: () => void;
}

/** Where the reader met this name before: the article, its site and day, the sentence. */
export function EarlierArticles({ articles, hasMore, onOpenLibrary }: EarlierArticlesProps): JSX.Element {
  return (
    <>
      <h3 class="eyebrow">{hasMore ? i18n.t('card.earlierMany', [articles.length]) : i18n.t('card.earlier', articles.length)}</h3>
      <ul class="earlier">
        {articles.slice(0, shownArticles).map((article) => {
          const address = webAddress(article.url);
          const where = [article.site, article.published === null ? null : formatIsoDay(article.published), article.isSaved ? null : i18n.t('card.readOnly')].filter((part) => part !== null);
          return (
            <li key={article.canonicalUrl}>
              {address === null ? <strong dir="auto">{article.title}</strong>
                : <a class="link" dir="auto" href={address} target="_blank" rel="noreferrer">{article.title || article.site}</a>}
              <span class="muted small" dir="auto">{where.join(', ')}</span>
              <span class="earlier-sentence said" dir="auto">{article.sentence}</span>
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" onClick={onOpenLibrary}>{i18n.t('card.openLibrary')}</button>
    </>
  );
}
