/** W3C Web Annotation TextQuoteSelector: the words, with 32 characters before and after. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation TextPositionSelector, in UTF-16 code units of `article.text`. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A serialised place in an article's text: its position then, and its words. */
export interface PassageSelector {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}
