import { isSubject } from './subjects.ts';
import { paragraphStarts } from './text-places.ts';
import { lowerAt, type Name } from './names.ts';
import type { Scene } from './scene.ts';

/** Who stands where in an article: what is asked of persons when one looks for a speaker. */
export interface Cast {
  /** Per token: the number of its sentence among those with words outside of quotations. */
  readonly sentenceAt: Int32Array;
  /** Per token: the number of its paragraph. */
  readonly paragraphAt: Int32Array;
  /** Per such sentence that has been read: the entity of its subject outside of quotations, by name or pronoun; −1 if it has none. */
  readonly subjects: Int32Array;
  /** Per such sentence: its first token; one more at the end. */
  readonly sentenceStarts: readonly number[];
  /** So many sentences have been read. */
  readSentences: number;
  /** Per entity: how often it is named. */
  readonly often: Int32Array;
  /** Per entity: the token of its first name; −1 for none. */
  readonly firsts: Int32Array;
}

/** Reads who stands where. Linear. */
export function castOf(scene: Scene): Cast {
  const { view, names, entityOf, isQuoted, isWoman } = scene;
  const { count, starts } = view.tokens;
  const sentenceAt = new Int32Array(count);
  const paragraphAt = new Int32Array(count);
  const sentenceStarts: number[] = [];
  for (let s = 0; s < view.sentences.count; s++) {
    const first = view.sentences.firsts[s] as number;
    const last = view.sentences.firsts[s + 1] as number;
    let isTold = false;
    for (let t = first; t < last; t++) if (isQuoted[t] === 0) { isTold = true; break; }
    if (isTold || s === 0) sentenceStarts.push(first);
    sentenceAt.fill(sentenceStarts.length - 1, first, last);
  }
  const paragraphs = paragraphStarts(view.text);
  for (let t = 0, p = 0; t < count; t++) {
    while (p + 1 < paragraphs.length && (starts[t] as number) >= (paragraphs[p + 1] as number)) p += 1;
    paragraphAt[t] = p;
  }
  const often = new Int32Array(isWoman.length);
  const firsts = new Int32Array(isWoman.length).fill(-1);
  names.forEach(({ first }, n) => {
    const entity = entityOf[n] as number;
    if (often[entity] === 0) firsts[entity] = first;
    often[entity] = (often[entity] as number) + 1;
  });
  sentenceStarts.push(count);
  return { sentenceAt, paragraphAt, subjects: new Int32Array(sentenceStarts.length).fill(-1), sentenceStarts, readSentences: 0, often, firsts };
}

/** The first person of tokens `[first, last)` who may be its subject, by name or, by `meant`, as "he" or "she"; −1 if there is none. */
export function subjectOf(scene: Scene, first: number, last: number, meant: (t: number) => number): number {
  for (let t = first; t < last; t++) {
    if (scene.isQuoted[t] === 1) continue;
    const n = scene.nameAt[t] as number;
    if (n >= 0) {
      if (isSubject(scene, n)) return scene.entityOf[n] as number;
      t = (scene.names[n] as Name).last - 1;
    } else if (isHeOrShe(lowerAt(scene.view, t))) return meant(t);
  }
  return -1;
}

/** "he", "she’s": asked of most words of a text, so without a regular expression. */
function isHeOrShe(word: string): boolean {
  const at = word.charCodeAt(0) === 0x73 ? 1 : 0;
  if (word.charCodeAt(at) !== 0x68 || word.charCodeAt(at + 1) !== 0x65) return false;
  const next = word.charCodeAt(at + 2);
  return word.length === at + 2 || next === 0x27 || next === 0x2019;
}
