import { lowerAt, type Name } from './names.ts';
import { isCapitalAt } from './name-list.ts';
import { isSpeechVerb, mayReport } from './speech-verbs.ts';
import { described, isPossessive, isSubject, pronoun } from './subjects.ts';
import type { Previous, Scene, Speaker } from './scene.ts';

const adverbs = new Set('then so and but also later once'.split(' '));
const prepositions = new Set('of for with by to from at in on against about than like via near under between'.split(' '));

/**
 * The subject of the speech verb in tokens `[first, last)`, a stretch outside quotation marks within one sentence.
 * Of several verbs the first counts, or the last if `fromEnd`; `previous` spoke last. `isOpen`: the stretch follows a
 * quotation that goes on (with a comma), so that any verb beside its end reports it.
 */
export function speakerIn(scene: Scene, first: number, last: number, previous: Previous, fromEnd = false, isOpen = false): Speaker {
  const { view } = scene;
  if (lowerAt(view, first) === 'according' && lowerAt(view, first + 1) === 'to') return subjectAfter(scene, first + 2, last, first, previous);
  for (let step = 0; step < last - first; step++) {
    const t = fromEnd ? last - 1 - step : first + step;
    if (scene.isQuoted[t] === 1 || scene.nameAt[t] as number >= 0) continue;
    const word = lowerAt(view, t);
    if (word === 'according' && lowerAt(view, t + 1) === 'to') return subjectAfter(scene, t + 2, last, t, previous);
    if (word === 'in' && /^(?:the )?words of$/.test(`${lowerAt(view, t + 1)} ${lowerAt(view, t + 2)} ${lowerAt(view, t + 3)}`)) return subjectAfter(scene, t + 4, last, t, previous);
    if (!isSpeechVerb(word) && !(isOpen && isBeside(scene, first, t) && mayReport(word))) continue;
    const found = subjectBefore(scene, first, t, previous);
    if (found !== undefined) return found;
    if (t > first && scene.isQuoted[t - 1] === 0 && /\p{L}/u.test(lowerAt(view, t - 1)) && !adverbs.has(lowerAt(view, t - 1))) continue;
    const inverted = subjectAfter(scene, t + 1, last, t, previous);
    if (inverted !== undefined) return inverted;
  }
  return undefined;
}

/** Whether token `t` opens the stretch, or follows the name or pronoun that opens it. */
function isBeside(scene: Scene, first: number, t: number): boolean {
  if (t === first || (t === first + 1 && /^(?:he|she)$/.test(lowerAt(scene.view, first)))) return true;
  const n = scene.nameAt[t - 1] as number;
  return n >= 0 && (scene.phraseStarts[n] as number) <= first + 1;
}

/** The nearest fitting subject in tokens `[first, verb)`. */
function subjectBefore(scene: Scene, first: number, verb: number, previous: Previous): Speaker {
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
      if (name.kind !== 'person' || isPossessive(scene, name)) continue;
      if (named === undefined && isSubject(scene, n)) named = scene.entityOf[n] as number;
      if (named !== undefined && name.last === verb) return named;
      continue;
    }
    if (named === undefined && t === verb - 1) {
      const who = described(scene, first, t);
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
    if (name.kind === 'person' && lowerAt(scene.view, name.last) === ',' && isSubject(scene, n)) return scene.entityOf[n] as number;
    t = name.first;
  }
  return undefined;
}

/** The subject right after the verb ("said Zotin", "said the minister, Viktor Zotin"). */
function subjectAfter(scene: Scene, from: number, last: number, verb: number, previous: Previous): Speaker {
  const { view } = scene;
  const start = lowerAt(view, from);
  if (start === 'he' || start === 'she') return pronoun(scene, start, verb, previous);
  if (start === ',' || start === ':' || start === 'that' || prepositions.has(start)) return undefined;
  let t = from;
  for (; t < last && t < from + 14 && scene.isQuoted[t] === 0; t++) {
    const n = scene.nameAt[t] as number;
    const word = lowerAt(view, t);
    if (n >= 0) {
      const name = scene.names[n] as Name;
      if (name.kind === 'person' && !isPossessive(scene, name) && ((scene.phraseStarts[n] as number) <= from + 1 || !prepositions.has(lowerAt(view, name.first - 1)))) return scene.entityOf[n] as number;
      t = name.last - 1;
      continue;
    }
    if (word === '.' || word === ';') break;
    if (/^(?:who|which|as|and|when|while)$/.test(word)) break;
  }
  if (t === from) return undefined;
  let end = from;
  while (end < t && /\p{L}|\p{N}|^-$/u.test(lowerAt(view, end)) && !prepositions.has(lowerAt(view, end)) && !isCapitalAt(view, end)) end += 1;
  return end > from ? (described(scene, from, end - 1) ?? null) : null;
}
