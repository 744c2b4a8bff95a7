import type { Span } from './span.ts';

/** What a block of an article's text is on the page; a caption is that of a table. */
export type BlockKind = 'heading' | 'paragraph' | 'quote' | 'list-item' | 'preformatted' | 'caption';

/** One block (paragraph, heading, …) of `Article.text`; blocks are in order, disjoint, separated by a blank line. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** In a live blog, when the entry that the block belongs to was written: ISO 8601 as the page has it. */
  readonly time?: string;
}

/** Where on the page a piece of metadata was found, best known first. */
export type MetadataSource = 'json-ld' | 'meta' | 'microdata' | 'time' | 'address' | 'visible' | 'title' | 'dateline';

/** A date as the page states it. */
export interface PageDate {
  /** ISO 8601: `YYYY-MM-DD`, or with time and offset where the page has them. */
  readonly iso: string;
  readonly source: MetadataSource;
}

/** One author as the page names them; an agency byline ("Reuters") is kept as such. */
export interface Author {
  readonly name: string;
  readonly kind: 'person' | 'agency';
}

/** A link the publisher itself gives from a name to a knowledge source (schema.org `about`/`mentions` with `sameAs`). */
export interface PublisherLink {
  readonly name: string;
  /** http(s) addresses, for example of Wikidata or Wikipedia. */
  readonly sameAs: readonly string[];
}

/** The text and metadata read from a page. Everything here comes from the page and is shown as text only. */
export interface Article {
  /** Address the page was read at. */
  readonly url: string;
  /** Address that identifies the article across visits: canonical where the page gives a sane one, else `url` without fragment and tracking parameters. */
  readonly canonicalUrl: string;
  /** Headline without the site's name; empty if the page has none. */
  readonly title: string;
  readonly authors: readonly Author[];
  /** Name of the site or paper; the host name if the page gives none. */
  readonly site: string;
  /** BCP 47 tag, lower case primary subtag ("en"); `null` if unknown. */
  readonly language: string | null;
  readonly published: PageDate | null;
  readonly modified: PageDate | null;
  readonly publisherLinks: readonly PublisherLink[];
  /** The article's own words: blocks joined by "\n\n". Every offset of Dateline counts in this text. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Captions and credits of its pictures, in order: kept apart from the text, and not read for names. */
  readonly captions?: readonly string[];
}
