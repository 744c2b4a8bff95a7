import { LABEL_COUNT } from './crf.ts';
import { numbersAgain } from './numbers-again.ts';
import { SHAPES } from './shapes.ts';
import { isCasedChunk, type DocumentView } from './features.ts';

const L = LABEL_COUNT;
/** Tokens on either side whose labels are looked at. */
const REACH = 2;
const SHAPE_COUNT = Object.keys(SHAPES).length;

/** Numbers that the second pass sees of a token. */
export const INPUTS = (2 * REACH + 1) * L + 3 * L + L + 2 * L + 2 + SHAPE_COUNT + 2;

/** A token that is not capitalised is looked at again only if the first pass is less sure than this that it is no name. */
const SURELY_NONE = 0.995;

/** What the first pass says of a whole article, pooled over the occurrences of each word and of each pair of words. */
export interface ArticleView {
  readonly view: DocumentView;
  /** Probability of each label at each token, row by row. */
  readonly marginals: Float32Array;
  /** 1 for tokens of the shape of a name; in text without casing, for those that the first pass does not surely think none. */
  readonly isCapital: Uint8Array;
  /** The marginals on the scale of `evidence`. */
  readonly evidences: Float32Array;
  /** Sums, greatest and second greatest values over the capitalised occurrences of a word group, and their number. */
  readonly sums: Float32Array;
  readonly most: Float32Array;
  readonly second: Float32Array;
  readonly mostAt: Int32Array;
  readonly counts: Int32Array;
  /** The pair that a token closes, or -1, and per pair the sums over its first and its last words, and their number. */
  readonly pairOf: Int32Array;
  readonly firstSums: Float32Array;
  readonly lastSums: Float32Array;
  readonly pairCounts: Int32Array;
}

const rooms = { sums: numbersAgain(), most: numbersAgain(), second: numbersAgain(), firstSums: numbersAgain(), lastSums: numbersAgain(), evidences: numbersAgain() };

/** Pools the first pass's `marginals`, which are 0 outside of the chunks; linear in the text. The next call writes over what it gives. */
export function articleView(view: DocumentView, marginals: Float32Array): ArticleView {
  const { tokens, words } = view;
  const isCapital = capitals(view, marginals);
  const sums = rooms.sums(words.groupCount * L);
  const most = rooms.most(sums.length);
  const second = rooms.second(sums.length);
  const mostAt = new Int32Array(sums.length).fill(-1);
  const counts = new Int32Array(words.groupCount);
  for (let t = 0; t < tokens.count; t++) {
    if (isCapital[t] !== 1) continue;
    const group = words.groups[words.typeOf[t] as number] as number;
    counts[group] = (counts[group] as number) + 1;
    for (let y = 0; y < L; y++) {
      const at = group * L + y;
      const value = marginals[t * L + y] as number;
      sums[at] = (sums[at] as number) + value;
      if (value > (most[at] as number)) { second[at] = most[at] as number; most[at] = value; mostAt[at] = t; }
      else if (value > (second[at] as number)) second[at] = value;
    }
  }
  const { pairOf, pairCounts } = pairsOf(view, isCapital);
  const firstSums = rooms.firstSums(pairCounts.length * L);
  const lastSums = rooms.lastSums(firstSums.length);
  for (let t = 1; t < tokens.count; t++) {
    const pair = pairOf[t] as number;
    if (pair < 0 || (pairCounts[pair] as number) < 2) continue;
    for (let y = 0; y < L; y++) {
      firstSums[pair * L + y] = (firstSums[pair * L + y] as number) + (marginals[(t - 1) * L + y] as number);
      lastSums[pair * L + y] = (lastSums[pair * L + y] as number) + (marginals[t * L + y] as number);
    }
  }
  const own = rooms.evidences(marginals.length);
  const { chunks } = view;
  for (let c = 0; c < chunks.count; c++) {
    for (let i = (chunks.firsts[c] as number) * L; i < (chunks.lasts[c] as number) * L; i++) own[i] = evidence(marginals[i] as number);
  }
  return { view, marginals, isCapital, evidences: own, sums, most, second, mostAt, counts, pairOf, firstSums, lastSums, pairCounts };
}

/**
 * The pairs of words with a capital, numbered, and how often each comes. The occurrences of a first word are looked at one after
 * the other, so that a mark per second word tells which pairs it has had: no table of pairs, whatever the text.
 */
function pairsOf({ tokens, words: { typeOf, groups, groupCount }, firstOf, nextSame }: DocumentView, isCapital: Uint8Array): Pick<ArticleView, 'pairOf' | 'pairCounts'> {
  const pairOf = new Int32Array(tokens.count).fill(-1);
  const pairCounts = new Int32Array(tokens.count);
  const metBy = new Int32Array(groupCount).fill(-1);
  const metAs = new Int32Array(groupCount);
  let pairs = 0;
  for (let group = 0; group < groupCount; group++) {
    for (let t = firstOf[group] as number; t >= 0; t = nextSame[t] as number) {
      if (t + 1 === tokens.count || (isCapital[t] === 0 && isCapital[t + 1] === 0)) continue;
      const other = groups[typeOf[t + 1] as number] as number;
      if (metBy[other] !== group) {
        metBy[other] = group;
        metAs[other] = pairs++;
      }
      const pair = metAs[other] as number;
      pairCounts[pair] = (pairCounts[pair] as number) + 1;
      pairOf[t + 1] = pair;
    }
  }
  return { pairOf, pairCounts: pairCounts.slice(0, pairs) };
}

/** Whether the second pass looks at token `t` of a chunk. */
export function isOpen(article: ArticleView, t: number): boolean {
  return article.isCapital[t] === 1 || (article.marginals[t * L] as number) <= SURELY_NONE;
}

/**
 * Writes what the second pass sees of token `t` of the chunk of tokens `[first, last)` into `out` (`INPUTS`
 * numbers): the labels of the token and its neighbours; those of the same words elsewhere, mean and greatest; those of
 * the same pairs of words elsewhere; and its shape.
 */
export function fillInputs(article: ArticleView, t: number, first: number, last: number, isCased: boolean, out: Float32Array): void {
  const { view, marginals, evidences, counts, sums, most, second, mostAt } = article;
  const { typeOf, groups, shapes } = view.words;
  out.fill(0, 0, INPUTS);
  let at = 0;
  for (let near = t - REACH; near <= t + REACH; near++, at += L) {
    if (near < first || near >= last) continue;
    for (let y = 0; y < L; y++) out[at + y] = evidences[near * L + y] as number;
  }
  for (let near = t - 1; near <= t + 1; near++, at += L) {
    if (near < first || near >= last || article.isCapital[near] === 0) continue;
    const group = groups[typeOf[near] as number] as number;
    const others = (counts[group] as number) - 1;
    if (others > 0) for (let y = 0; y < L; y++) out[at + y] = 2 * ((sums[group * L + y] as number) - (marginals[near * L + y] as number)) / others;
  }
  const group = groups[typeOf[t] as number] as number;
  const others = article.isCapital[t] === 1 ? (counts[group] as number) - 1 : 0;
  if (others > 0) for (let y = 0; y < L; y++) out[at + y] = 2 * (mostAt[group * L + y] === t ? (second[group * L + y] as number) : (most[group * L + y] as number));
  at += L;
  fillPair(article, t, article.lastSums, t, out, at);
  at += L;
  if (t + 1 < view.tokens.count) fillPair(article, t + 1, article.firstSums, t, out, at);
  at += L;
  out[at++] = others > 0 ? 1 : 0;
  out[at++] = Math.log(1 + others) * 0.5;
  if (isCased) out[at + (shapes[typeOf[t] as number] as number)] = 1;
  at += SHAPE_COUNT;
  out[at++] = t === first ? 1 : 0;
  out[at] = isCased ? 0 : 1;
}

/** The mean labels of token `t` of pair `pairOf[closing]` in the pair's other occurrences. */
function fillPair(article: ArticleView, closing: number, sums: Float32Array, t: number, out: Float32Array, at: number): void {
  const pair = article.pairOf[closing] as number;
  if (pair < 0) return;
  const others = (article.pairCounts[pair] as number) - 1;
  if (others > 0) for (let y = 0; y < L; y++) out[at + y] = 2 * ((sums[pair * L + y] as number) - (article.marginals[t * L + y] as number)) / others;
}

const STEPS = 4096;
const table = Float32Array.from({ length: STEPS + 1 }, (_, i) => 0.4 * (Math.log(i / STEPS + 1e-3) - Math.log(1e-3)));

/** A probability on a scale that tells small ones apart: 0 for 0, about 2.8 for 1. */
function evidence(probability: number): number {
  return table[(probability * STEPS + 0.5) | 0] as number;
}

function capitals(view: DocumentView, marginals: Float32Array): Uint8Array {
  const { firsts, lasts, count } = view.chunks;
  const found = new Uint8Array(view.tokens.count);
  for (let c = 0; c < count; c++) {
    const isCased = isCasedChunk(view, c);
    for (let t = firsts[c] as number; t < (lasts[c] as number); t++) {
      const shape = view.words.shapes[view.words.typeOf[t] as number] as number;
      if (isCased ? mayName(shape) : (marginals[t * L] as number) <= SURELY_NONE) found[t] = 1;
    }
  }
  return found;
}

function mayName(shape: number): boolean {
  return shape === SHAPES.capitalised || shape === SHAPES.upper || shape === SHAPES.mixed || shape === SHAPES.alphanumeric || shape === SHAPES.acronym;
}
