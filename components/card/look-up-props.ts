import type { LookUpState } from '../../lib/core/model/look-up.ts';

/** What the reader does about look-ups of the name at hand. */
export interface LookUpActions {
  /** `isAgreed`: in answer to the words that say what leaves. */
  readonly onLookUp: (isAgreed: boolean) => void;
  readonly onStop: () => void;
  /** Of several that may be meant, this one is. */
  readonly onChoose: (itemId: string) => void;
  /** How the article about what was found read on the day of this one. */
  readonly onReadThen: () => void;
}

export interface LookUpPartProps extends LookUpActions {
  /** `null`: not looked up yet. */
  readonly state: LookUpState | null;
  /** The day, ISO 8601, that stands for when the article was written; `null` where it is not known. */
  readonly day: string | null;
}
