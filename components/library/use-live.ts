import { useLayoutEffect, useState } from 'preact/hooks';
import { codeOf } from '../problem.tsx';
import { useLibraryTools, type LibrarySource } from './library-context.ts';

/** A value that is on its way, there, or could not be read (the code of the error). */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly code: string };

/**
 * What a query of the library gives, now and after every change. While other `dependencies` are on their way the last
 * value stays, so that lists do not flash: a view of one record carries a `key` of it instead. It is read within the
 * same frame: an ordinary effect waits for the next one, and one query often leads to another.
 */
export function useLive<T>(query: (source: LibrarySource) => Promise<T>, dependencies: readonly unknown[], isWanted = true): Live<T> {
  const { source } = useLibraryTools();
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  useLayoutEffect(() => (isWanted ? source.watch(
    () => query(source),
    (value) => setLive({ state: 'ready', value }),
    (error) => setLive({ state: 'failed', code: codeOf(error) }),
  ) : undefined), [source, isWanted, ...dependencies]);
  return live;
}
