import type { Handlers, ReaderProtocol } from '../core/protocol.ts';
import type { ReaderSession } from './reader-session.ts';

/** What runs around the session of a page. */
export interface AroundReader {
  /** Reads a page that was taken for no article, at the reader's word. */
  readonly readAnyway: () => Promise<void>;
  /** Ends what runs around the session. */
  readonly onStopped: () => void;
}

/** What the popup and the background may ask of the reader of a tab. */
export function readerHandlers(session: ReaderSession, { readAnyway, onStopped }: AroundReader): Handlers<ReaderProtocol> {
  return {
    'reader.state': async () => {
      await session.settled();
      return session.state();
    },
    'reader.problem': async () => {
      await session.settled();
      return session.lastProblem();
    },
    'reader.readAnyway': async () => {
      await session.settled();
      if (session.state() === null) await readAnyway();
      return null;
    },
    'reader.showMention': async ({ mention }) => {
      await session.walk.showMention(mention);
      return null;
    },
    'reader.pointAt': async ({ mention }) => {
      session.walk.pointAt(mention);
      return null;
    },
    'reader.showNextName': async ({ step }) => {
      await session.settled();
      await session.walk.showNextName(step);
      return null;
    },
    'reader.showPassage': async ({ span }) => {
      await session.walk.showPassage(span);
      return null;
    },
    'reader.showNote': async ({ id }) => {
      await session.walk.showNote(id);
      return null;
    },
    'reader.noteSelection': async () => {
      await session.settled();
      return session.noteSelection();
    },
    'reader.lookUp': async ({ entity, isAgreed }) => {
      await session.lookUps.lookUp(entity, isAgreed);
      return null;
    },
    'reader.stopLookUp': async ({ entity }) => {
      session.lookUps.stop(entity);
      return null;
    },
    'reader.chooseItem': async ({ entity, itemId }) => {
      await session.chooseItem(entity, itemId);
      return null;
    },
    'reader.readThen': async ({ entity }) => {
      await session.lookUps.readThen(entity);
      return null;
    },
    'reader.libraryChanged': async () => {
      await session.libraryChanged();
      return null;
    },
    'reader.wordChanged': async () => {
      await session.wordChanged();
      return null;
    },
    'reader.stop': async () => {
      session.stop();
      onStopped();
      return null;
    },
  };
}
