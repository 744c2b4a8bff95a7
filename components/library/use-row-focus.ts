import { useLayoutEffect, useRef } from 'preact/hooks';

/** What of a row has the focus: its box to tick, its first link or button, or a button so many from the row's end. */
type Part = 'tick' | 'first' | number;

interface State {
  row: number | null;
  part: Part;
  element: Element | null;
  /** The focus is to go to `row` as soon as that is rendered. */
  isWanted: boolean;
  /** That row was not rendered when the reader went for it. */
  isFar: boolean;
}

export interface RowFocus {
  /** The row that has the focus or is about to; it is rendered wherever it is. `null` if none has. */
  row(): number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: () => void;
}

/**
 * The focus in a list of rows (elements with `data-index`) of which only some are rendered. Up, Down, Home and End move
 * it, from tick to tick, link to link, button to the same button. When its row goes away (deleted, filtered out), the
 * row that took its place gets it. `reveal` scrolls to a row and renders the list anew.
 */
export function useRowFocus(list: { readonly current: HTMLElement | null }, count: number, reveal: (row: number) => void): RowFocus {
  const state = useRef<State>({ row: null, part: 'first', element: null, isWanted: false, isFar: false }).current;

  useLayoutEffect(() => {
    if (state.row === null) return;
    const isLost = state.element?.isConnected === false && document.activeElement === document.body;
    if (!isLost && !state.isWanted) return;
    const row = list.current?.querySelector(`[data-index="${Math.min(state.row, count - 1)}"]`);
    const next = row === null || row === undefined ? undefined : partOf(row, state.part) ?? partOf(row, 'first');
    // A row that is on its way has nothing to press yet: the next rendering tries again.
    if (next === undefined) return;
    state.isWanted = false;
    next.focus();
    if (state.isFar) stayInView(next, settlingFrames);
    state.isFar = false;
  });

  return {
    row: () => state.row,
    onKeyDown(event) {
      const element = event.target as HTMLElement;
      const at = rowOf(element);
      const to = { ArrowDown: (at ?? 0) + 1, ArrowUp: (at ?? 0) - 1, Home: 0, End: count - 1 }[event.key];
      if (to === undefined || at === null || to < 0 || to >= count || to === at || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!element.matches('.row-tick, a, button')) return;
      event.preventDefault();
      Object.assign(state, { row: to, part: whichPart(element), isWanted: true, isFar: list.current?.querySelector(`[data-index="${to}"]`) === null });
      reveal(to);
    },
    onFocusIn({ target }) {
      const row = rowOf(target as Element);
      if (row !== null) Object.assign(state, { row, element: target, part: whichPart(target as Element), isWanted: false });
    },
    onFocusOut() {
      // Where the focus goes is known only after this event. What was taken away has it still, as far as we are concerned.
      queueMicrotask(() => {
        if (state.element?.isConnected === true && list.current?.contains(document.activeElement) !== true && !state.isWanted) Object.assign(state, { row: null, element: null });
      });
    },
  };
}

/** Rows far away have a height that is guessed until they are drawn, and move what stands below: for so many frames. */
const settlingFrames = 15;

/** Keeps an element in view while it has the focus, for a number of frames. */
function stayInView(element: HTMLElement, frames: number): void {
  if (frames === 0 || document.activeElement !== element) return;
  element.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => stayInView(element, frames - 1));
}

function rowOf(element: Element): number | null {
  const index = element.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : Number(index);
}

function pressables(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a, button')];
}

function whichPart(element: Element): Part {
  if (element.matches('.row-tick')) return 'tick';
  const all = pressables(element.closest('[data-index]') as Element);
  const at = all.indexOf(element as HTMLElement);
  return element.matches('button') && at > 0 ? at - all.length : 'first';
}

function partOf(row: Element, part: Part): HTMLElement | undefined {
  if (part === 'tick') return row.querySelector<HTMLElement>('.row-tick') ?? undefined;
  return part === 'first' ? pressables(row)[0] : pressables(row).at(part);
}
