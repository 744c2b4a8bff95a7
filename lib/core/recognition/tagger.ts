import { LABEL_COUNT, bestLabels, latticeOf, segmentProbability } from './crf.ts';
import { MOST_FEATURES, featuresOf, sentenceFields, viewDocument, type DocumentView } from './features.ts';
import type { RecognitionModel } from './model-file.ts';

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

/** The names of a text, in order, not overlapping, with the view that they were read from. Linear in the text. */
export function tag(text: string, model: RecognitionModel): { readonly view: DocumentView; readonly tags: readonly Tag[] } {
  const view = viewDocument(text, model.lexicon, model.phrases);
  const tags: Tag[] = [];
  const buffer = new Int32Array(MOST_FEATURES);
  let rows: Int32Array | undefined;
  for (let s = 0; s < view.sentences.count; s++) {
    const first = view.sentences.firsts[s] as number;
    const length = (view.sentences.firsts[s + 1] as number) - first;
    rows = sentenceFields(view, s, rows);
    const scores = sentenceScores(view, rows, first, length, model, buffer);
    const labels = bestLabels(scores, length, model.transitions);
    if (labels.every((label) => label === 0)) continue;
    const lattice = latticeOf(scores, length, model.transitions);
    for (const [from, to, begin] of segmentsOf(labels)) {
      tags.push({
        first: first + from, last: first + to, kind: TAG_KINDS[(begin - 1) >> 1] as TagKind,
        probability: segmentProbability(lattice, length, from, to, begin),
      });
    }
  }
  return { view, tags };
}

/** Scores of every label at every token of a sentence, row by row. */
function sentenceScores(view: DocumentView, rows: Int32Array, first: number, length: number, model: RecognitionModel, buffer: Int32Array): Float32Array {
  const L = LABEL_COUNT;
  const scores = new Float32Array(length * L);
  const sums = new Int32Array(L);
  const { emissions, unit } = model;
  for (let t = 0; t < length; t++) {
    const count = featuresOf(view, rows, first, first + t, model.bits, buffer);
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const at = (buffer[i] as number) * L;
      for (let y = 0; y < L; y++) sums[y] = (sums[y] as number) + (emissions[at + y] as number);
    }
    for (let y = 0; y < L; y++) scores[t * L + y] = (sums[y] as number) * unit;
  }
  return scores;
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
