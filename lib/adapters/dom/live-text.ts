import type { Span } from '../../core/model/span.ts';

/**
 * A piece of `article.text` that stands in one text node: `text[start + i]` is `node.data[nodeStart + i]` for every
 * `i < nodeEnd - nodeStart`, code unit by code unit, where white space of any kind reads as a space. What `article.text`
 * has between two pieces (a blank line between blocks, a line break for `<br>`) stands in no node; what a node has
 * between two pieces (further white space, soft hyphens, zero-width spaces) is not in the text.
 */
export interface LivePiece {
  readonly node: Text;
  readonly nodeStart: number;
  readonly nodeEnd: number;
  /** Offset in `article.text`, in UTF-16 code units. */
  readonly start: number;
}

/** Where an article's text stands on the live page. Pieces are in order of text and document, and never empty. */
export interface LiveText {
  readonly pieces: readonly LivePiece[];
  /** The smallest element that holds all pieces; the one to watch for mutations. */
  readonly root: Element;
  /** Index of a node's first piece. */
  readonly firstPiece: WeakMap<Node, number>;
}

/** Live text over ordered pieces; keeps no other reference to the page. */
export function liveText(pieces: readonly LivePiece[], root: Element): LiveText {
  const firstPiece = new WeakMap<Node, number>();
  pieces.forEach((piece, index) => { if (!firstPiece.has(piece.node)) firstPiece.set(piece.node, index); });
  return { pieces, root, firstPiece };
}

/**
 * The live range of a span of `article.text`, for painting and scrolling. `null` if the span is empty, stands between
 * pieces, or the page has since dropped or shortened its nodes. Cost: logarithmic in the number of pieces.
 */
export function rangeFor(live: LiveText, span: Span): Range | null {
  const first = live.pieces[pieceEndingAfter(live, span.start)];
  const last = live.pieces[pieceEndingAfter(live, span.end - 1)];
  if (first === undefined || last === undefined || span.end <= span.start) return null;
  if (first.start > span.start || last.start >= span.end) return null;
  const startOffset = first.nodeStart + span.start - first.start;
  const endOffset = last.nodeStart + span.end - last.start;
  if (!holds(first, startOffset) || !holds(last, endOffset)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, startOffset);
  range.setEnd(last.node, endOffset);
  return range;
}

/** The offset in `article.text` of a caret position; `null` outside of the text. Left-out white space counts to the word before. */
export function offsetAt(live: LiveText, node: Node, nodeOffset: number): number | null {
  const from = live.firstPiece.get(node);
  if (from === undefined) return null;
  let offset: number | null = null;
  for (let index = from; index < live.pieces.length; index += 1) {
    const piece = live.pieces[index] as LivePiece;
    if (piece.node !== node || piece.nodeStart > nodeOffset) break;
    offset = piece.start + Math.min(nodeOffset, piece.nodeEnd) - piece.nodeStart;
  }
  return offset;
}

/** Index of the first piece that ends after `offset`; the number of pieces if none does. */
function pieceEndingAfter(live: LiveText, offset: number): number {
  let low = 0;
  let high = live.pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = live.pieces[middle] as LivePiece;
    if (piece.start + piece.nodeEnd - piece.nodeStart > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holds(piece: LivePiece, offset: number): boolean {
  return piece.node.isConnected && offset <= piece.node.data.length;
}
