import { CASINGS } from './casings.ts';
import { mixed } from './hashing.ts';
import { SHAPES } from './shapes.ts';
import { TRAITS } from './word-traits.ts';
import type { Words } from './words.ts';
import type { Sentences } from '../text/sentences.ts';

/** Shares of such words from which on a text is partly, or all, about sport. */
const SOME = 0.012;
const MUCH = 0.03;

/** Per sentence: a field that says how much of the text is about sport, and whether the sentence is prose, a line without a verb, or a row of figures. */
export function topicsOf(words: Words, sentences: Sentences, casings: Uint8Array): Int32Array {
  const topic = topicOf(words);
  const topics = new Int32Array(sentences.count);
  for (let s = 0; s < topics.length; s++) topics[s] = kindOf(words, sentences.firsts[s] as number, sentences.firsts[s + 1] as number, topic, casings[s] === CASINGS.normal);
  return topics;
}

/** How much of the document is about sport: 0 nothing, 1 some, 2 all. */
function topicOf(words: Words): number {
  let sport = 0;
  let all = 0;
  for (let t = 0; t < words.typeOf.length; t++) {
    const type = words.typeOf[t] as number;
    if (words.shapes[type] !== SHAPES.none) all += 1;
    if (((words.traits[type] as number) & TRAITS.sport) !== 0) sport += 1;
  }
  return sport >= MUCH * all && sport > 2 ? 2 : sport >= SOME * all && sport > 1 ? 1 : 0;
}

/** What kind of sentence tokens `[first, last)` are in a document of this topic: prose, a line without a verb, or a row of figures. */
function kindOf(words: Words, first: number, last: number, topic: number, isCased: boolean): number {
  let digits = 0;
  let lower = 0;
  for (let t = first; t < last; t++) {
    const shape = words.shapes[words.typeOf[t] as number];
    if (shape === SHAPES.digits) digits += 1;
    else if (shape === SHAPES.lower) lower += 1;
  }
  const length = last - first;
  const kind = digits * 6 >= length ? 2 : isCased && lower * 4 < length ? 1 : 0;
  return mixed(350_003 + topic * 8 + kind * 2 + (length < 8 ? 1 : 0));
}
