import { lowerAt, type Name } from './names.ts';
import { speakerIn } from './speakers.ts';
import { described, isPossessive, isSubject, pronoun } from './subjects.ts';
import { isComma, isOwn, nameAt, type Stretch } from './stretches.ts';
import type { Report } from './report-at.ts';
import type { Speaker } from './scene.ts';

/** Whom the words of a stretch belong to: whoever speaks them for "I" in his speech, and who spoke before in the sentence for "adding that". */
export interface Voices {
  readonly own: number | null;
  readonly before: Speaker;
}

/** Who says what the verb reports: its subject, or in "said X" what follows it; `undefined` if that is the writer or the reader. */
export function reporter(stretch: Stretch, report: Report, isInverted: boolean, end: number, voices: Voices): Speaker {
  const { scene } = stretch;
  if (report.isPassive) return agent(stretch, report.at, end);
  if (isInverted) return subjectAfter(stretch, report.at, end);
  if (report.verb.base === 'saying') return owner(stretch, report.first);
  const t = report.first - 1;
  if (t < stretch.first) return report.verb.form === 'gerund' ? voices.before ?? null : undefined;
  const word = lowerAt(scene.view, t).replace(/['’](?:d|s|ll|ve|m|re)$/, '');
  if (word === 'he' || word === 'she') return pronoun(scene, t);
  if (word === 'i' || word === 'we') return stretch.isQuoted === 1 ? (word === 'i' ? voices.own : null) : undefined;
  if (/^(?:you|that|nobody|none|neither|nothing)$/.test(word) || (word === 'it' && report.verb.base === 'suggest') || (word === 'who' && t === stretch.first)) return undefined;
  if (word === 'one' && lowerAt(scene.view, t - 1) === 'no') return undefined;
  if (/^(?:they|it|some|others|many|people|one|somebody|someone|everyone|everybody)$/.test(word)) return null;
  if (word === 'who' || word === 'which') return antecedent(stretch, t);
  const name = nameAt(stretch, t);
  if (name !== undefined && !isPossessive(scene, name)) return ofName(stretch, name);
  if (isComma(stretch, t) && report.verb.form !== 'gerund') return beforeApposition(stretch, t) ?? sentenceSubject(stretch, t);
  if (report.verb.form === 'gerund') return voices.before ?? sentenceSubject(stretch, t);
  const isPartedFromSubject = /^(?:and|but|then|or)$/.test(word) || report.first < report.at && /^(?:to)$/.test(lowerAt(scene.view, report.at - 1)) || !/^\p{L}/u.test(word);
  if (isPartedFromSubject) return sentenceSubject(stretch, t);
  return described(scene, stretch.first, t) ?? (isOwn(stretch, t) ? null : undefined);
}

/** Whom a name right before the verb gives: a person, a body; a place speaks for somebody without a name, and so does "a friend of X". */
function ofName(stretch: Stretch, name: Name): Speaker {
  const { scene } = stretch;
  const n = scene.nameAt[name.first] as number;
  const behind = name.first - 1;
  const bearer = name.kind !== 'person' && /^(?:of|from|for)$/.test(lowerAt(scene.view, behind)) ? nameAt(stretch, behind - 1) : undefined;
  if (bearer?.kind === 'person') return ofName(stretch, bearer);
  if (name.kind === 'person') return isSubject(scene, n) && !isJoined(stretch, n) ? scene.entityOf[n] : null;
  const isBehind = /^(?:of|for|with|by|to|from|at|in|on|against|about|near|under|between)$/.test(lowerAt(scene.view, (scene.phraseStarts[n] as number) - 1));
  return name.kind === 'organisation' && !isBehind ? scene.entityOf[n] : null;
}

/** "Novak and |Zotin|": whether two speak. */
function isJoined(stretch: Stretch, n: number): boolean {
  const { scene } = stretch;
  const before = (scene.phraseStarts[n] as number) - 1;
  return lowerAt(scene.view, before) === 'and' && nameAt(stretch, before - 1)?.kind === 'person' && isOwn(stretch, before);
}

/** Whom "who" at token `t` stands for. */
function antecedent(stretch: Stretch, t: number): Speaker {
  const at = isComma(stretch, t - 1) ? t - 2 : t - 1;
  const name = nameAt(stretch, at);
  if (name !== undefined) return name.kind === 'person' ? stretch.scene.entityOf[stretch.scene.nameAt[at] as number] : ofName(stretch, name);
  let comma = t - 1;
  while (comma > stretch.first && comma > t - 12 && !isComma(stretch, comma)) comma -= 1;
  return isComma(stretch, comma) ? beforeApposition(stretch, comma + (comma < t - 1 ? 1 : 0), true) : null;
}

/** The person or body whose apposition or clause ends at the comma `end`; `isAnywhere` in the sentence, not as its subject alone. */
function beforeApposition(stretch: Stretch, end: number, isAnywhere = false): Speaker {
  const { scene } = stretch;
  for (let t = end - 1; t >= stretch.first && isOwn(stretch, t); t--) {
    const name = nameAt(stretch, t);
    if (name === undefined) continue;
    const n = scene.nameAt[t] as number;
    const isHead = isComma(stretch, name.last) && !isPossessive(scene, name);
    if (isHead && name.kind === 'person' && (isAnywhere || isSubject(scene, n))) return scene.entityOf[n];
    if (isHead && name.kind === 'organisation' && (scene.phraseStarts[n] as number) <= stretch.first + 1) return scene.entityOf[n];
    t = name.first;
  }
  return null;
}

/** The subject of the sentence before token `end`: the nearest person who may be one, or "he". */
function sentenceSubject(stretch: Stretch, end: number): Speaker {
  const { scene } = stretch;
  let hasNoun = false;
  for (let t = end; t >= stretch.first && isOwn(stretch, t); t--) {
    const word = lowerAt(scene.view, t).replace(/['’](?:d|s|ll|ve|m|re)$/, '');
    if (word === 'he' || word === 'she') return pronoun(scene, t);
    if (word === 'they') return null;
    if (word === 'i' || word === 'we' || word === 'you') return undefined;
    const name = nameAt(stretch, t);
    if (name !== undefined) {
      const n = scene.nameAt[t] as number;
      if (name.kind === 'person' && isSubject(scene, n)) return scene.entityOf[n];
      t = name.first;
    }
    hasNoun ||= /^\p{L}{3,}/u.test(word);
  }
  return hasNoun ? null : undefined;
}

/** Who "said X" names behind the verb. */
function subjectAfter(stretch: Stretch, verb: number, end: number): Speaker {
  const name = nameAt(stretch, verb + 1) ?? (lowerAt(stretch.scene.view, verb + 1) === 'the' ? nameAt(stretch, verb + 2) : undefined);
  if (name !== undefined && name.kind !== 'person') return isPossessive(stretch.scene, name) ? null : ofName(stretch, name);
  return speakerIn(stretch.scene, verb, end) ?? null;
}

/** Whom "by" names behind "was told". */
function agent(stretch: Stretch, verb: number, end: number): Speaker {
  for (let t = verb + 1; t < Math.min(end, verb + 4); t++) {
    if (lowerAt(stretch.scene.view, t) !== 'by') continue;
    for (let at = t + 1; at < t + 5; at++) {
      const name = nameAt(stretch, at);
      if (name !== undefined) return name.kind === 'place' ? null : stretch.scene.entityOf[stretch.scene.nameAt[at] as number];
    }
  }
  return null;
}

/** Whom "according to" gives as the source in tokens `[first, end)`. */
export function sourceSpeaker(stretch: Stretch, at: number, first: number, end: number): Speaker {
  const { scene } = stretch;
  const { view } = scene;
  if (/^(?:his|her)$/.test(lowerAt(view, first)) && lowerAt(view, at) !== 'according') return pronoun(scene, first);
  if (/^(?:him|her)$/.test(lowerAt(view, first)) && (first + 1 === end || isComma(stretch, first + 1))) return pronoun(scene, first);
  if (lowerAt(view, at) === 'according') {
    const name = nameAt(stretch, first) ?? (lowerAt(view, first) === 'the' ? nameAt(stretch, first + 1) : undefined);
    if (name !== undefined && name.kind !== 'person' && !isPossessive(scene, name)) return name.kind === 'organisation' ? scene.entityOf[scene.nameAt[name.first] as number] : null;
    return speakerIn(scene, at, end) ?? null;
  }
  for (let t = first; t < end; t++) {
    const name = nameAt(stretch, t);
    if (name !== undefined) return name.kind === 'place' ? null : scene.entityOf[scene.nameAt[t] as number];
  }
  return null;
}

/** Whose saying it is by the word before, at token `t`: "his", "Zotin|'s|"; of "the" the subject of the sentence. */
function owner(stretch: Stretch, t: number): Speaker {
  const word = lowerAt(stretch.scene.view, t);
  if (word === 'his' || word === 'her') return pronoun(stretch.scene, t);
  if (word === 'their') return null;
  if (/^(?:the|an?)$/.test(word)) return sentenceSubject(stretch, t - 1);
  const name = nameAt(stretch, t - 1);
  return name === undefined || name.kind === 'place' ? null : stretch.scene.entityOf[stretch.scene.nameAt[t - 1] as number];
}
