import type { PartialDate } from './partial-date.ts';

/** Where facts come from, as the card names it. */
export interface KnowledgeSource {
  /** "places", "people", "wikidata", … */
  readonly id: string;
  readonly name: string;
  /** The day of its data, ISO 8601, as precise as known. */
  readonly edition: string;
  readonly licence: string;
  readonly url: string | null;
}

/** What a statement is about. */
export type Property =
  | 'born' | 'died' | 'office' | 'occupation' | 'party' | 'citizenship' | 'employer'
  | 'country' | 'part-of' | 'capital-of' | 'name' | 'population' | 'founded' | 'dissolved' | 'successor' | 'borders'
  | 'head-of-state' | 'head-of-government' | 'demonym' | 'capital';

/**
 * A dated fact. `start` and `end` are `null` where unknown. `openEnded` says that the statement held when its source
 * was made: it holds "at least until" the source's edition.
 */
export interface Statement {
  readonly property: Property;
  /** In words, for the reader: "Minister of Foreign Affairs of Russia". */
  readonly value: string;
  /** Identifier of the value (Wikidata id or ISO 3166-1 code) where the source has one. */
  readonly valueId: string | null;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly openEnded: boolean;
  /** `KnowledgeSource.id`. */
  readonly source: string;
}

export type ItemKind = 'person' | 'place' | 'organisation' | 'event';

/** A record of a knowledge source. */
export interface Item {
  /** Wikidata id ("Q159") where known, else `source:key`. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly statements: readonly Statement[];
  /** Degrees, WGS 84. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  /** Present-day ISO 3166-1 alpha-2 code of the country it belongs to, where that makes sense. */
  readonly countryCode: string | null;
  /** Prior in [0, 1]: how likely news means this item by its label, before any context. */
  readonly prior: number;
}

/** Whether a statement holds on a day or throughout a window. */
export type Holds = 'yes' | 'no' | 'unknown';
