import type { EntityKey, Note, PlainName, ReadArticle, RecordTypes, SavedArticle } from '../model/library.ts';
import type { Kind } from '../model/recognition.ts';
import type { KnownName } from './known-name.ts';

/** The columns of an article that lists show, without its text. */
export interface ArticleHeader extends Omit<SavedArticle, 'text' | 'blocks' | 'captions' | 'entities'> {
  /** The people and places that occur most in it, most first. */
  readonly leading: readonly { readonly key: EntityKey; readonly kind: Kind; readonly name: string }[];
}

/** A note as lists show it. */
export interface ListedNote {
  /** The note's. */
  readonly id: string;
  readonly note: Note;
  /** The saved article that it is on, or on a passage of; `null` if there is none, or it is on a name. */
  readonly articleId: string | null;
}

/** How a list of articles is sorted: newest saved, newest published, or A–Z. */
export type ArticleOrder = 'saved' | 'published' | 'title' | 'site';

/** Which articles a list shows; `null` and false leave a condition out. */
export interface ArticleQuery {
  readonly order: ArticleOrder;
  readonly site: string | null;
  readonly person: EntityKey | null;
  readonly place: EntityKey | null;
  readonly hasNotes: boolean;
}

/** Which notes a list shows: by their last change or by what they are on, A–Z; `null` leaves a condition out. A tag fits whatever its case. */
export interface NoteQuery {
  readonly order: 'newest' | 'oldest' | 'subject';
  readonly about: 'article' | 'passage' | Kind | null;
  readonly tag: string | null;
}

/** One name in one saved article. `day` is the article's day, `YYYY-MM-DD`: published, or else saved. */
export interface Occurrence {
  readonly articleId: string;
  /** Index into the article's `entities`. */
  readonly ordinal: number;
  readonly key: EntityKey;
  readonly itemId: string | null;
  readonly kind: Kind;
  readonly name: string;
  readonly day: string;
  readonly mentions: number;
}

/** What one article says of a name: what it calls it, and how many of its words it gives word for word. `day` as in `Occurrence`. */
export interface Told {
  readonly articleId: string;
  readonly key: EntityKey;
  readonly day: string;
  readonly roles: readonly string[];
  readonly quotations: number;
}

/** What the options page reads of the library; living records only. Failures throw `DatelineError`. */
export interface LibraryReads {
  /** Ids of all articles that fit, in order; lists fetch the headers of what is visible. */
  articleIds(query: ArticleQuery): Promise<readonly string[]>;
  /** The first articles in an order, and how many there are in all: for a list that opens. */
  firstArticles(order: ArticleOrder, limit: number): Promise<{ readonly headers: readonly ArticleHeader[]; readonly total: number }>;
  /** In the order of `ids`; ids without a living article are left out. */
  articleHeaders(ids: readonly string[]): Promise<readonly ArticleHeader[]>;
  article(id: string): Promise<SavedArticle | null>;
  articlesByIds(ids: readonly string[]): Promise<readonly SavedArticle[]>;
  articleByUrl(canonicalUrl: string): Promise<SavedArticle | null>;
  /** Ids of the articles of some addresses, in no order. */
  articleIdsByUrls(canonicalUrls: readonly string[]): Promise<readonly string[]>;
  /** The day of every article (`Occurrence.day`), oldest first. */
  articleDays(): Promise<readonly string[]>;
  /** Ids of the articles from one day to another, both included, newest first. */
  articleIdsBetween(first: string, last: string): Promise<readonly string[]>;
  /** Every site's name, A–Z. */
  sites(): Promise<readonly string[]>;
  /** Every name of a kind. */
  names(kind: Kind): Promise<readonly KnownName[]>;
  /** The names of some keys, in no order; a key that no article has is left out. */
  namesByKeys(keys: readonly EntityKey[]): Promise<readonly KnownName[]>;
  /** The name of a key, and those that are linked to its item and to no other if it has just one; none if no article has it. */
  sameNames(key: EntityKey): Promise<readonly KnownName[]>;
  /** Ids of the articles that have any of the names, newest first; `limit`: the first so many. */
  articleIdsOfNames(keys: readonly EntityKey[], limit?: number): Promise<readonly string[]>;
  /** Every name in some articles, those of one article side by side: what they are named together with. */
  occurrencesIn(articleIds: readonly string[]): Promise<readonly Occurrence[]>;
  /** What the articles call these names and whether they quote them, newest first. */
  toldOf(keys: readonly EntityKey[]): Promise<readonly Told[]>;
  /** Articles that were read and not saved, newest first. */
  readArticleIds(): Promise<readonly string[]>;
  readArticlesByIds(ids: readonly string[]): Promise<readonly ReadArticle[]>;
  /** Ids of all notes that fit, in order. */
  noteIds(query: NoteQuery): Promise<readonly string[]>;
  notesByIds(ids: readonly string[]): Promise<readonly Note[]>;
  /** In the order of `ids`; ids without a living note are left out. */
  listedNotes(ids: readonly string[]): Promise<readonly ListedNote[]>;
  /** Records in the order of their ids, after one of them ("" for the first): at most `limit`, deleted ones left out, and the id to go on after; `null` at the end. */
  headersAfter(id: string, limit: number): Promise<{ readonly records: readonly ArticleHeader[]; readonly next: string | null }>;
  notesAfter(id: string, limit: number): Promise<{ readonly records: readonly Note[]; readonly next: string | null }>;
  notesOfArticle(canonicalUrl: string): Promise<readonly Note[]>;
  /** Oldest first; with `newest` that many of the newest alone. */
  notesOfEntity(key: EntityKey, itemId: string | null, newest?: number): Promise<readonly Note[]>;
  /** Records of a kind, oldest change first; with `of` those found by it: an address, a key, or an identity's item. */
  livingRecords<N extends PlainName>(name: N, of?: string): Promise<readonly RecordTypes[N][]>;
  /** Every tag of a note, as it is written most, with its number of notes, most first. */
  noteTags(): Promise<readonly { readonly tag: string; readonly notes: number }[]>;
  /** How many notes each name has. */
  noteCountsByKey(): Promise<ReadonlyMap<EntityKey, number>>;
  /** Version of every living record by its id: what an index of them must agree with. */
  versions(): Promise<{ readonly articles: ReadonlyMap<string, number>; readonly notes: ReadonlyMap<string, number> }>;
  /** Deleted records that can still come back, latest deletion first. */
  binned(): Promise<{ readonly articles: readonly ArticleHeader[]; readonly notes: readonly Note[] }>;
}
