import { asking, askingFor } from './asking.ts';
import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isVerbAt, times } from './role-phrases.ts';
import { SHAPES } from './shapes.ts';
import { clauseEnd } from './clause-ends.ts';
import { commaAfter, hasVerb, isBehindSpeech, isComma, isOwn, nameAt, opensClause, type Stretch } from './stretches.ts';
import type { Report } from './report-at.ts';

const isBarrier = askingFor('who whom which whose because when if how what why whether ; : and but'.split(' '));
const isDegree = askingFor(['so', 'such']);

/** Tokens `[first, last)` of what is reported. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

/** "said |on Tuesday in Minsk| that": so many tokens may stand between. */
const MOST_TO_THAT = 26;

/** "X said |that …|": what follows a "that" behind the verb, one clause for each; none if there is no "that". */
export function thatClauses(stretch: Stretch, report: Report): readonly Clause[] {
  if (report.verb.base === 'go') return [];
  const that = thatBehind(stretch, report);
  return that < 0 ? [] : partedAtThat(stretch, that + 1, clauseEnd(stretch, report, that + 1));
}

/** "X said |…|", "X told them |the border was closed|", "X had a plan: |…|": what the verb reports behind it without "that". */
export function complementsOf(stretch: Stretch, report: Report): readonly Clause[] {
  const first = complementStart(stretch, report);
  if (first < 0) return [];
  return partedAtThat(stretch, first, clauseEnd(stretch, report, first));
}

function complementStart(stretch: Stretch, report: Report): number {
  const { view } = stretch.scene;
  const { verb, at } = report;
  if (verb.base === 'go' || isBehindSpeech(stretch, stretch.first)) return -1;
  const next = lowerAt(view, at + 1);
  if (next === ':' || (verb.base === 'say' && colonBehind(stretch, at) >= 0)) {
    const t = next === ':' ? at + 2 : colonBehind(stretch, at) + 1;
    return isOwn(stretch, t) && opensClause(stretch, t) && hasVerb(stretch, t, stretch.last, true) ? t : -1;
  }
  if (verb.base === 'tell' && pastObject(stretch, at + 1) > at + 1 && lowerAt(view, pastObject(stretch, at + 1)) === 'how') return pastObject(stretch, at + 1);
  if (!verb.isBare || (report.isPassive && (verb.base !== 'tell' || lowerAt(view, at - 1) === 'being'))) return -1;
  if (/^(?:write|promise|reply|assert|stress|state|boast|allege|recall|vow)$/.test(verb.base) && !/^(?:he|she|it|they|there)$/.test(next)) return -1;
  let t = at + 1;
  if (verb.isToldTo && !report.isPassive) t = pastObject(stretch, t);
  t = pastAdjunct(stretch, t);
  if (!isOwn(stretch, t) || !(opensClause(stretch, t) || isPlainNoun(stretch, t))) return -1;
  if (verb.form === 'gerund' && !/^(?:he|she|it|they|there|the|his|her|its|their)$/.test(lowerAt(view, t)) && !isCapitalAt(view, t)) return -1;
  const end = commaAfter(stretch, t, stretch.last);
  return hasVerb(stretch, t, opensClause(stretch, t) ? end : Math.min(t + 4, end), true) && !isObject(stretch, t, verb.base) ? t : -1;
}

/** "said |goodbye|", "added |two goals|", "said |that day|": whether what opens at token `t` is a thing said, and no clause. */
function isObject({ scene: { view } }: Stretch, t: number, verb: string): boolean {
  if (verb === 'tell' && /^(?:what|who|whom|which|whose|how|why|where|when|whether)$/.test(lowerAt(view, t))) return true;
  if (/^(?:he|she|it|they|we|there|that)$/.test(lowerAt(view, t)) && /^(?:until|till|while|when|because|after|before|as|to|this|that|all|so|like|again|once|twice|for|in|on|at|with|by|from|about|and|or|[.,;:!?)])$/.test(lowerAt(view, t + 1))) return true;
  return /^(?:so|as|what|who|whom|which|whose|how|why|where|when|whether|much|little|more|less|nothing|something|anything|everything|yes|goodbye|grace|mass|prayers|words|things|one|another|this|such)$/.test(lowerAt(view, t)) && !isVerbAt(view, t + 1) && !/^(?:should|must|can|cannot|does|do|need)$/.test(lowerAt(view, t + 1)) || (lowerAt(view, t) === 'no' && !/^\p{Ll}{2,}$|^one$/u.test(lowerAt(view, t + 1)));
}

/** A lower-case noun with a verb right behind it: "said |seed had| to rest". */
function isPlainNoun({ scene: { view } }: Stretch, t: number): boolean {
  return shapeAt(view, t) === SHAPES.lower && /^[a-z]{3,}$/.test(lowerAt(view, t)) && (/^(?:was|were|had|has|is|are|would|could|should|will)$/.test(lowerAt(view, t + 1)) || lowerAt(view, t + 1) === "'s");
}

/** The "that" which opens a clause behind the verb; −1 if there is none. */
function thatBehind(stretch: Stretch, { verb, at, isPassive }: Report): number {
  const { view } = stretch.scene;
  const next = lowerAt(view, at + 1);
  const isToWhom = next !== 'to' || nameAt(stretch, at + 2) !== undefined || /^(?:the|a|an|his|her|their|its|me|us|him|them|himself|herself|reporters|journalists|friends|viewers|colleagues|parliament)$/.test(lowerAt(view, at + 2));
  const mayWait = isToWhom && (verb.isToldTo || isPassive || /^(?:that|only|on|in|at|to|from|of|by|before|after|during|with|through|as|last|this|yesterday|today|tonight|again|out|later|once|publicly|repeatedly|flatly|long|afterwards|then|first|until|all|home|round|here|there|not|over|more|much|[a-z]+day|[a-z]+ly|,)$/.test(next) || /^\d/.test(next));
  let isParted = false;
  const farthest = mayWait ? Math.min(stretch.last, at + MOST_TO_THAT) : at + 2;
  for (let t = at + 1; t < farthest; t++) {
    const word = lowerAt(view, t);
    if (!isOwn(stretch, t) || isDegree(view, t)) return -1;
    if (word === 'that' && isComplementiser(stretch, t, at)) return isParted && !isComma(stretch, t - 1) ? -1 : t;
    if (isComma(stretch, t)) isParted = true;
    if (t === at + 1) continue;
    if (isBarrier(view, t) && !(word === 'and' && nameAt(stretch, t - 1) !== undefined)) return -1;
    if (isVerbAt(view, t) || isPronoun(view, t)) return -1;
  }
  return -1;
}

const isPronoun = asking((word) => /^(?:he|she|it|they|we|i)(?:['’].*)?$/.test(word));

/** Whether "that" at token `t` opens a clause, and is no pronoun ("that of") and no relative ("the book that was"). */
function isComplementiser({ scene: { view } }: Stretch, t: number, verb: number): boolean {
  if (t > verb + 1 && /^(?:all|is|of|for|than|about|at|over|into|on|to|from|with|by|through|after|before|during|word|words|language|voice|book|and|or|but|way|time|things?|stories|story|everything|something|nothing|tool|tale|what)$/.test(lowerAt(view, t - 1))) return false;
  const next = lowerAt(view, t + 1);
  if (next === 'about') return false;
  if (/^(?:of|for|in|to|on|is|was|would|will|had|has|[.,;:!?)]|and|or|one|day|night|week|month|year|much|way)$/.test(next)) return /^(?:one|in|to|on)$/.test(next);
  return !(isVerbAt(view, t + 1) || (t > verb + 1 && /^[a-z]{3,}(?:[^s]s|ed)$/.test(next) && shapeAt(view, t + 2) === SHAPES.lower && /^(?:the|a|an|his|her|it|them|what)$/.test(lowerAt(view, t + 2))));
}

/** The colon of "said it more drily |three years ago:| …"; −1 if none is near. */
function colonBehind(stretch: Stretch, at: number): number {
  const { view } = stretch.scene;
  for (let t = at + 1; t < stretch.last && t < at + 9 && isOwn(stretch, t); t++) if (lowerAt(view, t) === ':') return t;
  return -1;
}

/** Past whom one tells: "them", "the council", "a visitor", "Zotin". */
export function pastObject(stretch: Stretch, first: number): number {
  const { view } = stretch.scene;
  const name = nameAt(stretch, first);
  if (name !== undefined) return name.last;
  const word = lowerAt(view, first);
  if (/^(?:me|us|you|him|her|them|reporters|journalists|friends|everyone|everybody|people|parliament|colleagues|newspapers|investors)$/.test(word) && !(word === 'her' && shapeAt(view, first + 1) === SHAPES.lower && /^(?:mother|father|husband|son|sister|brother|family|lawyer|friend|boss)/.test(lowerAt(view, first + 1)))) return first + 1;
  let t = first;
  if (/^(?:the|a|an|his|her|their|its|one|this|that|another)$/.test(word)) {
    t += 1;
    while (t < first + 5 && (isCapitalAt(view, t) || (shapeAt(view, t) === SHAPES.lower && !/^(?:the|he|she|it|they|there|his|her|its|their|in|on|at|how|that|to|of|a|an|no|if|when|where|who|what|why|as)$/.test(lowerAt(view, t)))) && !isVerbAt(view, t)) {
      t += 1;
      if (isCapitalAt(view, t - 1) && lowerAt(view, t) === 'of') t += 1;
    }
  }
  return t;
}

/** Past "on Tuesday" and "in April". */
function pastAdjunct(stretch: Stretch, first: number): number {
  const { view } = stretch.scene;
  let t = first;
  for (let left = 3; left > 0; left--) {
    const word = lowerAt(view, t);
    if (/^(?:later|again|today|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|afterwards|out|then|once|only)$/.test(word) && !(word === 'only' && shapeAt(view, t + 1) === SHAPES.digits)) { t += 1; continue; }
    if (!/^(?:on|in|at|last|this|from|during)$/.test(word)) break;
    let next = t + 1;
    while (next < t + 6 && !(times.test(lowerAt(view, next - 1)) && lowerAt(view, next) === 'the') && (isCapitalAt(view, next) || shapeAt(view, next) === SHAPES.digits || times.test(lowerAt(view, next)) || /^(?:the|a|an|hearing|court|interview|statement|speech|conference|news|television|radio)$/.test(lowerAt(view, next)))) next += 1;
    if (next === t + 1 || isVerbAt(view, next)) return t;
    t = next;
  }
  return isComma(stretch, t) && t > first ? t + 1 : t;
}

/** "|that he is tall|, |that he has a temper|": a clause for each "that" behind a comma, "and" or "but". */
function partedAtThat(stretch: Stretch, first: number, last: number): Clause[] {
  const { view } = stretch.scene;
  const parts: Clause[] = [];
  let start = first;
  for (let t = first + 2; t < last - 2; t++) {
    if (lowerAt(view, t) !== 'that' || /^(?:is|was|would|will|had|has|of)$/.test(lowerAt(view, t + 1))) continue;
    let end = t - 1;
    while (end > t - 4 && /^(?:later|then|also|now|again|therefore|once)$/.test(lowerAt(view, end))) end -= 1;
    if (!/^(?:,|and|but|or|;)$/.test(lowerAt(view, end))) continue;
    if (/^(?:and|but|or)$/.test(lowerAt(view, end)) && lowerAt(view, end - 1) === ',') end -= 1;
    parts.push({ first: start, last: end });
    start = t + 1;
  }
  return [...parts, { first: start, last }].filter((part) => part.last - part.first > 1);
}
