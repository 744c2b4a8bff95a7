import type { Article, Block } from '../../lib/core/model/article.ts';

/** An article from plain text: paragraphs separated by blank lines, offsets those of the text as it stands. */
export function articleOfText(text: string, url: string): Article {
  return {
    url, canonicalUrl: url, title: '', authors: [], site: '', language: null, published: null, modified: null, publisherLinks: [],
    text, blocks: paragraphs(text),
  };
}

function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const part of text.split(/(\n[^\S\n]*\n\s*)/)) {
    const words = part.trim();
    if (words !== '') {
      const from = start + part.indexOf(words);
      blocks.push({ start: from, end: from + words.length, kind: 'paragraph' });
    }
    start += part.length;
  }
  return blocks;
}
