import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';

export interface VirtualListProps {
  readonly count: number;
  /** Height of a row before it has been measured, in CSS pixels. */
  readonly rowHeight: number;
  readonly overscan?: number;
  readonly label: string;
  readonly keyOf: (index: number) => string;
  readonly row: (index: number) => JSX.Element;
  /** Tells which rows are on screen or close to it. */
  readonly onRange?: (start: number, end: number) => void;
}

/** Rows rendered beyond either end of the screen, unless a list of tall rows asks for fewer. */
const usualOverscan = 8;

/**
 * A list of any length in the page's own scroll that renders what is visible. Up and Down move between the rows' first
 * links or buttons; Tab goes through all of what a row has.
 */
export function VirtualList({ count, rowHeight, overscan = usualOverscan, label, keyOf, row, onRange }: VirtualListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [, render] = useReducer((times: number) => times + 1, 0);
  const [scrollMargin, setScrollMargin] = useState(0);
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLDivElement>(optionsOf({ count, rowHeight, overscan, keyOf, scrollMargin, render })));
  virtualizer.setOptions(optionsOf({ count, rowHeight, overscan, keyOf, scrollMargin, render }));

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    const top = list.current === null ? 0 : list.current.getBoundingClientRect().top + window.scrollY;
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(top);
  });

  const items = virtualizer.getVirtualItems();
  const start = items[0]?.index ?? 0;
  const end = (items.at(-1)?.index ?? -1) + 1;
  useEffect(() => onRange?.(start, end), [start, end, onRange]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (step === 0 || at === undefined || (event.target as Element).matches('input, textarea, select')) return;
    const next = Number(at) + step;
    if (next < 0 || next >= count) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${next}"] :is(a, button)`)?.focus());
  };

  return (
    <div ref={list} class="rows" role="list" aria-label={label} style={{ blockSize: `${virtualizer.getTotalSize()}px` }} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <div key={item.key} class="row" role="listitem" aria-setsize={count} aria-posinset={item.index + 1} data-index={item.index}
          ref={(element: HTMLDivElement | null) => { if (element !== null) virtualizer.measureElement(element); }}
          style={{ transform: `translateY(${item.start - scrollMargin}px)` }}>
          {row(item.index)}
        </div>
      ))}
    </div>
  );
}

function optionsOf({ count, rowHeight, overscan, keyOf, scrollMargin, render }: Pick<VirtualListProps, 'count' | 'rowHeight' | 'keyOf'> & { overscan: number; scrollMargin: number; render: (_: undefined) => void }) {
  return {
    count, overscan, scrollMargin,
    getScrollElement: () => window,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => render(undefined),
  };
}
