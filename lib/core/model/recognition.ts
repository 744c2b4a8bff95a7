import type { Span } from './span.ts';

/** What a name names. `organisation` is recognised so that it is not mistaken for the others. */
export type Kind = 'person' | 'place' | 'organisation';

/** One occurrence of a name: `text.slice(start, end) === surface`, without titles and the possessive. */
export interface Mention extends Span {
  readonly surface: string;
  readonly kind: Kind;
  /** `Entity.id` of the entity this mention belongs to. */
  readonly entity: string;
  /** The title before the name ("Foreign Minister", "Gen."), or `null`. */
  readonly title: Span | null;
  /** Calibrated probability in [0, 1] that span and kind are right. */
  readonly confidence: number;
  /** The place name stands for its government here ("Moscow considers …"). */
  readonly metonym: boolean;
}

/** What the article says somebody is, in its own words: `text.slice(start, end)`. */
export interface Role extends Span {
  readonly text: string;
}

/** Words that the article puts into a mouth. Direct: the span between the quotation marks. */
export interface Quotation extends Span {
  /** `Entity.id`, or `null`: unknown speaker. */
  readonly speaker: string | null;
  readonly direct: boolean;
}

/** All mentions of one person, place or organisation within one article. */
export interface Entity {
  /** Unique within the article: "e1", "e2", … in order of first mention. */
  readonly id: string;
  readonly kind: Kind;
  /** Its fullest form in the article. */
  readonly name: string;
  readonly roles: readonly Role[];
}

/** What the recogniser reads in one article's text. Mentions are in order and do not overlap. */
export interface Recognition {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
}
