import { organisationAt } from './bodies.ts';
import { namedLater } from './named-later.ts';
import { lowerAt, type Name } from './names.ts';
import { quotedSpans } from './quotation-marks.ts';
import { speechAt } from './speech-at.ts';
import { isNamingVerb, isSpeechVerb, isSpeechVerbAt } from './speech-verbs.ts';
import { tokenAt } from './text-places.ts';
import { isPersonNoun, personMeant } from './speech-pronouns.ts';
import { isUnspoken } from './unspoken.ts';
import type { SpeakerChooser } from './choose-speaker.ts';
import type { DocumentView } from './features.ts';
import type { Stretches } from './nested-stretches.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Scene, Speech } from './scene.ts';

/** So many tokens before a quotation within a quotation the verb that gives it stands, and so many behind. */
const MOST_BEFORE = 20;
const MOST_BEHIND = 3;
/** The verb's subject stands at most so many tokens before it. */
const MOST_TO_SUBJECT = 30;

/** A quotation within a quotation goes on with one before that ends so many tokens before it. */
const MOST_TO_GO_ON = 12;

/**
 * What somebody quotes within his own words: "“And the lady says, ‘Sit down,’” Zotin recalls". Only where a verb of saying gives it, or as a sentence of its
 * own, since titles and words in doubt stand between such marks too. Its speaker is the verb's subject: a name, "I" for whoever
 * speaks the words around, whom they mean by "he" or "she"; without a verb, whoever spoke right before it; else `null`. Linear.
 */
export function nestedSpeech(scene: Scene, outer: readonly Speech[], chooser: SpeakerChooser): Speech[] {
  const { text } = scene.view;
  let last: Speech | undefined;
  let from = 0;
  let before: { first: number; last: number }[] = [];
  return outer.flatMap((around, o) => {
    if (!goesOnFrom(text, outer[o - 1], around)) {
      from = around.start;
      before = [];
    }
    const words = text.slice(around.start, around.end);
    if (!/["'“„«‘]/.test(words)) return [];
    let floor = tokenAt(scene, around.start);
    return quotedSpans(words).map((inner) => moved(inner, around.start)).flatMap((inner) => {
      const first = floor;
      const verb = verbOf(scene, inner, first, tokenAt(scene, around.end));
      floor = tokenAt(scene, inner.end);
      before.push({ first: tokenAt(scene, inner.open), last: floor });
      const isSentence = /[.!?…]$/.test(text.slice(inner.start, inner.end));
      if ((verb < 0 ? !isSentence || !standsAlone(text, inner, around.start) : !isSentence && isWritten(scene, verb, text.slice(inner.start, inner.end))) || isUnspoken(scene, inner)) return [];
      const goesOn = last !== undefined && first - tokenAt(scene, last.end) < MOST_TO_GO_ON && tokenAt(scene, inner.start) - tokenAt(scene, last.end) < MOST_TO_GO_ON;
      last = { start: inner.start, end: inner.end, speaker: verb >= 0 ? subjectOf(scene, first, verb, { ...around, from, inner: before }, chooser) : ownerAt(scene, tokenAt(scene, inner.start) - 2) ?? (goesOn ? (last as Speech).speaker : null), direct: true };
      return [last];
    });
  });
}

/** "It’s Du Fu’s|:|": whose the words are that a colon at token `t` announces. */
function ownerAt({ view, nameAt, names, entityOf }: Scene, t: number): number | undefined {
  const n = lowerAt(view, t) === ':' && /^['’]s$/.test(lowerAt(view, t - 1)) ? (nameAt[t - 2] ?? -1) : -1;
  return names[n]?.kind === 'person' ? entityOf[n] : undefined;
}

/** Whether the same person speaks on: in the same paragraph, or with nothing between. */
function goesOnFrom(text: string, before: Speech | undefined, { start, speaker }: Speech): boolean {
  return before !== undefined && before.speaker === speaker && (!text.slice(before.end, start).includes('\n\n') || !/[\p{L}\p{N}]/u.test(text.slice(before.end, start)));
}

/** Somebody's words, and where they begin if he has spoken right before. */
interface Words extends Speech {
  readonly from: number;
  /** What others say within them before, in tokens. */
  readonly inner: Stretches;
}

/** Whether a sentence, or what a colon announces, begins with the marks of `inner`. */
function standsAlone(text: string, inner: Quoted, from: number): boolean {
  return /^[\p{Lu}\p{N}¿¡]/u.test(text.slice(inner.start, inner.end)) && /(?:^|[.!?:…”’"'] )$/.test(text.slice(Math.max(from, inner.open - 2), inner.open));
}

/** "it says ‘No smoking’": what stands written somewhere, if no sentence, is nobody's words. */
function isWritten({ view }: Scene, verb: number, words: string): boolean {
  return /^(?:says?|said|reads?)$/.test(lowerAt(view, verb)) && !words.endsWith(',') && /^(?:it|form|sign|label|note|ticket|screen|card|plaque|paper|map|list|box)$/.test(lowerAt(view, verb - 1));
}

function moved({ start, end, open, close, goesOn }: Quoted, by: number): Quoted {
  return { start: start + by, end: end + by, open: open + by, close: close + by, goesOn };
}

/** The verb of saying that gives the inner quotation: before it in its sentence, or right behind; −1 if there is none. */
function verbOf(scene: Scene, inner: Quoted, floor: number, end: number): number {
  const { view } = scene;
  const mark = tokenAt(scene, inner.start) - 1;
  if (lowerAt(view, mark - 1) === '?' && mark - 2 >= floor && /^sa(?:id|ys)$/.test(lowerAt(view, mark - 2)) && /^(?:he|she)$/.test(lowerAt(view, mark - 3))) return mark - 2;
  for (let t = mark - 1; t >= floor && t >= mark - MOST_BEFORE && !/^[.;!?]$/.test(lowerAt(view, t)); t--) if (givesWords(view, t)) return t;
  const after = tokenAt(scene, inner.close);
  for (let t = after; t < Math.min(end, after + MOST_BEHIND); t++) {
    if (/^[.;:]$/.test(lowerAt(view, t))) break;
    if (isSpeechVerbAt(view, t) && givesWords(view, t)) return t;
  }
  return -1;
}

function givesWords(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, t);
  const behind = lowerAt(view, t + 1);
  if (/^(?:goes|went|hears?|heard)$/.test(word)) return true;
  if (/^(?:go|say|tell)$/.test(word) && /^(?:they|we|i|you|he|she|people)$/.test(lowerAt(view, t - 1)) && (word !== 'go' || /^[,:]$/.test(behind))) return true;
  if (word === 'put') return /^[,:]$/.test(behind);
  if (isNamingVerb(word)) return lowerAt(view, t + 2) === ':' || (/^(?:out|up|back|in|down|over)$/.test(behind) && /^(?:[,:]|to)$/.test(lowerAt(view, t + 2)));
  if (isSpeechVerb(word) && isBareInfinitive(view, t)) return true;
  const use = speechAt(view, t);
  return use !== null && use.sort === 'says' && !use.isPassive;
}

/** "heard him |say|, '…'". */
function isBareInfinitive(view: DocumentView, t: number): boolean {
  return /^(?:him|her|them|people|me|us)$/.test(lowerAt(view, t - 1)) && /^(?:hear|heard|made|make|makes|let|lets)$/.test(lowerAt(view, t - 2));
}

/** Whom the verb at token `verb`, within the words `around`, has for its subject. */
function subjectOf(scene: Scene, first: number, verb: number, around: Words, chooser: SpeakerChooser): number | null {
  const { view, nameAt, names, entityOf } = scene;
  const meant = (t: number): number | null => personMeant(scene, t, around, chooser, around.from, around.inner);
  if (/^(?:hears?|heard)$/.test(lowerAt(view, verb))) return null;
  if (isBareInfinitive(view, verb)) return /^(?:him|her)$/.test(lowerAt(view, verb - 1)) ? meant(verb - 1) : null;
  for (let t = pastClause(view, first, verb) - 1; t >= first && t >= verb - MOST_TO_SUBJECT; t--) {
    const word = lowerAt(view, t).replace(/['’](?:d|s|ll|ve)$/, '');
    if (/^[.;!?”’"]$/.test(word)) break;
    if (word === 'i') return around.speaker;
    if (word === 'he' || word === 'she') return meant(t);
    if (word === 'it' && t === verb - 1) return senderOf(scene, t, first, around, meant);
    if (/^(?:them|us|you)$/.test(word) && t === verb - 1) return null;
    if (t === verb - 2 && isPlural(word) && /^(?:would|had|have|will|could)$/.test(lowerAt(view, verb - 1))) return null;
    const n = nameAt[t] as number;
    if (n >= 0) {
      const name = names[n] as Name;
      if (name.kind === 'person') return entityOf[n] as number;
      if (name.last === verb) return organisationAt(scene, n) ?? null;
      t = name.first;
      continue;
    }
    if (/^(?:they|we|you|it|who|one)$/.test(word) || (isPlural(word) && numbers.test(lowerAt(view, t - 1)))) return null;
    if (t === verb - 1 && isPersonNoun(word)) return lowerAt(view, t - 1) === 'the' ? (namedLater(scene, tokenAt(scene, around.end), null, word) ?? null) : null;
  }
  const behind = lowerAt(view, verb + 1);
  if (behind === 'i') return around.speaker;
  if (behind === 'he' || behind === 'she') return meant(verb + 1);
  const n = nameAt[verb + 1] as number;
  return n >= 0 && names[n]?.kind === 'person' ? (entityOf[n] as number) : null;
}

/** The comma before "who …," or ", when …, and" that ends right before the verb; the verb itself if there is no such clause. */
function pastClause(view: DocumentView, first: number, verb: number): number {
  const comma = lowerAt(view, verb - 1) === ',' ? verb - 1 : /^(?:and|then)$/.test(lowerAt(view, verb - 1)) && lowerAt(view, verb - 2) === ',' ? verb - 2 : -1;
  if (comma < 0) return verb;
  for (let t = comma - 1; t > first && t > comma - MOST_TO_SUBJECT; t--) if (/^(?:who|whom|whose|which|where|when|while)$/.test(lowerAt(view, t)) && lowerAt(view, t - 1) === ',') return t - 1;
  return verb;
}

/** Who has sent what "it" at token `t` says: "She sent me a postcard. |It| said". */
function senderOf({ view, nameAt, names, entityOf }: Scene, t: number, first: number, around: Words, meant: (t: number) => number | null): number | null {
  let isPaper = false;
  for (let at = t - 1; at >= first && at > t - MOST_TO_SUBJECT; at--) {
    const word = lowerAt(view, at);
    if (/^(?:postcard|letter|note|card|telegram|wire|message|reply|cable|fax|email|e-mail)$/.test(word)) isPaper = true;
    if (!isPaper || !/^(?:sent|wrote|left|posted|mailed|cabled)$/.test(word)) continue;
    const before = lowerAt(view, at - 1);
    if (before === 'i') return around.speaker;
    if (before === 'he' || before === 'she') return meant(at - 1);
    const n = nameAt[at - 1] as number;
    return names[n]?.kind === 'person' ? (entityOf[n] as number) : null;
  }
  return null;
}

/** Whether the word is a noun in the plural for persons, or may be one. */
function isPlural(word: string): boolean {
  return /^(?:men|women|people|children|\p{Ll}{3,}s)$/u.test(word);
}

const numbers = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|twenty|many|several|some|few|other|both|\d+)$/u;
