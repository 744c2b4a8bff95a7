import type { ArticleModel } from '../../../lib/core/detection/decide-again.ts';
import { sumOfTrees } from '../../../lib/core/detection/trees.ts';
import { boost } from './boost.ts';
import type { BoostOptions } from './boost.ts';
import { foldOf } from './read-corpus.ts';
import type { CorpusPage } from './read-corpus.ts';

/** A read page as a row of numbers (`articleFeatures`), its body chosen by a model that has not seen its domain. */
export interface ArticleRow {
  readonly page: CorpusPage;
  readonly features: readonly number[];
}

const options: BoostOptions = { trees: 300, depth: 2, shrinkage: 0.08, leastWeight: 2, penalty: 2, columnShare: 0.15, rowShare: 0.7, seed: 1 };
const folds = 5;

/** Share of other pages that may be taken for articles: below the 4 % wanted, since pages of other kinds will come. */
const mostFalseAlarms = 0.036;

/**
 * Trains on rows, a label that people would quarrel about counting half, and sets the least probability: the lowest that
 * keeps false alarms at 3.3 % in a cross-validation by domain within these rows.
 */
export function trainArticleModel(rows: readonly ArticleRow[]): ArticleModel {
  const probabilities = rows.map(() => 0);
  for (let fold = 0; fold < folds; fold += 1) {
    const model = grow(rows.filter(({ page }) => foldOf(`inner ${page.domain}`, folds) !== fold));
    rows.forEach(({ page, features }, index) => {
      if (foldOf(`inner ${page.domain}`, folds) === fold) probabilities[index] = 1 / (1 + Math.exp(-model.base - sumOfTrees(model.trees, features)));
    });
  }
  const others = probabilities.filter((_, index) => rows[index]?.page.isArticle === false && rows[index]?.page.isUnambiguous === true).toSorted((a, b) => b - a);
  const least = others[Math.floor(others.length * mostFalseAlarms)] ?? 0.5;
  return { ...grow(rows), leastProbability: Math.max(0.5, Math.ceil(least * 1000 + 1) / 1000) };
}

function grow(rows: readonly ArticleRow[]): Pick<ArticleModel, 'base' | 'trees'> {
  const { base, trees } = boost({
    columns: rows[0]?.features.length ?? 0,
    values: Float64Array.from(rows.flatMap(({ features }) => features)),
    labels: Float64Array.from(rows, ({ page }) => page.isArticle === true ? 1 : 0),
    weights: Float64Array.from(rows, ({ page }) => page.isUnambiguous ? 1 : 0.5),
  }, options);
  return { base, trees: trees.map((value, at) => Number(trees[at - (at % 2)] === -1 ? value.toFixed(3) : value.toPrecision(4))) };
}
