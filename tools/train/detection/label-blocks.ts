import type { PageOutline } from '../../../lib/core/detection/page-outline.ts';
import { shingles, tokensOf } from './body-score.ts';

/** Whether each block of a page belongs to its labelled body: at least half of its runs of four tokens stand there. */
export function labelBlocks(outline: PageOutline, body: string): { isBody: boolean; tokens: number }[] {
  const tokens = tokensOf(body);
  const labelled = shingles(tokens);
  const whole = ` ${tokens.join(' ')} `;
  return outline.blocks.map((block) => {
    const own = tokensOf(block.text);
    if (own.length === 0) return { isBody: false, tokens: 0 };
    if (own.length < 4) return { isBody: whole.includes(` ${own.join(' ')} `), tokens: own.length };
    let found = 0;
    let all = 0;
    for (const [key, count] of shingles(own)) { all += count; found += Math.min(count, labelled.get(key) ?? 0); }
    return { isBody: found * 2 >= all, tokens: own.length };
  });
}
