import { useCallback, useRef, useState } from 'preact/hooks';
import type { LibrarySource } from './library-context.ts';
import { useLive } from './use-live.ts';
import { usePainted } from './use-painted.ts';

/** Records are fetched in runs of this many, so that scrolling by a line asks for nothing. */
const usualRun = 20;
const none: readonly never[] = [];

/**
 * The records of those ids that are on screen, live; `null` for one that is on its way. `onRange` is for the list.
 * `fetch` gives records of the ids that still live, in any order; `first` are records that are at hand already: they are
 * drawn before anything is read.
 */
export function useRows<T extends { readonly id: string }>(
  ids: readonly string[], fetch: (source: LibrarySource, ids: readonly string[]) => Promise<readonly T[]>, { first = none, run = usualRun }: { readonly first?: readonly T[]; readonly run?: number } = {},
): { readonly recordAt: (index: number) => T | null; readonly onRange: (start: number, end: number) => void } {
  const [range, setRange] = useState({ start: 0, end: run });
  const known = useRef(new Map<string, T>()).current;
  for (const record of first) if (!known.has(record.id)) known.set(record.id, record);
  const visible = ids.slice(range.start, range.end);
  const key = visible.join(' ');
  const isPainted = usePainted(key);
  const isAtHand = visible.every((id) => known.has(id));
  const live = useLive((source) => fetch(source, visible), [key], isPainted || !isAtHand);
  if (live.state === 'ready') for (const record of live.value) known.set(record.id, record);
  const onRange = useCallback((start: number, end: number): void => {
    const next = { start: Math.floor(start / run) * run, end: Math.ceil(end / run) * run };
    setRange((now) => (now.start === next.start && now.end === next.end ? now : next));
  }, [run]);
  // Another function where it may give something else.
  const recordAt = useCallback((index: number): T | null => known.get(ids[index] ?? '') ?? null, [ids, known, first, live]);
  return { recordAt, onRange };
}
