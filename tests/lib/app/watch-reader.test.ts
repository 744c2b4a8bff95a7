import { describe, expect, it, vi } from 'vitest';
import { watchReader } from '../../../lib/app/watch-reader.ts';
import { DatelineError } from '../../../lib/core/errors.ts';
import type { ReaderProtocol, ReaderState, Send } from '../../../lib/core/protocol.ts';
import { readerState } from '../../support/reader-states.ts';

/** Time by hand: `pass` runs what was put off, and lets promises settle. */
function clock(): { later: (work: () => void) => () => void; pass: () => Promise<void> } {
  let waiting: (() => void) | null = null;
  return {
    later: (work) => { waiting = work; return () => { waiting = null; }; },
    pass: async () => { const work = waiting; waiting = null; work?.(); await new Promise((done) => { setImmediate(done); }); },
  };
}

function answering(answers: (ReaderState | null | 'no-receiver')[]): Send<ReaderProtocol> {
  const next = (): unknown => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === 'no-receiver') throw new DatelineError('no-receiver', 'nobody there');
    return answer;
  };
  return (async () => next()) as Send<ReaderProtocol>;
}

describe('watching the reader of a tab', () => {
  it('tells when the reader comes, once for the same state', async () => {
    const time = clock();
    const onState = vi.fn();
    const state = readerState();
    watchReader(answering(['no-receiver', state, structuredClone(state)]), time.later, onState);
    for (let i = 0; i < 4; i += 1) await time.pass();
    expect(onState.mock.calls).toEqual([[null], [state]]);
  });

  it('tells when a single-page site swaps the article', async () => {
    const time = clock();
    const onState = vi.fn();
    const first = readerState();
    const second = { ...first, article: { ...first.article, canonicalUrl: 'https://news.example/other' } };
    watchReader(answering([first, second]), time.later, onState);
    for (let i = 0; i < 3; i += 1) await time.pass();
    expect(onState.mock.calls.map(([state]) => state?.article.canonicalUrl)).toEqual([first.article.canonicalUrl, second.article.canonicalUrl]);
  });

  it('says nothing more once it is stopped', async () => {
    const time = clock();
    const onState = vi.fn();
    const stop = watchReader(answering([readerState()]), time.later, onState);
    stop();
    await time.pass();
    expect(onState).not.toHaveBeenCalled();
  });
});
