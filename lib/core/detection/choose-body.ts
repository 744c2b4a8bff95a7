import type { OutlineBlock, PageOutline } from './page-outline.ts';

/** Blocks of the article's own text, and the element that holds them. */
export interface ChosenBody {
  /** Indices of blocks, in order. */
  readonly blocks: readonly number[];
  /** Index of the element. */
  readonly element: number;
}

/** The article's body in a page's outline; `null` if nothing on the page reads like running text. Linear. */
export function chooseBody(outline: PageOutline, title: string): ChosenBody | null {
  const element = bestElement(outline);
  if (element < 0) return null;
  const blocks = outline.blocks.flatMap((block, index) =>
    isWithin(outline, block.element, element) && isBodyText(outline, block, title) ? [index] : []);
  return blocks.length === 0 ? null : { blocks, element };
}

/** Scores as Arc90's readability does: paragraphs by length and commas, to the parent in full, to the next ones in part. */
function bestElement(outline: PageOutline): number {
  const scores = new Float64Array(outline.elements.length);
  for (const block of outline.blocks) {
    const share = block.linkChars / block.text.length;
    if (block.text.length < 25 || share > 0.5 || block.isHidden || isAside(outline, block)) continue;
    const score = (1 + Math.min(block.text.length / 100, 3) + Math.min(block.text.split(/[,،、，]/).length - 1, 6)) * (1 - share);
    let at = block.element;
    for (let level = 0; level < 4 && at >= 0; level += 1) {
      scores[at] = (scores[at] as number) + score / (level < 2 ? 1 : level * 1.5);
      at = (outline.elements[at]?.parent ?? -1);
    }
  }
  let best = -1;
  scores.forEach((score, index) => { if (score > 0 && (best < 0 || score > (scores[best] as number))) best = index; });
  return best;
}

const asideHints = /comment|related|newsletter|promo|sponsor|footer|sidebar|share|social|cookie|consent|banner|breadcrumb|byline|author-|caption|credit|recirc|outbrain|taboola/;
const asideTags = new Set(['aside', 'nav', 'footer', 'figcaption', 'form', 'dialog', 'menu', 'header']);

function isAside(outline: PageOutline, block: OutlineBlock): boolean {
  for (let at = block.element, level = 0; at >= 0 && level < 5; level += 1) {
    const element = outline.elements[at];
    if (element === undefined) return false;
    if (asideTags.has(element.tag) || (asideHints.test(element.hints) && !/article-body|story-body|main/.test(element.hints))) return true;
    at = element.parent;
  }
  return false;
}

function isBodyText(outline: PageOutline, block: OutlineBlock, title: string): boolean {
  if (block.isHidden || isAside(outline, block) || block.text === title) return false;
  const tag = outline.elements[block.element]?.tag ?? '';
  const share = block.linkChars / block.text.length;
  if (/^h[1-6]$/.test(tag)) return share < 0.5 && tag !== 'h1';
  return share < 0.6 && (block.text.length >= 25 || /[.!?。”"]$/.test(block.text));
}

function isWithin(outline: PageOutline, element: number, ancestor: number): boolean {
  for (let at = element; at >= ancestor; at = outline.elements[at]?.parent ?? -1) if (at === ancestor) return true;
  return false;
}
