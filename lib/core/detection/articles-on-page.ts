import { textWeight } from './block-features.ts';
import { headlineLine } from './headline-line.ts';
import type { PageOutline } from './page-outline.ts';

/** One of several articles that a page shows one after another. */
export interface ArticlePart {
  /** Index of the element that holds it, in `PageOutline.elements`. */
  readonly element: number;
  /** Indices of its blocks among the chosen ones. */
  readonly blocks: readonly number[];
}

/** Least text of an article, in `textWeight`, and least paragraphs: a teaser has less. */
const leastWeight = 300;
const leastBlocks = 2;
/** A page with more headlines of the first rank uses them for something else. */
const mostHeadlines = 60;

/**
 * The articles that a page shows one after another (endless scrolling, a blog's front page with whole posts): elements
 * with a headline of their own and running text below it. Empty if the page is one article. A live blog is one: its
 * headline stands above all entries; so is one whose sections have headlines of the first rank. `chosen` are the blocks
 * of `chooseBody`, `title` is the page's.
 */
export function articlesOnPage(outline: PageOutline, chosen: readonly number[], title: string): ArticlePart[] {
  const firsts = headings(outline, ['h1']);
  const byHeadline = partsOf(outline, chosen, ownRoots(outline, firsts));
  if (byHeadline.length > 1) return isHeadedBy(outline, byHeadline[0] as ArticlePart, title) ? byHeadline : [];
  const articles = outermost(outline, /^article$/);
  const holder = ownersOf(outline, articles);
  if (firsts.some((element) => (holder[element] as number) < 0)) return [];
  const headed = new Set(headings(outline, ['h1', 'h2', 'h3']).map((heading) => holder[heading] as number));
  const byElement = partsOf(outline, chosen, articles.filter((article) => headed.has(article)));
  return byElement.length > 1 ? byElement : [];
}

/** Whether the page's headline is that of its first article, rather than of all of them. */
function isHeadedBy(outline: PageOutline, { element }: ArticlePart, title: string): boolean {
  const headline = headlineLine(outline, title);
  return headline < 0 || isWithin(outline, outline.blocks[headline]?.element ?? -1, element);
}

/** For each headline the largest element that holds it and no other one. */
function ownRoots({ elements }: PageOutline, headlines: readonly number[]): number[] {
  const held = new Uint16Array(elements.length);
  const all = headlines.slice(0, mostHeadlines);
  for (const headline of all) for (let at = headline; at >= 0; at = elements[at]?.parent ?? -1) held[at] = (held[at] as number) + 1;
  return all.map((headline) => {
    let root = headline;
    for (let at = headline; at > 0 && held[at] === 1; at = elements[at]?.parent ?? -1) root = at;
    return root;
  });
}

function partsOf(outline: PageOutline, chosen: readonly number[], roots: readonly number[]): ArticlePart[] {
  const holder = ownersOf(outline, roots);
  const held = new Map<number, number[]>(roots.map((root) => [root, []]));
  for (const index of chosen) held.get(holder[outline.blocks[index]?.element ?? 0] as number)?.push(index);
  return [...held].map(([element, blocks]) => ({ element, blocks }))
    .filter(({ blocks }) => blocks.length >= leastBlocks && blocks.reduce((sum, index) => sum + textWeight(outline.blocks[index]?.text ?? ''), 0) >= leastWeight);
}

/** For each element the one of these (disjoint) roots that holds it or is it; -1 if none does. */
function ownersOf({ elements }: PageOutline, roots: readonly number[]): Int32Array {
  const holder = new Int32Array(elements.length).fill(-1);
  for (const root of roots) holder[root] = root;
  elements.forEach(({ parent }, index) => { if (holder[index] === -1 && parent >= 0) holder[index] = holder[parent] as number; });
  return holder;
}

function outermost({ elements }: PageOutline, tag: RegExp): number[] {
  const inside = new Uint8Array(elements.length);
  return elements.flatMap(({ parent, tag: own }, index) => {
    if (parent >= 0 && inside[parent] === 1) { inside[index] = 1; return []; }
    if (!tag.test(own)) return [];
    inside[index] = 1;
    return [index];
  });
}

/** Heading elements of these ranks that have words, in document order. */
function headings({ elements, blocks }: PageOutline, ranks: readonly string[]): number[] {
  const found = new Set<number>();
  for (const block of blocks) {
    for (let at = block.element, level = 0; at >= 0 && level < 3; at = elements[at]?.parent ?? -1, level += 1) {
      if (ranks.includes(elements[at]?.tag ?? '')) { found.add(at); break; }
    }
  }
  return [...found];
}

function isWithin({ elements }: PageOutline, element: number, outer: number): boolean {
  let at = element;
  while (at > outer) at = elements[at]?.parent ?? -1;
  return at === outer;
}
