import type { Author, Block, PageDate } from './article.ts';
import type { Kind, Role, Quotation } from './recognition.ts';
import type { PassageSelector } from './selector.ts';
import type { Span } from './span.ts';

/**
 * What every record of the reader's carries, so that two libraries can be merged: a stable id, a version that grows by
 * one with each change, the device that made the change, and a tombstone in place of deletion.
 */
export interface RecordHead {
  /** UUID. */
  readonly id: string;
  readonly version: number;
  readonly device: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the reader deleted it; `null` while it lives. */
  readonly deletedAt: number | null;
}

/**
 * What identifies a person or place across articles by its name: "kind:folded name" (lib/core/library/entity-key). Two
 * records mean the same one if their keys are equal, or if both are linked to the same item.
 */
export type EntityKey = string;

/** An entity as it stands in a saved article. */
export interface SavedEntity {
  readonly key: EntityKey;
  /** `Item.id` it was linked to when the article was saved; `null` is NIL. */
  readonly itemId: string | null;
  readonly kind: Kind;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly quotations: readonly Quotation[];
  /** In order, in code units of the saved text. */
  readonly mentions: readonly Span[];
}

/** A saved article: its text as it was, and its names. One per `canonicalUrl`. */
export interface SavedArticle extends RecordHead {
  readonly canonicalUrl: string;
  readonly url: string;
  readonly title: string;
  readonly authors: readonly Author[];
  readonly site: string;
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** As in `Article`; articles saved by earlier versions have none. */
  readonly captions?: readonly string[];
  readonly entities: readonly SavedEntity[];
}

/** What a note is about. A passage's selector counts in the text of the article at `canonicalUrl`. */
export type NoteTarget =
  | { readonly type: 'article'; readonly canonicalUrl: string; readonly title: string }
  | { readonly type: 'passage'; readonly canonicalUrl: string; readonly title: string; readonly selector: PassageSelector }
  | { readonly type: 'entity'; readonly key: EntityKey; readonly itemId: string | null; readonly kind: Kind; readonly name: string };

/** Words of the reader's. Plain text (Markdown); never shown as HTML that came from elsewhere. */
export interface Note extends RecordHead {
  readonly target: NoteTarget;
  readonly text: string;
  readonly tags: readonly string[];
}

/** Where a correction holds: in one article, on all pages of a host ("news.example"), or everywhere. */
export type CorrectionScope =
  | { readonly type: 'article'; readonly canonicalUrl: string; readonly title: string }
  | { readonly type: 'site'; readonly site: string }
  | { readonly type: 'everywhere' };

/** What the reader says of a name that was read or linked wrongly. Of two that fit, the narrower scope stands, then the later. */
export interface Correction extends RecordHead {
  /**
   * `not-a-name`: these words name nobody and no place. `not-this-item`: this name is not `itemId`. `this-item`: this
   * name is `itemId`.
   */
  readonly verdict: 'not-a-name' | 'not-this-item' | 'this-item';
  /** The name as it was read, and its key. */
  readonly key: EntityKey;
  readonly name: string;
  /** `Item.id` that the verdict speaks of and its label; `null` for `not-a-name`. */
  readonly itemId: string | null;
  readonly itemLabel: string | null;
  readonly scope: CorrectionScope;
}

/** The day on which an article was written, as the reader says. One lives per `canonicalUrl`. */
export interface SetDay extends RecordHead {
  readonly canonicalUrl: string;
  readonly title: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Names that the reader says are one person or place. What it says of its keys is all: they are joined to each other,
 * and to what is linked to `itemId`, and to nothing else; so one of a single key and no item stands apart. A key in two
 * of them belongs to the one that changed last.
 */
export interface Identity extends RecordHead {
  readonly kind: Kind;
  /** How the reader wants it called. */
  readonly name: string;
  readonly keys: readonly EntityKey[];
  readonly itemId: string | null;
}

/** A name in an article that was read and not saved: the sentences that hold it, at most a few, never more of the text. */
export interface ReadEntity {
  readonly key: EntityKey;
  readonly itemId: string | null;
  readonly kind: Kind;
  readonly name: string;
  readonly mentions: number;
  readonly sentences: readonly string[];
}

/** An article that the reader has read while "remember what I read" was on. One lives per `canonicalUrl`. */
export interface ReadArticle extends RecordHead {
  readonly canonicalUrl: string;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly published: PageDate | null;
  readonly entities: readonly ReadEntity[];
}

/** A saved article as it read on a later visit, kept until the reader decides between the two. One lives per `canonicalUrl`. */
export interface ArticleVersion extends RecordHead {
  /** Of the `SavedArticle`. */
  readonly canonicalUrl: string;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly entities: readonly SavedEntity[];
  /** The reader has chosen to keep both: nothing more is asked about this text. */
  readonly isKept: boolean;
}

/** Every kind of record that the reader keeps, by the name of its table and of its list in a backup. */
export interface RecordTypes {
  readonly articles: SavedArticle;
  readonly notes: Note;
  readonly corrections: Correction;
  readonly setDays: SetDay;
  readonly identities: Identity;
  readonly readArticles: ReadArticle;
  readonly articleVersions: ArticleVersion;
}

export type RecordName = keyof RecordTypes;

/** The kinds that are kept as one row each. */
export type PlainName = Exclude<RecordName, 'articles' | 'notes'>;

/** Words not yet saved, kept at every keystroke under the field they were typed in. */
export interface Draft {
  /** The field: "article:<canonicalUrl>", "entity:<key>", "passage:<canonicalUrl>:<start>-<end>", "note:<id>". */
  readonly field: string;
  readonly text: string;
  readonly updatedAt: number;
}
