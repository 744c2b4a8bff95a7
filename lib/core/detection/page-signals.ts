/**
 * What a page shows of itself at a glance: plain data, gathered in one pass over its elements. Lengths are in UTF-16 code
 * units of text without the white space around it; a line is what stands between two block boundaries.
 */
export interface PageSignals {
  /** Address the page was read at. */
  readonly url: string;
  /** Its canonical address as the page has it; empty if there is none. */
  readonly canonical: string;
  /** `og:type` in lower case. */
  readonly openGraphType: string;
  /** `@type` names of all JSON-LD nodes and names of `itemtype`s, as they stand, at most 80. */
  readonly structuredTypes: readonly string[];
  /** Class and id of the root element and the body in lower case, at most 400 code units. */
  readonly bodyHints: string;
  readonly hasDateMeta: boolean;
  readonly hasAuthorMeta: boolean;
  readonly counts: PageCounts;
}

/** Counts of a page's elements and lines. */
export interface PageCounts {
  elements: number;
  textChars: number;
  linkChars: number;
  lines: number;
  links: number;
  /** Lines of at least 80 code units with few links (32 in scripts without spaces, whose lengths count 2.5-fold). */
  paragraphs: number;
  paragraphChars: number;
  longestParagraph: number;
  /** Sentence marks, quotation marks and words for "we" and "our" in paragraphs. */
  sentenceMarks: number;
  quotes: number;
  ourWords: number;
  /** Paragraphs, and their text, under the one parent or grandparent that holds most of it. */
  bodyParagraphs: number;
  bodyChars: number;
  /** Most paragraph text without a teaser of 40 code units in between. */
  longestRun: number;
  /** Lines of 25 or more that are links. */
  teasers: number;
  /** Short lines with a date or an age ("3 hours ago"); those within 12 lines after the headline. */
  datedLines: number;
  datedByHeadline: number;
  /** How often the most frequent short link text stands on the page ("Read more", "Reply"). */
  repeatedLinks: number;
  passwordFields: number;
  /** Elements whose class speaks of a byline; of a price or cart. */
  bylines: number;
  shopHints: number;
}
