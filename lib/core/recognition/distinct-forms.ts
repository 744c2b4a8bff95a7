import type { Tokens } from '../text/tokens.ts';

/** Longer tokens are never names; of such a token only the first code units are looked at. */
export const LONGEST_WORD = 48;

/** So many places of the table are tried for a form; a text made to collide goes to a map instead, which is slower but safe. */
const PROBES = 32;

/** The distinct surface forms of a text, and which of them each token is. */
export interface DistinctForms {
  readonly typeOf: Int32Array;
  readonly surfaces: readonly string[];
}

/**
 * Numbers the distinct forms of the tokens in order of appearance. A hash table over the text itself, so that only a
 * new form costs a string.
 */
export function distinctForms(text: string, tokens: Tokens): DistinctForms {
  const typeOf = new Int32Array(tokens.count);
  const surfaces: string[] = [];
  const hashes = new Int32Array(tokens.count);
  /** By the low bits of the hash, open addressing: type + 1, or 0. */
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * tokens.count + 2)));
  const crowded = new Map<string, number>();
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.starts[t] as number;
    const end = Math.min(tokens.ends[t] as number, start + LONGEST_WORD);
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    let type = -1;
    let probe = 0;
    let slot = hash & (table.length - 1);
    for (; probe < PROBES; probe++, slot = (slot + 1) & (table.length - 1)) {
      type = (table[slot] as number) - 1;
      if (type < 0 || (hashes[type] === hash && isAt(text, start, end, surfaces[type] as string))) break;
    }
    if (probe === PROBES) type = crowded.get(text.slice(start, end)) ?? -1;
    if (type < 0) {
      type = surfaces.length;
      hashes[type] = hash;
      surfaces.push(text.slice(start, end));
      if (probe === PROBES) crowded.set(text.slice(start, end), type);
      else table[slot] = type + 1;
    }
    typeOf[t] = type;
  }
  return { typeOf, surfaces };
}

function isAt(text: string, start: number, end: number, surface: string): boolean {
  if (surface.length !== end - start) return false;
  for (let i = 0; i < surface.length; i++) if (text.charCodeAt(start + i) !== surface.charCodeAt(i)) return false;
  return true;
}
