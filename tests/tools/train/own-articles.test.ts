import { describe, expect, it } from 'vitest';
import { labelled, ownLessons } from '../../../tools/train/recogniser/own-articles.ts';
import { loadArticles } from '../../../tools/fixtures/load-articles.ts';
import { shippedModel } from '../../support/recogniser.ts';

const model = shippedModel();
const articles = loadArticles('dev').slice(0, 12);

describe('our own articles as lessons', () => {
  it.each(articles.map((article) => [article.slug, article] as const))('%s has its gold, and besides only organisations and other names that do not touch it', (_, article) => {
    const { spans, text } = labelled(article, model);
    const gold = article.gold.mentions.map(({ start, end }) => `${start}-${end}`);
    expect(text).toBe(article.text);
    expect(spans.map(([start, end]) => `${start}-${end}`)).toEqual(expect.arrayContaining(gold));
    const besides = spans.filter(([start, end]) => !gold.includes(`${start}-${end}`));
    expect(besides.every(([, , type]) => type === 'ORG' || type === 'MISC')).toBe(true);
    spans.slice(1).forEach(([start], i) => { expect(start).toBeGreaterThanOrEqual((spans[i] as readonly [number, number, string])[1]); });
  });

  it('are each left out by one run', () => {
    expect(ownLessons(articles, model).map(({ runs }) => (31 & ~runs).toString(2).replaceAll('0', '')).every((left) => left === '1')).toBe(true);
  });
});
