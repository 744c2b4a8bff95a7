/** First wait after a mutation; doubled at each answer in a row, so that a page that never rests costs next to nothing. */
const firstWaitMs = 250;
const longestWaitMs = 30_000;

/** Without a mutation for so long the observer is let go; the next look at the page starts it again. */
const restMs = 60_000;

/**
 * Calls `onMutated` in an idle moment after the subtree of `root` has changed. Waits longer the more often it is called
 * without a rest between; stops observing when nothing changes any more, and looks again when the tab becomes visible.
 */
export function watchMutations(view: Window & typeof globalThis, root: Element, onMutated: () => void): () => void {
  let waitMs = firstWaitMs;
  let pending: number | undefined;
  let resting: number | undefined;

  const observer = new view.MutationObserver(() => {
    rest();
    if (pending !== undefined) return;
    pending = view.setTimeout(() => {
      pending = undefined;
      waitMs = Math.min(waitMs * 2, longestWaitMs);
      whenIdle(view, onMutated);
    }, waitMs);
  });
  const observe = (): void => {
    observer.observe(root, { subtree: true, childList: true, characterData: true });
    rest();
  };
  const rest = (): void => {
    view.clearTimeout(resting);
    resting = view.setTimeout(() => { observer.disconnect(); waitMs = firstWaitMs; }, restMs);
  };
  const onVisible = (): void => { if (!view.document.hidden) observe(); };

  observe();
  view.document.addEventListener('visibilitychange', onVisible);
  return () => {
    observer.disconnect();
    view.clearTimeout(pending);
    view.clearTimeout(resting);
    view.document.removeEventListener('visibilitychange', onVisible);
  };
}

/** Runs `work` in an idle slice where the browser offers one, soon otherwise. */
export function whenIdle(view: Window & typeof globalThis, work: () => void): void {
  if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(() => work(), { timeout: 1000 });
  else view.setTimeout(work, 0);
}
