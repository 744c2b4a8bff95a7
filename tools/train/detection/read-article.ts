import { articleFeatures } from '../../../lib/core/detection/article-features.ts';
import { articlesOnPage } from '../../../lib/core/detection/articles-on-page.ts';
import type { Decision } from '../../../lib/core/detection/decide.ts';
import { decideAgain } from '../../../lib/core/detection/decide-again.ts';
import { chooseBody } from '../../../lib/core/detection/choose-body.ts';
import type { BodyModel } from '../../../lib/core/detection/choose-body.ts';
import { metadataOf } from '../../../lib/core/detection/metadata.ts';
import type { Metadata } from '../../../lib/core/detection/metadata.ts';
import { finished } from './finished.ts';
import type { PageData } from './page-data.ts';

/** What extraction makes of a page with a given body model. */
export interface ReadArticle {
  readonly metadata: Metadata;
  /** Blocks of the chosen text joined by blank lines; empty if there is none. */
  readonly text: string;
  /** A row of `articleFeatures`. */
  readonly features: readonly number[];
  /** Of the shipped model. */
  readonly decision: Decision;
}

/** Extraction on a page's plain data, as lib/adapters/dom/extract-article.ts does it on the live page; `null` for a page without a body. */
export function readArticle({ signals, facts, outline }: PageData, model: BodyModel): ReadArticle | null {
  if (outline === null) return null;
  const metadata = metadataOf(facts, outline);
  const body = finished(chooseBody(outline, metadata.title, model));
  const page = { signals, facts, outline, body, metadata };
  const blocks = articlesOnPage(outline, body.blocks, metadata.title)[0]?.blocks ?? body.blocks;
  return {
    metadata,
    text: blocks.map((block) => outline.blocks[block]?.text ?? '').join('\n\n'),
    features: Object.values(finished(articleFeatures(page))),
    decision: finished(decideAgain(page)),
  };
}
