import { useLayoutEffect, useRef } from 'preact/hooks';

/** What in a row takes the focus: its box to tick, or the first link or button. */
type Target = '.row-tick' | ':is(a, button)';

export interface RowFocus {
  /** The row that has the focus or is about to; it is rendered wherever it is. `null` if none has. */
  row(): number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: () => void;
}

/**
 * The focus in a list of rows (elements with `data-index`) of which only some are rendered. Up, Down, Home and End move
 * it, from tick to tick or from link to link. When its row goes away (deleted, filtered out), the row that took its
 * place gets it. `render` renders the list anew.
 */
export function useRowFocus(list: { readonly current: HTMLElement | null }, count: number, render: () => void): RowFocus {
  const state = useRef<{ row: number | null; target: Target; element: Element | null; isWanted: boolean }>({ row: null, target: ':is(a, button)', element: null, isWanted: false }).current;

  useLayoutEffect(() => {
    if (state.row === null) return;
    const isLost = state.element?.isConnected === false && document.activeElement === document.body;
    if (!isLost && !state.isWanted) return;
    const row = list.current?.querySelector(`[data-index="${Math.min(state.row, count - 1)}"]`);
    const next = row?.querySelector<HTMLElement>(state.target) ?? row?.querySelector<HTMLElement>(':is(a, button, input)');
    // A row that is on its way has nothing to press yet: the next rendering tries again.
    if (next === null || next === undefined) return;
    state.isWanted = false;
    next.focus();
  });

  return {
    row: () => state.row,
    onKeyDown(event) {
      const element = event.target as HTMLElement;
      const at = rowOf(element);
      const to = { ArrowDown: (at ?? 0) + 1, ArrowUp: (at ?? 0) - 1, Home: 0, End: count - 1 }[event.key];
      const isTick = element.matches('.row-tick');
      if (to === undefined || at === null || to < 0 || to >= count || to === at || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isTick && element.matches('input, textarea, select, summary')) return;
      event.preventDefault();
      Object.assign(state, { row: to, target: isTick ? '.row-tick' : ':is(a, button)', isWanted: true });
      render();
    },
    onFocusIn({ target }) {
      const row = rowOf(target as Element);
      if (row !== null) Object.assign(state, { row, element: target, target: (target as Element).matches('.row-tick') ? '.row-tick' : ':is(a, button)', isWanted: false });
    },
    onFocusOut() {
      // Where the focus goes is known only after this event; a row that was taken away has it still, as far as we are concerned.
      queueMicrotask(() => {
        if (state.element?.isConnected === true && list.current?.contains(document.activeElement) !== true && !state.isWanted) Object.assign(state, { row: null, element: null });
      });
    },
  };
}

function rowOf(element: Element): number | null {
  const index = element.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : Number(index);
}
