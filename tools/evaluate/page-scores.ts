import { scoreBody } from '../train/detection/body-score.ts';
import type { CorpusPage } from '../train/detection/read-corpus.ts';

/** What a tool says of a page; `null` where it says nothing. */
export interface PagePrediction {
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly text: string | null;
}

/** Accuracy over unambiguous labels, false alarms among the other pages, and among front and section pages; in [0, 1]. */
export function detectionFigures(pages: readonly CorpusPage[], isArticle: (page: CorpusPage, index: number) => boolean): { accuracy: number; missed: number; falseAlarms: number; fronts: number } {
  const judged = pages.map((page, index) => ({ page, said: isArticle(page, index) })).filter(({ page }) => page.isArticle !== null && page.isUnambiguous);
  const share = (of: typeof judged, when: (each: typeof judged[number]) => boolean): number => of.filter(when).length / Math.max(1, of.length);
  const others = judged.filter(({ page }) => page.isArticle === false);
  return {
    accuracy: share(judged, ({ page, said }) => said === page.isArticle),
    missed: share(judged.filter(({ page }) => page.isArticle === true), ({ said }) => !said),
    falseAlarms: share(others, ({ said }) => said),
    fronts: share(others.filter(({ page }) => ['home', 'section', 'listing', 'collection'].includes(page.pageType)), ({ said }) => said),
  };
}

/** Mean precision and recall of bodies over pages, and their F1, as the corpus's scorer has them. */
export function bodyFigures(bodies: readonly (readonly [predicted: string, labelled: string])[]): { precision: number; recall: number; f1: number } {
  const scores = bodies.map(([predicted, labelled]) => scoreBody(predicted, labelled));
  const mean = (key: 'precision' | 'recall'): number => scores.reduce((sum, score) => sum + score[key], 0) / Math.max(1, scores.length);
  const precision = mean('precision');
  const recall = mean('recall');
  return { precision, recall, f1: 2 * precision * recall / Math.max(1e-9, precision + recall) };
}

/** Share of titles, authors and days that are right, over the articles that are labelled with them. */
export function metadataFigures(pages: readonly CorpusPage[], predictions: readonly PagePrediction[]): { title: number; author: number; date: number } {
  const rightOf = (isLabelled: (page: CorpusPage) => boolean, isRight: (page: CorpusPage, said: PagePrediction) => boolean): number => {
    const labelled = pages.map((page, index) => ({ page, said: predictions[index] as PagePrediction })).filter(({ page }) => page.isArticle === true && !page.isShapedByTool && isLabelled(page));
    return labelled.filter(({ page, said }) => isRight(page, said)).length / Math.max(1, labelled.length);
  };
  return {
    title: rightOf((page) => page.title !== null, (page, said) => words(said.title) === words(page.title)),
    author: rightOf((page) => page.author !== null, (page, said) => said.byline !== null && said.byline !== '' && (names(said.byline) === names(page.author) || name(said.byline) === name(page.authors?.join(' ') ?? ''))),
    date: rightOf((page) => page.date !== null, (page, said) => /^\d{4}-\d{2}-\d{2}/.exec(said.date?.trim() ?? '')?.[0] === page.date),
  };
}

function words(text: string | null): string {
  return (text ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

function name(text: string): string {
  return words(text.replace(/https?:\/\/\S+/g, '').replace(/^\s*(?:by|von|par|por|door|di|da|written by|text|autor(?:in)?)[:\s]+/i, ''));
}

function names(text: string | null): string {
  const each = (text ?? '').split(/\s*(?:,|;|\band\b|\bund\b|\bet\b|\by\b|&|\/|\|)\s*/).map(name).filter((one) => one !== '');
  return [...new Set(each)].toSorted().join('|');
}
