import { lowerAt, type Name } from './names.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { isRoleNoun } from './title-words.ts';
import type { DocumentView } from './features.ts';

/** The article as those who look for a speaker need it. */
export interface Scene {
  readonly view: DocumentView;
  readonly names: readonly Name[];
  /** Per name: index of its entity. */
  readonly entityOf: readonly number[];
  /** Per token: index of the name that it lies in, or −1. */
  readonly nameAt: Int32Array;
  /** Per token: whether it lies between quotation marks. */
  readonly isQuoted: Uint8Array;
  /** Per entity: a woman, a man, or not known. */
  readonly isWoman: readonly (boolean | null)[];
  /** Per role noun in lower case: the entities with such a role, in order of their first mention's token `first`. */
  readonly roleNouns: ReadonlyMap<string, readonly { readonly entity: number; readonly first: number }[]>;
}

/** Who speaks: index of an entity; `null` for somebody without a name; `undefined` if the stretch says nothing about it. */
export type Speaker = number | null | undefined;

const prepositions = new Set('of for with by to from at in on against about than like via near under between'.split(' '));
const adverbs = new Set('then so and but also later once'.split(' '));
const women = new Set(['she', 'her']);
const men = new Set(['he', 'him']);

/**
 * The subject of the speech verb in tokens `[first, last)`, a stretch outside quotation marks within one sentence.
 * Of several verbs the first counts, or the last if `fromEnd`; `previous` spoke last.
 */
export function speakerIn(scene: Scene, first: number, last: number, previous: Speaker, fromEnd = false): Speaker {
  const { view } = scene;
  if (lowerAt(view, first) === 'according' && lowerAt(view, first + 1) === 'to') return subjectAfter(scene, first + 2, last, first, previous);
  for (let step = 0; step < last - first; step++) {
    const t = fromEnd ? last - 1 - step : first + step;
    if (scene.isQuoted[t] === 1 || scene.nameAt[t] as number >= 0) continue;
    const word = lowerAt(view, t);
    if (word === 'according' && lowerAt(view, t + 1) === 'to') return subjectAfter(scene, t + 2, last, t, previous);
    if (!isSpeechVerb(word)) continue;
    const found = subjectBefore(scene, first, t, previous);
    if (found !== undefined) return found;
    if (t > first && scene.isQuoted[t - 1] === 0 && /\p{L}/u.test(lowerAt(view, t - 1)) && !adverbs.has(lowerAt(view, t - 1))) continue;
    const inverted = subjectAfter(scene, t + 1, last, t, previous);
    if (inverted !== undefined) return inverted;
  }
  return undefined;
}

/** The nearest fitting subject in tokens `[first, verb)`. */
function subjectBefore(scene: Scene, first: number, verb: number, previous: Speaker): Speaker {
  const { view } = scene;
  let named: Speaker;
  for (let t = verb - 1; t >= first; t--) {
    if (scene.isQuoted[t] === 1) return named;
    const word = lowerAt(view, t);
    if (word === 'he' || word === 'she') { if (named === undefined) return pronoun(scene, word, t, previous); return named; }
    if (word === 'they' || word === 'who' && named === undefined) { if (word === 'they') return named ?? null; continue; }
    const n = scene.nameAt[t] as number;
    if (n >= 0) {
      const name = scene.names[n] as Name;
      t = name.first;
      if (name.kind !== 'person' || isPossessive(view, name)) continue;
      if (named === undefined && !prepositions.has(lowerAt(view, name.first - 1))) named = scene.entityOf[n] as number;
      if (named !== undefined && name.last === verb) return named;
      continue;
    }
    if (named === undefined && isRoleNoun(word) && (t === verb - 1 || (t === verb - 3 && lowerAt(view, t + 1) === '-'))) {
      const who = byRole(scene, word, t);
      if (who !== undefined) return who;
      if (t === verb - 1) return firstPerson(scene, first, t) ?? null;
    }
    if (named === undefined && t === verb - 1 && isPlainNoun(scene, t)) return firstPerson(scene, first, t) ?? null;
  }
  return named;
}

/** A person in tokens `[first, end)` with a comma after the name: the subject whose apposition ends at `end`. */
function firstPerson(scene: Scene, first: number, end: number): number | undefined {
  for (let t = end - 1; t >= first; t--) {
    const n = scene.nameAt[t] as number;
    if (n < 0) continue;
    const name = scene.names[n] as Name;
    if (name.kind === 'person' && lowerAt(scene.view, name.last) === ',' && !prepositions.has(lowerAt(scene.view, name.first - 1))) return scene.entityOf[n] as number;
    t = name.first;
  }
  return undefined;
}

/** A lower-case word that may be somebody without a name: "officials", "residents". */
function isPlainNoun(scene: Scene, t: number): boolean {
  return /^\p{Ll}+s$/u.test(lowerAt(scene.view, t)) && (scene.nameAt[t] as number) < 0 && !/^(?:has|was|is|does|this|always|also|as)$/.test(lowerAt(scene.view, t));
}

/** The subject right after the verb ("said Zotin", "said the minister, Viktor Zotin"). */
function subjectAfter(scene: Scene, from: number, last: number, verb: number, previous: Speaker): Speaker {
  const { view } = scene;
  const start = lowerAt(view, from);
  if (start === 'he' || start === 'she') return pronoun(scene, start, verb, previous);
  let isPlain = false;
  for (let t = from; t < last && t < from + 14; t++) {
    if (scene.isQuoted[t] === 1) break;
    const n = scene.nameAt[t] as number;
    const word = lowerAt(view, t);
    if (n >= 0) {
      const name = scene.names[n] as Name;
      if (name.kind === 'person' && !isPossessive(view, name) && !prepositions.has(lowerAt(view, name.first - 1))) return scene.entityOf[n] as number;
      t = name.last - 1;
      continue;
    }
    if (t === from && (word === ',' || word === ':' || word === 'that')) return undefined;
    if (prepositions.has(word) && !isPlain && t === from) return undefined;
    if (isRoleNoun(word) && (lowerAt(view, t - 1) === 'the' || lowerAt(view, t - 2) === 'the')) {
      const who = byRole(scene, word, t);
      if (who !== undefined && (scene.nameAt[t + 1] ?? -1) < 0 && lowerAt(view, t + 1) !== ',') return who;
    }
    if (word === '.' || word === ';') break;
    isPlain = true;
  }
  return isPlain ? null : undefined;
}

function isPossessive(view: DocumentView, name: Name): boolean {
  return /^['’]s?$/.test(lowerAt(view, name.last)) && lowerAt(view, name.last) !== '';
}

/** The one person before token `t` whose role has this noun ("the minister said"); `undefined` if none or several. */
function byRole(scene: Scene, noun: string, t: number): number | undefined {
  const [one, other] = scene.roleNouns.get(noun) ?? [];
  return one !== undefined && one.first < t && (other === undefined || other.first >= t) ? one.entity : undefined;
}

/**
 * Whom "he" or "she" before token `t` means: the person named last in this paragraph outside quotations, as nobody's
 * possessor and behind no preposition; else who spoke last; else the last such person before.
 */
function pronoun(scene: Scene, word: string, t: number, previous: Speaker): Speaker {
  const wantsWoman = women.has(word) ? true : men.has(word) ? false : null;
  const fits = (entity: number): boolean => (scene.isWoman[entity] ?? wantsWoman) === wantsWoman;
  let fallback: number | undefined;
  let left = 12;
  for (let n = lastNameBefore(scene, t); n >= 0 && left > 0; n--, left--) {
    const name = scene.names[n] as Name;
    const entity = scene.entityOf[n] as number;
    if (name.kind !== 'person' || scene.isQuoted[name.first] === 1 || !fits(entity)) continue;
    const paragraphs = paragraphsBetween(scene.view, name.end, t);
    if (paragraphs > 2) break;
    if (paragraphs > 0 && typeof previous === 'number' && fits(previous)) return previous;
    const isSubject = !isPossessive(scene.view, name) && !prepositions.has(lowerAt(scene.view, name.first - 1));
    if (isSubject) return entity;
    fallback ??= entity;
  }
  if (typeof previous === 'number' && fits(previous)) return previous;
  return fallback ?? null;
}

/** The person whom the paragraph that starts at `paragraphStart` named last before token `t`, as a subject; `null` if none. */
export function topicOf(scene: Scene, t: number, paragraphStart: number): number | null {
  let left = 20;
  for (let n = lastNameBefore(scene, t); n >= 0 && left > 0; n--, left--) {
    const name = scene.names[n] as Name;
    if (name.start < paragraphStart) return null;
    const isSubject = name.kind === 'person' && !isPossessive(scene.view, name) && !prepositions.has(lowerAt(scene.view, name.first - 1));
    if (isSubject && scene.isQuoted[name.first] === 0) return scene.entityOf[n] as number;
  }
  return null;
}

/** Index of the last name that starts before token `t`; −1 if none does. */
function lastNameBefore(scene: Scene, t: number): number {
  let low = 0;
  let high = scene.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scene.names[middle] as Name).first < t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function paragraphsBetween(view: DocumentView, from: number, t: number): number {
  return view.text.slice(Math.max(from, (view.tokens.starts[t] as number) - 4000), view.tokens.starts[t]).split(/\n\s*\n/).length - 1;
}
