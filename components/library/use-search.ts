import { useEffect, useState } from 'preact/hooks';
import type { Hit } from '../../lib/core/library/search-index.ts';
import { useLibraryTools } from './library-context.ts';

/** The records that fit a query, best first; `null` where nothing is asked. `isReading` while the index is not whole. */
export function useSearch(query: string): { readonly hits: readonly Hit[] | null; readonly isReading: boolean } {
  const { search } = useLibraryTools();
  const [hits, setHits] = useState<readonly Hit[] | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 1 });
  useEffect(() => search.onChange(setProgress), [search]);
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') { setHits(null); return undefined; }
    let isOld = false;
    search.search(asked).then((found) => { if (!isOld) setHits(found); }, () => { if (!isOld) setHits([]); });
    return () => { isOld = true; };
  }, [asked, search, progress]);
  return { hits: asked === '' ? null : hits, isReading: progress.done < progress.total };
}
