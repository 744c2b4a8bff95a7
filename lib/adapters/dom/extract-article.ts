import { chooseBody } from '../../core/detection/choose-body.ts';
import { metadataOf } from '../../core/detection/metadata.ts';
import type { Article, Block, BlockKind } from '../../core/model/article.ts';
import { liveText } from './live-text.ts';
import type { LivePiece, LiveText } from './live-text.ts';
import { readPageFacts } from './read-page-facts.ts';
import { readOutline } from './read-outline.ts';
import type { LiveOutline } from './read-outline.ts';
import { untouched } from './untouched.ts';
import type { Untouched } from './untouched.ts';

/** An article and where its text stands on the page. */
export interface ExtractedArticle {
  readonly article: Article;
  readonly live: LiveText;
}

/** Nodes read between two looks at the clock. */
const nodesPerSlice = 1000;

/**
 * The article on a page, or `null` if nothing on it reads like running text. The text is built from the live nodes
 * themselves, so that every span can be painted; the page is read only. `url` is the address the page was read at.
 */
export function extractArticle(document: Document, url: string): ExtractedArticle | null {
  const steps = extraction(document, url);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same, in slices: `pause` is awaited between two slices of a few milliseconds each, and is where the caller looks
 * at the clock and gives way to the page.
 */
export async function extractArticleInSlices(document: Document, url: string, pause: () => Promise<void>): Promise<ExtractedArticle | null> {
  const steps = extraction(document, url);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

function* extraction(document: Document, url: string): Generator<undefined, ExtractedArticle | null> {
  const dom = untouched(document);
  if (dom.body === null) return null;
  const reading = readOutline(dom.body, dom);
  while (!reading.advance(nodesPerSlice)) yield;
  yield;
  const { outline } = reading.result;
  const facts = readPageFacts(dom, url);
  yield;
  const metadata = metadataOf(facts, outline);
  yield;
  const chosen = yield* chooseBody(outline, metadata.title);
  if (chosen.length === 0) return null;
  yield;
  const { text, blocks, pieces } = joinBlocks(reading.result, chosen);
  const live = liveText(pieces, commonElement(reading.result, chosen, dom));
  return { article: { ...metadata, text, blocks }, live };
}

function joinBlocks(page: LiveOutline, chosen: readonly number[]): { text: string; blocks: Block[]; pieces: LivePiece[] } {
  const blocks: Block[] = [];
  const pieces: LivePiece[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const index of chosen) {
    const block = page.outline.blocks[index];
    if (block === undefined) continue;
    texts.push(block.text);
    blocks.push({ start, end: start + block.text.length, kind: kindOf(page, block.element) });
    for (const piece of page.pieces[index] ?? []) pieces.push({ ...piece, start: piece.start + start });
    start += block.text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks, pieces };
}

function kindOf(page: LiveOutline, element: number): BlockKind {
  for (let at = element; at >= 0; at = page.outline.elements[at]?.parent ?? -1) {
    const tag = page.outline.elements[at]?.tag ?? '';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'list-item';
    if (tag === 'blockquote') return 'quote';
    if (tag === 'pre') return 'preformatted';
    if (tag === 'figcaption' || tag === 'caption') return 'caption';
    if (tag === 'article' || tag === 'main' || tag === 'section') break;
  }
  return 'paragraph';
}

/** The smallest element that holds all of the chosen blocks. A parent's index is smaller than its children's. */
function commonElement(page: LiveOutline, chosen: readonly number[], dom: Untouched): Element {
  let common = -1;
  for (const index of chosen) {
    let other = page.outline.blocks[index]?.element ?? 0;
    if (common < 0) common = other;
    while (common !== other) {
      if (common > other) common = page.outline.elements[common]?.parent ?? 0;
      else other = page.outline.elements[other]?.parent ?? 0;
    }
  }
  return page.elements[Math.max(0, common)] ?? (dom.body as Element);
}
