import type { Draft, EntityKey, Note, PlainName, RecordTypes, SavedArticle } from '../core/model/library.ts';

/** Milliseconds since the epoch, now. */
export type Clock = () => number;

/** A new UUID at each call. */
export type NewId = () => string;

/** Ends what was started; a second call does nothing. */
export type Stop = () => void;

/** The columns of an article that lists show, without its text. */
export type ArticleHeader = Omit<SavedArticle, 'text' | 'blocks' | 'entities'>;

/** The reader's library. Reads give living records only, unless the name says otherwise; every write is one transaction, durable when its promise resolves. Failures throw `DatelineError` (`storage`, `quota`, `read-only`, `conflict`). */
export interface LibraryStore {
  articleByUrl(canonicalUrl: string): Promise<SavedArticle | null>;
  /** Also when it is deleted. */
  anyArticleByUrl(canonicalUrl: string): Promise<SavedArticle | null>;
  article(id: string): Promise<SavedArticle | null>;
  /** Also when it is deleted. */
  anyArticle(id: string): Promise<SavedArticle | null>;
  /** Writes a record; `expectedVersion` is the stored version it was made from, 0 if none: anything else is a `conflict`. */
  putArticle(article: SavedArticle, expectedVersion: number): Promise<void>;
  /** Articles in which the entity occurs, newest first. */
  articlesWithEntity(key: EntityKey, itemId: string | null, limit: number): Promise<readonly SavedArticle[]>;
  /** Notes on the article and on passages of it. */
  notesOfArticle(canonicalUrl: string): Promise<readonly Note[]>;
  notesOfEntity(key: EntityKey, itemId: string | null): Promise<readonly Note[]>;
  /** A note by id, also when it is deleted. */
  anyNote(id: string): Promise<Note | null>;
  putNote(note: Note, expectedVersion: number): Promise<void>;
  /** A record by id, also when it is deleted. */
  anyRecord<N extends PlainName>(name: N, id: string): Promise<RecordTypes[N] | null>;
  /** Living records, oldest change first; with `of` those found by it: an address, a key, or an identity's item. */
  livingRecords<N extends PlainName>(name: N, of?: string): Promise<readonly RecordTypes[N][]>;
  /** As `putArticle`; also a `conflict` if another one lives where there may be one only. */
  putRecord<N extends PlainName>(name: N, record: RecordTypes[N], expectedVersion: number): Promise<void>;
  draft(field: string): Promise<Draft | null>;
  putDraft(draft: Draft): Promise<void>;
  deleteDraft(field: string): Promise<void>;
  /** Runs `query` now and after every change, of any context, that touches what it read. */
  watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): Stop;
}
