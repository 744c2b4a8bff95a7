import { articlesOnPage } from '../../core/detection/articles-on-page.ts';
import { captionsOf } from '../../core/detection/captions.ts';
import { chooseBody } from '../../core/detection/choose-body.ts';
import type { Decision } from '../../core/detection/decide.ts';
import { decideAgain } from '../../core/detection/decide-again.ts';
import { metadataOf } from '../../core/detection/metadata.ts';
import type { Article, Block, BlockKind } from '../../core/model/article.ts';
import { entryTimes } from './entry-times.ts';
import { liveText } from './live-text.ts';
import type { LivePiece, LiveText } from './live-text.ts';
import { partMetadata } from './part-metadata.ts';
import { factsInSlices } from './read-page-facts.ts';
import { signalsInSlices } from './read-page-signals.ts';
import { readOutline } from './read-outline.ts';
import type { LiveOutline } from './read-outline.ts';
import { untouched } from './untouched.ts';
import type { Untouched } from './untouched.ts';

/** An article and where its text stands on the page. */
export interface ExtractedArticle {
  readonly article: Article;
  readonly live: LiveText;
  /** Whether the page, now that it is read, is an article at all. */
  readonly decision: Decision;
}

/** Nodes read between two looks at the clock. */
const nodesPerSlice = 1000;

/** From so many elements on the page's own search among them takes too long in one go. */
const hugePage = 20_000;

/** Of several articles one after another, each with its element, the index of the one that is wanted. */
export type PickArticle = (elements: readonly Element[]) => number;

const first: PickArticle = () => 0;

/**
 * The article on a page, or `null` if nothing on it reads like running text. The text is built from the live nodes
 * themselves, so that every span can be painted; the page is read only. `url` is the address the page was read at.
 */
export function extractArticle(document: Document, url: string, pick: PickArticle = first): ExtractedArticle | null {
  const steps = extraction(document, url, pick);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same, in slices: `pause` is awaited between two slices of a few milliseconds each, and is where the caller looks
 * at the clock and gives way to the page.
 */
export async function extractArticleInSlices(document: Document, url: string, pause: () => Promise<void>, pick: PickArticle = first): Promise<ExtractedArticle | null> {
  const steps = extraction(document, url, pick);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

function* extraction(document: Document, url: string, pick: PickArticle): Generator<undefined, ExtractedArticle | null> {
  const dom = untouched(document);
  if (dom.body === null) return null;
  const reading = readOutline(dom.body, dom);
  while (!reading.advance(nodesPerSlice)) yield;
  yield;
  const page = reading.result;
  const { outline } = page;
  const facts = yield* factsInSlices(dom, url, page.elements.length > hugePage ? page.elements : null);
  const metadata = metadataOf(facts, outline);
  yield;
  const body = yield* chooseBody(outline, metadata.title);
  if (body.blocks.length === 0) return null;
  yield;
  const signals = yield* signalsInSlices(dom, url, nodesPerSlice);
  const decision = yield* decideAgain({ signals, facts, outline, body, metadata });
  yield;
  const parts = articlesOnPage(outline, body.blocks, metadata.title);
  yield;
  const at = parts.length === 0 ? -1 : pick(parts.map((part) => page.elements[part.element] as Element));
  const part = parts[at];
  const blocks = part?.blocks ?? body.blocks;
  const root = part === undefined || at === 0 ? null : page.elements[part.element] as Element;
  const own = root === null ? metadata : yield* partMetadata(page, root, at, dom, metadata);
  const isLive = signals.structuredTypes.includes('LiveBlogPosting');
  const joined = joinBlocks(page, blocks, commonElement(page, blocks, dom), isLive ? dom : null);
  const captions = yield* captionsOf(outline, blocks);
  yield;
  return {
    article: { ...own, text: joined.text, blocks: joined.blocks, ...(captions.length === 0 ? {} : { captions }) },
    live: joined.live, decision,
  };
}

/** The chosen blocks as text; with the times of their entries where `liveBlog` is given. */
function joinBlocks(page: LiveOutline, chosen: readonly number[], root: Element, liveBlog: Untouched | null): { text: string; blocks: Block[]; live: LiveText } {
  const blocks: Block[] = [];
  const pieces: LivePiece[] = [];
  const texts: string[] = [];
  const times = liveBlog === null ? [] : entryTimes(chosen.map((index) => page.pieces[index]?.[0]?.node ?? root), root, liveBlog);
  let start = 0;
  for (const [at, index] of chosen.entries()) {
    const block = page.outline.blocks[index];
    if (block === undefined) continue;
    const time = times[at] ?? null;
    texts.push(block.text);
    blocks.push({ start, end: start + block.text.length, kind: kindOf(page, block.element), ...(time === null ? {} : { time }) });
    for (const piece of page.pieces[index] ?? []) pieces.push({ ...piece, start: piece.start + start });
    start += block.text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks, live: liveText(pieces, root) };
}

function kindOf(page: LiveOutline, element: number): BlockKind {
  for (let at = element; at >= 0; at = page.outline.elements[at]?.parent ?? -1) {
    const tag = page.outline.elements[at]?.tag ?? '';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'list-item';
    if (tag === 'blockquote') return 'quote';
    if (tag === 'pre') return 'preformatted';
    if (tag === 'caption') return 'caption';
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
