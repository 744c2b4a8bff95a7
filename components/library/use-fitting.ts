import { useMemo } from 'preact/hooks';
import type { Found } from './library-context.ts';

/**
 * Ids of the rows to show: those that were found, best first, or all of `ids` where nothing is searched; none that is not among `ids`. What is among
 * them is looked up once for each table and `ids`, not at each letter: looking up twenty thousand ids takes as long as drawing the rows.
 */
export function useFitting(found: Pick<Found<unknown>, 'places' | 'table'> | null, ids: readonly string[]): readonly string[] {
  const table = found?.table;
  const fits = useMemo(() => {
    const among = new Set(ids);
    return Uint8Array.from(table ?? [], (id) => (among.has(id) ? 1 : 0));
  }, [table, table?.length, ids]);
  return useMemo(() => {
    if (found === null) return ids;
    const shown: string[] = [];
    for (const place of found.places) if (fits[place] === 1) shown.push(found.table[place] as string);
    return shown;
  }, [found, fits, ids]);
}
