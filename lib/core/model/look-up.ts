import type { Link, RefusedCandidate } from './annotated-article.ts';
import type { KnowledgeSource } from './knowledge.ts';

/**
 * What a look-up may do: everything, at a click; or by itself, in one language and for names that Wikipedia has a page
 * for; or only see what is kept of earlier ones.
 */
export type LookUpMode = 'click' | 'automatic' | 'cached';

/** The beginning of an article of Wikipedia, as text. */
export interface Lead {
  readonly title: string;
  /** Language of the Wikipedia: "en". */
  readonly language: string;
  /** Paragraphs, separated by a blank line. */
  readonly text: string;
  /** Address of the article or, for an old reading, of that very revision. */
  readonly url: string;
  /** Revision that the text is of. */
  readonly revision: string;
  /** ISO 8601 moment of that revision where it is an old one; `null`: the text of today. */
  readonly revisedAt: string | null;
}

/** One item that a look-up brought, linked as of the article's day. */
export interface LookedUpItem {
  /** `link.item` is never `null`. */
  readonly link: Link;
  /** `null` where no Wikipedia of the reader's languages has an article. */
  readonly lead: Lead | null;
}

/**
 * What a look-up says of one name: `found` one item that is meant, `several` that may be meant and none shown as the
 * truth, `refused` only such as cannot be meant, or `unknown`. `items` is never empty for the first two.
 */
export interface LookUp {
  /** `Entity.id`. */
  readonly entity: string;
  readonly outcome: 'found' | 'several' | 'refused' | 'unknown';
  /** The likeliest first; exactly one where found. */
  readonly items: readonly LookedUpItem[];
  readonly refused: readonly RefusedCandidate[];
  /** The sources that facts of `items` name. */
  readonly sources: readonly KnowledgeSource[];
}

/** Why a look-up failed: an `ErrorCode`, and what its error says in detail. */
export interface LookUpFailure {
  readonly code: string;
  readonly detail: string | null;
}

/** How an article reads on the article's own day: asked for, there (`null`: it did not exist then), or failed. */
export type LeadThenState =
  | { readonly state: 'none' }
  | { readonly state: 'busy' }
  | { readonly state: 'done'; readonly lead: Lead | null }
  | { readonly state: 'failed'; readonly error: LookUpFailure };

/**
 * A look-up of one name as the reader sees it; a name that was not looked up has none. `failed` with `no-consent` asks
 * the reader to agree first (`detail` "reader"), or to answer the browser's own question ("browser").
 */
export type LookUpState =
  | { readonly state: 'busy' }
  | { readonly state: 'failed'; readonly error: LookUpFailure }
  | {
    readonly state: 'done';
    readonly lookUp: LookUp;
    /** The item that the reading now shows: the one found, or the reader's choice among several. */
    readonly chosen: string | null;
    readonly leadThen: LeadThenState;
  };
