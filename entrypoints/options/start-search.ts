import type { Found, LibrarySearch, Searched } from '../../components/library/library-context.ts';
import type { IndexProgress } from '../../lib/app/keep-index.ts';

/** What the worker is asked; 'nothing' only makes it get ready. */
export interface SearchQuestion {
  readonly of: keyof Searched | 'nothing';
  readonly query: string;
}

/**
 * What was found, best first, as places in the table of the ids of its kind, and what the table has more than at the answer
 * before: ten thousand ids are copied and hashed once, not at each letter.
 */
export interface FoundPlaces {
  readonly of: keyof Searched;
  readonly places: Int32Array;
  readonly moreIds: readonly string[];
  readonly first: readonly unknown[];
}

/** The answer to the question before, or how far the index is. */
export type SearchAnswer = { readonly found: FoundPlaces } | { readonly progress: IndexProgress };

interface Asked { readonly question: SearchQuestion; readonly resolve: (found: Found<never>) => void }

/** The search of the page. `start` starts its worker before it is asked anything. */
export interface StartedSearch extends LibrarySearch { readonly start: () => void }

/**
 * The worker that searches. It is started by `start`, or by the first question; it lives as long as the page, and is asked one question at a time: of those that come
 * while it is busy the last alone is asked, since a reader who types on wants no other answer.
 */
export function startSearch(): StartedSearch {
  const listeners = new Set<(progress: IndexProgress) => void>();
  const tables: Readonly<Record<keyof Searched, string[]>> = { articles: [], notes: [] };
  const state: { now: Asked | null; next: Asked | null; progress: IndexProgress; worker?: Worker } = { now: null, next: null, progress: { done: 0, total: 1 } };
  const ask = (asked: Asked): void => {
    state.now = asked;
    worker().postMessage(asked.question, []);
  };
  const read = ({ of, places, moreIds, first }: FoundPlaces): Found<never> => {
    const table = tables[of];
    for (const id of moreIds) table.push(id);
    return { places, table, first: first as readonly never[] };
  };
  const onMessage = ({ data }: MessageEvent<SearchAnswer>): void => {
    if ('progress' in data) {
      state.progress = data.progress;
      for (const listener of listeners) listener(data.progress);
      return;
    }
    const found = read(data.found);
    const { now, next } = state;
    Object.assign(state, { now: null, next: null });
    if (next === null) now?.resolve(found);
    else ask(next);
  };
  const worker = (): Worker => {
    if (state.worker === undefined) {
      state.worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
      state.worker.addEventListener('message', onMessage);
    }
    return state.worker;
  };
  return {
    start: () => void worker(),
    prepare: () => worker().postMessage({ of: 'nothing', query: '' } satisfies SearchQuestion, []),
    search: (of, query) => new Promise((resolve) => {
      const asked: Asked = { question: { of, query }, resolve };
      if (state.now === null) ask(asked);
      else state.next = asked;
    }),
    onChange: (listener) => {
      listeners.add(listener);
      listener(state.progress);
      return () => listeners.delete(listener);
    },
  };
}
