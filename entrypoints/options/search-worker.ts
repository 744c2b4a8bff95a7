import { openCache } from '../../lib/adapters/store/cache-store.ts';
import { openLibrary } from '../../lib/adapters/store/library-store.ts';
import { holdRecords, type HeldRecords } from '../../lib/app/hold-records.ts';
import { keepAnswers, type KeptAnswers } from '../../lib/app/keep-answers.ts';
import { updateIndex } from '../../lib/app/keep-index.ts';
import type { ArticleHeader, ListedNote } from '../../lib/core/library/browse.ts';
import { emptyIndex, findArticles, findNotes, restoreIndex, type LibraryIndex } from '../../lib/core/library/library-index.ts';
import type { Note } from '../../lib/core/model/library.ts';
import type { FoundPlaces, SearchAnswer, SearchQuestion } from './start-search.ts';

/*
 * The search of the options page, off its main thread. The index is kept in the cache and brought up to date when the
 * library changes. In: `SearchQuestion`. Out: `SearchAnswer`: one for each question, and progress whenever answers may have changed.
 */

/** Where the cache keeps the index, and how long after a change it is stored again. */
const stored = { source: 'library-search', key: 'index' };
const storeDelayMs = 3_000;
/** The page's own first reads go before those of the index, unless the reader is searching already. */
const startDelayMs = 1_500;
/** Records that go with an answer, so that the page draws the first screen at once: as many as its first run of rows (`useRows`). */
const firstRecords = 20;
/** Of each kind so many are held in memory, about a kilobyte each: reading twenty takes longer than finding them. */
const mostHeld = 20_000;
/** They are read when no question has come for so long, and then a share of the time: whatever else the reader opens is read from the same database. */
const quietMs = 1_000;
const restsPerRun = 2;

const kinds = ['articles', 'notes'] as const;

const library = openLibrary();
const cache = openCache();

interface Held { readonly articles: HeldRecords<ArticleHeader>; readonly notes: HeldRecords<Note> }

interface Answers { readonly articles: KeptAnswers; readonly notes: KeptAnswers }

/** How many ids the page has of each kind. */
const told = { articles: 0, notes: 0 };
const state: { index?: Promise<LibraryIndex>; held?: Held; answers?: Answers; isWatching?: boolean; ahead?: Promise<void>; askedAt: number; work: Promise<void>; timer?: ReturnType<typeof setTimeout> } = { askedAt: -Infinity, work: Promise.resolve() };

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.of !== 'nothing') state.askedAt = performance.now();
  void index().then(async (ready) => {
    if (data.of !== 'nothing') say({ found: await found(ready, data.of, data.query) });
    watch();
  });
});
setTimeout(() => void index().then(watch), startDelayMs);

async function found(ready: LibraryIndex, of: (typeof kinds)[number], query: string): Promise<FoundPlaces> {
  const places = answers(ready)[of].answer(query);
  const ids = Array.from(places.subarray(0, firstRecords), (place) => ready[of].idAt(place));
  // Without them the page reads them itself, and says what is wrong.
  const first = await (of === 'articles' ? held(ready).articles.some(ids) : held(ready).notes.some(ids).then((notes) => notes.map((note) => listed(ready, note)))).catch(() => []);
  const moreIds = ready[of].idsFrom(told[of]);
  told[of] += moreIds.length;
  return { of, places, moreIds, first };
}

/** The records that are held: by their places in the index, so that what has changed there is read anew. */
function held(ready: LibraryIndex): Held {
  return state.held ??= {
    articles: holdRecords({ byIds: library.articleHeaders, after: library.headersAfter }, mostHeld, (id) => ready.articles.placeOfId(id)),
    notes: holdRecords({ byIds: library.notesByIds, after: library.notesAfter }, mostHeld, (id) => ready.notes.placeOfId(id)),
  };
}

/** What is found, and what a search begins with, found before it is asked. */
function answers(ready: LibraryIndex): Answers {
  return state.answers ??= { articles: keepAnswers((query) => findArticles(ready, query)), notes: keepAnswers((query) => findNotes(ready, query)) };
}

function listed({ articles }: LibraryIndex, note: Note): ListedNote {
  const place = note.target.type === 'entity' ? undefined : articles.placeOf(note.target.canonicalUrl);
  return { id: note.id, note, articleId: place === undefined ? null : articles.idAt(place) };
}

function say(answer: SearchAnswer): void {
  if ('found' in answer) postMessage(answer, { transfer: [answer.found.places.buffer] });
  else postMessage(answer);
}

/** Restoring is quick or not there at all, so that a search is answered from the stored index at once. */
function index(): Promise<LibraryIndex> {
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
  const isChanged = await updateIndex(ready, library, (progress) => {
    if (progress.done < progress.total) forgetAnswers(ready);
    say({ progress });
  });
  if (isChanged) {
    forgetAnswers(ready);
    storeLater(ready);
  }
  if (!isChanged && state.ahead !== undefined) return;
  const renewed = renewAnswers(ready);
  // Not for the next update to wait for, and once: what changes later is read when it is found.
  state.ahead ??= renewed.then(() => readAhead(ready)).catch(() => { delete state.ahead; });
}

function forgetAnswers(ready: LibraryIndex): void {
  for (const of of kinds) answers(ready)[of].forget();
}

/** What a search begins with is worked out anew while nobody searches. */
async function renewAnswers(ready: LibraryIndex): Promise<void> {
  const turn = turns();
  for (const of of kinds) await answers(ready)[of].renew(ready[of].firstLetters(), turn);
}

async function readAhead(ready: LibraryIndex): Promise<void> {
  const turn = turns();
  for (const of of kinds) await held(ready)[of].readAhead(turn);
}

/** Turns for work that is done ahead: the share of the time that it may have, while the reader does not type. */
function turns(): () => Promise<void> {
  const last = { end: performance.now(), start: performance.now() };
  return async () => {
    last.end = performance.now();
    await rest((last.end - last.start) * restsPerRun);
    await untilQuiet();
    last.start = performance.now();
  };
}

/** While the reader types, nothing else is read. */
async function untilQuiet(): Promise<void> {
  for (;;) {
    const open = quietMs - (performance.now() - state.askedAt);
    if (open <= 0) return;
    await rest(open);
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => { setTimeout(done, ms); });
}

/** Stores the index when the reader has not searched for a while: making it ready to be stored takes longer than a search. */
function storeLater(ready: LibraryIndex): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    if (performance.now() - state.askedAt < storeDelayMs) return storeLater(ready);
    // A full disk costs the stored index only: it is built again next time.
    const value = { articles: ready.articles.serialize(), notes: ready.notes.serialize() };
    cache.putAnswer({ ...stored, revision: null, fetchedAt: Date.now(), value }).catch(() => undefined);
    return undefined;
  }, storeDelayMs);
}
