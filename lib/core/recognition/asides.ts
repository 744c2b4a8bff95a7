import { asideEnd, inversionEnd, isApposition } from './aside-ends.ts';
import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { hasFiniteVerb, isVerbAt, startsWithRole } from './role-phrases.ts';
import { SHAPES } from './shapes.ts';
import type { Clause } from './complements.ts';
import { hasVerb, isBehindSpeech, isComma, isOwn, nameAt, opensNoun, type Stretch } from './stretches.ts';
import type { Report } from './report-at.ts';

/** The words that report, `[first, last)`, and what stands before and behind them. */
export interface Aside extends Clause {
  readonly isInverted: boolean;
  readonly clauses: readonly Clause[];
}

/** The longest "X, the head of Y, said" between commas, in tokens, and so many commas in it. */
const LONGEST_ASIDE = 32;
const MOST_COMMAS = 4;

/** "…, |X said|, …" and "…, |said X, a farmer|": the aside with this verb in a stretch whose clause may begin at token `floor`; `null` if it is none. */
export function asideOf(stretch: Stretch, report: Report, floor: number): Aside | null {
  const { view } = stretch.scene;
  const { verb, at, isPassive } = report;
  if (!verb.isAside && !(verb.base === 'tell' && isPassive)) return null;
  if (isPassive && verb.base !== 'tell') return null;
  if (verb.form === 'gerund' || (verb.form === 'base' && /^(?:tell)$/.test(verb.base))) return null;
  const isInverted = isComma(stretch, at - 1) && verb.base !== 'tell' && opensSpeaker(stretch, report);
  const comma = isInverted ? at - 1 : commaBefore(stretch, report, floor);
  if (comma < 0 || comma <= floor || !isOwn(stretch, comma - 1) || isBehindSpeech(stretch, floor) || /^(?:who|whom|which|that)$/.test(lowerAt(view, report.first - 1))) return null;
  const close = isInverted ? inversionEnd(stretch, at + 1) : asideEnd(stretch, report);
  if (close < 0) return null;
  const first = clauseStart(stretch, floor, comma);
  if (first >= comma) return null;
  const before = { first, last: comma };
  const after = close + 1 < stretch.last && isOwn(stretch, close + 1) && isComma(stretch, close) && !isOfSpeaker(stretch, close + 1) ? { first: close + 1, last: stretch.last } : null;
  const isWhole = hasVerb(stretch, first, comma);
  const mayBeShort = (isInverted || /^(?:he|she|they)$/.test(lowerAt(view, comma + 1))) && isShort(stretch, first, comma, report);
  if (!isWhole && after === null && !mayBeShort) return null;
  if (after === null && comma - first <= 3 && !isOwn(stretch, close + 1) && close + 1 < stretch.last) return null;
  const isSure = !isInverted && (/^(?:he|she|they)$/.test(lowerAt(view, comma + 1)) || nameAt(stretch, comma + 1)?.last === report.first);
  if (!isWhole && after !== null && !mayBeShort && !isSure && !hasVerb(stretch, after.first - 1, after.last) && !hasVerb(stretch, after.first, after.last)) return null;
  if (/^(?:according|asked)$/.test(lowerAt(view, first)) || (/^(?:when|if|after)$/.test(lowerAt(view, first)) && /^(?:asked|pressed|questioned)$/.test(lowerAt(view, first + 1)))) return null;
  const isLink = comma - first === 1 && /^(?:then|now|so|still|yet|however|instead|meanwhile|later|afterwards|today|and|but)$/.test(lowerAt(view, first));
  return { first: comma + 1, last: close, isInverted, clauses: [...(isLink ? [] : [before]), ...(after !== null && after.last - after.first > 1 ? [after] : [])] };
}

/** "said |Zotin|", "said |a farmer|": whether who speaks may be named at token `t`, right behind the verb. */
function opensSpeaker(stretch: Stretch, { verb, at }: Report): boolean {
  const { view, names } = stretch.scene;
  if (!opensNoun(stretch, at + 1) || !isOwn(stretch, at + 1) || /^(?:that|this|these|it|there|no|nobody|nothing|everything|something|you|we|what|most|all)(?:['’].*)?$/.test(lowerAt(view, at + 1))) return false;
  const end = inversionEnd(stretch, at + 1);
  if (end < 0) return false;
  if (/^(?:say|explain|argue|insist|think|reckon)$/.test(verb.base) || /^(?:he|she|they)$/.test(lowerAt(view, at + 1)) || startsWithRole(view, at + 1, end)) return true;
  for (let t = at + 1; t < end; t++) if (names[stretch.scene.nameAt[t] ?? -1]?.kind === 'person') return true;
  return nameAt(stretch, at + 1) !== undefined || nameAt(stretch, at + 2) !== undefined;
}

/** "|A diplomat|, he said.": a fragment that opens its sentence and is all that is said. */
function isShort({ scene: { view }, first: opens }: Stretch, first: number, comma: number, { verb }: Report): boolean {
  const word = lowerAt(view, first);
  return first === opens && comma - first <= 12 && /^(?:say|tell|reply|answer|add)$/.test(verb.base) && !/ly$|^(?:in|on|at|by|for|to|from|with|without|after|before|during|since|until|as|when|while|if|then|later|yesterday|today|now|still|so|yet|and|but|or|instead|meanwhile|however|afterwards|again|once|here|there|of|according|asked|like|unlike|despite|among|last|earlier|that|this)$/.test(word);
}

/** The comma before "X, the head of Y, said": the first one behind which stands nothing but the subject; −1 if there is none. */
function commaBefore(stretch: Stretch, report: Report, floor: number): number {
  let best = -1;
  let next = report.first;
  for (let t = report.first - 1, commas = 0; t > floor && t > report.first - LONGEST_ASIDE && commas < MOST_COMMAS && isOwn(stretch, t); t--) {
    if (!isComma(stretch, t)) continue;
    commas += 1;
    const isOfName = nameAt(stretch, t - 1)?.kind === 'person' && t + 1 < next && isApposition(stretch, t + 1, next) && !isCapitalAt(stretch.scene.view, t + 1);
    if (!isOfName && isSubject(stretch, t + 1, next)) best = t;
    else if (t + 1 < next && !isApposition(stretch, t + 1, next)) break;
    else if (best >= 0 && !isApposition(stretch, t + 1, next)) break;
    next = t;
  }
  return best;
}

/** Whether tokens `[first, end)` are a noun phrase that may speak. */
function isSubject(stretch: Stretch, first: number, end: number): boolean {
  const { view } = stretch.scene;
  const isPlural = end - first < 5 && /^[a-z]{3,}[^s]s$/.test(lowerAt(view, end - 1)) && /^[a-z]{4,}$/.test(lowerAt(view, first)) && !/ly$|^(?:after|before|when|while|since|with|from|this|always|perhaps|times)$/.test(lowerAt(view, first));
  if (first >= end || !(opensNoun(stretch, first) || isPlural) || /^(?:this|that|these|those|there|i|what|nothing|everything|most|no)$/.test(lowerAt(view, first))) return false;
  const pronoun = /^(?:he|she|they|it|we|one|some|somebody|someone)$/.test(lowerAt(view, first));
  if (pronoun) return end === first + 1 || lowerAt(view, first + 1) === 'of';
  for (let t = first; t < end; t++) {
    const word = lowerAt(view, t);
    if ((stretch.scene.nameAt[t] as number) >= 0 || lowerAt(view, t - 1) === '-') continue;
    if (/^(?:who|whose|whom|that|which)$/.test(word) && t > first) return isComma(stretch, end) || (word === 'who' && isComma(stretch, end) === false && isVerbAt(view, t + 1));
    if (isVerbAt(view, t) || /^(?:and|but|as|when|because|if|to|than)$/.test(word) && !(word === 'and' && nameAt(stretch, t + 1) !== undefined) && !(word === 'to' && nameAt(stretch, t) === undefined)) return false;
    if (!isOwn(stretch, t)) return false;
  }
  return !(shapeAt(view, first) === SHAPES.lower && hasFiniteVerb(view, first, end));
}

/** Where what is said before the aside begins: behind a colon, a time or a conjunction. */
function clauseStart(stretch: Stretch, floor: number, comma: number): number {
  const { view } = stretch.scene;
  let first = floor;
  for (let t = floor; t < comma - 1; t++) if (lowerAt(view, t) === ':' && isOwn(stretch, t) && shapeAt(view, t - 1) !== SHAPES.digits) first = t + 1;
  for (let t = first; t < comma; t++) if (!isOwn(stretch, t) && stretch.scene.isQuoted[t] !== stretch.isQuoted && t < first + 1) first = t + 1;
  return first;
}

/** ", |and broke off| his visit", ", |as she left|": whether what token `t` opens is told of the speaker, and not said. */
function isOfSpeaker({ scene: { view } }: Stretch, t: number): boolean {
  const word = lowerAt(view, t).replace(/['’].*$/, '');
  if (/^(?:before|where|as|when|while|after|adding|with|who|which|whose|pausing|laughing|smiling|pointing|looking|referring|citing|quoting)$/.test(word)) return true;
  return /^(?:and|but)$/.test(word) && (isVerbAt(view, t + 1) && !/^(?:is|are|was|were|will|would|had|has|have|could|should|must|may|might|can)$/.test(lowerAt(view, t + 1)) || /^.{3,}ed$|^(?:went|left|broke|put|sat|turned|he|she)$/.test(lowerAt(view, t + 1))) && !/^(?:he|she)$/.test(lowerAt(view, t + 1));
}
