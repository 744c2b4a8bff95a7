import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { LABEL_COUNT } from '../../../lib/core/recognition/crf.ts';
import { viewDocument } from '../../../lib/core/recognition/features.ts';
import { firstPass, openModel, type FirstPass, type RecognitionModel } from '../../../lib/core/recognition/model-file.ts';
import type { Lexicon, Phrases } from '../../../lib/core/recognition/lexicon.ts';
import { packModel } from '../../../lib/core/recognition/pack-model.ts';
import { sparseOf } from '../../../lib/core/recognition/weight-rows.ts';
import type { SecondPass } from '../../../lib/core/recognition/second-pass.ts';
import { TAG_KINDS, readFirst, tag } from '../../../lib/core/recognition/tagger.ts';
import { calibrate } from './calibrate.ts';
import { labelsOf, readCorpus, recased, type LabelledText } from './corpora.ts';
import { buildExamples, type LabelledView } from './examples.ts';
import { readGazetteers } from './gazetteers.ts';
import { buildLexicon, buildPhrases } from './lexicon-builder.ts';
import { quantise } from './quantise.ts';
import { taught, type TaughtText } from './teacher.ts';
import { trainCrf, type CrfWeights } from './train-crf.ts';
import { samplesOf, trainSecondPass, type Sample } from './train-second-pass.ts';
import { readWordClasses } from './word-vectors.ts';

/** Sets that a model learns from and how much each counts. */
const RECIPES = {
  /** The model that ships. */
  news: [['conll03.train', 1], ['worldwide.train', 1], ['wikigold.train', 0.5]],
  /** Only sets whose source states open terms. */
  open: [['wikigold.train', 1], ['gum.train', 0.3], ['gmb.train', 0.5]],
} as const satisfies Record<string, readonly (readonly [string, number])[]>;

/** Sets whose texts are learned from as a teacher reads them, whatever their labels. */
const TAUGHT = ['gmb.train', 'gum.train'];

const BITS = 19;
const MIN_COUNT = 3;
const EPOCHS = 4;
const SEED = 1;
/** So many times a part of the documents is left out, so that the second pass learns from first readings of unseen texts. */
const FOLDS = 5;
/** One run a fold: it learns from all labelled documents but those of the fold. */
const ALL_RUNS = (1 << FOLDS) - 1;
/** A taught text is learned from in so many runs: there are many, and the mean of the runs has still seen them all (decision 15). */
const TAUGHT_FOLDS = { cased: 2, caseless: 1 } as const;

/** What a first pass learns from: texts labelled by people, and texts as a model reads them. */
interface Documents {
  readonly labelled: readonly LabelledView[];
  readonly taught: readonly LabelledView[];
}

/** `npm run train -- recogniser [--recipe news|open] [--shared DIR] [--out FILE] [--teacher FILE]`: `teacher` is a model that was trained before. */
export async function train(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: {
    recipe: { type: 'string', default: 'news' }, shared: { type: 'string', default: '../shared' }, out: { type: 'string', default: 'public/models/recogniser.bin' }, teacher: { type: 'string' },
  } });
  const recipe = RECIPES[values.recipe as keyof typeof RECIPES];
  if (recipe === undefined) throw new Error(`unknown recipe ${values.recipe}; there are ${Object.keys(RECIPES).join(', ')}`);
  const packages = join(import.meta.dirname, '..');
  if (!existsSync(join(packages, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: packages, stdio: 'inherit' });
  const gazetteers = readGazetteers(join(values.shared, 'knowledge/people.csv'));
  const lexicon = buildLexicon(readWordClasses(join(packages, 'node_modules'), 'output/train/word-classes.json'), gazetteers);
  const phrases = buildPhrases(gazetteers);
  console.log(`${lexicon.hashes.length} words, ${phrases.hashes.length} phrases`);
  const ner = join(values.shared, 'corpus/ner');
  const labelled = recipe.flatMap(([set, weight]) => readCorpus(ner, set).map((text, i) => ({ text, weight, fold: i % FOLDS })));
  const lessons = values.teacher === undefined ? [] : lessonsOf(TAUGHT.flatMap((set) => readCorpus(ner, set)), values.teacher);
  const [usual, upper] = [false, true].map((isUpper): Documents => {
    const share = isUpper ? TAUGHT_FOLDS.caseless : TAUGHT_FOLDS.cased;
    const view = (text: LabelledText, rest: Omit<LabelledView, 'view' | 'labels'>): LabelledView[] => viewOf(isUpper ? recased(text, 'upper') : text, lexicon, phrases, rest);
    return {
      labelled: labelled.flatMap(({ text, weight, fold }) => view(text, { weight, runs: ALL_RUNS & ~(1 << fold), unsure: [] })),
      taught: lessons.flatMap((text, i) => view(text, { weight: 1, runs: runsFrom(i % FOLDS, share), unsure: text.unsure })),
    };
  }) as [Documents, Documents];
  const [cased, caseless] = [learnFirst(usual, true), learnFirst(upper, false)];
  const [usualSamples, upperSamples] = [usual, upper].map((documents) => documents.labelled.flatMap((document) => (
    samplesOf(document, readFirst(document.view, (isCased) => (isCased ? cased : caseless).byRun[unseenBy(document)] as FirstPass))
  ))) as [Sample[], Sample[]];
  const raw: RecognitionModel = {
    lexicon, phrases, cased: cased.whole, caseless: caseless.whole, secondCased: learnSecond(usualSamples, cased.whole), secondCaseless: learnSecond([...usualSamples, ...upperSamples], cased.whole),
    calibration: new Float32Array(),
  };
  const dev = ['worldwide.dev', 'conll03.dev'].flatMap((set) => readCorpus(ner, set));
  const model = { ...raw, calibration: calibrate(dev.flatMap((text) => judged(text, raw)), 40) };
  const bytes = new Uint8Array(packModel(model));
  mkdirSync(join(values.out, '..'), { recursive: true });
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
}

/** The texts as the model in `file` reads them. */
function lessonsOf(texts: readonly LabelledText[], file: string): TaughtText[] {
  const bytes = readFileSync(file);
  const teacher = openModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return texts.map((text) => taught(text, teacher));
}

/** A text with its labels as the first pass sees it; nothing for a text that could not be put into capitals. */
function viewOf(text: LabelledText | null, lexicon: Lexicon, phrases: Phrases, rest: Omit<LabelledView, 'view' | 'labels'>): LabelledView[] {
  if (text === null) return [];
  const view = viewDocument(text.text, lexicon, phrases);
  return [{ view, labels: labelsOf(text, view), ...rest }];
}

/** `count` runs from run `first` on, as bits. */
function runsFrom(first: number, count: number): number {
  return Array.from({ length: count }, (_, i) => 1 << ((first + i) % FOLDS)).reduce((all, run) => all | run, 0);
}

/** The run that does not learn from a labelled document. */
function unseenBy({ runs }: LabelledView): number {
  return Math.log2(ALL_RUNS & ~runs);
}

/**
 * The first pass for the usual casing, or for none: learned in each run, and the mean of these, which has seen all documents and is better than
 * one that learned from all at once (decision 11).
 */
function learnFirst({ labelled, taught: lessons }: Documents, isCased: boolean): { readonly whole: FirstPass; readonly byRun: readonly FirstPass[] } {
  const examples = buildExamples([...labelled, ...lessons], isCased, BITS, MIN_COUNT);
  console.log(`first pass, ${isCased ? 'usual casing' : 'no casing'}: ${examples.labels.length} tokens, ${examples.features.length} features`);
  const sums: CrfWeights = { emissions: new Float32Array(LABEL_COUNT << BITS), transitions: new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT) };
  const byRun = Array.from({ length: FOLDS }, (_, run) => {
    const weights = trainCrf(examples, { epochs: EPOCHS, alpha: 0.1, l1: 1, seed: SEED + run, dropout: 0.5, averageFrom: 1, run });
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

function learnSecond(samples: readonly Sample[], first: FirstPass): SecondPass {
  console.log(`second pass: ${samples.length} chunks`);
  return trainSecondPass(samples, first.transitions, SEED, (epoch, likelihood) => console.log(`  epoch ${epoch + 1}: log likelihood ${likelihood.toFixed(0)}`));
}

/** The model's mentions of persons, places and organisations in a dev text, and whether span and kind are right. */
function judged(text: LabelledText, model: RecognitionModel): { readonly raw: number; readonly isRight: boolean }[] {
  const gold = new Set(text.spans.map(([start, end, type]) => `${start}-${end}-${type}`));
  const { view, tags } = tag(text.text, model);
  return tags.filter(({ kind }) => kind !== 'other').map((found) => ({
    raw: found.probability,
    isRight: gold.has(`${view.tokens.starts[found.first]}-${view.tokens.ends[found.last - 1]}-${['PER', 'LOC', 'ORG', 'MISC'][TAG_KINDS.indexOf(found.kind)]}`),
  }));
}
