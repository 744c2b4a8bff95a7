import type { CardActions } from '../../components/card/card-actions.ts';
import { draftKeeper } from '../../lib/app/draft-keeper.ts';
import { noteDrafts } from '../../lib/app/note-drafts.ts';
import type { ReaderSession } from '../../lib/app/reader-session.ts';
import type { Protocol, Send } from '../../lib/core/protocol.ts';

/** What the reader does on the card, done. */
export function cardActions(session: ReaderSession, send: Send<Protocol>): CardActions {
  const changed = async (work: Promise<unknown>): Promise<void> => {
    await work;
    await session.libraryChanged();
  };
  const ofEntity = (work: (entity: string) => void): void => {
    const entity = session.card.entity();
    if (entity !== null) work(entity);
  };
  return {
    onClose: () => session.card.close(),
    onGoToMention: (number) => session.walk.goToMention(number),
    onGoToPassage: (span) => void session.walk.showPassage(span),
    onNoteAdd: (text) => changed(session.card.addNote(text)),
    onNoteEdit: (note, text) => changed(send('note.edit', { id: note.id, version: note.version, text })),
    onNoteDelete: (note) => changed(send('note.delete', { id: note.id })),
    onNoteRestore: (note) => changed(send('note.restore', { id: note.id })),
    onDraft: (text) => void session.card.keepDraft(text),
    noteDrafts: noteDrafts({
      readAll: (fields) => send('draft.readAll', { fields }),
      keep: draftKeeper((field, text) => send('draft.keep', { field, text }), (ms) => new Promise((done) => { setTimeout(done, ms); })),
    }),
    onSetDay: (day) => session.setDay(day),
    correct: {
      onCorrect: (verdict, item) => session.card.correct(verdict, item),
      onRescope: (correction, scope) => session.card.rescope(correction, scope),
      onRevoke: (correction) => session.card.revoke(correction),
    },
    loadMap: (subject) => send('place.map', subject),
    lookUp: {
      onLookUp: (isAgreed) => ofEntity((entity) => void session.lookUps.lookUp(entity, isAgreed)),
      onStop: () => ofEntity((entity) => session.lookUps.stop(entity)),
      onChoose: (itemId) => ofEntity((entity) => void session.chooseItem(entity, itemId).catch(() => undefined)),
      onReadThen: () => ofEntity((entity) => void session.lookUps.readThen(entity)),
    },
    onOpenLibrary: (place) => void send('library.open', { place }).catch(() => undefined),
  };
}
