import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openModel, type RecognitionModel } from '../../lib/core/recognition/model-file.ts';
import { recognise } from '../../lib/core/recognition/recognise.ts';
import { readCorpus, recased, type LabelledText } from '../train/recogniser/corpora.ts';
import { compromiseNames } from './compromise-names.ts';
import { Score } from './score.ts';

type Finder = (text: string) => readonly (readonly [start: number, end: number, type: string])[];

const SETS = ['worldwide.dev', 'conll03.dev', 'gmb.dev', 'gum.dev', 'uner_ewt.dev'];
const TYPES = ['PER', 'LOC', 'ORG'] as const;
const TYPE_OF_KIND = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const;

/**
 * `npm run evaluate -- ner [--model FILE] [--shared DIR] [--sets A,B]`: exact spans from raw text, precision, recall
 * and F1 per kind and pooled (persons and places), as written and in capitals and title case, beside compromise.
 */
export async function evaluateNer(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: {
    model: { type: 'string', default: 'public/models/recogniser.bin' }, shared: { type: 'string', default: '../shared' }, sets: { type: 'string', default: SETS.join(',') },
  } });
  const model = readModel(values.model);
  const finders: readonly (readonly [string, Finder])[] = [
    ['dateline', (text) => recognise(text, model).mentions.map(({ start, end, kind }) => [start, end, TYPE_OF_KIND[kind]] as const)],
    ['compromise', compromiseNames],
  ];
  for (const set of values.sets.split(',')) {
    const texts = readCorpus(join(values.shared, 'corpus/ner'), set);
    console.log(`\n${set} (${texts.length} texts)            P     R    F1`);
    for (const [finderName, find] of finders) report(finderName, texts, find);
    for (const casing of ['upper', 'title'] as const) {
      const copies = texts.flatMap((text) => recased(text, casing) ?? []);
      for (const [finderName, find] of finders) report(`${finderName}, ${casing}`, copies, find);
    }
  }
}

/** Opens a model file from disk. */
export function readModel(path: string): RecognitionModel {
  const file = readFileSync(path);
  return openModel(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

function report(finderName: string, texts: readonly LabelledText[], find: Finder): void {
  const scores = new Map<string, Score>([['PER + LOC', new Score()], ...TYPES.map((type) => [type, new Score()] as const)]);
  for (const { text, spans } of texts) {
    const found = find(text);
    for (const [types, score] of scores) {
      const wanted = types.split(' + ');
      const keys = (list: typeof found): Set<string> => new Set(list.filter(([, , type]) => wanted.includes(type)).map((span) => span.join('-')));
      score.add(keys(found), keys(spans));
    }
  }
  for (const [types, score] of scores) {
    console.log(`  ${finderName.padEnd(18)} ${types.padEnd(10)} ${score}`);
  }
}
