/** An element that holds text, as far as choosing the body needs it. */
export interface OutlineElement {
  /** Index of its parent in `PageOutline.elements`; -1 for the root. */
  readonly parent: number;
  readonly tag: string;
  /** Its class, id, role and itemprop in lower case, separated by spaces, at most 200 code units. */
  readonly hints: string;
}

/** A line of the page's text: what stands between two block boundaries. */
export interface OutlineBlock {
  /** Index of the innermost block-level element that holds all of it. */
  readonly element: number;
  /** Its words, white space collapsed, `\n` for a line break; never empty. */
  readonly text: string;
  /** How many code units of `text` stand in links. */
  readonly linkChars: number;
  /** How many code units of `text` are bold or emphasised. */
  readonly strongChars: number;
  /** Not shown as the page stands: `hidden`, `aria-hidden`, `display: none` written on an element around it. */
  readonly isHidden: boolean;
}

/** The text of a page with the elements around it: all that choosing the article's body needs. Document order. */
export interface PageOutline {
  readonly elements: readonly OutlineElement[];
  readonly blocks: readonly OutlineBlock[];
}
