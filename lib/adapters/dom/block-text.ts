import type { LivePiece } from './live-text.ts';

/** The words of one block and where they stand. */
export interface BlockText {
  readonly text: string;
  readonly pieces: LivePiece[];
  readonly linkChars: number;
  readonly strongChars: number;
}

/** What stands around a text node. */
export interface TextContext {
  readonly isLink: boolean;
  readonly isStrong: boolean;
}

/** Gathers one block after the other. White space collapses over nodes, as in CSS; soft hyphens and zero-width spaces go. */
export interface BlockTextBuilder {
  /** Adds `data` (all of the node's) from one code unit up to another. */
  readonly add: (node: Text, data: string, context: TextContext, from: number, to: number) => void;
  /** Code units so far. */
  readonly length: () => number;
  /** A `<br>`: `true` if it is the second one in a row, which ends the block. */
  readonly lineBreak: () => boolean;
  readonly isEmpty: () => boolean;
  /** The block so far, or `null` if it has no word; begins a new one. */
  readonly take: () => BlockText | null;
}

/** A builder with nothing in it. */
export function createBlockText(): BlockTextBuilder {
  let parts: string[] = [];
  let pieces: LivePiece[] = [];
  let length = 0;
  let linkChars = 0;
  let strongChars = 0;
  let endsInSpace = true;
  let hasWord = false;
  let lineBreaks = 0;
  // By hand rather than by a regular expression: a line of 5 MB exhausts the stack of one.
  const add = (node: Text, data: string, context: TextContext, from: number, to: number): void => {
    let begun = -1;
    const close = (end: number): void => {
      if (begun < 0) return;
      pieces.push({ node, nodeStart: begun, nodeEnd: end, start: length });
      parts.push(data.slice(begun, end).replace(/[^\S ]/g, ' '));
      length += end - begun;
      if (context.isLink) linkChars += end - begun;
      if (context.isStrong) strongChars += end - begun;
      begun = -1;
    };
    for (let at = from; at < to; at += 1) {
      const code = data.charCodeAt(at);
      if (begun >= 0 && isPlain(code)) {
        // Most of most texts: letters in a row, with nothing pending.
        while (at + 1 < to && isPlain(data.charCodeAt(at + 1))) at += 1;
        endsInSpace = false;
        hasWord = true;
        continue;
      }
      const isSpace = isWhiteSpace(code);
      if (isInvisible(code) || (isSpace && endsInSpace)) { close(at); continue; }
      if (!isSpace && lineBreaks > 0) { parts.push('\n'); length += 1; lineBreaks = 0; }
      if (begun < 0) begun = at;
      endsInSpace = isSpace;
      hasWord ||= !isSpace;
    }
    close(to);
  };
  const take = (): BlockText | null => {
    const whole = parts.join('');
    const text = whole.trimEnd();
    const done = hasWord ? { text, pieces: trimmed(pieces, text.length), linkChars, strongChars } : null;
    parts = []; pieces = []; length = 0; linkChars = 0; strongChars = 0; endsInSpace = true; hasWord = false; lineBreaks = 0;
    return done;
  };
  return {
    add,
    take,
    length: () => length,
    isEmpty: () => !hasWord,
    lineBreak: () => {
      if (hasWord) { lineBreaks += 1; endsInSpace = true; }
      return lineBreaks > 1;
    },
  };
}

/** The pieces without what stands at or after `end`. */
function trimmed(pieces: readonly LivePiece[], end: number): LivePiece[] {
  return pieces.filter((piece) => piece.start < end).map((piece) => {
    const length = Math.min(piece.nodeEnd - piece.nodeStart, end - piece.start);
    return length === piece.nodeEnd - piece.nodeStart ? piece : { ...piece, nodeEnd: piece.nodeStart + length };
  });
}

/** Neither white space nor invisible, at a glance. */
function isPlain(code: number): boolean {
  return code > 32 && code < 0x80;
}

function isWhiteSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}
