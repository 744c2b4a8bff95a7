import { consistent } from '../../../lib/core/recognition/consistency.ts';
import { LABELS } from '../../../lib/core/recognition/crf.ts';
import { isCasedChunk } from '../../../lib/core/recognition/features.ts';
import { namesOf } from '../../../lib/core/recognition/names.ts';
import { tag, TAG_KINDS } from '../../../lib/core/recognition/tagger.ts';
import type { RecognitionModel } from '../../../lib/core/recognition/model-file.ts';
import type { LabelledText } from './corpora.ts';

/** A text with the names that a model finds in it, and where its labels are not to be trusted (spans in UTF-16 code units). */
export interface TaughtText extends LabelledText {
  readonly unsure: readonly (readonly [start: number, end: number])[];
}

/** A name with a lower confidence than this is not taught. */
const SURE = 0.7;

/**
 * The text, whose own labels are not looked at, as `teacher` reads it. Not to be trusted are names that it is not sure of, and whatever is in
 * capitals or in title case: the learner must see more casing, or less, than its teacher saw.
 */
export function taught({ id, text }: LabelledText, teacher: RecognitionModel): TaughtText {
  const { view, tags } = tag(text, teacher);
  const names = consistent(view, namesOf(view, tags, teacher), teacher.lexicon);
  const caseless = Array.from({ length: view.chunks.count }, (_, c) => c).filter((c) => !isCasedChunk(view, c))
    .map((c) => [view.tokens.starts[view.chunks.firsts[c] as number] as number, view.tokens.ends[(view.chunks.lasts[c] as number) - 1] as number] as const);
  return {
    id, text,
    spans: names.map(({ start, end, kind }) => [start, end, (LABELS[2 * TAG_KINDS.indexOf(kind) + 1] as string).slice(2)] as const),
    unsure: [...caseless, ...names.filter(({ confidence }) => confidence < SURE).map(({ start, end }) => [start, end] as const)],
  };
}
