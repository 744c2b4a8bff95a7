import { openCache } from '../../lib/adapters/store/cache-store.ts';
import { openLibrary } from '../../lib/adapters/store/library-store.ts';
import { updateIndex } from '../../lib/app/keep-index.ts';
import { SearchIndex } from '../../lib/core/library/search-index.ts';

/*
 * The search of the options page, off its main thread. The index is kept in the cache and brought up to date when the
 * library changes. In: `{ id, query }`. Out: `{ id, hits }`, and `{ progress }` whenever answers may have changed.
 */

/** Where the cache keeps the index, and how long after a change it is stored again. */
const stored = { source: 'library-search', key: 'index' };
const storeDelayMs = 3_000;
/** The page's own first reads go before those of the index. */
const startDelayMs = 1_500;

const library = openLibrary();
const cache = openCache();
// Restoring is quick or not there at all, so that a search is answered from the stored index at once.
const restored = cache.answer(stored.source, stored.key).then((answer) => SearchIndex.restore(answer?.value ?? null), () => null);
const ready = restored.then((index) => index ?? SearchIndex.empty());
const work: { last: Promise<void>; timer: ReturnType<typeof setTimeout> | undefined } = { last: Promise.resolve(), timer: undefined };

addEventListener('message', ({ data }: MessageEvent<{ id: number; query: string }>) => {
  void ready.then((index) => postMessage({ id: data.id, hits: index.search(data.query) }));
});
setTimeout(() => library.watch(() => library.versions(), () => { work.last = work.last.then(update, update); }, () => undefined), startDelayMs);

async function update(): Promise<void> {
  const index = await ready;
  const isChanged = await updateIndex(index, library, (progress) => postMessage({ progress }));
  if (!isChanged) return;
  clearTimeout(work.timer);
  work.timer = setTimeout(() => {
    // A full disk costs the stored index only: it is built again next time.
    cache.putAnswer({ ...stored, revision: null, fetchedAt: Date.now(), value: index.serialize() }).catch(() => undefined);
  }, storeDelayMs);
}
