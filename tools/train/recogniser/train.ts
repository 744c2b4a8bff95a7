import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { openModel, type FirstPass, type RecognitionModel } from '../../../lib/core/recognition/model-file.ts';
import { packModel } from '../../../lib/core/recognition/pack-model.ts';
import { TAG_KINDS, tag } from '../../../lib/core/recognition/tagger.ts';
import { recognise } from '../../../lib/core/recognition/recognise.ts';
import { Score } from '../../evaluate/score.ts';
import { loadArticles } from '../../fixtures/load-articles.ts';
import type { FixtureArticle } from '../../fixtures/read-article.ts';
import { calibrate } from './calibrate.ts';
import { readCorpus, recased, type LabelledText } from './corpora.ts';
import { readGazetteers } from './gazetteers.ts';
import { inCapitals, learnFirst, learnSecond, lesson, lessonOfOneRun, samplesFrom, viewsOf, type Lesson } from './learn.ts';
import { buildLexicon, buildPhrases } from './lexicon-builder.ts';
import { outOfFold, ownLessons } from './own-articles.ts';
import { taught } from './teacher.ts';
import { readWordClasses } from './word-vectors.ts';

/** Sets that a model learns from and how much each counts, beside the dev articles of our own. */
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
  const texts = recipe.flatMap(([set, weight]) => readCorpus(ner, set).map((text, i) => lesson(text, weight, i)));
  const articles = loadArticles('dev');
  const dev = ['worldwide.dev', 'conll03.dev'].map((set) => readCorpus(ner, set));
  const judge = judgeOn(dev);
  const learned = values.teacher === undefined ? learnAll(texts, articles, values.shared, judge) : learnFrom(openFile(values.teacher), texts, articles, TAUGHT.flatMap((set) => readCorpus(ner, set)), judge);
  const model = { ...learned.model, calibration: calibrate(dev.flat().flatMap((text) => judged(text, learned.model)), 40) };
  if (learned.byRun !== undefined) console.log(outOfFold(articles, learned.byRun.map((run) => ({ ...model, ...run }))));
  const bytes = new Uint8Array(packModel(model));
  mkdirSync(join(values.out, '..'), { recursive: true });
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
}

/** A model, and the first pass of each run. */
interface Learned {
  readonly model: RecognitionModel;
  readonly byRun?: readonly { readonly cased: FirstPass; readonly caseless: FirstPass }[];
}

/** A model from labelled texts, our own articles and gazetteers alone; learned once without the articles, to complete what their gold leaves out. */
function learnAll(labelledTexts: readonly Lesson[], articles: readonly FixtureArticle[], shared: string, judge: Judge): Learned {
  const packages = join(import.meta.dirname, '..');
  if (!existsSync(join(packages, 'node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: packages, stdio: 'inherit' });
  const gazetteers = readGazetteers(join(shared, 'knowledge/people.csv'));
  const lexicon = buildLexicon(readWordClasses(join(packages, 'node_modules'), 'output/train/word-classes.json'), gazetteers);
  const phrases = buildPhrases(gazetteers);
  console.log(`${lexicon.hashes.length} words, ${phrases.hashes.length} phrases`);
  const alone = viewsOf(labelledTexts, lexicon, phrases);
  const firstTeacher = learnFirst(alone, true);
  const secondTeacher = learnSecond(samplesFrom(alone, () => firstTeacher.byRun), firstTeacher.whole);
  const teacher = { lexicon, phrases, cased: firstTeacher.whole, caseless: firstTeacher.whole, secondCased: secondTeacher, secondCaseless: secondTeacher, calibration: new Float32Array() };
  const texts = [...labelledTexts, ...ownLessons(articles, teacher)];
  const [asWritten, inUpper] = [viewsOf(texts, lexicon, phrases), viewsOf(inCapitals(texts), lexicon, phrases)];
  const [cased, caseless] = [learnFirst(asWritten, true), learnFirst(inUpper, false)];
  const [usual, upper] = [asWritten, inUpper].map((some) => samplesFrom(some, (isCased) => (isCased ? cased : caseless).byRun)) as [ReturnType<typeof samplesFrom>, ReturnType<typeof samplesFrom>];
  const first = { ...teacher, cased: cased.whole, caseless: caseless.whole };
  return {
    model: {
      ...first, secondCased: learnSecond(usual, cased.whole, (secondCased) => judge({ ...first, secondCased }, true)),
      secondCaseless: learnSecond([...usual, ...upper], cased.whole, (secondCaseless) => judge({ ...first, secondCaseless }, false)),
    },
    byRun: cased.byRun.map((run, r) => ({ cased: run, caseless: caseless.byRun[r] as FirstPass })),
  };
}

/** `teacher` with a part for text without casing that has also learned from `raw` texts as the teacher reads them in their usual casing. */
function learnFrom(teacher: RecognitionModel, labelledTexts: readonly Lesson[], articles: readonly FixtureArticle[], raw: readonly LabelledText[], judge: Judge): Learned {
  const own = viewsOf(inCapitals([...labelledTexts, ...ownLessons(articles, teacher)]), teacher.lexicon, teacher.phrases);
  const lessons = raw.map((text, i) => {
    const { unsure, ...read } = taught(text, teacher);
    return lessonOfOneRun(read, unsure, i);
  });
  const caseless = learnFirst([...own, ...viewsOf(inCapitals(lessons), teacher.lexicon, teacher.phrases)], false);
  const first = { ...teacher, caseless: caseless.whole };
  return { model: { ...first, secondCaseless: learnSecond(samplesFrom(own, () => caseless.byRun), caseless.whole, (secondCaseless) => judge({ ...first, secondCaseless }, false)) } };
}

/** How well a model reads dev texts in the usual casing or in capitals: F1 of persons and places, the mean of the sets. */
type Judge = (model: RecognitionModel, isCased: boolean) => number;

function judgeOn(sets: readonly (readonly LabelledText[])[]): Judge {
  const types: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC' };
  return (model, isCased) => {
    const scores = sets.map((texts) => {
      const score = new Score();
      for (const { text, spans } of texts.flatMap((own) => (isCased ? own : recased(own, 'upper')) ?? [])) {
        const found = recognise(text, model).mentions.filter(({ kind }) => kind in types).map(({ start, end, kind }) => `${start}-${end}-${types[kind]}`);
        score.add(new Set(found), new Set(spans.filter(([, , type]) => type === 'PER' || type === 'LOC').map((span) => span.join('-'))));
      }
      return score.f1;
    });
    return scores.reduce((sum, f1) => sum + f1 / scores.length, 0);
  };
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
