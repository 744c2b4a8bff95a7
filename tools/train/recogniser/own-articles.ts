import { recognise } from '../../../lib/core/recognition/recognise.ts';
import type { RecognitionModel } from '../../../lib/core/recognition/model-file.ts';
import { ReadingScore } from '../../evaluate/reading-score.ts';
import type { FixtureArticle } from '../../fixtures/read-article.ts';
import type { LabelledText } from './corpora.ts';
import { foldOf, lesson, type Lesson } from './learn.ts';
import { taught } from './teacher.ts';

/** How much our own articles count. */
const WEIGHT = 1;
const TYPE_OF_KIND = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const;

/**
 * Our own articles to learn from. Their gold has all persons and places, but organisations only where they are clear and no other names: those
 * are where `teacher` finds them and gold has nothing.
 */
export function ownLessons(articles: readonly FixtureArticle[], teacher: RecognitionModel): Lesson[] {
  return articles.map((article, i) => lesson(labelled(article, teacher), WEIGHT, i));
}

/** The article's names: its gold, and the organisations and other names that `teacher` finds besides. */
export function labelled({ slug, text, gold }: FixtureArticle, teacher: RecognitionModel): LabelledText {
  const own = gold.mentions.map(({ start, end, kind }) => [start, end, TYPE_OF_KIND[kind]] as const);
  const besides = taught({ id: slug, text, spans: [] }, teacher).spans
    .filter(([start, end, type]) => (type === 'ORG' || type === 'MISC') && !own.some((name) => start < name[1] && name[0] < end));
  return { id: slug, text, spans: [...own, ...besides].toSorted((a, b) => a[0] - b[0]) };
}

/** How well the articles are read, each by a model that has not learned from it: a table. */
export function outOfFold(articles: readonly FixtureArticle[], models: readonly RecognitionModel[]): string {
  const score = new ReadingScore();
  articles.forEach((article, i) => { score.add(article, recognise(article.text, models[foldOf(i)] as RecognitionModel)); });
  return score.table('dev, each by weights that have not seen it');
}
