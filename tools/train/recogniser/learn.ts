import { LABEL_COUNT } from '../../../lib/core/recognition/crf.ts';
import { viewDocument } from '../../../lib/core/recognition/features.ts';
import { firstPass, type FirstPass } from '../../../lib/core/recognition/model-file.ts';
import type { Lexicon, Phrases } from '../../../lib/core/recognition/lexicon.ts';
import { sparseOf } from '../../../lib/core/recognition/weight-rows.ts';
import type { SecondPass } from '../../../lib/core/recognition/second-pass.ts';
import { readFirst } from '../../../lib/core/recognition/tagger.ts';
import { labelsOf, recased, type LabelledText } from './corpora.ts';
import { buildExamples, type LabelledView } from './examples.ts';
import { quantise } from './quantise.ts';
import { trainCrf, type CrfWeights } from './train-crf.ts';
import { samplesOf, trainSecondPass, type Sample } from './train-second-pass.ts';

const BITS = 19;
const MIN_COUNT = 3;
/** Texts in capitals have three times as many tokens in chunks, and learn as much in fewer rounds. */
const EPOCHS = { cased: 7, caseless: 4 } as const;
const SEED = 1;
/** What a second pass learns differs by its seed as much as by anything that was tried, a third of a point on worldwide.dev (decision 38). */
const SECOND_SEEDS = 5;
/** So many times a part of the documents is left out, so that the second pass learns from first readings of unseen texts. */
const FOLDS = 5;
/** One run a fold: it learns from all labelled documents but those of the fold. */
const ALL_RUNS = (1 << FOLDS) - 1;

/** A text to learn from, and by which runs: one that a model labelled only by one, because there are many and the mean of the runs has still seen all. */
export type Lesson = Omit<LabelledView, 'view' | 'labels'> & { readonly text: LabelledText };

/** The fold of the document of number `i` of its set, and so the run that does not learn from it. */
export function foldOf(i: number): number {
  return i % FOLDS;
}

/** A labelled text of number `i` of its set, which all runs learn from but one. */
export function lesson(text: LabelledText, weight: number, i: number): Lesson {
  return { text, weight, runs: ALL_RUNS & ~(1 << foldOf(i)), unsure: [] };
}

/** A text that a model labelled, which only one run learns from. */
export function lessonOfOneRun(text: LabelledText, unsure: Lesson['unsure'], i: number): Lesson {
  return { text, weight: 1, runs: 1 << foldOf(i), unsure };
}

/** Copies in capitals; those that capitals make longer or shorter are left out. */
export function inCapitals(lessons: readonly Lesson[]): Lesson[] {
  return lessons.flatMap((lesson) => {
    const text = recased(lesson.text, 'upper');
    return text === null ? [] : [{ ...lesson, text }];
  });
}

/** The texts as the model's features see them, with their labels. */
export function viewsOf(lessons: readonly Lesson[], lexicon: Lexicon, phrases: Phrases): LabelledView[] {
  return lessons.map(({ text, ...rest }) => {
    const view = viewDocument(text.text, lexicon, phrases);
    return { view, labels: labelsOf(text, view), ...rest };
  });
}

/** What the second pass learns from: documents as they are first read by the run that has not learned from them. */
export function samplesFrom(views: readonly LabelledView[], weightsFor: (isCased: boolean) => readonly FirstPass[]): Sample[] {
  return views.flatMap((document) => {
    const run = Math.log2(ALL_RUNS & ~document.runs);
    return samplesOf(document, readFirst(document.view, (isCased) => weightsFor(isCased)[run] as FirstPass));
  });
}

/**
 * The first pass for the usual casing, or for none: learned in each run, and the mean of these, which has seen all documents and is better than
 * one that learned from all at once (decision 11).
 */
export function learnFirst(documents: readonly LabelledView[], isCased: boolean): { readonly whole: FirstPass; readonly byRun: readonly FirstPass[] } {
  const examples = buildExamples(documents, isCased, BITS, MIN_COUNT);
  console.log(`first pass, ${isCased ? 'usual casing' : 'no casing'}: ${examples.labels.length} tokens, ${examples.features.length} features`);
  const sums: CrfWeights = { emissions: new Float32Array(LABEL_COUNT << BITS), transitions: new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT) };
  const byRun = Array.from({ length: FOLDS }, (_, run) => {
    const weights = trainCrf(examples, { epochs: isCased ? EPOCHS.cased : EPOCHS.caseless, alpha: 0.1, l1: 1, seed: SEED + run, dropout: 0.5, averageFrom: 1, run });
    for (const part of ['emissions', 'transitions'] as const) weights[part].forEach((weight, i) => { sums[part][i] = (sums[part][i] as number) + weight / FOLDS; });
    console.log(`  run ${run + 1} of ${FOLDS}`);
    return toFirstPass(weights);
  });
  return { whole: toFirstPass(sums), byRun };
}

function toFirstPass(weights: CrfWeights): FirstPass {
  const { emissions, unit } = quantise(weights);
  return firstPass(BITS, sparseOf(emissions), unit, weights.transitions);
}

/** The second pass that corrects first readings of unseen texts: learned from several seeds, the one that `judge` gives most; without it from one. */
export function learnSecond(samples: readonly Sample[], first: FirstPass, judge?: (second: SecondPass) => number): SecondPass {
  console.log(`second pass: ${samples.length} chunks`);
  let best: SecondPass | undefined;
  let most = -1;
  for (let seed = SEED; seed < SEED + (judge === undefined ? 1 : SECOND_SEEDS); seed++) {
    const second = trainSecondPass(samples, first.transitions, seed, (epoch, likelihood) => console.log(`  epoch ${epoch + 1}: log likelihood ${likelihood.toFixed(0)}`));
    const judged = judge?.(second) ?? 0;
    console.log(`  seed ${seed}${judge === undefined ? '' : `: F1 ${judged.toFixed(2)} on dev`}`);
    if (judged > most) { best = second; most = judged; }
  }
  return best as SecondPass;
}
