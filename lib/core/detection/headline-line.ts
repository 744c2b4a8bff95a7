import { bareWords, readsAs } from './block-features.ts';
import type { PageOutline } from './page-outline.ts';

/**
 * Index of the line that is the headline: the title in a heading element, else as words alone, else whatever stands in
 * the first h1; -1 if there is none. A title said earlier in a ticker or a breadcrumb is passed over.
 */
export function headlineLine({ blocks, elements }: PageOutline, title: string): number {
  const bare = bareWords(title);
  const tagOf = (index: number): string => elements[blocks[index]?.element ?? -1]?.tag ?? '';
  const same = bare === '' ? [] : blocks.flatMap((block, index) => block.text.length >= bare.length && block.text.length < bare.length * 2 + 20 && readsAs(block.text, bare) ? [index] : []);
  return same.find((index) => tagOf(index) === 'h1') ?? same.find((index) => /^h[2-4]$/.test(tagOf(index)) && blocks[index]?.linkChars === 0)
    ?? same.find((index) => blocks[index]?.linkChars === 0) ?? blocks.findIndex((_, index) => tagOf(index) === 'h1');
}
