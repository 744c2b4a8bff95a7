import type { LevelsThen } from './focus-levels.ts';
import type { DocumentView } from './features.ts';
import type { Name } from './names.ts';

/** An entity with a role, and the first token of its first mention; such lists are in that order. */
export interface RoleBearer {
  readonly entity: number;
  readonly first: number;
}

/** In `meantAt`: somebody whom the article does not name. */
export const NOBODY = -2;

/** Whom an article is about at each place. */
export interface Focus {
  /**
   * Per token: the entity that "he", "she", "him", "his" or "her" there means, and, at "the", whom a description that opens there would
   * mean if it were of the person in most focus; negative elsewhere and where nobody fits.
   */
  readonly meantAt: Int32Array;
  /** The most prominent persons, the first one first. */
  readonly prominent: readonly number[];
  /** How prominent a person is as the woman (`true`) or the man that the article is about. */
  readonly standing: (entity: number, isWoman: boolean | null) => number;
  /** At the start of a quotation and at a pronoun: how much the persons spoken of are in focus. */
  readonly levelsAt: (token: number) => LevelsThen | undefined;
  /** There, how much somebody without a name, a woman, a man or either (`null`), is in focus. */
  readonly unnamedAt: (token: number, isWoman: boolean | null) => number;
}

/** The article as those who look for a speaker need it. */
export interface Scene {
  readonly view: DocumentView;
  readonly names: readonly Name[];
  /** Per name: index of its entity. */
  readonly entityOf: readonly number[];
  /** Per name: the token where its noun phrase begins, with title, role and article: "to |the Lebanese president, X". */
  readonly phraseStarts: Int32Array;
  /** Per token: index of the name that it lies in, or −1. */
  readonly nameAt: Int32Array;
  /** Per token: whether it lies between quotation marks. */
  readonly isQuoted: Uint8Array;
  /** Per entity: a woman, a man, or not known. */
  readonly isWoman: readonly (boolean | null)[];
  /** Whom its pronouns mean. */
  readonly focus: Focus;
  /** The entities with such a role noun (lower case) in a role. */
  readonly withRoleNoun: (noun: string) => readonly RoleBearer[];
}

/** A word outside quotations that stands for somebody: "he", "his", or "the" before a noun that says what he is. */
export interface Referent {
  /** The token of the pronoun, or of "the". */
  readonly at: number;
  readonly kind: 'pronoun' | 'description' | 'role';
  /** Whom it means by the rules alone; `null` if nobody fits. */
  readonly entity: number | null;
}

/** Who speaks: index of an entity; somebody by a pronoun or a description; `null` for somebody without a name; `undefined` if the stretch says nothing about it. */
export type Speaker = number | Referent | null | undefined;

/** Whom the sentence around a quotation names as its speaker, and whether it says at all that these are somebody's words. */
export interface Attribution {
  readonly speaker: Speaker;
  readonly isReported: boolean;
}

/** A quotation with the index of its speaker's entity; `null` is unknown. */
export interface Speech {
  readonly start: number;
  readonly end: number;
  readonly speaker: number | null;
  readonly direct: boolean;
}
