import type { Found } from '../../components/library/library-context.ts';
import { openCache } from '../../lib/adapters/store/cache-store.ts';
import { openLibrary } from '../../lib/adapters/store/library-store.ts';
import { holdRecords } from '../../lib/app/hold-records.ts';
import { updateIndex } from '../../lib/app/keep-index.ts';
import { emptyIndex, findArticles, findNotes, restoreIndex } from '../../lib/core/library/library-index.ts';
import type { SearchAnswer, SearchQuestion } from './start-search.ts';

/*
 * The search of the options page, off its main thread. The index is kept in the cache and brought up to date when the
 * library changes. In: `SearchQuestion`. Out: `SearchAnswer`: one for each question, and progress whenever answers may have changed.
 */

/** Where the cache keeps the index, and how long after a change it is stored again. */
const stored = { source: 'library-search', key: 'index' };
const storeDelayMs = 3_000;
/** The page's own first reads go before those of the index, unless the reader is searching already. */
const startDelayMs = 1_500;
/** Records that go with an answer, so that the page draws the first screen at once. */
const firstRecords = 40;
/** Of each kind so many are held in memory, about a kilobyte each: reading forty takes longer than finding them. */
const mostHeld = 20_000;
/** They are read when no question has come for so long. */
const quietMs = 1_000;

const library = openLibrary();
const cache = openCache();
const held = { articles: holdRecords(library.articleHeaders, mostHeld), notes: holdRecords(library.notesByIds, mostHeld) };
const state: { index?: Promise<ReturnType<typeof emptyIndex>>; isWatching?: boolean; isReadingAhead?: boolean; askedAt: number; work: Promise<void>; timer?: ReturnType<typeof setTimeout> } = { askedAt: -Infinity, work: Promise.resolve() };

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.of !== 'nothing') state.askedAt = performance.now();
  void index().then(async (ready) => {
    if (data.of !== 'nothing') say({ found: await found(ready, data.of, data.query) });
    watch();
  });
});
setTimeout(() => void index().then(watch), startDelayMs);

async function found(ready: ReturnType<typeof emptyIndex>, of: 'articles' | 'notes', query: string): Promise<Found<unknown>> {
  const ids = (of === 'articles' ? findArticles : findNotes)(ready, query);
  const some = ids.slice(0, firstRecords);
  // Without them the page reads them itself, and says what is wrong.
  return { ids, first: await held[of].some(some, (id) => ready[of].versionOf(id)).catch(() => []) };
}

function say(answer: SearchAnswer): void {
  postMessage(answer);
}

/** Restoring is quick or not there at all, so that a search is answered from the stored index at once. */
function index(): Promise<ReturnType<typeof emptyIndex>> {
  return state.index ??= cache.answer(stored.source, stored.key)
    .then((answer) => restoreIndex((answer?.value ?? null) as never), () => null).then((restored) => restored ?? emptyIndex());
}

function watch(): void {
  if (state.isWatching) return;
  state.isWatching = true;
  library.watch(() => library.versions(), () => { state.work = state.work.then(update, update); }, () => undefined);
}

async function update(): Promise<void> {
  const ready = await index();
  const isChanged = await updateIndex(ready, library, (progress) => say({ progress }));
  if (isChanged) storeLater(ready);
  // Not for the next update to wait for.
  if (state.isReadingAhead) return;
  state.isReadingAhead = true;
  void readAhead(ready).catch(() => undefined).then(() => { state.isReadingAhead = false; });
}

async function readAhead(ready: ReturnType<typeof emptyIndex>): Promise<void> {
  for (const of of ['articles', 'notes'] as const) await held[of].readAhead(ready[of].livingIds(), untilQuiet);
}

/** While the reader types, nothing else is read. */
async function untilQuiet(): Promise<void> {
  for (;;) {
    const open = quietMs - (performance.now() - state.askedAt);
    if (open <= 0) return;
    await new Promise((done) => { setTimeout(done, open); });
  }
}

/** Stores the index when the reader has not searched for a while: making it ready to be stored takes longer than a search. */
function storeLater(ready: ReturnType<typeof emptyIndex>): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    if (performance.now() - state.askedAt < storeDelayMs) return storeLater(ready);
    // A full disk costs the stored index only: it is built again next time.
    const value = { articles: ready.articles.serialize(), notes: ready.notes.serialize() };
    cache.putAnswer({ ...stored, revision: null, fetchedAt: Date.now(), value }).catch(() => undefined);
    return undefined;
  }, storeDelayMs);
}
