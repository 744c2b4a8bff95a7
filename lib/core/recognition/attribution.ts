import { askingFor } from './asking.ts';
import { organisationAt } from './bodies.ts';
import { fragmentOf } from './fragments.ts';
import { lowerAt, type Name } from './names.ts';
import { isCapitalAt, isGapShort } from './name-list.ts';
import { isAnswer, particleAt, speechAt } from './speech-at.ts';
import { isSpeechVerb, isSpeechVerbAt } from './speech-verbs.ts';
import { speakerIn, type Search } from './speakers.ts';
import { isPossessive, isSubject, orNobody, pronoun } from './subjects.ts';
import { tokenAt } from './text-places.ts';
import { ownerOfWords } from './words-of.ts';
import type { DocumentView } from './features.ts';
import type { Quoted } from './quotation-marks.ts';
import type { Attribution, Scene, Speaker } from './scene.ts';

/** "Zotin, …, asked." has at most so many tokens. */
const MOST_TO_END = 16;
const isFullStop = askingFor('. ! ?'.split(' '));
const isClauseEnd = askingFor('. ; ! ?'.split(' '));

/** What the sentence around quotation `q` says about its speaker: first what follows the quotation, then what stands before it. */
export function attributed(scene: Scene, quoted: readonly Quoted[], q: number, paragraphEnd: number): Attribution {
  const { view } = scene;
  const quote = quoted[q] as Quoted;
  const after = tokenAt(scene, quote.close);
  const nextOpen = Math.min(paragraphEnd - 1, quoted[q + 1]?.open ?? Infinity);
  let afterEnd = after;
  while (afterEnd < view.tokens.count && (view.tokens.starts[afterEnd] as number) < nextOpen && !isClauseEnd(view, afterEnd)) afterEnd += 1;
  const behind = afterEnd > after && !quote.goesOn ? attributedBehind(scene, quote, after, afterEnd) : null;
  const isOwnClause = lowerAt(view, after) === ',' && /^(?:and|but|while|whereas|although|though)$/.test(lowerAt(view, after + 1));
  if (behind !== null && !isOwnClause) return behind;
  const last = tokenAt(scene, quote.start) - 1;
  const floor = q > 0 ? (quoted[q - 1] as Quoted).close - 1 : -1;
  let first = last;
  while (first > 0 && (view.tokens.starts[first - 1] as number) > floor && !startsAfterBreak(scene, first) && !isEndMark(scene, first - 1)) first -= 1;
  if (first >= last) return behind ?? { speaker: undefined, isReported: false };
  const before = attributedBefore(scene, quote, first, last, after, afterEnd);
  return before.isReported ? before : (behind ?? fragmentOf(scene, quote, first, last, after, afterEnd) ?? before);
}

/** What tokens `[after, afterEnd)` behind a quotation say: "… said X", "…, in X's words", "… was how X described it". */
function attributedBehind(scene: Scene, quote: Quoted, after: number, afterEnd: number): Attribution | null {
  const { view } = scene;
  const endsInside = /[.!?…][”’"']?$/.test(view.text.slice(quote.start, quote.end));
  const opensAfter = view.text.charAt(view.tokens.starts[after] ?? 0);
  const isRest = /^\p{Ll}/u.test(view.text.slice(quote.start, quote.start + 2)) && lowerAt(view, tokenAt(scene, quote.start) - 2) === ',';
  const goesOnAfter = !endsInside || /^[\p{Ll},;:—–-]/u.test(opensAfter) || asksAt(scene, quote, after, afterEnd) || !isRest && [1, 2].some((at) => saysAt(view, after + at) && lowerAt(view, after + at + 1) !== 'that');
  if (!goesOnAfter) return null;
  if (isAnswer(view, after)) return { speaker: undefined, isReported: true };
  const isOpen = endsWithComma(view.text, quote);
  const verdict = behindBeing(scene, after, afterEnd);
  if (verdict !== undefined) return { speaker: verdict, isReported: true };
  const owner = /^(?:in|to)$/.test(lowerAt(view, /^[,—–-]$/.test(lowerAt(view, after)) ? after + 1 : after)) ? ownerOfWords(scene, after, Math.min(afterEnd, after + 9)) : undefined;
  if (owner !== undefined) return { speaker: owner.speaker, isReported: true };
  const isNear = saysAt(view, after) || saysAt(view, after + 1) || isOpen;
  const speaker = isNear || endsInside ? speakerIn(scene, after, afterEnd, { isOpen }) : undefined;
  if (speaker !== undefined) return { speaker, isReported: true };
  const institution = saysAnInstitution(scene, after, afterEnd);
  return institution === undefined ? null : { speaker: institution, isReported: true };
}

/** "“Is it over?” Zotin, the youngest, |asked|.": whether a verb of saying ends the clause behind a question or a cry, which no comma can join to it. */
function asksAt(scene: Scene, quote: Quoted, after: number, afterEnd: number): boolean {
  const { view } = scene;
  const name = scene.names[scene.nameAt[after] ?? -1];
  if (name?.kind !== 'person' || lowerAt(view, name.last) !== ',' || !/[?!]$/.test(view.text.slice(quote.start, quote.end)) || afterEnd - after > MOST_TO_END) return false;
  const verb = particleAt(view, afterEnd - 2) ? afterEnd - 2 : afterEnd - 1;
  return lowerAt(view, verb - 1) === ',' && speechAt(view, verb)?.sort === 'says';
}

/** Whether token `t` is a verb that reports what stands beside it. */
function saysAt(view: DocumentView, t: number): boolean {
  const use = speechAt(view, t);
  return use !== null && use.sort !== 'opinion' && !use.isGerund && !use.isPassive && isSpeechVerbAt(view, t);
}

/** "… was X's verdict", "… is what X called it", "… was all she would say", "… was X's"; `undefined` if it is none of them. */
function behindBeing(scene: Scene, after: number, afterEnd: number): Speaker {
  const { view } = scene;
  if (!/^(?:is|was|are|were)$/.test(lowerAt(view, after))) return undefined;
  const next = lowerAt(view, after + 1);
  const isClause = /^(?:how|what|all)$/.test(next) || (next === 'the' && /^(?:way|word|words|phrase|term|name|expression|answer|only)$/.test(lowerAt(view, after + 2)));
  if (isClause) return speakerIn(scene, after + 2, afterEnd);
  const name = scene.names[scene.nameAt[after + 1] ?? -1];
  if (name?.kind === 'person' && isPossessive(scene, name) && name.last + 1 >= afterEnd) return scene.entityOf[scene.nameAt[after + 1] as number];
  return ownerOfWords(scene, after + 1, Math.min(afterEnd, after + 7))?.speaker;
}

/** What tokens `[first, last)` before a quotation say: "X said: …", "X's answer was …", "calling it “…”, X …". */
function attributedBefore(scene: Scene, quote: Quoted, first: number, last: number, after: number, afterEnd: number): Attribution {
  const { view } = scene;
  const search: Search = { fromEnd: true, isFragment: isFragment(scene, quote, last, after), after };
  const owner = ownerOfWords(scene, first, last);
  const from = owner === undefined ? first : owner.at + 1;
  const speaker = from < last ? speakerIn(scene, from, last, search) : undefined;
  if (speaker !== undefined && (owner === undefined || speaker !== null)) return { speaker, isReported: true };
  if (owner !== undefined) return { speaker: owner.speaker, isReported: true };
  const institution = saysAnInstitution(scene, first, last);
  if (institution !== undefined) return { speaker: institution, isReported: true };
  if (speechAt(view, first)?.isGerund === true) {
    const subject = subjectIn(scene, after, afterEnd);
    if (subject !== undefined) return { speaker: subject, isReported: true };
  }
  if (/^(?:for|to)$/.test(lowerAt(view, first))) {
    const n = scene.nameAt[first + 1] ?? -1;
    const name = scene.names[n];
    if (name?.kind === 'person' && lowerAt(view, name.last) === ',') return { speaker: scene.entityOf[n], isReported: true };
  }
  if (lowerAt(view, last - 1) !== ':') return { speaker: undefined, isReported: false };
  const body = bodyThatOpens(scene, first);
  if (body !== undefined) return { speaker: body, isReported: true };
  return { speaker: pronounIn(scene, first, last), isReported: true };
}

/** The organisation that a clause opens with: "The French Embassy, asked the obvious, was short:". */
function bodyThatOpens(scene: Scene, first: number): number | undefined {
  for (let t = first; t < first + 4; t++) {
    const n = scene.nameAt[t] ?? -1;
    if (n >= 0) return organisationAt(scene, n);
    if (lowerAt(scene.view, t) !== 'the' && !isCapitalAt(scene.view, t)) return undefined;
  }
  return undefined;
}

/** Whether a quotation may be part of the clause around it: it opens in lower case, and is no adjective to what follows. */
function isFragment(scene: Scene, quote: Quoted, last: number, after: number): boolean {
  const { view } = scene;
  if (!/^\p{Ll}/u.test(view.text.slice(quote.start, quote.start + 2))) return false;
  return !/^(?:a|an|the|his|her|its|their)$/.test(lowerAt(view, last - 1)) || !/^\p{Ll}/u.test(lowerAt(view, after)) || links.test(lowerAt(view, after));
}

const links = /^(?:and|or|but|nor|to|in|for|of|by|as|at|on|that|when|while|if|with|from|than|because|since|until|after|before|during|among|between|against|about|over|under|towards?|into|upon|without|within|it|he|she|they|which|who|whom|whose|is|was|are|were|has|had|have|would|will|could|should)$/;

/** Whom the last "he" or "she" in tokens `[first, last)` means, if no person is named behind it. */
function pronounIn(scene: Scene, first: number, last: number): Speaker {
  for (let t = last - 1; t >= first; t--) {
    if (/^(?:he|she)$/.test(lowerAt(scene.view, t)) && scene.isQuoted[t] === 0) return orNobody(pronoun(scene, t));
    const n = scene.nameAt[t] as number;
    if (n >= 0 && isSubject(scene, n)) return undefined;
  }
  return undefined;
}

/** The subject of the clause in tokens `[first, last)`. */
function subjectIn(scene: Scene, first: number, last: number): Speaker {
  for (let t = first; t < last; t++) {
    const word = lowerAt(scene.view, t);
    if (word === 'he' || word === 'she') return pronoun(scene, t);
    const n = scene.nameAt[t] as number;
    if (n >= 0 && isSubject(scene, n)) return scene.entityOf[n];
  }
  return undefined;
}

/** The organisation that is the subject of the last verb of speech in tokens `[first, last)`, `null` for a place or an unknown name
 * ("Washington says it is …", "state-run Damascus Radio said"), which stand for somebody without a name; `undefined` if none of them is. */
function saysAnInstitution(scene: Scene, first: number, last: number): number | null | undefined {
  for (let t = last - 1; t > first; t--) {
    if (!isSpeechVerb(lowerAt(scene.view, t))) continue;
    const end = /^(?:is|has|had|was)$/.test(lowerAt(scene.view, t - 1)) ? t - 2 : t - 1;
    const subject = lowerAt(scene.view, end) === ',' ? beforeClause(scene.view, first, end) : end;
    const n = scene.nameAt[subject] ?? -1;
    if (n >= 0) return (scene.names[n] as Name).kind === 'person' ? undefined : (organisationAt(scene, n) ?? null);
    return isCapitalAt(scene.view, subject) && lowerAt(scene.view, subject) !== 'i' && subject > first ? null : undefined;
  }
  return undefined;
}

/** The token before ", which …," that ends at the comma `comma`; the comma itself if there is no such clause. */
function beforeClause(view: DocumentView, first: number, comma: number): number {
  for (let t = comma - 1; t > first && t > comma - MOST_TO_END; t--) if (lowerAt(view, t) === 'which' && lowerAt(view, t - 1) === ',') return t - 2;
  return comma;
}

/** Whether a quotation ends with a comma, inside its marks or right behind them. */
function endsWithComma(text: string, quote: Quoted): boolean {
  return /,[”’"']?$/.test(text.slice(quote.start, quote.end)) || text.charAt(quote.close) === ',';
}

function isEndMark(scene: Scene, t: number): boolean {
  return isFullStop(scene.view, t);
}

function startsAfterBreak(scene: Scene, t: number): boolean {
  const { tokens, text } = scene.view;
  return t > 0 && t < tokens.count && !isGapShort(scene.view, t) && /\n\s*\n/.test(text.slice(tokens.ends[t - 1], tokens.starts[t]));
}
