import type { OutlineElement, PageOutline } from './page-outline.ts';

const blocksPerSlice = 500;
const mostCaptions = 100;
const longestCaption = 1000;
const hints = /(?:^|[\s_-])(?:caption|credit|wp-caption-text)(?:$|[\s_-])|figcaption|(?:image|photo|picture|media)-?(?:caption|credit)/;
/** What stands in these, amid an article, belongs to something else. */
const elsewhere = /^(?:aside|nav|footer|form)$/;

/** Whether a block is the caption of a figure by its elements alone: its text is then no text of the article. */
export function isFigureCaption(outline: PageOutline, block: number): boolean {
  return hasAround(outline, block, ({ tag }) => tag === 'figcaption');
}

/**
 * Captions and credits of an article's pictures, as the page has them, in order, each once: what is called so by its
 * element or class, from the picture above the first of the article's blocks (`chosen`, in order) to its last one. Gives way (`yield`) now and then.
 */
export function* captionsOf(outline: PageOutline, chosen: readonly number[]): Generator<undefined, string[]> {
  const picked = new Set(chosen);
  const root = commonRoot(outline, chosen);
  const captions = new Set<string>();
  for (let block = 0; block <= (chosen.at(-1) ?? -1) && captions.size < mostCaptions; block += 1) {
    if (block % blocksPerSlice === blocksPerSlice - 1) yield;
    const text = outline.blocks[block]?.text ?? '';
    if (picked.has(block) || text.length > longestCaption) continue;
    if (!hasAround(outline, block, (element, level) => level < 4 && (element.tag === 'figcaption' || hints.test(element.hints)))) continue;
    if (!hasAround(outline, block, (_, __, index) => index === root) || hasAround(outline, block, ({ tag }) => elsewhere.test(tag))) continue;
    captions.add(text);
  }
  return [...captions];
}

/** Whether one of the elements around a block is so; the innermost is at level 0. */
function hasAround({ elements, blocks }: PageOutline, block: number, isSo: (element: OutlineElement, level: number, index: number) => boolean): boolean {
  for (let index = blocks[block]?.element ?? -1, level = 0; index >= 0; level += 1) {
    const element = elements[index] as OutlineElement;
    if (isSo(element, level, index)) return true;
    index = element.parent;
  }
  return false;
}

/** The innermost article or main element around the article's middle block, or the root of the page. */
function commonRoot({ elements, blocks }: PageOutline, chosen: readonly number[]): number {
  let at = blocks[chosen[Math.floor(chosen.length / 2)] ?? -1]?.element ?? 0;
  while (at > 0 && !/^(?:article|main)$/.test(elements[at]?.tag ?? '')) at = elements[at]?.parent ?? 0;
  return at;
}
