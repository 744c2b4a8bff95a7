import type { ErrorData } from './errors.ts';
import type { AnnotatedArticle, Dateline } from './model/annotated-article.ts';
import type { Article } from './model/article.ts';
import type { KnowledgeSource } from './model/knowledge.ts';
import type { Correction, CorrectionScope, EntityKey, Identity, Note, NoteTarget, RecordHead } from './model/library.ts';
import type { Kind } from './model/recognition.ts';
import type { LibraryCheck } from './library/standing.ts';
import type { Lead, LookUp, LookUpMode, LookUpState } from './model/look-up.ts';
import type { NamesChanged } from './library/compare-names.ts';
import type { MapSubject, OutlineMap } from './model/place-map.ts';
import type { Recognition } from './model/recognition.ts';
import type { Span } from './model/span.ts';
import type { Settings } from './settings/settings.ts';

/** What the background gives back for an article: the reading, and the sources that its facts name. */
export interface Reading extends Omit<AnnotatedArticle, 'article'> {
  readonly sources: readonly KnowledgeSource[];
}

/** An earlier article of the library in which a name occurs. */
export interface EarlierArticle {
  readonly canonicalUrl: string;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  /** ISO 8601, or `null` if the page gave none. */
  readonly published: string | null;
  /** Saved, or else remembered as read. */
  readonly isSaved: boolean;
  /** The sentence of its first mention there; "" for one that a card does not list. */
  readonly sentence: string;
}

/** Of a changed article: the text as saved, as the page has it now, or both. */
export type VersionDecision = 'old' | 'new' | 'both';

/** What the library knows of one name. */
export interface EntityRecord {
  /** The newest, oldest first; `entity.notes` has all. */
  readonly notes: readonly Note[];
  readonly hasMoreNotes: boolean;
  /** The newest, newest first. */
  readonly earlier: readonly EarlierArticle[];
  readonly hasMoreEarlier: boolean;
  /** What the reader calls it, `null` where they have not said. */
  readonly knownAs: string | null;
  /** What the reader said of it that holds in the article at hand, the surest first. */
  readonly corrections: readonly Correction[];
}

/** A saved article whose page reads otherwise now, and the reader has not decided yet. */
export interface ArticleChange extends NamesChanged {
  /** Of the `SavedArticle`. */
  readonly articleId: string;
  /** When it was last saved, milliseconds since the epoch. */
  readonly savedAt: number;
}

/** What the reader content script of a tab has read; `null` article: nothing is marked in this tab. */
export interface ReaderState {
  readonly article: Article;
  readonly reading: Reading;
  /** Notes on passages that could not be placed in the page as it is now. */
  readonly orphans: readonly string[];
  /** Look-ups by `Entity.id`; what they found is part of `reading`. */
  readonly lookUps: Readonly<Record<string, LookUpState>>;
  /** What has changed since the article was saved; `null` if it is not saved, or reads the same, or is decided. */
  readonly change: ArticleChange | null;
}

/** Every message to the background: name → what it takes and gives. Names are `noun.verb`. */
export interface Protocol {
  /** The detector has found an article in the sender's tab; the background injects the reader. */
  'article.detected': { params: { probability: number; reason: string }; result: null };
  'article.annotate': { params: { article: Article }; result: Reading };
  /** The outline map of a place; `null` where neither its country nor its coordinates are known. */
  'place.map': { params: MapSubject; result: OutlineMap | null };
  /**
   * Looks names up; one answer per entity. Of the params nothing leaves but the names of those entities. `ticket` is for
   * `lookUp.abort`; `isAgreed`: the reader has agreed in this very page.
   */
  'lookUp.names': {
    params: { ticket: string; article: Article; recognition: Recognition; dateline: Dateline; entities: readonly string[]; isAgreed: boolean; mode: LookUpMode };
    result: readonly LookUp[];
  };
  /** The lead of an article of Wikipedia as it read at the end of a day, `YYYY-MM-DD`. */
  'lookUp.readThen': { params: { ticket: string; language: string; title: string; day: string; isAgreed: boolean }; result: Lead | null };
  /** Ends a look-up of this tab that nobody waits for any more. */
  'lookUp.abort': { params: { ticket: string }; result: null };
  /** Where items of the packs lie, by their ids; those that lie nowhere known are left out. */
  'places.locate': { params: { itemIds: readonly string[] }; result: Readonly<Record<string, MapSubject>> };
  'article.save': { params: { article: Article; reading: Reading }; result: { id: string } };
  'article.unsave': { params: { canonicalUrl: string }; result: { id: string } | null };
  'article.restore': { params: { id: string }; result: null };
  'article.isSaved': { params: { canonicalUrl: string }; result: boolean };
  /** Compares a saved article with its page as it reads now; keeps what it finds until the reader decides. */
  'article.compare': { params: { article: Article; reading: Reading }; result: ArticleChange | null };
  /** Which of the two texts of a changed article the library keeps; `not-found` if nothing is to be decided. */
  'version.decide': { params: { canonicalUrl: string; decision: VersionDecision }; result: null };
  /** Undoes it. */
  'version.reopen': { params: { canonicalUrl: string; decision: VersionDecision }; result: null };
  /** Notes on the article and its passages. */
  'article.notes': { params: { canonicalUrl: string }; result: readonly Note[] };
  'entity.record': { params: { key: EntityKey; itemId: string | null; exceptUrl: string }; result: EntityRecord };
  /** All of the reader's notes on a name, oldest first. */
  'entity.notes': { params: { key: EntityKey; itemId: string | null }; result: readonly Note[] };
  'note.add': { params: { target: NoteTarget; text: string }; result: Note };
  /** Fails with `conflict` if the note has changed since `version`. */
  'note.edit': { params: { id: string; version: number; text: string }; result: Note };
  'note.delete': { params: { id: string }; result: null };
  'note.restore': { params: { id: string }; result: null };
  'correction.add': { params: Omit<Correction, keyof RecordHead>; result: Correction };
  /** Lets it hold in the article, on the site, or everywhere. */
  'correction.rescope': { params: { id: string; scope: CorrectionScope }; result: Correction };
  'correction.revoke': { params: { id: string }; result: null };
  'correction.restore': { params: { id: string }; result: null };
  /** Purges a deleted record, or all of them, for good. */
  'bin.purge': { params: { name: 'articles' | 'notes'; id: string }; result: null };
  'bin.empty': { params: null; result: null };
  /** Forgets an article that was read, for good. */
  'read.forget': { params: { id: string }; result: null };
  'read.forgetAll': { params: null; result: null };
  /** Says that names are one person or place, and what it is called; with the names that it has already it renames. */
  'identity.join': { params: { kind: Kind; name: string; keys: readonly EntityKey[]; itemId: string | null }; result: Identity };
  /** Says that `keys` are not the one whose other names are `from`; `name` is what they are called themselves. */
  'identity.split': { params: { kind: Kind; name: string; keys: readonly EntityKey[]; from: readonly EntityKey[] }; result: null };
  /** Takes back all that one record says of names: they speak for themselves again. */
  'identity.revoke': { params: { id: string }; result: null };
  'identity.restore': { params: { id: string }; result: null };
  /** Sets the day of an article by hand: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` clears it. */
  'day.set': { params: { canonicalUrl: string; title: string; day: string | null }; result: null };
  'draft.keep': { params: { field: string; text: string }; result: null };
  'draft.read': { params: { field: string }; result: string };
  /** The drafts of many fields, in their order. */
  'draft.readAll': { params: { fields: readonly string[] }; result: readonly string[] };
  /** Marks the names of a tab without any permission but the click on the toolbar button (`activeTab`). */
  'tab.activate': { params: { tabId: number }; result: null };
  'tab.marked': { params: { count: number }; result: null };
  /** The reader has added or removed a pack: the next article is read with those that there are now. */
  'packs.changed': { params: null; result: null };
  'settings.read': { params: null; result: Settings };
  'settings.change': { params: Partial<Omit<Settings, 'version' | 'device'>>; result: Settings };
  /** Opens the library at a place of it: "" or "articles/ID", "people/KEY". */
  'library.open': { params: { place: string }; result: null };
  /** The library against the memory of it: whether something that was there is missing. */
  'library.check': { params: null; result: LibraryCheck };
  /** Remembers the library as it is now: it was replaced, or the reader says that nothing is missing. */
  'library.accept': { params: null; result: LibraryCheck };
  /** All records until then (ms since the epoch) are in a backup, and what is there may be replaced. */
  'library.keptAside': { params: { until: number }; result: null };
  /** A file was taken in, merged or in place of all: a backup holds it when this is answered. */
  'library.takenIn': { params: { isReplaced: boolean }; result: null };
}

/** Every message to the reader content script of a tab. */
export interface ReaderProtocol {
  'reader.state': { params: null; result: ReaderState | null };
  /** Why the page could not be read; `null` if nothing went wrong. */
  'reader.problem': { params: null; result: ErrorData | null };
  /** Reads the page even if it was taken for no article: somebody asked for it. */
  'reader.readAnyway': { params: null; result: null };
  'reader.showMention': { params: { mention: number }; result: null };
  /** Scrolls to a mention and marks it, without opening its card. */
  'reader.pointAt': { params: { mention: number }; result: null };
  'reader.showNextName': { params: { step: 1 | -1 }; result: null };
  'reader.showPassage': { params: { span: Span }; result: null };
  /** Scrolls to the passage of a note, wherever its words stand now, and opens its card; nothing for an orphan. */
  'reader.showNote': { params: { id: string }; result: null };
  /** Opens the card for a note on the selected words; false if nothing of the article is selected. */
  'reader.noteSelection': { params: null; result: boolean };
  /** Looks a name up; the state shows how it goes. */
  'reader.lookUp': { params: { entity: string; isAgreed: boolean }; result: null };
  'reader.stopLookUp': { params: { entity: string }; result: null };
  /** Of several that a look-up brought, this item is meant. */
  'reader.chooseItem': { params: { entity: string; itemId: string }; result: null };
  'reader.readThen': { params: { entity: string }; result: null };
  'reader.libraryChanged': { params: null; result: null };
  /** What the reader said of names or of the day has changed: the same text is read again, with the card left open. */
  'reader.wordChanged': { params: null; result: null };
  'reader.stop': { params: null; result: null };
}

/** Who sent a message, established by the background and never by the sender. */
export interface Sender {
  readonly tabId: number | null;
  readonly isPrivate: boolean;
  /** A page of the extension itself (popup, options, welcome, sample), not a content script. */
  readonly isExtensionPage: boolean;
}

/** A handler for each message of `P`; one that is missing does not compile. */
export type Handlers<P extends { [name in keyof P]: { params: unknown; result: unknown } }> = {
  readonly [name in keyof P]: (params: P[name]['params'], sender: Sender) => Promise<P[name]['result']>;
};

/** Sends one message and gives its result; throws a `DatelineError` as the other side threw it. */
export type Send<P extends { [name in keyof P]: { params: unknown; result: unknown } }> =
  <N extends keyof P>(name: N, params: P[N]['params']) => Promise<P[N]['result']>;
