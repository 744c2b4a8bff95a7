import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useLibraryTools } from './library-context.ts';

/** Ids of the records that fit a query, best first; `null` where nothing is asked. `isReading` while the index is not whole. */
export function useSearch(of: 'articles' | 'notes', query: string): { readonly found: readonly string[] | null; readonly isReading: boolean } {
  const { search } = useLibraryTools();
  const [answer, setAnswer] = useState<{ readonly query: string; readonly found: readonly string[] } | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 1 });
  useEffect(() => search.onChange(setProgress), [search]);
  const asked = query.trim();
  // Asked in the frame of the keystroke, not in the one after it.
  useLayoutEffect(() => {
    if (asked === '') { setAnswer(null); return undefined; }
    let isOld = false;
    const take = (found: readonly string[]): void => { if (!isOld) setAnswer({ query: asked, found }); };
    search.search(of, asked).then(take, () => take([]));
    return () => { isOld = true; };
  }, [asked, of, search, progress]);
  return { found: asked === '' ? null : answer?.found ?? null, isReading: progress.done < progress.total };
}
