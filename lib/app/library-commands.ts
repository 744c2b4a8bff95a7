import { parseParams } from '../core/library/parse.ts';
import { isPurged, recordKinds } from '../core/library/record-kinds.ts';
import * as schemas from '../core/library/message-schemas.ts';
import { savedEntities } from '../core/library/saved-entities.ts';
import { tagsOf } from '../core/library/tags-of.ts';
import { DatelineError } from '../core/errors.ts';
import type { Note, SavedArticle } from '../core/model/library.ts';
import type { LibraryStore } from './ports.ts';
import { changed, newHead, type RecordPorts } from './record-head.ts';

/** What the library's use cases are given. */
export interface LibraryPorts extends RecordPorts {
  readonly store: LibraryStore;
}

/*
 * Every use case takes its params as they come in a message, unknown; wrong ones are a `bad-request`. Whatever else
 * fails is thrown by the store: `conflict`, `read-only`, `quota`, `storage`.
 */

/** Saves an article with its names, or saves it anew over an earlier state; one that was deleted lives again. */
export async function saveArticle(ports: LibraryPorts, params: unknown): Promise<{ id: string }> {
  const { article, reading } = parseParams(schemas.saveParams, params);
  const before = await ports.store.anyArticleByUrl(article.canonicalUrl);
  const { publisherLinks: _, ...page } = article;
  const saved: SavedArticle = {
    ...page, entities: savedEntities(reading, article.text.length), ...(before === null ? newHead(ports) : changed(ports, before, null)),
  };
  await ports.store.putArticle(saved, before?.version ?? 0);
  return { id: saved.id };
}

/** Deletes the saved article of an address; gives its id for the undo, `null` if none is saved. */
export async function unsaveArticle(ports: LibraryPorts, params: unknown): Promise<{ id: string } | null> {
  const { canonicalUrl } = parseParams(schemas.urlParams, params);
  const saved = await ports.store.articleByUrl(canonicalUrl);
  if (saved === null) return null;
  await ports.store.putArticle({ ...saved, ...changed(ports, saved, ports.now()) }, saved.version);
  return { id: saved.id };
}

/** Undoes `unsaveArticle`; an article that lives already stays as it is. */
export async function restoreArticle(ports: LibraryPorts, params: unknown): Promise<null> {
  const { id } = parseParams(schemas.idParams, params);
  const saved = await ports.store.anyArticle(id);
  if (saved === null || isPurged(recordKinds.articles, saved)) throw new DatelineError('not-found', 'no such article');
  if (saved.deletedAt !== null) await ports.store.putArticle({ ...saved, ...changed(ports, saved, null) }, saved.version);
  return null;
}

/** Whether an article of this address is saved. One that came from a list of another program without its text is not, yet. */
export async function isSaved(ports: LibraryPorts, params: unknown): Promise<boolean> {
  const saved = await ports.store.articleByUrl(parseParams(schemas.urlParams, params).canonicalUrl);
  return saved !== null && saved.text !== '';
}

/** The notes on an article and on passages of it. */
export async function articleNotes(ports: LibraryPorts, params: unknown): Promise<readonly Note[]> {
  return ports.store.notesOfArticle(parseParams(schemas.urlParams, params).canonicalUrl);
}

/** Adds a note; its tags are those in its text. */
export async function addNote(ports: LibraryPorts, params: unknown): Promise<Note> {
  const { target, text } = parseParams(schemas.addNoteParams, params);
  const note: Note = { ...newHead(ports), target, text: text.trimEnd(), tags: tagsOf(text) };
  await ports.store.putNote(note, 0);
  return note;
}

/** Changes a note's text; `conflict` if it has changed since `version`, `not-found` if it is deleted. */
export async function editNote(ports: LibraryPorts, params: unknown): Promise<Note> {
  const { id, version, text } = parseParams(schemas.editNoteParams, params);
  const before = await ports.store.anyNote(id);
  if (before === null || before.deletedAt !== null) throw new DatelineError('not-found', 'no such note');
  if (before.version !== version) throw new DatelineError('conflict', 'the note has changed since it was read');
  const note: Note = { ...before, ...changed(ports, before, null), text: text.trimEnd(), tags: tagsOf(text) };
  await ports.store.putNote(note, version);
  return note;
}

/** Deletes a note; one that is deleted already stays so. */
export function deleteNote(ports: LibraryPorts, params: unknown): Promise<null> {
  return setNoteDeleted(ports, params, ports.now());
}

/** Undoes `deleteNote`. */
export function restoreNote(ports: LibraryPorts, params: unknown): Promise<null> {
  return setNoteDeleted(ports, params, null);
}

/** Keeps the words of a field as they are now; none at all end the draft. */
export async function keepDraft(ports: LibraryPorts, params: unknown): Promise<null> {
  const { field, text } = parseParams(schemas.keepDraftParams, params);
  if (text === '') await ports.store.deleteDraft(field);
  else await ports.store.putDraft({ field, text, updatedAt: ports.now() });
  return null;
}

/** The draft of a field; empty if there is none. */
export async function readDraft(ports: LibraryPorts, params: unknown): Promise<string> {
  return (await ports.store.draft(parseParams(schemas.readDraftParams, params).field))?.text ?? '';
}

/** The drafts of fields, in their order; empty where there is none. */
export async function readDrafts(ports: LibraryPorts, params: unknown): Promise<readonly string[]> {
  return (await ports.store.drafts(parseParams(schemas.readDraftsParams, params).fields)).map((draft) => draft?.text ?? '');
}

async function setNoteDeleted(ports: LibraryPorts, params: unknown, deletedAt: number | null): Promise<null> {
  const { id } = parseParams(schemas.idParams, params);
  const note = await ports.store.anyNote(id);
  if (note === null || isPurged(recordKinds.notes, note)) throw new DatelineError('not-found', 'no such note');
  if ((note.deletedAt === null) !== (deletedAt === null)) {
    await ports.store.putNote({ ...note, ...changed(ports, note, deletedAt) }, note.version);
  }
  return null;
}
