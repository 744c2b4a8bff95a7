import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../../tools/annotate/read-text.ts';

describe('articleOfText', () => {
  it('keeps the text as it stands and finds its paragraphs', () => {
    const text = '\nFirst paragraph,\non two lines.\n\n  Second one. \n \n\nThird.\n';
    const article = articleOfText(text, 'file:///a.txt');
    expect(article.text).toBe(text);
    expect(article.blocks.map((block) => text.slice(block.start, block.end))).toEqual(['First paragraph,\non two lines.', 'Second one.', 'Third.']);
  });
});
