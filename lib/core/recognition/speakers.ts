import { asking, askingFor } from './asking.ts';
import { itMeant, organisationAt } from './bodies.ts';
import { lowerAt, type Name } from './names.ts';
import { isCapitalAt } from './name-list.ts';
import { particleAt, speechAt, type SpeechUse } from './speech-at.ts';
import { isNamingVerb, mayReport } from './speech-verbs.ts';
import { described, headOf, isPossessive, isSubject, pronoun, topicAt } from './subjects.ts';
import { isAdverb, isBeside, pastAuxiliary, pastClause } from './verb-places.ts';
import { ownerOfWords } from './words-of.ts';
import type { Scene, Speaker } from './scene.ts';

/** "began |his long speech with the words| …": so many tokens may stand between. */
const MOST_TO_WORDS = 8;
/** A verb of opinion stands at most so many tokens before a fragment. */
const MOST_TO_FRAGMENT = 9;
const prepositions = new Set('of for with by to from at in on against about than like via near under between'.split(' '));
const isPreposition = askingFor(prepositions);

/** "as X tells it": X is where it is known from, not who said it. */
const sources = /^(?:records?|recorded|tells|told|reports|reported|remembers|remembered|recounts|recounted)$/;

const isQuoting = asking((word) => /^(?:quot|cit|paraphras)(?:e|es|ed|ing)$/.test(word));

/** How a stretch is looked through for its speaker. */
export interface Search {
  /** Of several verbs the last counts, because the quotation follows; else the first. */
  readonly fromEnd?: boolean;
  /** The stretch follows a quotation that goes on (with a comma), so that any verb beside its end reports it. */
  readonly isOpen?: boolean;
  /** The quotation is a fragment that ends the clause: verbs of opinion count. */
  readonly isFragment?: boolean;
  /** The token after the quotation, where "by X" may say who spoke. */
  readonly after?: number;
}

/** The subject of the speech verb in tokens `[first, last)`, a stretch outside quotation marks within one sentence. */
export function speakerIn(scene: Scene, first: number, last: number, search: Search = {}): Speaker {
  const { view } = scene;
  let isTold = false;
  for (let step = 0; step < last - first; step++) {
    const t = search.fromEnd === true ? last - 1 - step : first + step;
    if (scene.isQuoted[t] === 1 || scene.nameAt[t] as number >= 0) continue;
    const word = lowerAt(view, t);
    if (word === 'according' && lowerAt(view, t + 1) === 'to') return subjectAfter(scene, t + 2, last);
    if (word === 'in' && /^(?:the )?words of$/.test(`${lowerAt(view, t + 1)} ${lowerAt(view, t + 2)} ${lowerAt(view, t + 3)}`)) return subjectAfter(scene, t + 4, last);
    if (isQuoting(view, t)) {
      const source = personAt(scene, t + 1);
      if (source !== undefined) return source;
    }
    if (word === 'heard' && /^(?:i|we|one)$/.test(lowerAt(view, t - 1))) {
      const source = heardFrom(scene, t, last);
      if (source !== undefined) return source;
    }
    if (lowerAt(view, t + 1) === 'it' && lowerAt(view, first) === 'as' && sources.test(word)) continue;
    const use = speechAt(view, t);
    const isBesideVerb = search.isOpen === true && isBeside(scene, first, t) && mayReport(word);
    if (!isBesideVerb && (use === null || !counts(use, search, search.fromEnd === true && !/^(?:with|words?)$/.test(lowerAt(view, last - 1)) ? last - t : search.fromEnd === true ? Math.max(0, last - t - MOST_TO_WORDS) : t - first))) continue;
    if (use?.isPassive === true) {
      const agent = agentOf(scene, t, last, search);
      if (agent !== undefined) return agent;
      if (/^(?:quoted|reported|heard|supposed|said|thought|believed)$/.test(word) || isNamingVerb(word) || use.sort !== 'says') continue;
      isTold = true;
      continue;
    }
    const found = subjectBefore(scene, first, t);
    if (found !== undefined) return found;
    if (use?.isGerund === true || (t > first && scene.isQuoted[t - 1] === 0 && /\p{L}/u.test(lowerAt(view, t - 1)) && !isAdverb(view, t - 1))) continue;
    const inverted = subjectAfter(scene, particleAt(view, t) ? t + 2 : t + 1, last);
    if (inverted !== undefined) return inverted;
  }
  return isTold ? null : undefined;
}

/** Whether a verb so many tokens from the quotation says whose words it is. */
function counts({ sort }: SpeechUse, { isFragment }: Search, distance: number): boolean {
  return sort === 'says' || (sort === 'beside' ? distance <= 3 : isFragment === true && distance <= MOST_TO_FRAGMENT);
}

/** Whom "by" names behind a passive verb at `verb`, also right after the quotation; `undefined` if nobody. */
function agentOf(scene: Scene, verb: number, last: number, { after }: Search): Speaker {
  for (let t = verb + 1; t < Math.min(last, verb + 12); t++) if (lowerAt(scene.view, t) === 'by' && scene.isQuoted[t] === 0) return subjectAfter(scene, t + 1, last);
  return after !== undefined && lowerAt(scene.view, after) === 'by' ? subjectAfter(scene, after + 1, after + 12) : undefined;
}

/** The entity of the person whose name starts at token `t` and owns nothing. */
function personAt(scene: Scene, t: number): number | undefined {
  const n = scene.nameAt[t] ?? -1;
  const name = scene.names[n];
  return name?.kind === 'person' && name.first === t && !isPossessive(scene, name) ? scene.entityOf[n] : undefined;
}

/** "I |heard| in the queue from Zotin". */
function heardFrom(scene: Scene, verb: number, last: number): number | undefined {
  for (let t = verb + 1; t < Math.min(last, verb + MOST_TO_FRAGMENT); t++) if (lowerAt(scene.view, t) === 'from') return personAt(scene, t + 1);
  return undefined;
}

/** The nearest fitting subject in tokens `[first, verb)`. */
function subjectBefore(scene: Scene, first: number, verb: number): Speaker {
  const { view } = scene;
  let named: Speaker;
  const end = pastAuxiliary(view, first, pastClause(scene, first, verb));
  for (let t = end - 1; t >= first; t--) {
    if (scene.isQuoted[t] === 1) return named;
    const word = lowerAt(view, t).replace(/['’](?:d|s|ll)$/, '');
    if (word === 'he' || word === 'she') return named ?? pronoun(scene, t);
    if (word === 'it' && t === end - 1) return itMeant(scene, t);
    if (word === 'they' || word === 'who' && named === undefined) { if (word === 'they') return named ?? null; continue; }
    const n = scene.nameAt[t] as number;
    if (n >= 0) {
      const name = scene.names[n] as Name;
      t = name.first;
      if (name.kind !== 'person' || isPossessive(scene, name)) continue;
      if (named === undefined && isSubject(scene, n)) named = scene.entityOf[n] as number;
      if (named !== undefined && name.last === end) return named;
      continue;
    }
    if (named === undefined && t === end - 1 && lowerAt(view, t - 1) === 'the' && isPeople(scene, t)) return topicAt(scene, t - 1);
    if (named === undefined && t === end - 1) {
      const owner = ownerOfWords(scene, first, end);
      if (owner?.at === t) return owner.speaker;
      const head = headOf(scene, first, t);
      const inPhrase = described(scene, first, t);
      const who = head === t || inPhrase === undefined ? inPhrase : (described(scene, first, head) ?? null);
      if (who !== undefined) return firstPerson(scene, first, t) ?? who;
    }
  }
  return named;
}

/** A person in tokens `[first, end)` with a comma after the name: the subject whose apposition ends at `end`. */
function firstPerson(scene: Scene, first: number, end: number): number | undefined {
  for (let t = end - 1; t >= first; t--) {
    const n = scene.nameAt[t] as number;
    if (n < 0) continue;
    const name = scene.names[n] as Name;
    let comma = name.last + 1;
    while (comma < end && lowerAt(scene.view, comma) !== ',') comma += 1;
    if (name.kind === 'person' && lowerAt(scene.view, name.last) === ',' && comma >= end && isSubject(scene, n)) return scene.entityOf[n] as number;
    t = name.first;
  }
  return undefined;
}

/** "the |Nigerian|", "the |Premier|": a capitalised word that says what somebody is. */
function isPeople({ view, nameAt }: Scene, t: number): boolean {
  return isCapitalAt(view, t) && (nameAt[t] ?? 0) < 0 && !lowerAt(view, t).endsWith('s') && !isCapitalAt(view, t + 1);
}

/** Whether the noun phrase whose name ends before token `t` may end there: not in "Boeing |officials|". */
function endsPhrase({ view, nameAt }: Scene, t: number): boolean {
  return !/^\p{L}/u.test(lowerAt(view, t)) || (nameAt[t] as number) >= 0 || isPreposition(view, t) || /^(?:and|but|after|before|when|while|as|which|yesterday|today|last|this|late|earlier)$/.test(lowerAt(view, t));
}

/** The subject right after the verb ("said Zotin", "said the minister, Viktor Zotin"). */
function subjectAfter(scene: Scene, from: number, last: number): Speaker {
  const { view } = scene;
  const start = lowerAt(view, from).replace(/['’](?:d|s|ll)$/, '');
  if (start === 'he' || start === 'she') return pronoun(scene, from);
  if (start === ',' || start === ':' || start === 'that' || prepositions.has(start)) return undefined;
  let t = from;
  let body: number | undefined;
  for (; t < last && t < from + 14 && scene.isQuoted[t] === 0; t++) {
    const n = scene.nameAt[t] as number;
    const word = lowerAt(view, t);
    if (n >= 0) {
      const name = scene.names[n] as Name;
      if (name.kind === 'person' && !isPossessive(scene, name) && ((scene.phraseStarts[n] as number) <= from + 1 || !isPreposition(view, name.first - 1))) return scene.entityOf[n] as number;
      if (body === undefined && t <= from + 1 && endsPhrase(scene, name.last)) body = organisationAt(scene, n);
      t = name.last - 1;
      continue;
    }
    if (word === '.' || word === ';') break;
    if (/^(?:who|which|as|and|when|while)$/.test(word)) break;
  }
  if (t === from) return undefined;
  if (body !== undefined) return body;
  if (start === 'the' && isPeople(scene, from + 1)) return topicAt(scene, from);
  let end = from;
  while (end < t && /\p{L}|\p{N}|^-$/u.test(lowerAt(view, end)) && !isPreposition(view, end) && !isCapitalAt(view, end)) end += 1;
  return end > from ? (described(scene, from, end - 1) ?? null) : null;
}
