import { autoUpdate, computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Distance from the name and from the edges of the window, in px. */
const gapPx = 8;

/** Below this width of the window the card lies along its lower edge, where a thumb reaches it. */
const sheetWidthPx = 520;

/**
 * The host must be out of the page's reach: nothing of the page's style gets in (`all: initial`), and as an open popover
 * it lies in the top layer, over whatever the page puts on top. The card inside is placed by `.place`, in px from the
 * upper left corner whatever the direction of the page's script (`all` leaves `direction` alone).
 */
const hostStyle = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; direction: ltr !important;
  inline-size: 0 !important; block-size: 0 !important; overflow: visible !important; }
.place { position: fixed; top: 0; left: 0; inline-size: max-content; max-inline-size: calc(100vw - ${2 * gapPx}px); }
.place.sheet { inset: auto ${gapPx}px ${gapPx}px ${gapPx}px; inline-size: auto; }`;

/** Where the card is drawn, for as long as it is open. */
export interface CardHost {
  /** The element to render into. */
  readonly place: HTMLElement;
  /** Puts the card beside a range, and keeps it there while the page scrolls or changes. */
  moveTo(range: Range): void;
  /** Moves the focus into the card; it returns when the host is removed. */
  focus(): void;
  /** Whether an event came from the card. */
  owns(event: Event): boolean;
  /** Takes everything away and gives the focus back. */
  remove(): void;
}

/** Adds the one element that Dateline puts into a page, with a closed shadow root that holds `style` and the card. */
export function openCardHost(document: Document, style: string, onEscape: () => void): CardHost {
  const before = document.activeElement;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = hostStyle + style;
  const place = document.createElement('div');
  place.className = 'place';
  root.append(sheet, place);
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();

  const onKey = (event: KeyboardEvent): void => {
    // Within the card Escape is the card's own: it may end the edit of a note first.
    if (event.key !== 'Escape' || event.isComposing || event.composedPath().includes(host)) return;
    event.stopPropagation();
    event.preventDefault();
    onEscape();
  };
  // What is typed into a note must not reach the page's own shortcuts.
  const keep = (event: Event): void => event.stopPropagation();
  for (const type of keptEvents) host.addEventListener(type, keep);
  document.addEventListener('keydown', onKey, true);

  let stopFollowing = (): void => undefined;
  let isFocused = false;
  return {
    place,
    moveTo(range) {
      stopFollowing();
      stopFollowing = follow(document, place, range);
    },
    focus() {
      isFocused = true;
      const target = place.querySelector<HTMLElement>('[data-autofocus], [role="dialog"]');
      target?.focus({ preventScroll: true });
    },
    owns: (event) => event.composedPath().includes(host),
    remove() {
      stopFollowing();
      document.removeEventListener('keydown', onKey, true);
      host.remove();
      if (isFocused && isFocusable(before)) before.focus({ preventScroll: true });
    },
  };
}

const keptEvents = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'copy', 'cut'] as const;

/** Keeps `place` beside the range until stopped. */
function follow(document: Document, place: HTMLElement, range: Range): () => void {
  const reference: VirtualElement = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(range.startContainer.parentElement === null ? {} : { contextElement: range.startContainer.parentElement }),
  };
  let hasScrolled = false;
  const update = async (): Promise<void> => {
    const isSheet = (document.defaultView?.innerWidth ?? Infinity) < sheetWidthPx;
    place.classList.toggle('sheet', isSheet);
    if (isSheet) {
      place.style.removeProperty('transform');
      place.style.setProperty('--available-height', '60vh');
      // Once, when it opens: after that the reader scrolls, not we.
      if (!hasScrolled) liftAbove(document, place, range);
      hasScrolled = true;
      return;
    }
    const { x, y } = await computePosition(reference, place, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        // The height first: a tall card scrolls within itself rather than slide over its own name.
        offset(gapPx), flip({ padding: gapPx }),
        size({ padding: gapPx, apply: ({ availableHeight }) => place.style.setProperty('--available-height', `${Math.max(240, availableHeight)}px`) }),
        shift({ padding: gapPx, crossAxis: true }),
      ],
    });
    place.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
  };
  return autoUpdate(reference, place, () => void update());
}

/** Scrolls the name out from under a card along the lower edge. */
function liftAbove(document: Document, place: HTMLElement, range: Range): void {
  const hidden = range.getBoundingClientRect().bottom + gapPx - place.getBoundingClientRect().top;
  if (hidden > 0) document.defaultView?.scrollBy({ top: hidden, behavior: 'instant' });
}

function isFocusable(element: Element | null): element is HTMLElement {
  return element !== null && element.isConnected && typeof (element as HTMLElement).focus === 'function';
}
