import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { defaultRangeExtractor, observeWindowOffset, observeWindowRect, Virtualizer, windowScroll, type Range } from '@tanstack/virtual-core';
import { usePainted } from './use-painted.ts';
import { useRowFocus } from './use-row-focus.ts';

export interface VirtualListProps {
  readonly count: number;
  /** Height of a row before it has been measured, in CSS pixels. */
  readonly rowHeight: number;
  readonly overscan?: number;
  readonly label: string;
  readonly keyOf: (index: number) => string;
  /** Another function where a row may have changed: what is drawn by the same one stays. */
  readonly row: (index: number) => JSX.Element;
  /** Tells which rows are on screen or close to it. */
  readonly onRange?: (start: number, end: number) => void;
}

/** Rows rendered beyond either end of the screen, unless a list of tall rows asks for fewer. */
const usualOverscan = 8;
/** And for the first frame of another list, which should not wait for what nobody sees yet. */
const firstOverscan = 1;

/**
 * A list of any length in the page's own scroll that renders what is visible, and the row with the focus wherever it is.
 * Up, Down, Home and End move between rows; Tab goes through all of what a row has.
 */
export function VirtualList({ count, rowHeight, overscan = usualOverscan, label, keyOf, row, onRange }: VirtualListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [, render] = useReducer((times: number) => times + 1, 0);
  const [scrollMargin, setScrollMargin] = useState(0);
  const reveal = useRef<(row: number) => void>(() => undefined);
  const focus = useRowFocus(list, count, (row) => reveal.current(row));
  const isPainted = usePainted(`${count} ${keyOf(0)}`);
  const beyond = isPainted ? overscan : Math.min(overscan, firstOverscan);
  const options = (): ReturnType<typeof optionsOf> => optionsOf({ count, rowHeight, overscan: beyond, keyOf, scrollMargin, render, held: focus.row });
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
  const { startIndex: start, endIndex: last } = virtualizer.range ?? { startIndex: 0, endIndex: -1 };
  const from = Math.max(0, start - beyond);
  const end = Math.min(count, last + 1 + beyond);
  useEffect(() => onRange?.(from, end), [from, end, onRange]);
  const measure = useCallback((element: HTMLDivElement | null) => { if (element !== null) virtualizer.measureElement(element); }, [virtualizer]);
  const drawn = useDrawn(items.map(({ index }) => index), keyOf, row);

  return (
    <div ref={list} class="rows" role="list" aria-label={label} style={{ blockSize: `${virtualizer.getTotalSize()}px` }} onKeyDown={focus.onKeyDown} onFocusIn={focus.onFocusIn} onFocusOut={focus.onFocusOut}>
      {items.map((item, at) => (
        <div key={item.key} class="row" role="listitem" aria-setsize={count} aria-posinset={item.index + 1} data-index={item.index} ref={measure}
          style={{ transform: `translateY(${item.start - scrollMargin}px)` }}>
          {drawn[at]}
        </div>
      ))}
    </div>
  );
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

function optionsOf({ count, rowHeight, overscan, keyOf, scrollMargin, render, held }: Pick<VirtualListProps, 'count' | 'rowHeight' | 'keyOf'> & { overscan: number; scrollMargin: number; render: (_: undefined) => void; held: () => number | null }) {
  return {
    count, overscan, scrollMargin,
    getScrollElement: () => window,
    estimateSize: () => rowHeight,
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
