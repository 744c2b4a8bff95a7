import type { Article } from './article.ts';
import type { Item, Statement } from './knowledge.ts';
import type { DayWindow } from './partial-date.ts';
import type { Recognition } from './recognition.ts';
import type { Span } from './span.ts';

/** One reason for a date, with the words of the article (or `null` where it comes from the page's metadata). */
export interface DateEvidence {
  readonly span: Span | null;
  /** The window that this piece alone allows; a missing end is open. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** In words, for the reader. */
  readonly says: string;
}

/** When and where the article was written. `window` is `null` when that is not known. */
export interface Dateline {
  readonly window: DayWindow | null;
  readonly place: Span | null;
  readonly evidence: readonly DateEvidence[];
  /** What contradicts the page's own date, in words; `null` if nothing does. */
  readonly contradiction: string | null;
  /** The day as the reader has set it by hand: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Absent where they have not. */
  readonly setDay?: string;
}

/** An item that was considered for an entity and refused, and why ("died 1800"). */
export interface RefusedCandidate {
  readonly item: Item;
  readonly reason: string;
}

/** The outcome of linking one entity; `item: null` is NIL: not known here. */
export interface Link {
  /** `Entity.id`. */
  readonly entity: string;
  readonly item: Item | null;
  /** Calibrated probability in [0, 1] that `item` is the one meant; of NIL, that nothing known fits. */
  readonly probability: number;
  /** Facts that hold on the article's day, those of later, those of earlier, and those that nobody can place. */
  readonly asOf: readonly Statement[];
  readonly since: readonly Statement[];
  readonly before: readonly Statement[];
  readonly undated: readonly Statement[];
  readonly refused: readonly RefusedCandidate[];
}

/** An article after the whole reading. `links` has one entry per entity of `recognition`. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly recognition: Recognition;
  readonly dateline: Dateline;
  readonly links: readonly Link[];
}
