import type { OutlineBlock, PageOutline } from './page-outline.ts';

/** What the elements around a block hold; `of` gives 11 numbers for a block. */
export interface ElementSums {
  readonly of: (block: OutlineBlock, index: number) => readonly number[];
}

/**
 * Sums running text over the elements of an outline: how much of the page's stands under a block's parents, under
 * elements built like its own, and whether the block stands in the element that a reader mode would choose. Gives way
 * (`yield`) now and then.
 */
export function* elementSums(outline: PageOutline): Generator<undefined, ElementSums> {
  const { elements, blocks } = outline;
  const running = new Float64Array(elements.length);
  const linked = new Float64Array(elements.length);
  const all = new Float64Array(elements.length);
  const scores = new Float64Array(elements.length);
  const bySignature = new Map<string, number>();
  let total = 0;
  for (const [index, block] of blocks.entries()) {
    if (index % 500 === 499) yield;
    all[block.element] = (all[block.element] as number) + block.text.length;
    linked[block.element] = (linked[block.element] as number) + block.linkChars;
    const chars = runningChars(block);
    if (chars === 0) continue;
    total += chars;
    running[block.element] = (running[block.element] as number) + chars;
    const signature = signatureOf(outline, block.element);
    bySignature.set(signature, (bySignature.get(signature) ?? 0) + chars);
    score(outline, scores, block);
  }
  yield;
  for (let index = elements.length - 1; index > 0; index -= 1) {
    const parent = elements[index]?.parent as number;
    running[parent] = (running[parent] as number) + (running[index] as number);
    linked[parent] = (linked[parent] as number) + (linked[index] as number);
    all[parent] = (all[parent] as number) + (all[index] as number);
  }
  const best = scores.reduce((top, value, index) => value > (scores[top] as number) ? index : top, 0);
  const last = lastDescendants(outline);
  const holds = (outer: number, inner: number): boolean => outer >= 0 && outer <= inner && inner <= (last[outer] as number);
  yield;
  const inBest = blocks.flatMap((block, index) => holds(best, block.element) && runningChars(block) > 0 ? [index] : []);
  const first = inBest[0] ?? 0;
  const end = inBest.at(-1) ?? 0;
  const parentOf = (index: number): number => elements[index]?.parent ?? -1;
  const bestParent = parentOf(best);
  const bestGrandparent = parentOf(bestParent);
  const share = (sums: Float64Array, index: number): number => index < 0 || total === 0 ? 0 : (sums[index] as number) / total;
  return {
    of: (block, index) => {
      const parent = parentOf(block.element);
      const grandparent = parentOf(parent);
      return [
        share(running, block.element),
        share(running, parent),
        share(running, grandparent),
        share(running, parentOf(grandparent)),
        (linked[Math.max(0, parent)] as number) / Math.max(1, all[Math.max(0, parent)] as number),
        total === 0 ? 0 : (bySignature.get(signatureOf(outline, block.element)) ?? 0) / total,
        holds(best, block.element) ? 0 : holds(bestParent, block.element) ? 1 : holds(bestGrandparent, block.element) ? 2 : 3,
        (scores[Math.max(0, parent)] as number) / Math.max(1, scores[best] as number),
        index - first,
        index - end,
        total,
      ];
    },
  };
}

/** Length of a block that reads like running text, else 0. */
function runningChars(block: OutlineBlock): number {
  const isRunning = block.text.length >= 60 && block.linkChars * 3 < block.text.length && !block.isHidden;
  return isRunning ? block.text.length : 0;
}

/** As Arc90's readability scores: a paragraph's length and commas count for its parents, less with each level. */
function score(outline: PageOutline, scores: Float64Array, block: OutlineBlock): void {
  const worth = 1 + Math.min(block.text.length / 100, 3) + Math.min(block.text.slice(0, 2000).split(/[,،、，]/).length - 1, 8);
  let at = block.element;
  for (let level = 0; level < 4 && at >= 0; level += 1) {
    scores[at] = (scores[at] as number) + worth / (level < 2 ? 1 : level);
    at = outline.elements[at]?.parent ?? -1;
  }
}

/** An element and the two around it, by tag and first class. */
function signatureOf(outline: PageOutline, element: number): string {
  const parts: string[] = [];
  for (let at = element, level = 0; at >= 0 && level < 3; level += 1) {
    const each = outline.elements[at];
    parts.push(`${each?.tag}.${each?.hints.split(' ', 1)[0]}`);
    at = each?.parent ?? -1;
  }
  return parts.join('<');
}

/** For each element the index of the last one below it (its own if it has none): elements stand in document order. */
function lastDescendants(outline: PageOutline): Int32Array {
  const last = Int32Array.from(outline.elements, (_, index) => index);
  for (let index = last.length - 1; index > 0; index -= 1) {
    const parent = outline.elements[index]?.parent as number;
    last[parent] = Math.max(last[parent] as number, last[index] as number);
  }
  return last;
}
