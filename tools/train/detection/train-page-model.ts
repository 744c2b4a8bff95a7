import { pageFeatures } from '../../../lib/core/detection/page-features.ts';
import { boost } from './boost.ts';
import type { Boosted, BoostOptions } from './boost.ts';
import type { PageData } from './page-data.ts';
import type { CorpusPage } from './read-corpus.ts';

/** A labelled page as a row of numbers. */
export interface PageRow {
  readonly page: CorpusPage;
  readonly features: readonly number[];
}

/** Shallow and few: the model must fit into the detector's 8 kB, and deeper ones were no better on unseen sources. */
const options: BoostOptions = { trees: 100, depth: 2, shrinkage: 0.15, leastWeight: 2, penalty: 2, columnShare: 0.3, rowShare: 1, seed: 1 };

/** Rows of all labelled pages; `load` gives a page's data (read-pages.ts). */
export function pageRows(pages: readonly CorpusPage[], load: (page: CorpusPage) => PageData): PageRow[] {
  return pages.filter((page) => page.isArticle !== null).map((page) => ({ page, features: Object.values(pageFeatures(load(page).signals)) }));
}

/** Trains on rows; a label that people would quarrel about counts half. Numbers are rounded to what the model file keeps. */
export function trainPageModel(rows: readonly PageRow[]): Boosted {
  const columns = rows[0]?.features.length ?? 0;
  const model = boost({
    columns,
    values: Float64Array.from(rows.flatMap((row) => row.features)),
    labels: Float64Array.from(rows, (row) => row.page.isArticle === true ? 1 : 0),
    weights: Float64Array.from(rows, (row) => row.page.isUnambiguous ? 1 : 0.5),
  }, options);
  return { ...model, trees: model.trees.map((value, at) => Number(model.trees[at - (at % 2)] === -1 ? value.toFixed(2) : value.toPrecision(3))) };
}
