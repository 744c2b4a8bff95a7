import { genderOfNoun } from './focus-words.ts';
import { isSubject } from './subjects.ts';
import { paragraphStarts } from './text-places.ts';
import { lowerAt, type Name } from './names.ts';
import { NOBODY, type Scene } from './scene.ts';

/** So near to the start of a sentence somebody without a name is its subject, so many tokens before his noun, or the name that he has after all. */
const MOST_TO_SUBJECT = 8;
const MOST_TO_NOUN = 6;
const MOST_TO_NAME = 12;

/** Who stands where in an article: what is asked of persons when one looks for a speaker. */
export interface Cast {
  /** Per token: the number of its sentence among those with words outside of quotations. */
  readonly sentenceAt: Int32Array;
  /** Per token: the number of its paragraph. */
  readonly paragraphAt: Int32Array;
  /** Per such sentence that has been read: the entity of its subject outside of quotations, by name or pronoun; `NOBODY` for somebody without a name, −1 if it has none. */
  readonly subjects: Int32Array;
  /** Per such sentence: its first token; one more at the end. */
  readonly sentenceStarts: readonly number[];
  /** So many sentences have been read. */
  readSentences: number;
  /** Per entity: how often it is named. */
  readonly often: Int32Array;
  /** Per entity: how many quotations are said by their own sentences to be its words. */
  readonly sayings: Int32Array;
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
  return { sentenceAt, paragraphAt, subjects: new Int32Array(sentenceStarts.length).fill(-1), sentenceStarts, readSentences: 0, often, firsts, sayings: new Int32Array(isWoman.length) };
}

/** The first person of tokens `[first, last)` who may be its subject, by name or, by `meant`, as "he" or "she"; `NOBODY` for somebody without a name, −1 if there is none. */
export function subjectOf(scene: Scene, first: number, last: number, meant: (t: number) => number): number {
  for (let t = first; t < last; t++) {
    if (scene.isQuoted[t] === 1) continue;
    const n = scene.nameAt[t] as number;
    if (n >= 0) {
      if (isSubject(scene, n)) return scene.entityOf[n] as number;
      t = (scene.names[n] as Name).last - 1;
    } else if (isHeOrShe(lowerAt(scene.view, t))) return meant(t);
    else if (t < first + MOST_TO_SUBJECT && isUnnamedAt(scene, t, last)) return NOBODY;
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

/** Whether token `t` brings in somebody without a name: "A man by the door", "One of them said", "Somebody". */
function isUnnamedAt({ view, nameAt, names }: Scene, t: number, last: number): boolean {
  const word = lowerAt(view, t);
  if (word === 'somebody' || word === 'someone') return true;
  if (word === 'one' && /^(?:of|from|in|at|who|says?|said|asked|had|was|has|\p{Ll}+ed)$/u.test(lowerAt(view, t + 1))) return true;
  if (word !== 'a' && word !== 'an' && word !== 'another' && word !== 'one') return false;
  for (let at = t + 1; at < Math.min(last, t + MOST_TO_NOUN); at++) {
    const noun = lowerAt(view, at);
    if ((nameAt[at] as number) >= 0 || !/^[\p{L}-]+$/u.test(noun) || noun === 'of') return false;
    if (genderOfNoun(noun) !== undefined) return !isNamedBehind({ view, nameAt, names }, at, last);
  }
  return false;
}

/** Whether the sentence, that ends before token `last`, soon names whom the noun at token `at` means: "A teacher, |Anna Novak|". */
function isNamedBehind({ view, nameAt, names }: Pick<Scene, 'view' | 'nameAt' | 'names'>, at: number, last: number): boolean {
  for (let t = at + 1; t < Math.min(last, at + MOST_TO_NAME) && !/^[.;:]$/.test(lowerAt(view, t)); t++) if (names[nameAt[t] as number]?.kind === 'person') return true;
  return false;
}
