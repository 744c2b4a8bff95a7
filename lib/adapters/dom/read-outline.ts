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

/** Far more than any article has: what stands behind so many nodes or code units is not read. */
const mostNodes = 60_000;
const mostChars = 2_000_000;
/** A line this long is cut between two words, so that no single step of what follows takes long. */
const longestLine = 20_000;

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
  let chars = 0;
  let nodesRead = 0;

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
      const end = Math.min(data.length, mostChars - chars);
      for (let from = 0; from < end;) {
        if (line.isEmpty()) {
          holder = (open.findLast((each) => each.isBlock) as OpenElement).index;
          isHolderHidden = around.isHidden;
        } else if (around.isHidden && !isHolderHidden) return;
        const to = end - from > longestLine ? wordEnd(data, from + longestLine) : end;
        line.add(node, data, around, from, to);
        if (line.length() >= longestLine) closeLine();
        chars += to - from;
        from = to;
      }
    },
  });
  return {
    advance: (nodes) => {
      nodesRead += nodes;
      const isDone = reading.advance(nodes) || nodesRead >= mostNodes;
      if (isDone) closeLine();
      return isDone;
    },
    result: { outline: { elements, blocks }, elements: liveElements, pieces },
  };
}

/** The end of the word around an offset, or the offset itself in a text without spaces. */
function wordEnd(data: string, offset: number): number {
  const space = data.indexOf(' ', offset);
  return space < 0 || space > offset + 200 ? offset : space;
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
