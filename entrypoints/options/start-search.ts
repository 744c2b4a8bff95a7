import type { LibrarySearch } from '../../components/library/library-context.ts';
import type { IndexProgress } from '../../lib/app/keep-index.ts';
import type { Hit } from '../../lib/core/library/search-index.ts';

type Answer = { readonly id: number; readonly hits: readonly Hit[] } | { readonly progress: IndexProgress };

/** Starts the worker that searches. It lives as long as the page. */
export function startSearch(): LibrarySearch {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (hits: readonly Hit[]) => void>();
  const listeners = new Set<(progress: IndexProgress) => void>();
  const state: { asked: number; progress: IndexProgress } = { asked: 0, progress: { done: 0, total: 1 } };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('hits' in data) {
      waiting.get(data.id)?.(data.hits);
      waiting.delete(data.id);
      return;
    }
    state.progress = data.progress;
    for (const listener of listeners) listener(data.progress);
  });
  return {
    search: (query) => new Promise((resolve) => {
      state.asked += 1;
      waiting.set(state.asked, resolve);
      worker.postMessage({ id: state.asked, query }, []);
    }),
    onChange: (listener) => {
      listeners.add(listener);
      listener(state.progress);
      return () => listeners.delete(listener);
    },
  };
}
