import type { Found, LibrarySearch, Searched } from '../../components/library/library-context.ts';
import type { IndexProgress } from '../../lib/app/keep-index.ts';

/** What the worker is asked; 'nothing' only makes it get ready. */
export interface SearchQuestion {
  readonly of: keyof Searched | 'nothing';
  readonly query: string;
}

/** The answer to the question before, or how far the index is. */
export type SearchAnswer = { readonly found: Found<unknown> } | { readonly progress: IndexProgress };

interface Asked { readonly question: SearchQuestion; readonly resolve: (found: Found<never>) => void }

/**
 * Starts the worker that searches. It lives as long as the page, and is asked one question at a time: of those that come
 * while it is busy the last alone is asked, since a reader who types on wants no other answer.
 */
export function startSearch(): LibrarySearch {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const listeners = new Set<(progress: IndexProgress) => void>();
  const state: { now: Asked | null; next: Asked | null; progress: IndexProgress } = { now: null, next: null, progress: { done: 0, total: 1 } };
  const ask = (asked: Asked): void => {
    state.now = asked;
    worker.postMessage(asked.question, []);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    if ('progress' in data) {
      state.progress = data.progress;
      for (const listener of listeners) listener(data.progress);
      return;
    }
    const { now, next } = state;
    Object.assign(state, { now: null, next: null });
    if (next === null) now?.resolve(data.found as Found<never>);
    else ask(next);
  });
  return {
    prepare: () => worker.postMessage({ of: 'nothing', query: '' } satisfies SearchQuestion, []),
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
