import { useCallback, useMemo, useState } from 'preact/hooks';

/** Rows that the reader has ticked, by their ids. */
export interface Selection {
  /** In the order in which they are shown; those that no filter or search shows are not selected. */
  readonly ids: readonly string[];
  has(id: string): boolean;
  set(id: string, isSelected: boolean): void;
  all(): void;
  none(): void;
}

/** A selection among the rows that are shown. */
export function useSelection(shown: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => (ticked.size === 0 ? [] : shown.filter((id) => ticked.has(id))), [ticked, shown]);
  const set = useCallback((id: string, isSelected: boolean) => setTicked((now) => {
    const next = new Set(now);
    if (isSelected) next.add(id);
    else next.delete(id);
    return next;
  }), []);
  return { ids, has: (id) => ticked.has(id), set, all: () => setTicked(new Set(shown)), none: () => setTicked(new Set()) };
}
