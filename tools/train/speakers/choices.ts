import { withQuotations, type NamesRead } from '../../../lib/core/recognition/recognise.ts';
import { SPEAKER_FEATURES } from '../../../lib/core/recognition/speaker-features.ts';
import type { SpeakerQuestion } from '../../../lib/core/recognition/choose-speaker.ts';
import type { SpeakerWeights } from '../../../lib/core/recognition/speaker-weights.ts';
import type { Recognition } from '../../../lib/core/model/recognition.ts';
import { goldOf } from '../../evaluate/reading-score.ts';
import type { FixtureArticle } from '../../fixtures/read-article.ts';
import type { Choice } from '../linking/fit.ts';

/** An article of ours with what is read of it before its quotations. */
export interface ReadArticle {
  readonly article: FixtureArticle;
  readonly read: NamesRead;
}

type GoldQuotation = FixtureArticle['gold']['quotations'][number];

/** A clause that "he" reports starts within so many characters behind the pronoun, or ends within so many before it. */
const MOST_BEHIND = 70;
const MOST_BEFORE = 30;

/**
 * The quotations of an article, and the clauses that "he" and "the …" report, whose speaker the sentence does not name, with everybody who may be
 * it. Each feature stands there twice: as itself, and with what the sentence says of the speaker before it. Whom pronouns between mean is
 * decided by `weights`; earlier speakers too, or, if `isTaught`, they are the right ones.
 */
export function speakerChoices({ article, read }: ReadArticle, weights: SpeakerWeights, isTaught: boolean): readonly Choice[] {
  const questions: SpeakerQuestion[] = [];
  const gold = new Map(article.gold.quotations.filter(({ direct }) => direct).map((quotation) => [quotation.start, quotation]));
  const golds = read.entities.map(({ id }) => goldOf(article, { ...read, quotations: [] }, id));
  const rightOf = ({ candidates }: SpeakerQuestion, { speaker }: GoldQuotation): number => candidates.findIndex(({ entity }) => golds[entity] === speaker);
  const reading = withQuotations(read, weights, (question) => {
    questions.push({ ...question, candidates: question.candidates.map(({ entity, values }) => ({ entity, values: values.slice() })) });
  }, (question) => {
    const quotation = gold.get(question.clue.quote.start);
    if (!isTaught || quotation === undefined) return undefined;
    return quotation.speaker === null ? null : question.candidates[rightOf(question, quotation)]?.entity;
  });
  return questions.flatMap((question) => {
    const { clue, group, candidates } = question;
    const quotation = isReport(question) ? reportedBy(article, reading, clue.quote.start) : gold.get(clue.quote.start);
    if (quotation === undefined) return [];
    const right = rightOf(question, quotation);
    if (right < 0 && quotation.speaker !== null) return [];
    const features = candidates.map(({ values }) => Object.fromEntries(SPEAKER_FEATURES.flatMap((feature, at) => (values[at] === 0 ? [] : [[feature, values[at] as number], [`${group}:${feature}`, values[at] as number]]))));
    return [{ article: article.slug, kind: 'person' as const, weight: 1, candidates: features, right, without: [] }];
  });
}

/** Whether it is asked who reports a clause, which has no marks. */
function isReport({ clue: { quote } }: SpeakerQuestion): boolean {
  return quote.open === quote.close;
}

/** The marked clause that is found nearest to the pronoun at offset `at`, outside of quotations. */
function reportedBy({ gold }: FixtureArticle, { quotations }: Recognition, at: number): GoldQuotation | undefined {
  const away = ({ start, end }: { start: number; end: number }): number => (start > at ? start - at : at - end);
  const [nearest] = quotations.filter(({ direct, start, end }) => !direct && (start > at ? start - at < MOST_BEHIND : end <= at && at - end < MOST_BEFORE)).sort((a, b) => away(a) - away(b));
  if (nearest === undefined) return undefined;
  return gold.quotations.find(({ direct, start, end }) => !direct && 2 * (Math.min(nearest.end, end) - Math.max(nearest.start, start)) >= Math.max(nearest.end - nearest.start, end - start));
}
