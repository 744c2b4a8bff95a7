import { toErrorData } from '../core/errors.ts';
import type { ReaderProtocol, ReaderState, Send } from '../core/protocol.ts';
import type { Stop } from './ports.ts';

/** Calls back once after so many milliseconds. */
export type Later = (work: () => void, delayMs: number) => Stop;

/** How long until the reader of a tab is asked again: it may just be reading, or the page may have changed its article. */
const pauseMs = 700;

/**
 * Asks the reader of a tab what it has read, now and ever again, and tells of each change; `null` where none runs. The
 * states of one article with the same names, items, day, orphans and look-ups count as no change.
 */
export function watchReader(ask: Send<ReaderProtocol>, later: Later, onState: (state: ReaderState | null) => void): Stop {
  let isStopped = false;
  let cancel: Stop | undefined;
  let known: string | undefined;
  const look = async (): Promise<void> => {
    const state = await ask('reader.state', null).catch((error: unknown) => {
      if (toErrorData(error).code === 'no-receiver') return null;
      throw error;
    });
    if (isStopped) return;
    const mark = markOf(state);
    if (mark !== known) { known = mark; onState(state); }
    cancel = later(() => void look(), pauseMs);
  };
  void look();
  return () => { isStopped = true; cancel?.(); };
}

function markOf(state: ReaderState | null): string {
  if (state === null) return '';
  const { canonicalUrl, text } = state.article;
  const { recognition, links, dateline } = state.reading;
  return JSON.stringify([canonicalUrl, text.length, recognition.mentions.length, links.map(({ item }) => item?.id), dateline, state.orphans, state.lookUps, state.change]);
}
