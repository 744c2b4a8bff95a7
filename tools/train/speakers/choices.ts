import { withQuotations, type NamesRead } from '../../../lib/core/recognition/recognise.ts';
import { SPEAKER_FEATURES } from '../../../lib/core/recognition/speaker-features.ts';
import type { SpeakerQuestion } from '../../../lib/core/recognition/choose-speaker.ts';
import type { SpeakerWeights } from '../../../lib/core/recognition/speaker-weights.ts';
import { goldOf } from '../../evaluate/reading-score.ts';
import type { FixtureArticle } from '../../fixtures/read-article.ts';
import type { Choice } from '../linking/fit.ts';

/** An article of ours with what is read of it before its quotations. */
export interface ReadArticle {
  readonly article: FixtureArticle;
  readonly read: NamesRead;
}

/**
 * The quotations of an article whose speaker its sentence does not name, with everybody who may be it. Each feature stands
 * there twice: as itself, and with what the sentence says of the speaker before it. Earlier speakers and whom pronouns between mean
 * are decided by `weights`.
 */
export function speakerChoices({ article, read }: ReadArticle, weights: SpeakerWeights): readonly Choice[] {
  const questions: SpeakerQuestion[] = [];
  const reading = withQuotations(read, weights, ({ clue, group, candidates }) => {
    questions.push({ clue, group, candidates: candidates.map(({ entity, values }) => ({ entity, values: values.slice() })) });
  });
  return questions.flatMap(({ clue, group, candidates }) => {
    const gold = article.gold.quotations.find((quotation) => quotation.direct && quotation.start === clue.quote.start);
    const right = candidates.findIndex(({ entity }) => goldOf(article, reading, `e${entity + 1}`) === gold?.speaker);
    if (gold === undefined || (right < 0 && gold.speaker !== null)) return [];
    const features = candidates.map(({ values }) => Object.fromEntries(SPEAKER_FEATURES.flatMap((feature, at) => (values[at] === 0 ? [] : [[feature, values[at] as number], [`${group}:${feature}`, values[at] as number]]))));
    return [{ article: article.slug, kind: 'person' as const, weight: 1, candidates: features, right, without: [] }];
  });
}
