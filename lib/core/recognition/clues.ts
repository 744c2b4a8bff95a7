import type { Exchange } from './exchanges.ts';
import type { Quoted } from './quotation-marks.ts';
import type { ClueGroup } from './speaker-features.ts';

/** Who spoke a quotation before, in which paragraph, the first token behind it, and whether it ends as a question. */
export interface Before {
  readonly speaker: number | null;
  readonly paragraph: number;
  readonly last: number;
  readonly isQuestion: boolean;
  /** Whether its paragraph opens with it. */
  readonly isFirst: boolean;
}

/** What is known of a quotation's speaker. */
export interface Clue {
  readonly quote: Quoted;
  /** The tokens of the quotation. */
  readonly first: number;
  readonly last: number;
  readonly how: 'named' | 'nobody' | 'pronoun' | 'description' | 'role' | 'reply' | 'behind' | 'carried' | 'none';
  /** Whom that means, as far as it says; `null` for somebody without a name. */
  readonly entity: number | null;
  /** The token of the pronoun or the description; else the first one of the quotation. */
  readonly at: number;
  /** Whether its paragraph opens with it. */
  readonly isFirst: boolean;
  /** The last who spoke, and the last other one. */
  readonly before: readonly [] | readonly [Before] | readonly [Before, Before];
  /** Whom the sentence of the next quotation of the paragraph names as its speaker; `null` for somebody without a name. */
  readonly next?: number | null | undefined;
  /** The exchange that it is a turn of. */
  readonly exchange?: Exchange | undefined;
}

/** What the sentence says of the speaker. */
export function groupOf({ how, before }: Clue, paragraph: number): ClueGroup {
  if (how === 'pronoun') return 'he';
  if (how === 'description' || how === 'role') return 'the';
  return how === 'nobody' ? 'nobody' : before[0]?.paragraph === paragraph ? 'on' : 'open';
}
