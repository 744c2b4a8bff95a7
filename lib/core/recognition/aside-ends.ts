import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isVerbAt, startsWithRole } from './role-phrases.ts';
import { SHAPES } from './shapes.ts';
import { pastObject } from './complements.ts';
import { hasVerb, isComma, isOwn, type Stretch } from './stretches.ts';
import type { Report } from './report-at.ts';

/** What may stand between a name and the verb: a role, an age, a clause with "who". */
export function isApposition(stretch: Stretch, first: number, end: number): boolean {
  const { view } = stretch.scene;
  const word = lowerAt(view, first);
  if (end - first <= 1) return end === first || /^\d+$/.test(word);
  return /^(?:the|a|an|who|whose|his|her|one|then|now|aged|himself|herself)$/.test(word) || startsWithRole(view, first, end) || (isCapitalAt(view, first) && end - first <= 5);
}

/** Where "he told them on Tuesday" ends: the token of its comma, or the end of the stretch; −1 if more than that follows the verb. */
export function asideEnd(stretch: Stretch, { verb, at, isPassive }: Report): number {
  const { view } = stretch.scene;
  let t = at + 1;
  if (/^(?:on|out)$/.test(lowerAt(view, t)) && (verb.base === 'go' || verb.base === 'point')) t += 1;
  if (verb.base === 'tell' && !isPassive) {
    t = pastObject(stretch, t);
    if (t === at + 1) return -1;
  }
  const start = t;
  for (; t < stretch.last && !isComma(stretch, t); t++) {
    if (!isOwn(stretch, t)) return -1;
    const word = lowerAt(view, t);
    if (word === ':') return t + 1 < stretch.last && isOwn(stretch, t + 1) ? -1 : t;
    if (t > start + 9 || /^(?:that|when|who|which|he|she|they|it|what|how|why|as|because|if|so)$/.test(word) || isVerbAt(view, t)) return -1;
    if (t === start && !opensAdjunct(stretch, t) && !(word === 'to' && /^(?:say|explain|remark|complain|add|write)$/.test(verb.base) && /^(?:me|us|him|her|them)$/.test(lowerAt(view, t + 1)))) return -1;
  }
  return t;
}

function opensAdjunct({ scene: { view } }: Stretch, t: number): boolean {
  return /ly$|^(?:on|in|at|from|of|by|before|after|during|with|through|over|under|for|through|into|between|among|without|later|again|once|today|yesterday|tonight|last|this|here|then|afterwards|monday|tuesday|wednesday|thursday|friday|saturday|sunday|not|simply|himself|herself|back)$/.test(lowerAt(view, t)) && shapeAt(view, t) !== SHAPES.none;
}

/** Where "said X, a farmer who …" ends: the comma behind the subject, or the end of the stretch. */
export function inversionEnd(stretch: Stretch, first: number): number {
  let close = first;
  while (close < stretch.last && !isComma(stretch, close)) {
    close += 1;
  }
  if (hasVerb(stretch, first, relativeIn(stretch, first, close))) return -1;
  while (close + 1 < stretch.last && isApposition(stretch, close + 1, nextComma(stretch, close + 1)) && !hasPlainVerb(stretch, close + 1, nextComma(stretch, close + 1))) close = nextComma(stretch, close + 1);
  return close;
}

function nextComma(stretch: Stretch, t: number): number {
  let at = t;
  while (at < stretch.last && !isComma(stretch, at)) at += 1;
  return at;
}

/** The first word of tokens `[first, end)` that opens a clause about a noun, or `end`. */
function relativeIn({ scene: { view } }: Stretch, first: number, end: number): number {
  for (let t = first; t < end; t++) if (/^(?:who|whose|whom|which|that|where)$/.test(lowerAt(view, t))) return t;
  return end;
}

function hasPlainVerb(stretch: Stretch, first: number, end: number): boolean {
  return !/^(?:who|whose|whom|which)$/.test(lowerAt(stretch.scene.view, first)) && hasVerb(stretch, first, relativeIn(stretch, first, end));
}
