import { isCapitalAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { hasFiniteVerb, isVerbAt, startsWithRole } from './role-phrases.ts';
import { endBefore } from './clause-ends.ts';
import { hasVerb, isBehindSpeech, isComma, isOwn, nameAt, opensClause, type Stretch } from './stretches.ts';
import type { Clause } from './complements.ts';

/** Whose account "according to", "in the view of" or "by X's account" gives, in tokens `[source, sourceEnd)`, and what it says. */
export interface Sourced {
  readonly source: number;
  readonly sourceEnd: number;
  readonly clauses: readonly Clause[];
}

const accounts = new Set('view opinion words account telling version judgment judgement estimate reckoning phrase'.split(' '));
/** Whether the word may tell that an account follows or stands before. */
export function mayTellSource(word: string): boolean {
  return word === 'according' || accounts.has(word);
}

/** What one acts according to, and nobody says. */
const measures = /^(?:plan|plans|schedule|rules?|laws?|custom|tradition|needs?|rank|age|size|ability|means|situation|circumstances|wishes|taste|temperament|season|whether|how|whom|which|what)$/;

/** The account given at token `at` of a stretch whose clause may begin at token `floor`; `null` if there is none. */
export function sourceAt(stretch: Stretch, at: number, floor: number): Sourced | null {
  const word = lowerAt(stretch.scene.view, at);
  if (word !== 'according' && word !== 'in' && word !== 'by') return null;
  const source = sourceStart(stretch, at);
  if (source < 0 || /^(?:and|or|but|a|an)$/.test(lowerAt(stretch.scene.view, at - 1)) && at > floor + 1) return null;
  const { view } = stretch.scene;
  const last = sourceEnd(stretch, source);
  for (let t = source; t < last; t++) if (measures.test(lowerAt(view, t)) && !isCapitalAt(view, t)) return null;
  const before = at - 1 > floor && isComma(stretch, at - 1) ? at - 1 : at;
  const rest = isComma(stretch, last) ? last + 1 : last;
  const after = rest < stretch.last - 1 && isOwn(stretch, rest) && lowerAt(view, stretch.last - 1) !== ':' ? { first: rest, last: endBefore(stretch, rest, stretch.last, { isAccount: true }) } : null;
  if (isBehindSpeech(stretch, floor)) return null;
  const isOpening = before - floor < 2 || (after !== null && before - floor <= 3 && !hasVerb(stretch, floor, before));
  if (isOpening) return after === null || !(hasVerb(stretch, after.first, after.last) || opensClause(stretch, after.first)) ? null : { source, sourceEnd: last, clauses: [after] };
  const mark = before - 1;
  if (/^["“”„«»‘’':]$/.test(lowerAt(view, mark)) || (after === null && !hasVerb(stretch, floor, before))) return null;
  const isParting = after !== null && before !== at && !hasVerb(stretch, floor, before);
  return { source, sourceEnd: last, clauses: isParting ? [{ first: floor, last: before }, after] : [{ first: floor, last: before }] };
}

/** The token behind "according to", "in the view of", "in" and "by" before "X's account"; −1 if it is none. */
function sourceStart(stretch: Stretch, at: number): number {
  const { view } = stretch.scene;
  const word = lowerAt(view, at);
  if (word === 'according' && lowerAt(view, at + 1) === 'to') return at + 2;
  if (word !== 'in' && word !== 'by') return -1;
  const noun = lowerAt(view, at + 1) === 'the' ? at + 2 : at + 1;
  if (accounts.has(lowerAt(view, noun)) && lowerAt(view, noun + 1) === 'of' && word === 'in') return noun + 2;
  for (let t = at + 2; t < at + 8 && isOwn(stretch, t); t++) {
    if (!accounts.has(lowerAt(view, t)) || lowerAt(view, t + 1) === 'of') continue;
    const owner = lowerAt(view, t - 1) === 'own' ? t - 2 : t - 1;
    return /^(?:his|her|their|['’]s?)$/.test(lowerAt(view, owner)) ? at + 1 : -1;
  }
  return -1;
}

/** Where the source's noun phrase ends: behind its name or noun, with what stands about it between commas. */
function sourceEnd(stretch: Stretch, source: number): number {
  const { view } = stretch.scene;
  let t = source;
  for (; t < stretch.last && !isComma(stretch, t); t++) {
    if (!isOwn(stretch, t)) return t;
    const name = nameAt(stretch, t);
    if (name === undefined) {
      if (t > source && isVerbAt(view, t)) return t;
      if (accounts.has(lowerAt(view, t)) && opensClause(stretch, t + 1)) return t + 1;
      continue;
    }
    if (name.last < stretch.last && !isComma(stretch, name.last) && !isCapitalAt(view, name.last) && opensClause(stretch, name.last) && !/^['’]s?$/.test(lowerAt(view, name.last))) return name.last;
    t = name.last - 1;
  }
  for (let left = 3; left > 0 && t < stretch.last; left--) {
    let close = t + 1;
    while (close < stretch.last && !isComma(stretch, close)) close += 1;
    const opens = lowerAt(view, t + 1);
    const isAbout = /^(?:who|whose|which|now|then)$/.test(opens) || /^\d+$/.test(opens) && close === t + 2 || (/^(?:the|a|an|his|her|one)$/.test(opens) || startsWithRole(view, t + 1, close) || (isCapitalAt(view, t + 1) && close - t < 5)) && !hasFiniteVerb(view, t + 1, close) && !hasVerb(stretch, t + 1, close);
    if (!isAbout) break;
    t = close;
  }
  return t;
}
