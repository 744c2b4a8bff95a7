/** A name with what the page says for it, as it stands. */
export interface NamedFact {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** A `<time>` or an element that is marked up as a date, with what stands around it. */
export interface TimeFact {
  /** `datetime`, `content` or `title` attribute; empty if there is none. */
  readonly machine: string;
  readonly text: string;
  /** Tag, class and id of itself and of three elements around it, lower case. */
  readonly hints: string;
  /** How many of the page's headlines begin before it. */
  readonly headlinesBefore: number;
}

/** An element that is marked up as a byline, with what stands around it. */
export interface BylineFact {
  /** Its words, parts apart, at most 300 code units. */
  readonly text: string;
  /** As in `TimeFact`. */
  readonly hints: string;
  readonly headlinesBefore: number;
}

/** What a page says of itself beside its text: plain data, unparsed, each value at most 2,000 code units (JSON-LD 300,000). */
export interface PageFacts {
  readonly url: string;
  readonly language: string;
  /** Content of the title element. */
  readonly title: string;
  /** Texts of h1 elements and of elements with itemprop headline. */
  readonly headlines: readonly string[];
  /** `property`, `name` or `http-equiv` of meta elements. */
  readonly meta: readonly NamedFact[];
  /** `rel` of link elements with their `href`. */
  readonly links: readonly NamedFact[];
  /** Raw text of JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** `itemprop` of elements with their value as microdata defines it. */
  readonly microdata: readonly NamedFact[];
  readonly times: readonly TimeFact[];
  /** Elements that are marked up as a byline, in document order. */
  readonly bylines: readonly BylineFact[];
}
