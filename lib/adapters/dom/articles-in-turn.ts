import { addressesInTurn } from '../../core/detection/article-address.ts';
import { extractArticleInSlices, type ExtractedArticle } from './extract-article.ts';
import { giveWay } from './give-way.ts';

/** Scrolling is looked at no more often than this. */
const pauseMs = 300;

/** The articles of a page, one at a time. */
export interface ArticlesInTurn {
  /** Reads the article that the page shows now; `null` if there is none. */
  readonly read: () => Promise<ExtractedArticle | null>;
  /** Tells when scrolling has brought another article into view, or more of the page. Returns the stop. */
  readonly watch: (onTurn: () => void) => () => void;
}

/**
 * Reads what the page shows, in slices that give way to the page. A page that turns out to be no article counts as none
 * unless `isAskedFor` says that somebody asked for it. An article that a single-page site puts in another's place, and
 * each of several that stand one after another, has an identity of its own.
 */
export function articlesInTurn(view: Window & typeof globalThis, isAskedFor: () => boolean): ArticlesInTurn {
  const [loaded] = view.performance.getEntriesByType('navigation');
  const loadedAt = loaded?.name ?? view.location.href;
  const addressOf = addressesInTurn(loadedAt);
  let elements: readonly Element[] = [];
  let current = 0;
  let root: Element | null = null;
  let height = 0;

  const read = async (): Promise<ExtractedArticle | null> => {
    elements = [];
    height = heightOf(view);
    const found = await extractArticleInSlices(view.document, view.location.href, giveWay(view), (all) => {
      elements = all;
      current = inView(view, all);
      return current;
    });
    root = found?.live.root ?? null;
    if (found === null || !(found.decision.isArticle || isAskedFor())) return null;
    const { article } = found;
    return { ...found, article: { ...article, canonicalUrl: identityOf(article.url, article.canonicalUrl) } };
  };
  const identityOf = (url: string, canonical: string): string => {
    if (elements.length < 2 || current === 0) return addressOf(url, canonical);
    // Further down: a site that tells its articles apart by the address has told already.
    return withoutFragment(canonical) === withoutFragment(url) && withoutFragment(url) !== withoutFragment(loadedAt) ? withoutFragment(canonical) : canonical;
  };
  const isOther = (): boolean => {
    if (elements.length > 1 && inView(view, elements) !== current) return true;
    return root !== null && root.getBoundingClientRect().bottom < view.innerHeight / 2 && heightOf(view) !== height;
  };
  const watch = (onTurn: () => void): (() => void) => {
    let timer: number | undefined;
    const onScroll = (): void => {
      timer ??= view.setTimeout(() => {
        timer = undefined;
        if (isOther()) onTurn();
      }, pauseMs);
    };
    view.document.addEventListener('scroll', onScroll, { passive: true, capture: true });
    return () => {
      view.clearTimeout(timer);
      view.document.removeEventListener('scroll', onScroll, { capture: true });
    };
  };
  return { read, watch };
}

/** The article that covers the middle of the window: the last one that begins above it. */
function inView(view: Window, elements: readonly Element[]): number {
  return Math.max(0, elements.findLastIndex((element) => element.getBoundingClientRect().top <= view.innerHeight / 2));
}

function heightOf(view: Window): number {
  return view.document.documentElement?.scrollHeight ?? 0;
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] as string;
}
