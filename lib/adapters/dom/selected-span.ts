import type { Span } from '../../core/model/span.ts';
import type { LivePiece, LiveText } from './live-text.ts';

/** The selected words of the article, without white space around them; `null` if none of the article are selected. */
export function selectedSpan(document: Document, live: LiveText): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const touched = live.pieces.filter((piece) => piece.node.isConnected && part(range, piece) !== null);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [part(range, first) as NodePart, part(range, last) as NodePart];
  const lead = /^\s*/u.exec(first.node.data.slice(from.start, from.end))?.[0].length ?? 0;
  const trail = /\s*$/u.exec(last.node.data.slice(to.start, to.end))?.[0].length ?? 0;
  const start = first.start + from.start - first.nodeStart + lead;
  const end = last.start + to.end - last.nodeStart - trail;
  return start < end ? { start, end } : null;
}

interface NodePart { readonly start: number; readonly end: number }

/** The part of a piece that lies in the range, as offsets of its node; `null` if none does. */
function part(range: Range, piece: LivePiece): NodePart | null {
  const { node } = piece;
  if (!range.intersectsNode(node)) return null;
  const start = Math.max(piece.nodeStart, node === range.startContainer ? range.startOffset : 0);
  const end = Math.min(piece.nodeEnd, node === range.endContainer ? range.endOffset : Infinity);
  return start < end ? { start, end } : null;
}
