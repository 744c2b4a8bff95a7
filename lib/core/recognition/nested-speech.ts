import { lowerAt } from './names.ts';
import { quotedSpans } from './quotation-marks.ts';
import { speechAt } from './speech-at.ts';
import { isNamingVerb, isSpeechVerb } from './speech-verbs.ts';
import { tokenAt } from './text-places.ts';
import { isPersonNoun, personMeant } from './speech-pronouns.ts';
import { isUnspoken } from './unspoken.ts';
import type { SpeakerChooser } from './choose-speaker.ts';
import type { DocumentView } from './features.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Scene, Speech } from './scene.ts';

/** So many tokens before a quotation within a quotation the verb that gives it stands, and so many behind. */
const MOST_BEFORE = 12;
const MOST_BEHIND = 3;

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
  return outer.flatMap((around, o) => {
    if (!goesOnFrom(text, outer[o - 1], around)) from = around.start;
    const words = text.slice(around.start, around.end);
    if (!/["'“„«‘]/.test(words)) return [];
    let floor = tokenAt(scene, around.start);
    return quotedSpans(words).map((inner) => moved(inner, around.start)).flatMap((inner) => {
      const first = floor;
      const verb = verbOf(scene, inner, first, tokenAt(scene, around.end));
      floor = tokenAt(scene, inner.end);
      const isSentence = /[.!?…]$/.test(text.slice(inner.start, inner.end));
      if ((verb < 0 ? !isSentence || !standsAlone(text, inner, around.start) : !isSentence && isWritten(scene, verb, text.slice(inner.start, inner.end))) || isUnspoken(scene, inner)) return [];
      const goesOn = last !== undefined && first - tokenAt(scene, last.end) < MOST_TO_GO_ON && tokenAt(scene, inner.start) - tokenAt(scene, last.end) < MOST_TO_GO_ON;
      last = { start: inner.start, end: inner.end, speaker: verb >= 0 ? subjectOf(scene, first, verb, { ...around, from }, chooser) : goesOn ? (last as Speech).speaker : null, direct: true };
      return [last];
    });
  });
}

/** Whether the same person speaks on: in the same paragraph, or with nothing between. */
function goesOnFrom(text: string, before: Speech | undefined, { start, speaker }: Speech): boolean {
  return before !== undefined && before.speaker === speaker && (!text.slice(before.end, start).includes('\n\n') || !/[\p{L}\p{N}]/u.test(text.slice(before.end, start)));
}

/** Somebody's words, and where they begin if he has spoken right before. */
interface Words extends Speech {
  readonly from: number;
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
  for (let t = mark - 1; t >= floor && t >= mark - MOST_BEFORE && !/^[.;!?]$/.test(lowerAt(view, t)); t--) if (givesWords(view, t)) return t;
  const after = tokenAt(scene, inner.close);
  for (let t = after; t < Math.min(end, after + MOST_BEHIND); t++) {
    if (/^[.;:]$/.test(lowerAt(view, t))) break;
    if (isSpeechVerb(lowerAt(view, t)) && givesWords(view, t)) return t;
  }
  return -1;
}

function givesWords(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, t);
  const behind = lowerAt(view, t + 1);
  if (/^(?:goes|went|hears?|heard)$/.test(word)) return true;
  if (word === 'put') return /^[,:]$/.test(behind);
  if (isNamingVerb(word)) return lowerAt(view, t + 2) === ':' || (/^(?:out|up|back|in|down|over)$/.test(behind) && /^[,:]$/.test(lowerAt(view, t + 2)));
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
  if (/^(?:hears?|heard)$/.test(lowerAt(view, verb))) return null;
  if (isBareInfinitive(view, verb)) return /^(?:him|her)$/.test(lowerAt(view, verb - 1)) ? personMeant(scene, verb - 1, around, chooser, around.from) : null;
  for (let t = verb - 1; t >= first && t >= verb - MOST_BEFORE; t--) {
    const word = lowerAt(view, t).replace(/['’](?:d|s|ll|ve)$/, '');
    if (/^[.;!?”’"]$/.test(word)) break;
    if (word === 'i') return around.speaker;
    if (word === 'he' || word === 'she') return personMeant(scene, t, around, chooser, around.from);
    const n = nameAt[t] as number;
    if (n >= 0) return names[n]?.kind === 'person' ? (entityOf[n] as number) : null;
    if (/^(?:they|we|you|it|who|one)$/.test(word) || (t === verb - 1 && isPersonNoun(word))) return null;
  }
  const behind = lowerAt(view, verb + 1);
  if (behind === 'i') return around.speaker;
  if (behind === 'he' || behind === 'she') return personMeant(scene, verb + 1, around, chooser, around.from);
  const n = nameAt[verb + 1] as number;
  return n >= 0 && names[n]?.kind === 'person' ? (entityOf[n] as number) : null;
}
