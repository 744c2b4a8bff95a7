import type { Handlers, ReaderProtocol } from '../core/protocol.ts';
import type { ReaderSession } from './reader-session.ts';

/** What the popup and the background may ask of the reader of a tab. `onStopped` ends what runs around it. */
export function readerHandlers(session: ReaderSession, onStopped: () => void): Handlers<ReaderProtocol> {
  return {
    'reader.state': async () => {
      await session.settled();
      return session.state();
    },
    'reader.problem': async () => {
      await session.settled();
      return session.lastProblem();
    },
    'reader.showMention': async ({ mention }) => {
      await session.showMention(mention);
      return null;
    },
    'reader.showNextName': async ({ step }) => {
      await session.settled();
      await session.showNextName(step);
      return null;
    },
    'reader.showPassage': async ({ span }) => {
      await session.showPassage(span);
      return null;
    },
    'reader.showNote': async ({ id }) => {
      await session.showNote(id);
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
