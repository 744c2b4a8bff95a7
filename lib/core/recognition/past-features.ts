import { lowerAt, type Name } from './names.ts';
import { FEATURE_AT as AT } from './speaker-features.ts';
import { isSubject } from './subjects.ts';
import type { Cast } from './cast.ts';
import type { Clue } from './clues.ts';
import type { Named } from './last-named.ts';
import type { Scene } from './scene.ts';

/** So many sentences are asked for their subjects. */
const MOST_SENTENCES = 5;
const MOST_IN_CLAUSE = 12;

/** Writes down what a person does in the article: says, is spoken of once, is the subject of sentences before. */
export function addPast(values: Float64Array, scene: Scene, cast: Cast, { first, next }: Clue, entity: number, { last }: Named): void {
  const sayings = cast.sayings[entity] as number;
  values[AT.says] = Math.log1p(sayings);
  if (cast.often[entity] === 1) values[sayings > 0 ? AT.saysOnce : AT.once] = 1;
  if (next !== undefined) values[next === entity ? AT.nextNamed : AT.nextNamesOther] = 1;
  const sentence = cast.sentenceAt[first] as number;
  let chain = 0;
  for (let s = Math.max(0, sentence - MOST_SENTENCES); s < sentence; s++) if (cast.subjects[s] === entity) chain += 1;
  values[AT.chain] = chain / MOST_SENTENCES;
  const name = last.get(entity);
  if (name !== undefined && isObject(scene, name)) values[AT.object] = 1;
}

/** Whether another subject and a verb stand before the name in its clause: "she asked |Zotin|". */
function isObject(scene: Scene, n: number): boolean {
  if (!isSubject(scene, n)) return false;
  const from = (scene.phraseStarts[n] as number) - 1;
  for (let t = from; t >= 0 && t > from - MOST_IN_CLAUSE; t--) {
    const word = lowerAt(scene.view, t);
    if (scene.isQuoted[t] === 1 || !/^[\p{L}’'-]+$/u.test(word) || clauses.has(word)) return false;
    const other = scene.nameAt[t] as number;
    if (other >= 0) {
      if (isSubject(scene, other)) return t < from;
      t = (scene.names[other] as Name).first;
    } else if (subjects.has(word)) return t < from;
  }
  return false;
}

const clauses = new Set('and but or that who which when while because if as where whose so'.split(' '));
const subjects = new Set('he she i we they you it'.split(' '));
