import { articleView, fillInputs, isOpen, INPUTS, type ArticleView } from './article-view.ts';
import { LABEL_COUNT, bestLabels, latticeFor, latticeOf, segmentProbability, trellisFor } from './crf.ts';
import { MOST_FEATURES, OTHERS_ROOM, PLACES, joinedFeatures, othersOf } from './feature-buckets.ts';
import { chunkFields, isCasedChunk, viewDocument, type DocumentView } from './features.ts';
import { FIELD_COUNT, JOINED_FIELD_COUNT } from './fields.ts';
import { numbersAgain } from './numbers-again.ts';
import { correct } from './second-pass.ts';
import { SUM_SIZE, addRows, unpackSum } from './weight-rows.ts';
import { formIn } from './words.ts';
import { addPlaced, addWord, sumsFor, type WordSums } from './word-sums.ts';
import { MOST_UNITS } from './model-layout.ts';
import type { FirstPass, RecognitionModel } from './model-file.ts';

/** Kinds as the labels have them: begin label of kind `k` is `2 * k + 1`. */
export const TAG_KINDS = ['person', 'place', 'organisation', 'other'] as const;

/** What the tagger says a name names. */
export type TagKind = (typeof TAG_KINDS)[number];

/** A name as the tagger found it: tokens `[first, last)` of the view, and the raw probability in [0, 1] of span and kind. */
export interface Tag {
  readonly first: number;
  readonly last: number;
  readonly kind: TagKind;
  readonly probability: number;
}

/** Scores and probabilities of every label at every token of a text, row by row. */
export interface FirstReading {
  readonly scores: Float32Array;
  readonly marginals: Float32Array;
}

const L = LABEL_COUNT;
/** Few chunks have more tokens than this. */
const COMMON = 64;
/** Room that chunk after chunk is read in. */
const inputs = new Float32Array(INPUTS);
const units = new Float64Array(MOST_UNITS);
const lattice = latticeFor(COMMON);
const trellis = trellisFor(COMMON);
const buckets = new Int32Array(MOST_FEATURES);
const others = new Int32Array(OTHERS_ROOM);
const sum = new Int32Array(SUM_SIZE);

/**
 * The names of a text, in order, not overlapping, with the view that they were read from. Two passes: chunk by chunk,
 * then once more with what the first pass says of the same words elsewhere. Linear in the text.
 */
export function tag(text: string, model: RecognitionModel): { readonly view: DocumentView; readonly tags: readonly Tag[] } {
  const view = viewDocument(text, model.lexicon, model.phrases);
  const size = view.tokens.count * L;
  const { scores, marginals } = readFirst(view, (isCased) => (isCased ? model.cased : model.caseless), { scores: scoresAgain(size), marginals: marginalsAgain(size) });
  const article = articleView(view, marginals);
  const tags: Tag[] = [];
  for (let c = 0; c < view.chunks.count; c++) {
    const first = view.chunks.firsts[c] as number;
    const last = view.chunks.lasts[c] as number;
    if (!hasOpen(article, first, last)) continue;
    const isCased = isCasedChunk(view, c);
    const second = isCased ? model.secondCased : model.secondCaseless;
    for (let i = first * L; i < last * L; i++) scores[i] = (scores[i] as number) * second.scale;
    for (let t = first; t < last; t++) {
      if (!isOpen(article, t)) continue;
      fillInputs(article, t, first, last, isCased, inputs);
      correct(second, inputs, units, scores, t * L);
    }
    const labels = bestLabels(scores, last - first, second.transitions, trellis, first * L);
    if (isOutside(labels)) continue;
    const sums = latticeOf(scores, last - first, second.moved, lattice, first * L);
    for (const [from, to, begin] of segmentsOf(labels)) {
      tags.push({
        first: first + from, last: first + to, kind: TAG_KINDS[(begin - 1) >> 1] as TagKind,
        probability: segmentProbability(sums, last - first, from, to, begin),
      });
    }
  }
  return { view, tags };
}

function isOutside(labels: Uint8Array): boolean {
  for (let t = 0; t < labels.length; t++) if (labels[t] !== 0) return false;
  return true;
}

const scoresAgain = numbersAgain();
const marginalsAgain = numbersAgain();

function roomFor(view: DocumentView): FirstReading {
  const size = view.tokens.count * L;
  return { scores: new Float32Array(size), marginals: new Float32Array(size) };
}

/** The first pass over all chunks, each by the weights for its casing. Outside of them all scores and probabilities are 0. Writes into `room`, which must be all 0. */
export function readFirst(view: DocumentView, weightsFor: (isCased: boolean) => FirstPass, room = roomFor(view)): FirstReading {
  const { scores, marginals } = room;
  let rows: Int32Array | undefined;
  for (let c = 0; c < view.chunks.count; c++) {
    const first = view.chunks.firsts[c] as number;
    const length = (view.chunks.lasts[c] as number) - first;
    const isCased = isCasedChunk(view, c);
    const weights = weightsFor(isCased);
    rows = chunkFields(view, c, rows, JOINED_FIELD_COUNT);
    fillScores(view, c, rows, weights, sumsFor(view.words.memory, weights.packed, weights.bits, isCased), scores);
    const { marginals: found } = latticeOf(scores, length, weights.moved, lattice, first * L);
    for (let i = 0; i < length * L; i++) marginals[first * L + i] = found[i] as number;
  }
  return { scores, marginals };
}

/** Writes the scores of the tokens of chunk `c` to those of the text: of the features of one word what is remembered, and those of several words together. */
function fillScores(view: DocumentView, c: number, rows: Int32Array, weights: FirstPass, ofWords: WordSums, scores: Float32Array): void {
  const { words, sentences, chunks } = view;
  const first = chunks.firsts[c] as number;
  const last = chunks.lasts[c] as number;
  const start = sentences.firsts[chunks.sentenceOf[c] as number] as number;
  const end = sentences.firsts[(chunks.sentenceOf[c] as number) + 1] as number;
  for (let t = first; t < last; t++) {
    const room = othersOf(view, t, others);
    const count = joinedFeatures(view, rows, first, t, others, room, weights.bits, buckets);
    sum.fill(0);
    addRows(weights.packed, buckets, count, sum, 0);
    const form = formIn(words, t, start, end);
    addWord(ofWords, form, PLACES.own, sum);
    addPlaced(ofWords, form, rows, (t - first + 2) * FIELD_COUNT, sum);
    addWord(ofWords, formIn(words, t - 1, start, end), PLACES.next, sum);
    addWord(ofWords, formIn(words, t + 1, start, end), PLACES.previous, sum);
    addWord(ofWords, formIn(words, t - 2, start, end), PLACES.secondNext, sum);
    addWord(ofWords, formIn(words, t + 2, start, end), PLACES.secondPrevious, sum);
    for (let i = 0; i < room; i++) if ((others[i] as number) >= 0) addWord(ofWords, others[i] as number, PLACES.before + (i & 1), sum);
    unpackSum(sum, weights.unit, scores, t * L);
  }
}

function hasOpen(article: ArticleView, first: number, last: number): boolean {
  for (let t = first; t < last; t++) if (isOpen(article, t)) return true;
  return false;
}

/** Whole names in a row of labels: tokens `[from, to)` and the begin label. */
function segmentsOf(labels: Uint8Array): (readonly [from: number, to: number, begin: number])[] {
  const segments: (readonly [number, number, number])[] = [];
  for (let t = 0; t < labels.length; t++) {
    const begin = labels[t] as number;
    if (begin === 0) continue;
    let end = t + 1;
    while (end < labels.length && labels[end] === begin + 1) end += 1;
    segments.push([t, end, begin]);
    t = end - 1;
  }
  return segments;
}
