import { addressesInTurn } from '../../core/detection/article-address.ts';
import { extractArticleInSlices, type ExtractedArticle } from './extract-article.ts';
import { giveWay } from './give-way.ts';

/**
 * Reads the article that a page shows now, in slices that give way to the page, each time it is called; `null` if there
 * is none. An article that a single-page site puts in another's place has an identity of its own.
 */
export function articlesInTurn(view: Window & typeof globalThis): () => Promise<ExtractedArticle | null> {
  const [loaded] = view.performance.getEntriesByType('navigation');
  const addressOf = addressesInTurn(loaded?.name ?? view.location.href);
  return async () => {
    const found = await extractArticleInSlices(view.document, view.location.href, giveWay(view));
    if (found === null) return null;
    const { article, live } = found;
    return { article: { ...article, canonicalUrl: addressOf(article.url, article.canonicalUrl) }, live };
  };
}
