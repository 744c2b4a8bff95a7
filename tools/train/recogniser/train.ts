import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { openModel, type RecognitionModel } from '../../../lib/core/recognition/model-file.ts';
import { packModel } from '../../../lib/core/recognition/pack-model.ts';
import { TAG_KINDS, tag } from '../../../lib/core/recognition/tagger.ts';
import { calibrate } from './calibrate.ts';
import { readCorpus, type LabelledText } from './corpora.ts';
import { readGazetteers } from './gazetteers.ts';
import { ALL_RUNS, FOLDS, inCapitals, learnFirst, learnSecond, samplesFrom, viewsOf, type Lesson } from './learn.ts';
import { buildLexicon, buildPhrases } from './lexicon-builder.ts';
import { taught } from './teacher.ts';
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

/**
 * `npm run train -- recogniser [--recipe news|open] [--shared DIR] [--out FILE] [--teacher FILE]`. With `--teacher` all but the part for text without
 * casing is taken from that model, which was trained before, and that part is learned anew, also from texts as the teacher reads them (decision 15).
 */
export async function train(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: {
    recipe: { type: 'string', default: 'news' }, shared: { type: 'string', default: '../shared' }, out: { type: 'string', default: 'public/models/recogniser.bin' }, teacher: { type: 'string' },
  } });
  const recipe = RECIPES[values.recipe as keyof typeof RECIPES];
  if (recipe === undefined) throw new Error(`unknown recipe ${values.recipe}; there are ${Object.keys(RECIPES).join(', ')}`);
  const ner = join(values.shared, 'corpus/ner');
  const texts = recipe.flatMap(([set, weight]) => readCorpus(ner, set).map((text, i) => ({ text, weight, runs: ALL_RUNS & ~(1 << (i % FOLDS)), unsure: [] })));
  const raw = values.teacher === undefined ? learnAll(texts, values.shared) : learnFrom(openFile(values.teacher), texts, TAUGHT.flatMap((set) => readCorpus(ner, set)));
  const dev = ['worldwide.dev', 'conll03.dev'].flatMap((set) => readCorpus(ner, set));
  const model = { ...raw, calibration: calibrate(dev.flatMap((text) => judged(text, raw)), 40) };
  const bytes = new Uint8Array(packModel(model));
  mkdirSync(join(values.out, '..'), { recursive: true });
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
}

/** A model from labelled texts and gazetteers alone. */
function learnAll(texts: readonly Lesson[], shared: string): RecognitionModel {
  const packages = join(import.meta.dirname, '..');
  if (!existsSync(join(packages, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: packages, stdio: 'inherit' });
  const gazetteers = readGazetteers(join(shared, 'knowledge/people.csv'));
  const lexicon = buildLexicon(readWordClasses(join(packages, 'node_modules'), 'output/train/word-classes.json'), gazetteers);
  const phrases = buildPhrases(gazetteers);
  console.log(`${lexicon.hashes.length} words, ${phrases.hashes.length} phrases`);
  const views = [texts, inCapitals(texts)].map((some) => viewsOf(some, lexicon, phrases)) as [ReturnType<typeof viewsOf>, ReturnType<typeof viewsOf>];
  const [cased, caseless] = [learnFirst(views[0], true), learnFirst(views[1], false)];
  const [usual, upper] = views.map((some) => samplesFrom(some, (isCased) => (isCased ? cased : caseless).byRun)) as [ReturnType<typeof samplesFrom>, ReturnType<typeof samplesFrom>];
  return {
    lexicon, phrases, cased: cased.whole, caseless: caseless.whole, secondCased: learnSecond(usual, cased.whole), secondCaseless: learnSecond([...usual, ...upper], cased.whole),
    calibration: new Float32Array(),
  };
}

/** `teacher` with a part for text without casing that has also learned from `raw` texts as the teacher reads them in their usual casing. */
function learnFrom(teacher: RecognitionModel, texts: readonly Lesson[], raw: readonly LabelledText[]): RecognitionModel {
  const own = viewsOf(inCapitals(texts), teacher.lexicon, teacher.phrases);
  const lessons = raw.map((text, i): Lesson => {
    const { unsure, ...read } = taught(text, teacher);
    return { text: read, weight: 1, runs: 1 << (i % FOLDS), unsure };
  });
  const caseless = learnFirst([...own, ...viewsOf(inCapitals(lessons), teacher.lexicon, teacher.phrases)], false);
  return { ...teacher, caseless: caseless.whole, secondCaseless: learnSecond(samplesFrom(own, () => caseless.byRun), caseless.whole) };
}

function openFile(path: string): RecognitionModel {
  const bytes = readFileSync(path);
  return openModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
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
