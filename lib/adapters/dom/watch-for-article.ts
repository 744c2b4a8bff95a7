import { decide } from '../../core/detection/decide.ts';
import { lookUntil } from './look-until.ts';
import { readPageSignals } from './read-page-signals.ts';
import { watchAddress } from './watch-address.ts';

/**
 * Decides whether the page is an article, and tells it once per address; a page whose body arrives late is looked at
 * again a few times, a single-page site at each new address. Returns the stop.
 */
export function watchForArticle(view: Window, onFound: (found: { probability: number; reason: string }) => void): () => void {
  const begin = (): (() => void) => lookUntil(view, () => {
    const { isArticle, probability, reason } = decide(readPageSignals(view.document, view.location.href));
    if (isArticle) onFound({ probability, reason });
    return isArticle;
  });
  let stop = begin();
  const stopWatching = watchAddress(view, () => {
    stop();
    stop = begin();
  });
  return () => {
    stop();
    stopWatching();
  };
}
