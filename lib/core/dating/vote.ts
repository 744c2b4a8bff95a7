import type { DayRange } from '../knowledge/partial-days.ts';

/** Days that one piece of evidence allows, as ranges (ends may be infinite), and how much it counts. */
export interface Vote {
  readonly ranges: readonly DayRange[];
  readonly weight: number;
  /** How often texts name what is over, or still to come, in these words, for each time that it is of their own days. None: the evidence is right or means nothing. */
  readonly odds?: { readonly past: number; readonly future: number };
  /** The article tells of it as of its own days. */
  readonly isOfNow?: boolean;
}
