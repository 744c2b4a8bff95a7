import { useMemo, useRef } from 'preact/hooks';
import type { Found } from './library-context.ts';

/**
 * Ids of the rows to show: those that were found, best first, or all of `ids` where nothing is searched; none that is not among `ids`. What is among
 * them is looked up once for each table and `ids`, not at each letter: looking up twenty thousand ids takes as long as drawing the rows.
 */
export function useFitting(found: Pick<Found<unknown>, 'places' | 'table'> | null, ids: readonly string[]): readonly string[] {
  // The next search has the same table: what is known of it outlasts an empty field.
  const table = useRef<readonly string[]>([]);
  if (found !== null) table.current = found.table;
  const fits = useMemo(() => {
    const among = new Set(ids);
    return Uint8Array.from(table.current, (id) => (among.has(id) ? 1 : 0));
  }, [table.current, table.current.length, ids]);
  return useMemo(() => {
    if (found === null) return ids;
    const shown: string[] = [];
    for (const place of found.places) if (fits[place] === 1) shown.push(found.table[place] as string);
    return shown;
  }, [found, fits, ids]);
}
