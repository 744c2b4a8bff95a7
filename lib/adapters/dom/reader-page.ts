import type { Mark, ReaderPage } from '../../app/reader-ports.ts';
import type { Article } from '../../core/model/article.ts';
import type { Span } from '../../core/model/span.ts';
import { caretAtPoint } from './caret-at-point.ts';
import { offsetAt, rangeFor, type LiveText } from './live-text.ts';
import { paintHighlights, type HighlightStyle } from './paint-highlights.ts';
import { selectedSpan } from './selected-span.ts';
import { watchMutations } from './watch-mutations.ts';

/** A finger is less exact than a pointer: px around a letter that still count as on it. */
const touchSlackPx = 6;

/** What stands under a click and has a meaning of its own. */
const interactive = 'a[href], button, input, textarea, select, label, summary, [role="button"], [role="link"], [contenteditable="true"]';

/** A page that can also tell where a span stands, for the card. */
export interface LiveReaderPage extends ReaderPage {
  rangeFor(span: Span): Range | null;
}

/** The live page behind the reader. `isOwn` tells events of the card from those of the page. */
export function readerPage(
  view: Window & typeof globalThis,
  extract: () => Promise<{ article: Article; live: LiveText } | null>,
  isOwn: (event: Event) => boolean,
): LiveReaderPage {
  const { document } = view;
  let live: LiveText | null = null;
  let unpaint = (): void => undefined;
  const range = (span: Span): Range | null => live === null ? null : rangeFor(live, span);

  return {
    rangeFor: range,
    async extract() {
      const extracted = await extract();
      live = extracted?.live ?? null;
      return extracted?.article ?? null;
    },
    paint(marks) {
      unpaint();
      unpaint = paintHighlights(view, rangesByStyle(marks, range));
    },
    scrollTo(span) {
      const target = range(span);
      if (target === null || isInView(view, target)) return;
      const isStill = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
      target.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
    },
    selection: () => live === null ? null : selectedSpan(document, live),
    topOffset: () => live === null ? 0 : firstVisibleOffset(live),
    watchClicks(onOffset) {
      const listener = (event: MouseEvent): void => {
        if (isOwn(event) || event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if ((event.target as Element).closest?.(interactive) instanceof view.Element) return;
        if (document.getSelection()?.isCollapsed === false) return;
        const isTouch = (event as PointerEvent).pointerType === 'touch';
        const caret = caretAtPoint(document, event.clientX, event.clientY, isTouch ? touchSlackPx : 0);
        onOffset(caret === null || live === null ? null : offsetAt(live, caret.node, caret.offset));
      };
      // Captured, since pages that stop clicks in their paragraphs are common.
      document.addEventListener('click', listener, true);
      return () => document.removeEventListener('click', listener, true);
    },
    watchMutations: (onMutated) => live === null ? () => undefined : watchMutations(view, live.root, onMutated),
  };
}

function rangesByStyle(marks: readonly Mark[], range: (span: Span) => Range | null): Map<HighlightStyle, Range[]> {
  const ranges = new Map<HighlightStyle, Range[]>();
  for (const { span, style } of marks) {
    const found = range(span);
    if (found === null) continue;
    const list = ranges.get(style);
    if (list === undefined) ranges.set(style, [found]);
    else list.push(found);
  }
  return ranges;
}

function isInView(view: Window, range: Range): boolean {
  const box = range.getBoundingClientRect();
  return box.top >= 60 && box.bottom <= view.innerHeight - 60;
}

/** The start of the first piece that ends below the upper edge of the window; text runs down the page, so by halves. */
function firstVisibleOffset(live: LiveText): number {
  let low = 0;
  let high = live.pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = live.pieces[middle] as LiveText['pieces'][number];
    const box = rangeFor(live, { start: piece.start, end: piece.start + piece.nodeEnd - piece.nodeStart })?.getBoundingClientRect();
    if (box === undefined || box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return live.pieces[low]?.start ?? 0;
}
