import { blockColumns, blockFeatures } from '../../../lib/core/detection/block-features.ts';
import { metadataOf } from '../../../lib/core/detection/metadata.ts';
import type { PageOutline } from '../../../lib/core/detection/page-outline.ts';
import { boost } from './boost.ts';
import type { Boosted, BoostOptions } from './boost.ts';
import { finished } from './finished.ts';
import { labelBlocks } from './label-blocks.ts';
import type { PageData } from './page-data.ts';
import type { CorpusPage } from './read-corpus.ts';

/** An article with its labelled body: its outline, a row of numbers and a label for each block. */
export interface BodyRows {
  readonly page: CorpusPage;
  readonly outline: PageOutline;
  readonly title: string;
  readonly features: readonly Float64Array[];
  readonly labels: readonly { readonly isBody: boolean; readonly tokens: number }[];
}

const options: BoostOptions = { trees: 160, depth: 4, shrinkage: 0.1, leastWeight: 3, penalty: 3, columnShare: 0.3, rowShare: 0.7, seed: 1 };

/** Rows of all articles whose whole body is labelled; `load` gives a page's data (read-pages.ts). */
export function bodyRows(pages: readonly CorpusPage[], load: (page: CorpusPage) => PageData): BodyRows[] {
  return pages.filter(hasBody).flatMap((page) => {
    const { facts, outline } = load(page);
    if (outline === null) return [];
    const { title } = metadataOf(facts, outline);
    return [{ page, outline, title, features: finished(blockFeatures(outline, title, (row) => row.slice())), labels: labelBlocks(outline, page.body as string) }];
  });
}

/** Whether an article's whole body is labelled. */
export function hasBody(page: CorpusPage): boolean {
  return page.isArticle === true && page.body !== null && page.body.length >= 200;
}

/**
 * Trains on articles' blocks. A block weighs by its words (to the power of 0.6), so that paragraphs count more than
 * buttons, and a long article no more than the root of its length.
 */
export function trainBodyModel(articles: readonly BodyRows[]): Boosted {
  const rows = articles.reduce((sum, article) => sum + article.labels.length, 0);
  const values = new Float64Array(rows * blockColumns);
  const labels = new Float64Array(rows);
  const weights = new Float64Array(rows);
  let row = 0;
  for (const article of articles) {
    const total = article.labels.reduce((sum, label) => sum + label.tokens ** 0.6, 0);
    article.labels.forEach((label, index) => {
      values.set(article.features[index] as Float64Array, row * blockColumns);
      labels[row] = label.isBody ? 1 : 0;
      weights[row] = label.tokens ** 0.6 / Math.sqrt(total) * 6;
      row += 1;
    });
  }
  const model = boost({ columns: blockColumns, values, labels, weights }, options);
  return { ...model, trees: model.trees.map((value, at) => Number(model.trees[at - (at % 2)] === -1 ? value.toFixed(3) : value.toPrecision(4))) };
}
