import { CASINGS } from './casings.ts';
import { lowerAt, type Name } from './names.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Of lists of names: rule after rule asks, and few of them find anything to change. */
const indexes = new WeakMap<readonly Name[], Int32Array>();

/** Per token: index of the name of `names` that it lies in, or −1. Made once for a list, which nobody may change then. */
export function nameIndex(view: DocumentView, names: readonly Name[]): Int32Array {
  const known = indexes.get(names);
  if (known !== undefined && known.length === view.tokens.count) return known;
  const nameAt = new Int32Array(view.tokens.count).fill(-1);
  for (let n = 0; n < names.length; n++) {
    const { first, last } = names[n] as Name;
    for (let t = first; t < last; t++) nameAt[t] = n;
  }
  indexes.set(names, nameAt);
  return nameAt;
}

/** `names` with `added` in the place of those that they overlap; in order. Of added names that overlap each other the first stays. */
export function withNames(view: DocumentView, names: readonly Name[], added: readonly Name[]): readonly Name[] {
  if (added.length === 0) return names;
  const taken = new Uint8Array(view.tokens.count);
  const isFree = ({ first, last }: Name): boolean => !isAnyMarked(taken, first, last);
  const kept: Name[] = [];
  for (const name of added) {
    if (!isFree(name)) continue;
    taken.fill(1, name.first, name.last);
    kept.push(name);
  }
  return [...names.filter(isFree), ...kept].sort((a, b) => a.first - b.first);
}

/** Whether any of the tokens `[first, last)` has a mark other than 0. */
function isAnyMarked(marks: Uint8Array, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (marks[t] !== 0) return true;
  return false;
}

/** Whether nothing but spaces, and no line break, stands between token `t` and the next. */
export function touches(view: DocumentView, t: number): boolean {
  if (t < 0 || t + 1 >= view.tokens.count) return false;
  const next = view.tokens.starts[t + 1] as number;
  for (let at = view.tokens.ends[t] as number; at < next; at++) if (view.text.charCodeAt(at) === 0x0a) return false;
  return true;
}

/** Whether at most one character stands between token `t` and the one before it, so that no blank line can be there. */
export function isGapShort(view: DocumentView, t: number): boolean {
  return (view.tokens.starts[t] as number) - (view.tokens.ends[t - 1] as number) < 2;
}

/** Whether token `t` and the next stand together without a space. */
export function isGlued(view: DocumentView, t: number): boolean {
  return t >= 0 && t + 1 < view.tokens.count && view.tokens.ends[t] === view.tokens.starts[t + 1];
}

/** The casing of token `t`, one of `SHAPES`; none outside the text. */
export function shapeAt(view: DocumentView, t: number): number {
  return t < 0 || t >= view.tokens.count ? SHAPES.none : (view.words.shapes[view.words.typeOf[t] as number] as number);
}

/** Whether token `t` opens with a capital letter. */
export function isCapitalAt(view: DocumentView, t: number): boolean {
  const shape = shapeAt(view, t);
  return shape === SHAPES.capitalised || shape === SHAPES.upper || shape === SHAPES.mixed || shape === SHAPES.acronym || shape === SHAPES.initial;
}

/** Whether a sentence starts at token `t`, or a quotation. */
export function opensSentence(view: DocumentView, t: number): boolean {
  return t === 0 || !touches(view, t - 1) || /^[.!?:"“”„«»‘’'—–-]$/.test(lowerAt(view, t - 1));
}

/** Whether capitals say something where token `t` stands: its sentence is neither in capitals nor in title case. */
export function isCasedAt(view: DocumentView, t: number): boolean {
  const { firsts } = view.sentences;
  let low = 0;
  let high = view.sentences.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] as number) <= t) low = middle;
    else high = middle - 1;
  }
  return view.casings[low] === CASINGS.normal;
}

/** Whether token `t` lies in words that are known as a place's name of several words. */
export function isInPlacePhrase(view: DocumentView, t: number): boolean {
  return t >= 0 && t < view.tokens.count && (view.phraseOf[t] as number) >> 1 === 1;
}
