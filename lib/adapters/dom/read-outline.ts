import type { OutlineBlock, OutlineElement, PageOutline } from '../../core/detection/page-outline.ts';
import { blockTags, silentTags } from '../../core/detection/tags.ts';
import { createBlockText } from './block-text.ts';
import type { LivePiece } from './live-text.ts';
import type { Untouched } from './untouched.ts';
import { walk } from './walk.ts';

/** A page's outline with the live nodes behind it, index by index. */
export interface LiveOutline {
  readonly outline: PageOutline;
  readonly elements: readonly Element[];
  /** The pieces of each block; `start` counts in the block's own text. */
  readonly pieces: readonly (readonly LivePiece[])[];
}

/** A reading that can be stopped and taken up again. `result` is complete once `advance` has given `true`. */
export interface OutlineReading {
  readonly advance: (nodes: number) => boolean;
  readonly result: LiveOutline;
}

interface OpenElement {
  readonly index: number;
  readonly tag: string;
  readonly isLink: boolean;
  readonly isStrong: boolean;
  readonly isHidden: boolean;
  readonly isBlock: boolean;
}

/** Reads the text below `root` with the elements around it. Nothing is measured, nothing is changed. */
export function readOutline(root: Element, dom: Untouched): OutlineReading {
  const elements: OutlineElement[] = [{ parent: -1, tag: dom.tag(root), hints: hintsOf(root, dom) }];
  const liveElements: Element[] = [root];
  const blocks: OutlineBlock[] = [];
  const pieces: LivePiece[][] = [];
  const open: OpenElement[] = [{ index: 0, tag: dom.tag(root), isLink: false, isStrong: false, isHidden: false, isBlock: true }];
  const line = createBlockText();
  let holder = 0;
  let isHolderHidden = false;

  const closeLine = (): void => {
    const done = line.take();
    if (done !== null) {
      blocks.push({ element: holder, text: done.text, linkChars: done.linkChars, strongChars: done.strongChars, isHidden: isHolderHidden });
      pieces.push(done.pieces);
    }
  };
  const reading = walk(root, dom, {
    enter: (element, tag) => {
      if (tag === 'br') { if (line.lineBreak()) closeLine(); return false; }
      if (silentTags.has(tag)) return false;
      const around = open.at(-1) as OpenElement;
      const isBlock = blockTags.has(tag);
      if (isBlock) closeLine();
      const index = elements.length;
      elements.push({ parent: around.index, tag, hints: hintsOf(element, dom) });
      liveElements.push(element);
      open.push({
        index,
        tag,
        isBlock,
        isLink: around.isLink || tag === 'a',
        isStrong: around.isStrong || tag === 'b' || tag === 'strong' || tag === 'em' || tag === 'i',
        isHidden: around.isHidden || isHidden(element, dom),
      });
      return true;
    },
    leave: () => {
      const closed = open.pop() as OpenElement;
      if (closed.isBlock) closeLine();
    },
    text: (node, data) => {
      const around = open.at(-1) as OpenElement;
      if (line.isEmpty()) {
        holder = (open.findLast((each) => each.isBlock) as OpenElement).index;
        isHolderHidden = around.isHidden;
      } else if (around.isHidden && !isHolderHidden) return;
      line.add(node, data, around);
    },
  });
  return {
    advance: (nodes) => {
      const isDone = reading.advance(nodes);
      if (isDone) closeLine();
      return isDone;
    },
    result: { outline: { elements, blocks }, elements: liveElements, pieces },
  };
}

function hintsOf(element: Element, dom: Untouched): string {
  const parts = [dom.attribute(element, 'class'), dom.attribute(element, 'id'), dom.attribute(element, 'role'), dom.attribute(element, 'itemprop')];
  return parts.filter((part) => part !== null && part !== '').join(' ').slice(0, 200).toLowerCase();
}

function isHidden(element: Element, dom: Untouched): boolean {
  if (dom.attribute(element, 'hidden') !== null || dom.attribute(element, 'aria-hidden') === 'true') return true;
  const style = dom.attribute(element, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
