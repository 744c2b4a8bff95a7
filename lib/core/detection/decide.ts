import { pageFeatures } from './page-features.ts';
import { pageModel } from './page-model.ts';
import type { PageSignals } from './page-signals.ts';
import { sumOfTrees } from './trees.ts';

/** Whether a page is an article, how sure that is (probability in [0, 1] that it is one), and why, in words. */
export interface Decision {
  readonly isArticle: boolean;
  readonly probability: number;
  readonly reason: string;
}

/**
 * From here on a page is worth reading: lower than even, since the reader looks again at what it has read (decide-again.ts)
 * and only a page that this first look lets through can be marked.
 */
export const leastProbability = 0.3;

/** A first look at a page: article or not, from the signals alone, by a model of boosted trees (trained by tools/train/detection). */
export function decide(signals: PageSignals): Decision {
  const features = pageFeatures(signals);
  const probability = 1 / (1 + Math.exp(-pageModel.base - sumOfTrees(pageModel.trees, Object.values(features))));
  const isArticle = probability >= leastProbability && signals.counts.paragraphs > 0;
  return { isArticle, probability, reason: reasonsFor(isArticle, features, signals).slice(0, 3).join(', ') };
}

/** What in the signals speaks for a decision, strongest first; never empty. */
export function reasonsFor(isArticle: boolean, features: ReturnType<typeof pageFeatures>, { counts }: PageSignals): string[] {
  const cues: [boolean, string][] = isArticle ? [
    [features.articleTypes > 0 || features.openGraph === 2, 'the page calls itself an article'],
    [counts.bodyParagraphs > 3, `${counts.bodyParagraphs} paragraphs of running text in one place`],
    [features.slugWords > 3, 'the address holds a headline'],
    [counts.bylines > 0 || features.authorMeta > 0, 'it has a byline'],
    [true, 'mostly running text'],
  ] : [
    [features.pathHint === -3, 'the address is that of a front page'],
    [counts.passwordFields > 0, 'it asks for a password'],
    [counts.bodyChars < 600, 'little running text in one place'],
    [counts.teasers > counts.paragraphs * 2, 'more headlines of other pages than paragraphs'],
    [features.shopTypes > 0 || counts.shopHints > 5, 'it sells something'],
    [true, 'it is built unlike an article'],
  ];
  return cues.filter(([holds]) => holds).map(([, words]) => words);
}
