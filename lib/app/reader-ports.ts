import type { Article } from '../core/model/article.ts';
import type { Kind } from '../core/model/recognition.ts';
import type { Span } from '../core/model/span.ts';
import type { Protocol, Send } from '../core/protocol.ts';
import type { ReaderCard } from './card-session.ts';
import type { Stop } from './ports.ts';

/** How a stretch of the article is marked. */
export interface Mark {
  readonly span: Span;
  readonly style: Kind | 'passage' | 'current';
}

/** The page that is read. Offsets count in the text of the article that it extracted last. */
export interface ReaderPage {
  /** Reads the article anew; `null` if the page has none any more. Never changes the page. */
  extract(): Promise<Article | null>;
  /** Replaces all marks. */
  paint(marks: readonly Mark[]): void;
  scrollTo(span: Span): void;
  /** The selected words of the article, or `null`. */
  selection(): Span | null;
  /** The offset of what the reader sees at the top of the window. */
  topOffset(): number;
  /** A click or tap: on a letter of the article that is no link (its offset), or elsewhere on the page (`null`). */
  watchClicks(onOffset: (offset: number | null) => void): Stop;
  /** The article's own part of the page has changed. */
  watchMutations(onMutated: () => void): Stop;
}

export interface ReaderPorts {
  readonly page: ReaderPage;
  readonly card: ReaderCard;
  readonly send: Send<Protocol>;
  readonly isPrivate: boolean;
  /** Waits before a failed reading is tried again. */
  readonly wait: (ms: number) => Promise<void>;
}
