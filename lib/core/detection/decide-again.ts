import { articleFeatures } from './article-features.ts';
import type { ReadPage } from './article-features.ts';
import { articleModel } from './article-model.ts';
import type { Decision } from './decide.ts';
import { reasonsFor } from './decide.ts';
import { pageFeatures } from './page-features.ts';
import { sumOfTrees } from './trees.ts';
import type { Trees } from './trees.ts';

/** A trained model over `articleFeatures`: log-odds that a read page is an article, and the probability it must have to be marked. */
export interface ArticleModel {
  readonly base: number;
  readonly trees: Trees;
  readonly leastProbability: number;
}

/**
 * The last word on a page that the first look took for an article, now that its text is chosen: front pages, shops and
 * services betray themselves by how their text is spread. Gives way (`yield`). `model` is a parameter for
 * cross-validation only.
 */
export function* decideAgain(page: ReadPage, model: ArticleModel = articleModel): Generator<undefined, Decision> {
  const features = yield* articleFeatures(page);
  const probability = 1 / (1 + Math.exp(-model.base - sumOfTrees(model.trees, Object.values(features))));
  const isArticle = probability >= model.leastProbability;
  return { isArticle, probability, reason: reasonsFor(isArticle, pageFeatures(page.signals), page.signals).slice(0, 3).join(', ') };
}
