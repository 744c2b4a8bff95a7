import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EditDrafts } from '../notes/note-item.tsx';
import type { ExportFormat } from '../../lib/core/library/export/formats.ts';
import type { ExportSelection } from '../../lib/core/library/export/select-records.ts';
import type { WorldMap } from '../../lib/core/card/world-map.ts';
import type { ArticleHeader, LibraryReads, ListedNote } from '../../lib/core/library/browse.ts';
import type { VersionDecision } from '../../lib/core/protocol.ts';
import type { MapSubject, OutlineMap } from '../../lib/core/model/place-map.ts';
import type { EntityKey, Identity, Note, NoteTarget } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';

/** What the views of the library read, live. */
export interface LibrarySource extends LibraryReads {
  /** Runs a query now and after every change that touches what it read; gives its stop. */
  watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void;
}

/** Names that are one, and what the reader calls it. */
export type JoinedNames = Pick<Identity, 'kind' | 'name' | 'keys' | 'itemId'>;

/** What the views of the library ask to be done. Each resolves when it is stored, and throws a `DatelineError`. */
export interface LibraryActions {
  deleteArticle(canonicalUrl: string): Promise<void>;
  restoreArticle(id: string): Promise<void>;
  /** Decides which text of a changed article is kept. */
  decideVersion(canonicalUrl: string, decision: VersionDecision): Promise<void>;
  reopenVersion(canonicalUrl: string, decision: VersionDecision): Promise<void>;
  addNote(target: NoteTarget, text: string): Promise<Note>;
  editNote(note: Note, text: string): Promise<Note>;
  deleteNote(id: string): Promise<void>;
  restoreNote(id: string): Promise<void>;
  revokeCorrection(id: string): Promise<void>;
  restoreCorrection(id: string): Promise<void>;
  /** Takes back all that one identity says, or says it again. */
  revokeIdentity(id: string): Promise<void>;
  restoreIdentity(id: string): Promise<void>;
  /** Sets the day of an article by hand; `null` leaves it to Dateline. */
  setDay(canonicalUrl: string, title: string, day: string | null): Promise<void>;
  /** Says that names are one person or place; with names that are one already it renames it. */
  joinNames(names: JoinedNames): Promise<void>;
  /** Says that `keys` are not the one whose other names are `from`. */
  splitNames(names: { readonly kind: Kind; readonly name: string; readonly keys: readonly EntityKey[]; readonly from: readonly EntityKey[] }): Promise<void>;
  /** Purges a deleted record, or all of them, for good. */
  purge(name: 'articles' | 'notes', id: string): Promise<void>;
  emptyBin(): Promise<void>;
  forgetRead(id: string): Promise<void>;
  forgetAllRead(): Promise<void>;
  readDraft(field: string): Promise<string>;
  keepDraft(field: string, text: string): void;
  /** Unfinished changes to notes. */
  readonly noteDrafts: EditDrafts;
}

/** What is searched, and what lists show of it. */
export interface Searched {
  readonly articles: ArticleHeader;
  readonly notes: ListedNote;
}

/** What a search found: all of them, best first, as places in a table of ids that only grows, and as many of the records as fill a screen. */
export interface Found<T> {
  readonly places: Int32Array;
  readonly table: readonly string[];
  readonly first: readonly T[];
}

/** The full-text search, which gets ready after the page is open. */
export interface LibrarySearch {
  /** Makes ready for a search that is about to come. */
  prepare(): void;
  /** The records that fit, best first. A question that a later one of its kind overtakes is not answered. */
  search<K extends keyof Searched>(of: K, query: string): Promise<Found<Searched[K]>>;
  /** Tells when answers may have changed, and how far the index is: `done` of `total` records. */
  onChange(listener: (progress: { readonly done: number; readonly total: number }) => void): () => void;
}

/** Writes a selection in a format and hands it to the reader; rejects with "cancelled" in `detail` if `signal` ended it. */
export type ExportRecords = (selection: ExportSelection, format: ExportFormat, onProgress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>;

/** Where places lie, and the outlines to show them on. */
export interface LibraryMaps {
  /** Where items lie, by their ids; those that lie nowhere known are left out. */
  locate(itemIds: readonly string[]): Promise<Readonly<Record<string, MapSubject>>>;
  /** The map of one place. */
  load(subject: MapSubject): Promise<OutlineMap | null>;
  /** The map of the world. */
  world(): Promise<WorldMap>;
}

export interface LibraryTools {
  readonly maps: LibraryMaps;
  readonly source: LibrarySource;
  readonly actions: LibraryActions;
  readonly search: LibrarySearch;
  readonly exportRecords: ExportRecords;
  /** Says in a line what was done, with "Undo" where that can be (`null`: it cannot), until it is used or another takes its place. */
  readonly offerUndo: (text: string, undo: (() => Promise<void>) | null) => void;
}

const Context = createContext<LibraryTools | null>(null);

export const LibraryProvider = Context.Provider;

/** The tools of the page around a view. */
export function useLibraryTools(): LibraryTools {
  const tools = useContext(Context);
  if (tools === null) throw new Error('a view of the library stands outside of its page');
  return tools;
}
