import { useMemo, useState } from 'preact/hooks';

/** Rows that the reader has ticked, by their ids. */
export interface Selection {
  /** In the order in which they are shown; those that no filter or search shows are not selected. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  set(id: string, isSelected: boolean): void;
  /** Sets all rows from the one that was set last to this one. */
  setTo(id: string, isSelected: boolean): void;
  all(): void;
  none(): void;
}

interface Ticked { readonly ids: ReadonlySet<string>; readonly last: string | null }

const nothing: Ticked = { ids: new Set(), last: null };

/** A selection among the rows that are shown. */
export function useSelection(shown: readonly string[]): Selection {
  const [ticked, setTicked] = useState(nothing);
  const ids = useMemo(() => (ticked.ids.size === 0 ? [] : shown.filter((id) => ticked.ids.has(id))), [ticked, shown]);
  const change = (some: readonly string[], isSelected: boolean, last: string): void => setTicked((now) => {
    const next = new Set(now.ids);
    for (const id of some) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    return { ids: next, last };
  });
  return useMemo(() => ({
    ids,
    has: (id) => ticked.ids.has(id),
    set: (id, isSelected) => change([id], isSelected, id),
    setTo(id, isSelected) {
      const [from, to] = [shown.indexOf(ticked.last ?? id), shown.indexOf(id)];
      change(from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1), isSelected, id);
    },
    all: () => setTicked({ ids: new Set(shown), last: null }),
    none: () => setTicked(nothing),
  }), [ids, ticked, shown]);
}
