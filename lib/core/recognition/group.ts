import type { Kind } from '../model/recognition.ts';

/** Names that name one person, place or organisation: `names` are indices into the list that was grouped, ascending. */
export interface Group {
  readonly kind: Kind;
  readonly names: number[];
  /** A woman, a man, or not known; `null` for all but persons. */
  readonly isWoman: boolean | null;
}
