import { withSetDay } from '../core/dating/set-day.ts';
import { withoutNames } from '../core/library/without-names.ts';
import type { AnnotatedArticle, Dateline, Link } from '../core/model/annotated-article.ts';
import type { Article } from '../core/model/article.ts';
import type { Correction } from '../core/model/library.ts';
import type { Recognition } from '../core/model/recognition.ts';
import { noWord, type ReadersWord } from './readers-word.ts';

/** The steps of a reading, with their model and packs already open. */
export interface ReadingSteps {
  readonly recognise: (article: Article) => Recognition;
  readonly date: (article: Article, recognition: Recognition) => Dateline;
  readonly link: (article: Article, recognition: Recognition, dateline: Dateline, corrections: readonly Correction[]) => readonly Link[];
}

/** Milliseconds that each step took. */
export interface ReadingMillis {
  readonly recognise: number;
  readonly link: number;
}

/**
 * The whole reading of an article: names and who they are to each other, then when, then who they are. What the reader
 * has said (`word`) goes before each of these.
 */
export function annotateArticle(article: Article, steps: ReadingSteps, now: () => number, word: ReadersWord = noWord): { annotated: AnnotatedArticle; millis: ReadingMillis } {
  const start = now();
  const recognition = withoutNames(steps.recognise(article), word.corrections);
  const recognised = now();
  const told = steps.date(article, recognition);
  const dateline = word.day === null ? told : withSetDay(told, word.day);
  const links = steps.link(article, recognition, dateline, word.corrections);
  return {
    annotated: { article, recognition, dateline, links },
    millis: { recognise: recognised - start, link: now() - recognised },
  };
}
