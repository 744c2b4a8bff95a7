import type { AnnotatedArticle, Dateline, Link } from '../core/model/annotated-article.ts';
import type { Article } from '../core/model/article.ts';
import type { Recognition } from '../core/model/recognition.ts';

/** The steps of a reading, with their model and packs already open. */
export interface ReadingSteps {
  readonly recognise: (article: Article) => Recognition;
  readonly date: (article: Article, recognition: Recognition) => Dateline;
  readonly link: (article: Article, recognition: Recognition, dateline: Dateline) => readonly Link[];
}

/** Milliseconds that each step took. */
export interface ReadingMillis {
  readonly recognise: number;
  readonly link: number;
}

/** The whole reading of an article: names and who they are to each other, then when, then who they are. */
export function annotateArticle(article: Article, steps: ReadingSteps, now: () => number): { annotated: AnnotatedArticle; millis: ReadingMillis } {
  const start = now();
  const recognition = steps.recognise(article);
  const recognised = now();
  const dateline = steps.date(article, recognition);
  const links = steps.link(article, recognition, dateline);
  return {
    annotated: { article, recognition, dateline, links },
    millis: { recognise: recognised - start, link: now() - recognised },
  };
}
