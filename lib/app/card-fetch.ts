import { draftField } from '../core/library/draft-field.ts';
import type { Note, NoteTarget } from '../core/model/library.ts';
import type { EntityRecord, Protocol, Send } from '../core/protocol.ts';

/** What the library has for a card, and the words that the reader had begun on it. */
export interface Fetched {
  readonly record: EntityRecord;
  readonly draft: string;
}

const noRecord: EntityRecord = { notes: [], hasMoreNotes: false, earlier: [], hasMoreEarlier: false, knownAs: null, corrections: [] };

/**
 * Asks the library for a card about `target` in the article of an address; `passageNotes` are those that lie on the passage it is
 * about. Nothing for a card about nothing that notes are kept of. Throws what the library throws.
 */
export async function fetchForCard({ send, isPrivate }: { readonly send: Send<Protocol>; readonly isPrivate: boolean }, target: NoteTarget | null, canonicalUrl: string, passageNotes: readonly Note[]): Promise<Fetched> {
  if (target === null) return { record: noRecord, draft: '' };
  const draft = isPrivate ? '' : send('draft.read', { field: draftField(target) });
  if (target.type !== 'entity') return { record: { ...noRecord, notes: passageNotes }, draft: await draft };
  const [record, words] = await Promise.all([send('entity.record', { key: target.key, itemId: target.itemId, exceptUrl: canonicalUrl }), draft]);
  return { record, draft: words };
}

/** The same with all notes on the name, of which a card opens with the newest only. */
export async function withAllNotes(send: Send<Protocol>, fetched: Fetched, target: NoteTarget | null): Promise<Fetched> {
  if (target?.type !== 'entity') return fetched;
  const notes = await send('entity.notes', { key: target.key, itemId: target.itemId });
  return { ...fetched, record: { ...fetched.record, notes, hasMoreNotes: false } };
}
