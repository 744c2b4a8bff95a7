import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { defaultRangeExtractor, measureElement, observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range } from '@tanstack/virtual-core';
import { usePainted } from './use-painted.ts';
import { useRowFocus } from './use-row-focus.ts';

export interface VirtualListProps {
  readonly count: number;
  /** Height of a row before it has been measured, in CSS pixels. */
  readonly rowHeight: number;
  readonly overscan?: number;
  readonly label: string;
  readonly keyOf: (index: number) => string;
  /** What rows are drawn in is used again for other records: only for rows that keep nothing of the one before. */
  readonly isReusing?: boolean;
  /** Another function where a row may have changed: what is drawn by the same one stays. */
  readonly row: (index: number) => JSX.Element;
  /** Tells which rows are on screen or close to it. */
  readonly onRange?: (start: number, end: number) => void;
}

/** Rows rendered beyond either end of the screen, unless a list of tall rows asks for fewer. */
const usualOverscan = 8;
/** And for the first frame of another list, and while the next may come with the next letter: neither should wait for what nobody sees yet. */
const firstOverscan = 1;

/**
 * A list of any length in the page's own scroll that renders what is visible, and the row with the focus wherever it is.
 * Up, Down, Home and End move between rows; Tab goes through all of what a row has.
 */
export function VirtualList({ count, rowHeight, overscan = usualOverscan, label, keyOf, isReusing = false, row, onRange }: VirtualListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [, render] = useReducer((times: number) => times + 1, 0);
  const [scrollMargin, setScrollMargin] = useState(0);
  const reveal = useRef<(row: number) => void>(() => undefined);
  const focus = useRowFocus(list, count, (row) => reveal.current(row));
  const isPainted = usePainted(`${count} ${keyOf(0)}`);
  const beyond = isPainted ? overscan : Math.min(overscan, firstOverscan);
  // Rows that are alike are mostly as high as the first two that were equally high: where that is right, nothing is placed and drawn a second time. Once
  // only: a guess that follows what is seen moves rows, which shows others, without end.
  const height = useRef({ usual: rowHeight, last: 0, isKnown: !isReusing }).current;
  const onHeight = (measured: number): void => {
    if (!height.isKnown && measured === height.last) Object.assign(height, { usual: measured, isKnown: true });
    height.last = measured;
  };
  const options = (): ReturnType<typeof optionsOf> => optionsOf({ count, heightOf: () => height.usual, onHeight, overscan: beyond, keyOf, scrollMargin, render, held: focus.row });
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLDivElement>(options()));
  reveal.current = (row) => { virtualizer.scrollToIndex(row); render(undefined); };
  virtualizer.setOptions(options());

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const top = list.current === null ? 0 : list.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top);
  });

  const items = virtualizer.getVirtualItems();
  const keys = items.map(({ index }) => keyOf(index));
  // Not while the focus is in one of them: it stays with its record.
  const slots = useSlots(keys, isReusing && focus.row() === null);
  const { startIndex: start, endIndex: last } = virtualizer.range ?? { startIndex: 0, endIndex: -1 };
  const from = Math.max(0, start - beyond);
  const end = Math.min(count, last + 1 + beyond);
  useEffect(() => onRange?.(from, end), [from, end, onRange]);
  const measure = useCallback((element: HTMLDivElement | null) => { if (element !== null) virtualizer.measureElement(element); }, [virtualizer]);
  useLayoutEffect(() => {
    if (!isReusing) return;
    const taken = [...virtualizer.elementsCache].flatMap(([key, element]) => {
      const index = Number(element.dataset['index']);
      return element.isConnected && keyOf(index) !== key ? [{ key, element, index }] : [];
    });
    for (const { key } of taken) virtualizer.elementsCache.delete(key);
    for (const { element, index } of taken) {
      virtualizer.elementsCache.set(keyOf(index), element);
      // As it is now: nobody tells where the height is that of the record before, and the one kept may be that of a window of another width.
      virtualizer.resizeItem(index, element.offsetHeight);
    }
  }, [keys.join(' '), virtualizer, isReusing]);
  const drawn = useDrawn(items.map(({ index }) => index), keyOf, row);

  return (
    <div ref={list} class="rows" role="list" aria-label={label} style={{ blockSize: `${virtualizer.getTotalSize()}px` }} onKeyDown={focus.onKeyDown} onFocusIn={focus.onFocusIn} onFocusOut={focus.onFocusOut}>
      {items.map((item, at) => (
        <div key={slots[at]} class="row" role="listitem" aria-setsize={count} aria-posinset={item.index + 1} data-index={item.index} ref={measure}
          style={{ transform: `translateY(${item.start - scrollMargin}px)` }}>
          {drawn[at]}
        </div>
      ))}
    </div>
  );
}

/**
 * Which element each row is drawn in, by a number: that of its key before, else, where `isReusing`, one whose key has gone, in their order, else a new one.
 */
function useSlots(keys: readonly string[], isReusing: boolean): readonly number[] {
  const state = useRef<{ slots: ReadonlyMap<string, number>; next: number }>({ slots: new Map(), next: 0 }).current;
  const shown = new Set(keys);
  const free = isReusing ? [...state.slots].filter(([key]) => !shown.has(key)).map(([, slot]) => slot) : [];
  const slots = keys.map((key) => state.slots.get(key) ?? free.shift() ?? state.next++);
  state.slots = new Map(keys.map((key, at) => [key, slots[at] as number]));
  return slots;
}

/** The rows of some indices; one that was drawn by the same function for the same place is the same element, which costs nothing. */
function useDrawn(indices: readonly number[], keyOf: VirtualListProps['keyOf'], row: VirtualListProps['row']): readonly JSX.Element[] {
  const before = useRef<{ readonly row: VirtualListProps['row']; readonly elements: ReadonlyMap<string, JSX.Element> }>({ row, elements: new Map() });
  const known = before.current.row === row ? before.current.elements : new Map<string, JSX.Element>();
  const place = (index: number): string => `${index} ${keyOf(index)}`;
  const elements = indices.map((index) => known.get(place(index)) ?? row(index));
  before.current = { row, elements: new Map(indices.map((index, at) => [place(index), elements[at] as JSX.Element])) };
  return elements;
}

function optionsOf({ count, heightOf, onHeight, overscan, keyOf, scrollMargin, render, held }: Pick<VirtualListProps, 'count' | 'keyOf'> & {
  heightOf: () => number; onHeight: (measured: number) => void; overscan: number; scrollMargin: number; render: (_: undefined) => void; held: () => number | null;
}) {
  return {
    count, overscan, scrollMargin,
    getScrollElement: () => window,
    estimateSize: heightOf,
    measureElement: (...measured: Parameters<typeof measureElement<HTMLDivElement>>) => {
      const size = measureElement(...measured);
      const [element, , virtualizer] = measured;
      const index = virtualizer.indexFromElement(element);
      // It keeps no height that was guessed right, and would guess another when what is usual has changed.
      if (virtualizer.measurementsCache[index]?.size === size) virtualizer.itemSizeCache.set(keyOf(index), size);
      onHeight(size);
      return size;
    },
    getItemKey: keyOf,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => render(undefined),
    rangeExtractor: (range: Range) => {
      const row = held();
      const seen = defaultRangeExtractor(range);
      return row === null || row >= count || seen.includes(row) ? seen : [...seen, row].toSorted((a, b) => a - b);
    },
  };
}
