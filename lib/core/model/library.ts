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

/** Words not yet saved, kept at every keystroke under the field they were typed in. */
export interface Draft {
  /** The field: "article:<canonicalUrl>", "entity:<key>", "passage:<canonicalUrl>:<start>-<end>", "note:<id>". */
  readonly field: string;
  readonly text: string;
  readonly updatedAt: number;
}
