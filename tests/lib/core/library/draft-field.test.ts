import { expect, it } from 'vitest';
import { draftField } from '../../../../lib/core/library/draft-field.ts';

it('keeps the words on a name, an article and a passage apart, and by what stays the same', () => {
  const canonicalUrl = 'https://news.example/a';
  const passage = (start: number) => draftField({ type: 'passage', canonicalUrl, title: '', selector: { quote: { type: 'TextQuoteSelector', exact: 'Bonn', prefix: '', suffix: '' }, position: { type: 'TextPositionSelector', start, end: start + 4 } } });
  const fields = [draftField({ type: 'article', canonicalUrl }), draftField({ type: 'entity', key: 'person:anna' }), passage(0), passage(9)];
  expect(new Set(fields).size).toBe(4);
  // Drafts that older versions have kept are found again.
  expect(fields).toEqual(['article:https://news.example/a', 'entity:person:anna', 'passage:https://news.example/a:0-4', 'passage:https://news.example/a:9-13']);
});
