/** What a page shows of itself at a glance: plain data, gathered in one pass over its elements. Lengths in UTF-16 code units. */
export interface PageSignals {
  readonly url: string;
  /** Content of the title element, at most 300 code units. */
  readonly title: string;
  /** Text of the first h1, at most 300 code units; empty if there is none. */
  readonly headline: string;
  /** `og:type` in lower case; empty if there is none. */
  readonly openGraphType: string;
  /** `@type` names of all JSON-LD nodes and names of `itemtype`s, as they stand, at most 60. */
  readonly structuredTypes: readonly string[];
  /** A publishing date, an author in meta elements. */
  readonly hasDateMeta: boolean;
  readonly hasAuthorMeta: boolean;
  /** Visible text, and what of it stands in links. */
  readonly textChars: number;
  readonly linkChars: number;
  readonly links: number;
  /** Lines of at least 80 code units with few links, outside of lists and comments. */
  readonly paragraphs: number;
  readonly paragraphChars: number;
  /** Paragraph text under the one element that holds most of it (as parent or grandparent). */
  readonly bodyChars: number;
  readonly bodyParagraphs: number;
  readonly articleElements: number;
  readonly mainHeadings: number;
  readonly headings: number;
  /** Headings (h2–h6) that are links or stand in links. */
  readonly linkedHeadings: number;
  readonly listItems: number;
  readonly images: number;
  readonly timeElements: number;
  readonly fields: number;
  readonly passwordFields: number;
  readonly bylines: number;
  readonly elements: number;
}
