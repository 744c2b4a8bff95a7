import { decide } from '../../core/detection/decide.ts';
import { readPageSignals } from './read-page-signals.ts';
import { watchAddress } from './watch-address.ts';

/** When a page that is no article yet is looked at again, in ms after its load or change of address; then no more. */
const looksMs = [0, 400, 1200, 3000, 7000] as const;

/**
 * Decides whether the page is an article, and tells it once per address; a page whose body arrives late is looked at
 * again a few times, a single-page site at each new address. Returns the stop.
 */
export function watchForArticle(view: Window, onFound: (found: { probability: number; reason: string }) => void): () => void {
  let timer: number | undefined;
  const look = (round: number): void => {
    timer = undefined;
    const decision = decide(readPageSignals(view.document, view.location.href));
    if (decision.isArticle) return onFound({ probability: decision.probability, reason: decision.reason });
    plan(round + 1);
  };
  const plan = (round: number): void => {
    const [from, to] = [looksMs[round - 1] ?? 0, looksMs[round]];
    if (to !== undefined) timer = view.setTimeout(() => look(round), to - from);
  };
  const begin = (): void => {
    view.clearTimeout(timer);
    plan(0);
  };
  begin();
  const stopWatching = watchAddress(view, begin);
  return () => {
    view.clearTimeout(timer);
    stopWatching();
  };
}
