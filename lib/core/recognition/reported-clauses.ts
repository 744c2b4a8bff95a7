import { lowerAt, type Name } from './names.ts';
import { isCapitalAt, shapeAt } from './name-list.ts';
import { hasFiniteVerb, isVerbAt, startsWithRole } from './role-phrases.ts';
import { reportsAside, reportsBare } from './speech-verbs.ts';
import { SHAPES } from './shapes.ts';
import type { Scene } from './scene.ts';

/** Tokens `[first, last)` of what is reported. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

/** The words that report, `[first, last)`, and what stands before and behind them. */
interface Aside extends Clause {
  readonly clauses: readonly Clause[];
}

/** The longest "X, the head of Y, said" between commas, in tokens. */
const LONGEST_ASIDE = 14;
const being = /^(?:is|are|was|were|be|been|being)$/;
/** Verbs with somebody whom one tells. */
const telling = /^(?:told|tells?|telling|remind(?:ed|s)|assur(?:ed|es)|warn(?:ed|s)|inform(?:ed|s)|promis(?:ed|es)|persuaded|convinced|swore|complain(?:ed|s)|confid(?:ed|es)|known)$/;
/** "said |on Tuesday in Minsk| that": so many tokens may stand between. */
const MOST_TO_THAT = 22;

/** "…, |X said|, …" and "…, |said X, a farmer|": the aside with the verb at `verb`, within tokens `[first, end)`; `null` if it is none. */
export function aside(scene: Scene, first: number, verb: number, end: number): Aside | null {
  const { view } = scene;
  if (!reportsAside(lowerAt(view, verb)) || (being.test(lowerAt(view, verb - 1)) && (lowerAt(view, verb) !== 'told' || verb + 1 < end))) return null;
  let comma = verb - 1;
  while (comma > first && comma > verb - LONGEST_ASIDE && !isComma(scene, comma)) comma -= 1;
  if (comma <= first + 1 || !isComma(scene, comma) || scene.isQuoted[comma - 1] === 1) return null;
  if (/^(?:who|whom|which|whose|and|but|when|while|as)$/.test(lowerAt(view, comma + 1))) return null;
  let close = verb + 1;
  while (close < end && !isComma(scene, close)) close += 1;
  const isInverted = verb === comma + 1;
  if (close + 1 < end && scene.isQuoted[close + 1] === 1) return null;
  if (isInverted ? /^(?:told|tells|called|calls)$/.test(lowerAt(view, verb)) || !isNominal(scene, verb + 1) || hasVerb(scene, verb + 1, close) : close - verb > 5 || lowerAt(view, verb + 1) === 'that') return null;
  if (!isInverted && close < end && startsApposition(scene, close + 1)) return null;
  const rest = isInverted && close < end && startsApposition(scene, close + 1) ? end : close;
  const isParting = rest + 3 < end && /^(?:s?he|they)$/.test(lowerAt(view, comma + 1)) && isNominal(scene, first);
  if (!isParting && !hasVerb(scene, first, comma) && !(rest + 3 < end && hasVerb(scene, rest + 1, end))) return null;
  const clauses = [{ first, last: comma }, ...(rest + 3 < end && scene.isQuoted[rest + 1] === 0 && !isSecondVerb(scene, rest + 1) ? [{ first: rest + 1, last: end }] : [])];
  return { first: comma + 1, last: rest, clauses };
}

/** ", |and broke off| his visit", ", |as she left|": whether what token `t` opens is told of the speaker, and not said. */
function isSecondVerb({ view }: Scene, t: number): boolean {
  const word = lowerAt(view, t);
  if (/^(?:before|as|when|while|after|adding|with)$/.test(word)) return true;
  return /^(?:and|but)$/.test(word) && (isVerbAt(view, t + 1) || /^.{3,}ed$|^(?:went|left|broke|put|sat|turned)$/.test(lowerAt(view, t + 1)));
}

/** What "according to", at token `at` of `[first, end)`, tells the source of. */
export function accordingTo(scene: Scene, first: number, at: number, end: number): readonly Clause[] {
  const { view } = scene;
  if (at > first + 2) return [{ first, last: isComma(scene, at - 1) ? at - 1 : at }];
  let t = at + 2;
  while (t < end && !isComma(scene, t)) {
    const n = scene.nameAt[t] as number;
    if (n >= 0 && !isComma(scene, (scene.names[n] as Name).last) && opensClause(scene, (scene.names[n] as Name).last)) return [{ first: (scene.names[n] as Name).last, last: end }];
    t += 1;
  }
  let close = t + 1;
  while (close < end && !isComma(scene, close)) close += 1;
  const isRole = close < end && startsWithRole(view, t + 1, close) && !hasFiniteVerb(view, t + 1, close);
  if (isRole || startsApposition(scene, t + 1)) {
    if (close < end && close - t < 20 && !/^(?:the|it|there|he|she|they)$/.test(lowerAt(view, t + 1))) t = close;
  }
  return t < end ? [{ first: t + 1, last: clauseEnd(scene, t + 1, end) }] : [];
}

/** "X said |that …|", "X told them |the border was closed|": what the verb at `verb` reports; `null` if it has no clause. */
export function clauseAfter(scene: Scene, verb: number, end: number): Clause | null {
  const { view } = scene;
  const isRelative = /^(?:who|which)$/.test(lowerAt(view, verb - 1)) || /^(?:who|which)$/.test(lowerAt(view, verb - 2));
  const bound = isRelative ? commaAfter(scene, verb, end) : end;
  if (/^(?:call|label|dub|brand|describe)(?:s|d|ed)?$/.test(lowerAt(view, verb))) return null;
  if (/^(?:say|tell)$/.test(lowerAt(view, verb)) && /^(?:to|can|could|would|will|may|might|must|should|not|never|ever|cannot|did|does|do|i|we|you)$|n['’]t$/.test(lowerAt(view, verb - 1))) return null;
  if (/^(?:asked|wondered|denied)$/.test(lowerAt(view, verb)) && being.test(lowerAt(view, verb - 1))) return null;
  const mayWait = telling.test(lowerAt(view, verb)) || /^(?:that|on|in|at|to|from|last|yesterday|today|again|out|later|once|through|publicly|repeatedly|flatly|[a-z]+day)$/.test(lowerAt(view, verb + 1));
  const farthest = mayWait ? Math.min(bound, verb + MOST_TO_THAT) : verb;
  for (let t = verb + 1; t < farthest; t++) {
    if (scene.isQuoted[t] === 1) break;
    const word = lowerAt(view, t);
    if (word === 'that' && !/^(?:all|is|of|in|for|to|at|words?|book|language|letter|speech|voice)$/.test(lowerAt(view, t - 1))) return { first: t + 1, last: clauseEnd(scene, t + 1, bound) };
    if (/^(?:who|which|whose|because|when|if|how|what|why)$/.test(word) || (isVerbAt(view, t) && !isComma(scene, t - 1) && t > verb + 1 && lowerAt(view, verb + 1) !== 'that')) break;
  }
  const word = lowerAt(view, verb);
  if (/^(?:wr[io]t|promised|promises|replie)/.test(word) && !/^(?:he|she|it|they|there|if)$/.test(lowerAt(view, verb + 1))) return null;
  const asked = /^(?:me|us|him|her|them)$/.test(lowerAt(view, verb + 1)) ? verb + 2 : verb + 1;
  if (/^(?:how|why|what|whether|where|if)$/.test(lowerAt(view, asked)) && (asked > verb + 1 ? /^(?:ask|wonder|told|tell)/.test(word) : true)) return { first: asked, last: clauseEnd(scene, asked, bound) };
  if (!reportsBare(word)) return null;
  let t = lowerAt(view, verb + 1) === 'out' ? verb + 2 : verb + 1;
  if (/^(?:told|tells|reminded|assured|warned)$/.test(word)) t = pastObject(scene, t, end);
  t = pastAdjunct(scene, t, end);
  const opens = /^(?:how|why|whether|what|where)$/.test(lowerAt(view, t));
  return t < bound && scene.isQuoted[t] === 0 && (opens || (opensClause(scene, t) && hasVerb(scene, t, commaAfter(scene, t, bound)))) ? { first: t, last: clauseEnd(scene, t, bound) } : null;
}

/** The next comma behind token `t`, or `end`. */
function commaAfter(scene: Scene, t: number, end: number): number {
  for (let at = t + 1; at < end; at++) if (isComma(scene, at)) return at;
  return end;
}

/** Past whom one tells: "them", "the council", "a visitor", "Zotin". */
function pastObject(scene: Scene, first: number, end: number): number {
  const { view } = scene;
  if (/^(?:me|us|him|her|them|it|you|reporters|journalists|parliament|lawmakers|colleagues|friends)$/.test(lowerAt(view, first))) return first + 1;
  const n = scene.nameAt[first] as number;
  if (n >= 0) return (scene.names[n] as Name).last;
  if (!/^(?:the|a|an|his|her|their|its|my|our|one)$/.test(lowerAt(view, first))) return end;
  let t = first + 1;
  while (t < first + 4 && shapeAt(view, t) === SHAPES.lower && !/^(?:the|he|she|it|they|there|his|her|in|on|at|how|that)$/.test(lowerAt(view, t)) && !isVerbAt(view, t)) t += 1;
  return t;
}

/** Past "on Tuesday" and "in April". */
function pastAdjunct({ view }: Scene, first: number, end: number): number {
  let t = first;
  for (let left = 2; left > 0 && /^(?:on|in|at|last|this|later|again|today|yesterday)$/.test(lowerAt(view, t)); left--) {
    if (/^(?:later|again|today|yesterday)$/.test(lowerAt(view, t))) { t += 1; continue; }
    let next = t + 1;
    while (next < t + 4 && next < end && (isCapitalAt(view, next) || shapeAt(view, next) === SHAPES.digits || /^(?:the|a|night|morning|evening|week|month|year|hearing|court|interview|statement)$/.test(lowerAt(view, next)))) next += 1;
    if (next === t + 1) return t;
    t = next;
  }
  return t;
}

/** Whether a clause may begin at token `t`: with a name, a pronoun, an article, a number or a plural. */
function opensClause(scene: Scene, t: number): boolean {
  const word = lowerAt(scene.view, t);
  return isCapitalAt(scene.view, t) || shapeAt(scene.view, t) === SHAPES.digits || /^(?:the|a|an|he|she|it|they|we|there|this|these|those|that|his|her|its|their|our|my|some|many|most|all|no|nobody|everybody|everyone|everything|every|each|both|one|two|three|four|five|if|when|what)$/.test(word) || (/^[a-z]{3,}s$/.test(word) && !/^(?:his|its|this|yes|thus|always)$/.test(word));
}

/** Whether a verb of a sentence stands in tokens `[first, end)` before any clause about a noun. */
function hasVerb(scene: Scene, first: number, end: number): boolean {
  const { view } = scene;
  for (let t = first; t < end; t++) {
    const word = lowerAt(view, t);
    if (t > first && /^(?:who|which|that|when|whom|whose|where)$/.test(word)) { t = commaAfter(scene, t, end); continue; }
    if (t > first && (isVerbAt(view, t) || /^(?:should|needs?|be|cannot)$/.test(word))) return true;
    if (/['’](?:d|ll|re|ve|m)$|n['’]t$|^(?:s?he|it|there|that|what)['’]s$/.test(word)) return true;
    if (t > first && shapeAt(view, t) === SHAPES.lower && /^.{3,}ed$/.test(word) && !/^(?:the|an?|of|by|with|in|on|from|his|her|its|their|and|at|,)$/.test(lowerAt(view, t - 1))) return true;
    if (word === ':' || (word === 'and' && isVerbAt(view, t + 1))) return false;
    if (t > first && /^[a-z]{3,}[^s]s$/.test(word) && shapeAt(view, t) === SHAPES.lower && isCapitalAt(view, t - 1)) return true;
    if (t > first && /^[a-z]{3,}s$/.test(word) && /^(?:he|she|it|who)$/.test(lowerAt(view, t - 1))) return true;
  }
  return false;
}

/** Where a reported clause ends: with its sentence, before what a "but" or "and" adds of somebody else, or before direct speech behind a comma. */
function clauseEnd(scene: Scene, first: number, end: number): number {
  const { view } = scene;
  for (let t = first + 2; t < end; t++) {
    if (!isComma(scene, t)) continue;
    if (scene.isQuoted[t + 1] === 1 || /^["“‘]$/.test(lowerAt(view, t + 1))) return t;
    if (/^(?:and|but)$/.test(lowerAt(view, t + 1)) && scene.nameAt[t + 2] !== undefined && (scene.nameAt[t + 2] as number) >= 0) return t;
    if (/^(?:adding|saying|which)$/.test(lowerAt(view, t + 1))) return t;
  }
  return end;
}

function isNominal(scene: Scene, t: number): boolean {
  return (scene.nameAt[t] as number) >= 0 || isCapitalAt(scene.view, t) || /^(?:the|a|an|his|her|one|another|he|she|they|its|their|my)$/.test(lowerAt(scene.view, t));
}

function startsApposition({ view }: Scene, t: number): boolean {
  return /^(?:the|a|an|who|his|her|whose|one|head|director|president|chairman|then|now)$/.test(lowerAt(view, t)) || (/^\d+$/.test(lowerAt(view, t)) && lowerAt(view, t + 1) === ',');
}

function isComma(scene: Scene, t: number): boolean {
  return /^(?:,|—|–)$/.test(lowerAt(scene.view, t)) && scene.isQuoted[t] === 0;
}
