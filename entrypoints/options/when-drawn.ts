import { parseRoute } from '../../components/library/route.ts';

/** What stands in the list of articles when it has been read. */
const drawn = '.row, .empty, .problem';
/** Whatever happens, the rest goes on after so long. */
const longestMs = 1_000;

/** Resolves when the first rows of the list with which the library opens are on the screen: what they do not need waits for them. At once for every other view. */
export const whenDrawn: Promise<void> = parseRoute(location.hash).view !== 'articles' ? Promise.resolve() : new Promise((done) => {
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    requestAnimationFrame(() => setTimeout(done));
  };
  const observer = new MutationObserver(() => { if (document.querySelector(drawn) !== null) end(); });
  // A page in the background gets no frames.
  const timer = setTimeout(() => { observer.disconnect(); done(); }, longestMs);
  observer.observe(document, { childList: true, subtree: true });
});
