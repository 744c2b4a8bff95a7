import type { LibrarySearch } from '../../components/library/library-context.ts';
import type { IndexProgress } from '../../lib/app/keep-index.ts';

/** What the worker is asked; 'nothing' only makes it get ready. */
export interface SearchQuestion {
  readonly id: number;
  readonly of: 'articles' | 'notes' | 'nothing';
  readonly query: string;
}

type Answer = { readonly id: number; readonly found: readonly string[] } | { readonly progress: IndexProgress };

/** Starts the worker that searches. It lives as long as the page. */
export function startSearch(): LibrarySearch {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (found: readonly string[]) => void>();
  const listeners = new Set<(progress: IndexProgress) => void>();
  const state: { asked: number; progress: IndexProgress } = { asked: 0, progress: { done: 0, total: 1 } };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('found' in data) {
      waiting.get(data.id)?.(data.found);
      waiting.delete(data.id);
      return;
    }
    state.progress = data.progress;
    for (const listener of listeners) listener(data.progress);
  });
  const ask = (of: SearchQuestion['of'], query: string): number => {
    state.asked += 1;
    worker.postMessage({ id: state.asked, of, query } satisfies SearchQuestion, []);
    return state.asked;
  };
  return {
    prepare: () => { ask('nothing', ''); },
    search: (of, query) => new Promise((resolve) => { waiting.set(ask(of, query), resolve); }),
    onChange: (listener) => {
      listeners.add(listener);
      listener(state.progress);
      return () => listeners.delete(listener);
    },
  };
}
