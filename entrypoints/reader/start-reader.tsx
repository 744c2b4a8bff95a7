import { render } from 'preact';
import { Card } from '../../components/card/card.tsx';
import { cardStyles } from '../../components/card/styles.ts';
import { answer, send } from '../../lib/adapters/browser/messaging.ts';
import { openCardHost, type CardHost } from '../../lib/adapters/dom/card-host.ts';
import { articlesInTurn } from '../../lib/adapters/dom/articles-in-turn.ts';
import { lookUntil } from '../../lib/adapters/dom/look-until.ts';
import { readerPage } from '../../lib/adapters/dom/reader-page.ts';
import { watchAddress } from '../../lib/adapters/dom/watch-address.ts';
import type { ReaderCard } from '../../lib/app/card-session.ts';
import { readerHandlers } from '../../lib/app/reader-handlers.ts';
import { ReaderSession } from '../../lib/app/reader-session.ts';
import type { CardView } from '../../lib/core/card/card-view.ts';
import type { ReaderProtocol } from '../../lib/core/protocol.ts';
import { cardActions } from './card-actions.ts';

/** The reader of one page, from the outside. */
export interface RunningReader {
  isRunning(): boolean;
  /** Looks at the page anew, as after a single-page navigation. */
  readAgain(): void;
}

/** Reads and marks the article of this page, with the card beside its names. `isPrivate`: nothing is stored. */
export function startReader(view: Window & typeof globalThis, isPrivate: boolean): RunningReader {
  let host: CardHost | null = null;
  const { document } = view;
  let isAskedFor = false;
  const articles = articlesInTurn(view, () => isAskedFor);
  const page = readerPage(view, articles.read, (event) => host?.owns(event) === true);
  const card: ReaderCard = {
    show(shown, anchor, isNew) {
      host ??= openCardHost(document, cardStyles, () => session.card.close());
      draw(host, shown);
      const range = page.rangeFor(anchor);
      if (range !== null) host.moveTo(range);
      if (isNew) host.focus();
    },
    close() {
      if (host !== null) render(null, host.place);
      host?.remove();
      host = null;
    },
  };
  const session = new ReaderSession({ page, card, send, isPrivate, wait: (ms) => new Promise((done) => { view.setTimeout(done, ms); }) });
  const actions = cardActions(session, send);
  const draw = (at: CardHost, shown: CardView): void => render(<Card view={shown} {...actions} />, at.place);

  let isRunning = true;
  let stopLooking = (): void => undefined;
  const readAgain = (): void => {
    stopLooking();
    stopLooking = lookUntil(view, async () => {
      await session.read();
      return session.state() !== null || !isRunning;
    });
  };
  const rest = (): void => {
    isAskedFor = false;
    stopLooking();
    session.stop();
  };
  // The article of a new address is read when the detector has found one there; until then nothing is marked.
  const stopWatching = watchAddress(view, rest);
  const stopTurning = articles.watch(() => { if (session.state() !== null) void session.read(); });
  const stopAnswering = answer<ReaderProtocol>(readerHandlers(session, {
    readAnyway: () => {
      isAskedFor = true;
      return session.read();
    },
    onStopped: () => {
      isRunning = false;
      stopLooking();
      stopWatching();
      stopTurning();
      stopAnswering();
    },
  }), () => true);
  readAgain();
  return { isRunning: () => isRunning, readAgain };
}
