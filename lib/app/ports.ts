import type { JournalEntry } from '../core/library/journal.ts';
import type { UnreadEntry } from '../core/library/parse-journal.ts';
import type { WikidataEntity } from '../core/knowledge/wikidata-entity.ts';
import type { KnownName } from '../core/library/known-name.ts';
import type { Meaning } from '../core/library/who-is-who.ts';
import type { Correction, Draft, EntityKey, Note, PlainName, ReadArticle, RecordName, RecordTypes, SavedArticle } from '../core/model/library.ts';
import type { Lead } from '../core/model/look-up.ts';

/** Milliseconds since the epoch, now. */
export type Clock = () => number;

/** A new UUID at each call. */
export type NewId = () => string;

/** Ends what was started; a second call does nothing. */
export type Stop = () => void;

/** The columns of an article that lists show, without its text. */
export type ArticleHeader = Omit<SavedArticle, 'text' | 'blocks' | 'captions' | 'entities'>;

/** What the library has of one entity. */
export interface MetBefore {
  readonly meaning: Meaning;
  /** Oldest first. */
  readonly notes: readonly Note[];
  /** Newest first; `body` is `null` for those whose text was not asked for. */
  readonly saved: readonly { readonly article: ArticleHeader; readonly body: Pick<SavedArticle, 'text' | 'entities'> | null }[];
  /** Articles that were read and not saved, newest first. */
  readonly read: readonly ReadArticle[];
  /** What the reader said of this very name. */
  readonly corrections: readonly Correction[];
}

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
  /** What there is of an entity, by any of the names that the reader says are one: so many of the newest notes and articles, and the texts of so many of those. */
  metBefore(key: EntityKey, itemId: string | null, most: { readonly notes: number; readonly articles: number; readonly texts: number }): Promise<MetBefore>;
  /** Notes on the article and on passages of it. */
  notesOfArticle(canonicalUrl: string): Promise<readonly Note[]>;
  /** On any of the names that the reader says are one, oldest first; with `newest` that many of the newest alone. */
  notesOfEntity(key: EntityKey, itemId: string | null, newest?: number): Promise<readonly Note[]>;
  /** Every item that some names are linked to in saved articles. */
  itemsOfKeys(keys: readonly EntityKey[]): Promise<readonly string[]>;
  /** What the library knows of some names; those that no saved article has are left out. */
  namesByKeys(keys: readonly EntityKey[]): Promise<readonly KnownName[]>;
  /** A note by id, also when it is deleted. */
  anyNote(id: string): Promise<Note | null>;
  putNote(note: Note, expectedVersion: number): Promise<void>;
  /** A record by id, also when it is deleted. */
  anyRecord<N extends PlainName>(name: N, id: string): Promise<RecordTypes[N] | null>;
  /** Living records, oldest change first; with `of` those found by it: an address, a key, or an identity's item. */
  livingRecords<N extends PlainName>(name: N, of?: string): Promise<readonly RecordTypes[N][]>;
  /** As `putArticle`; also a `conflict` if another one lives where there may be one only. */
  putRecord<N extends PlainName>(name: N, record: RecordTypes[N], expectedVersion: number): Promise<void>;
  /** Changes every living record of a kind, in one transaction. */
  changeLiving<N extends PlainName>(name: N, change: (record: RecordTypes[N]) => RecordTypes[N]): Promise<void>;
  /** Changes every record that was deleted until a time (ms since the epoch), in one transaction; `null` leaves one as it is. */
  changeDeleted(deletedUntil: number, change: <N extends RecordName>(name: N, record: RecordTypes[N]) => RecordTypes[N] | null): Promise<void>;
  draft(field: string): Promise<Draft | null>;
  /** The drafts of some fields, in their order. */
  drafts(fields: readonly string[]): Promise<readonly (Draft | null)[]>;
  putDraft(draft: Draft): Promise<void>;
  deleteDraft(field: string): Promise<void>;
  /** Runs `query` now and after every change, of any context, that touches what it read. */
  watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): Stop;
}

/** A second copy of what was written since the last backup, apart from the library; may be absent, and then takes nothing. */
export interface Journal {
  /** Keeps each entry in place of the one of the same record or draft; durable when its promise resolves. */
  put(entries: readonly JournalEntry[]): Promise<void>;
  removeDraft(field: string): Promise<void>;
  /** Of this session of the browser and of earlier ones; `unread` are those that have no form that is known, without those set aside. */
  entries(): Promise<{ readonly entries: readonly JournalEntry[]; readonly unread: readonly UnreadEntry[] }>;
  /** Sets aside what cannot be read: it stays, and is told of no more. */
  setAside(): Promise<void>;
  /** Removes the entries of which `isHeld` says that a backup holds them. */
  settle(isHeld: (entry: JournalEntry) => boolean): Promise<void>;
}

/** What a knowledge source answered once and can be asked again: `value` is plain JSON, parsed anew by whoever reads it. */
export interface AnswerCache {
  answer(source: string, key: string): Promise<{ readonly revision: string | null; readonly fetchedAt: number; readonly value: unknown } | null>;
  putAnswer(answer: { readonly source: string; readonly key: string; readonly revision: string | null; readonly fetchedAt: number; readonly value: unknown }): Promise<void>;
  /** Drops what was fetched before a time in milliseconds since the epoch; gives how many. */
  dropBefore(fetchedAt: number): Promise<number>;
}

/** An article of Wikipedia that a name leads to, by itself or by a redirect. */
export interface WikipediaPage {
  readonly lead: Lead;
  /** Its item on Wikidata, or `null`. */
  readonly itemId: string | null;
  /** A page that lists several of the name. */
  readonly isDisambiguation: boolean;
}

/** An entity with the day it was fetched, in milliseconds since the epoch. */
export interface FetchedEntity {
  readonly entity: WikidataEntity;
  readonly fetchedAt: number;
}

/**
 * Wikipedia and Wikidata, asked by names, titles and ids alone. Failures throw `DatelineError`: `network`, `offline`,
 * `busy`, `bad-answer`, and `aborted` where `signal` says so.
 */
export interface Encyclopaedia {
  /** Pages by name in one language, one request for up to 20 names; a name without a page of its own is left out. */
  pages(language: string, names: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, WikipediaPage>>;
  /** Ids of items that carry this name or begin with it, the likeliest first, 20 at most. */
  search(language: string, name: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Entities by id, one request for up to 50; a missing one is left out. */
  entities(languages: readonly string[], ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, FetchedEntity>>;
  /** Labels of entities by id, one request for up to 50. */
  labels(languages: readonly string[], ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, string>>;
  /** The lead of an article as it read at the end of a day (`YYYY-MM-DD`); `null` where there was none yet. */
  leadOn(language: string, title: string, day: string, signal: AbortSignal): Promise<Lead | null>;
}

/** Until when a host has asked to be left alone, kept over restarts of the background. Milliseconds since the epoch. */
export interface HoldOffs {
  until(host: string): Promise<number>;
  hold(host: string, until: number): Promise<void>;
}
