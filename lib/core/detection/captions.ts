import type { PageOutline } from './page-outline.ts';

const mostCaptions = 100;
const longestCaption = 1000;
const hints = /(?:^|[\s_-])(?:caption|credit|wp-caption-text)(?:$|[\s_-])|figcaption|(?:image|photo|picture|media)-?(?:caption|credit)/;
/** What stands in these, amid an article, belongs to something else. */
const elsewhere = /^(?:aside|nav|footer|form)$/;

/** Whether a block is the caption of a figure by its elements alone: its text is then no text of the article. */
export function isFigureCaption(outline: PageOutline, block: number): boolean {
  return elementsAround(outline, block).some(({ tag }) => tag === 'figcaption');
}

/**
 * Captions and credits of an article's pictures, as the page has them, in order, each once: what is called so by its
 * element or class, from the picture above the first of the article's blocks (`chosen`, in order) to its last one.
 */
export function captionsOf(outline: PageOutline, chosen: readonly number[]): string[] {
  const picked = new Set(chosen);
  const root = commonRoot(outline, chosen);
  const captions = new Set<string>();
  for (let block = 0; block <= (chosen.at(-1) ?? -1) && captions.size < mostCaptions; block += 1) {
    const text = outline.blocks[block]?.text ?? '';
    if (picked.has(block) || text.length > longestCaption) continue;
    const around = elementsAround(outline, block);
    if (!around.some(({ index }) => index === root) || around.some(({ tag }) => elsewhere.test(tag))) continue;
    if (around.slice(0, 4).some((element) => element.tag === 'figcaption' || hints.test(element.hints))) captions.add(text);
  }
  return [...captions];
}

function elementsAround({ elements, blocks }: PageOutline, block: number): { index: number; tag: string; hints: string }[] {
  const around: { index: number; tag: string; hints: string }[] = [];
  for (let index = blocks[block]?.element ?? -1; index >= 0; index = elements[index]?.parent ?? -1) {
    const { tag, hints: words } = elements[index] ?? { tag: '', hints: '' };
    around.push({ index, tag, hints: words });
  }
  return around;
}

/** The innermost article or main element around the article's middle block, or the root of the page. */
function commonRoot(outline: PageOutline, chosen: readonly number[]): number {
  const middle = chosen[Math.floor(chosen.length / 2)];
  return middle === undefined ? 0 : elementsAround(outline, middle).find(({ tag }) => tag === 'article' || tag === 'main')?.index ?? 0;
}
