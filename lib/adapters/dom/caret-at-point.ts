/**
 * The text node and offset under a point of the viewport, or `null` where there is no text exactly there. Browsers give
 * the nearest caret even far from any letter, so the letter's own rectangles are asked, with `slackPx` for a finger.
 */
export function caretAtPoint(document: Document, x: number, y: number, slackPx: number): { node: Text; offset: number } | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || caret.offsetNode.nodeType !== 3) return null;
  const node = caret.offsetNode as Text;
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= node.length) continue;
    const letter = document.createRange();
    letter.setStart(node, offset);
    letter.setEnd(node, offset + 1);
    for (const box of letter.getClientRects()) {
      if (x >= box.left - slackPx && x <= box.right + slackPx && y >= box.top - slackPx && y <= box.bottom + slackPx) {
        return { node, offset };
      }
    }
  }
  return null;
}
