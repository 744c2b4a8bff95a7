import { useCallback, useRef, useState } from 'preact/hooks';
import type { LibrarySource } from './library-context.ts';
import { useLive } from './use-live.ts';

/** Records are fetched in runs of this many, so that scrolling by a line asks for nothing. */
const usualRun = 20;

/**
 * The records of those ids that are on screen, live; `null` for one that is on its way. `onRange` is for the list.
 * `fetch` gives records of the ids that still live, in any order; `first` are records that are at hand already.
 */
export function useRows<T extends { readonly id: string }>(
  ids: readonly string[], fetch: (source: LibrarySource, ids: readonly string[]) => Promise<readonly T[]>, { first = [], run = usualRun }: { readonly first?: readonly T[]; readonly run?: number } = {},
): { readonly recordAt: (index: number) => T | null; readonly onRange: (start: number, end: number) => void } {
  const [range, setRange] = useState({ start: 0, end: run });
  const known = useRef(new Map<string, T>());
  for (const record of first) if (!known.current.has(record.id)) known.current.set(record.id, record);
  const visible = ids.slice(range.start, range.end);
  const live = useLive((source) => fetch(source, visible), [visible.join(' ')]);
  if (live.state === 'ready') for (const record of live.value) known.current.set(record.id, record);
  const onRange = useCallback((start: number, end: number): void => {
    const next = { start: Math.floor(start / run) * run, end: Math.ceil(end / run) * run };
    setRange((now) => (now.start === next.start && now.end === next.end ? now : next));
  }, [run]);
  return { recordAt: (index) => known.current.get(ids[index] ?? '') ?? null, onRange };
}
