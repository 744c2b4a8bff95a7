import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isVerbAt } from './role-phrases.ts';
import { SHAPES } from './shapes.ts';
import { commaAfter, hasVerb, isComma, isOwn, opensNoun, type Stretch } from './stretches.ts';
import type { Report } from './report-at.ts';

/**
 * Where the clause that opens at token `first` behind a verb that reports ends: with its sentence; with the clause around, where the
 * verb stands in one that opens with "who" or "when"; before what is told of the speaker or of somebody else; before direct speech behind a comma.
 */
export function clauseEnd(stretch: Stretch, report: Report, first: number): number {
  const bound = isWithin(stretch, report) ? commaAfter(stretch, first, stretch.last) : stretch.last;
  return endBefore(stretch, first, bound, { isListed: isInRow(stretch, report.first - 1) });
}

/** The end of a reported clause by what follows its commas: in a list of what somebody did (`isListed`), or of a whole account (`isAccount`). */
export function endBefore(stretch: Stretch, first: number, bound: number, { isListed = false, isAccount = false } = {}): number {
  const { view, isQuoted } = stretch.scene;
  for (let t = first + 2; t < bound; t++) {
    if (lowerAt(view, t) === ';' && isOwn(stretch, t)) return t;
    if (!isComma(stretch, t)) continue;
    const next = lowerAt(view, t + 1);
    if (!isOwn(stretch, t + 1) || isQuoted[t + 1] !== stretch.isQuoted || /^["“‘]$/.test(next)) return t;
    if (/^(?:adding|saying|which|according)$/.test(next)) return t;
    if (!isAccount && /^(?:and|but)$/.test(next) && (lowerAt(view, t + 2) !== 'that' || /^(?:is|was)$/.test(lowerAt(view, t + 3))) && goesOnElsewhere(stretch, t + 2, bound)) return t;
    if (isListed && isPast(stretch, t + 1)) return t;
  }
  return bound;
}

/** "took the glass, smiled at his wife, |said|": whether the comma before the verb, at token `comma`, parts it from another of the same subject. */
function isInRow(stretch: Stretch, comma: number): boolean {
  if (!isComma(stretch, comma)) return false;
  let first = comma;
  while (first > stretch.first && !isComma(stretch, first - 1)) first -= 1;
  return isPast(stretch, first) || (first === stretch.first && hasVerb(stretch, first, comma));
}

/** "X, |who said that …|, left", "|when he said that …|, they left", "|saying that …|, they left": whether the verb stands in a clause within its sentence. */
function isWithin(stretch: Stretch, { first, verb }: Report): boolean {
  const { view } = stretch.scene;
  if (verb.form === 'gerund' && first === stretch.first) return true;
  for (let t = first - 1; t >= stretch.first && t > first - 14; t--) {
    const word = lowerAt(view, t);
    if (/^(?:who|which)$/.test(word) && t >= first - 3) return true;
    if (/^(?:when|after|before|since|because|although|though|while|once|until)$/.test(word)) return (t === stretch.first || isComma(stretch, t - 1) || !isCapitalAt(view, t));
    if (isComma(stretch, t)) return false;
  }
  return false;
}

/** ", and |he left|", ", and |looked away|": whether what follows is no more said. */
function goesOnElsewhere(stretch: Stretch, t: number, bound: number): boolean {
  if (isPast(stretch, t) || (stretch.scene.nameAt[t] as number) >= 0) return true;
  const word = lowerAt(stretch.scene.view, t);
  if (/^(?:it|there|they|nobody|we)$/.test(word)) return false;
  if (/^(?:i|so|that)$/.test(word)) return true;
  if (/^(?:when|since|for|in|on|by|at|after|from)$/.test(word)) return hasVerb(stretch, t, bound);
  return opensNoun(stretch, t) && hasVerb(stretch, t, commaAfter(stretch, t, bound));
}

function isPast({ scene: { view } }: Stretch, t: number): boolean {
  const word = lowerAt(view, t);
  return shapeAt(view, t) === SHAPES.lower && (/^.{2,}[^e]ed$/.test(word) || isVerbAt(view, t) || /^(?:left|put|turned|brought|sent|held|hung|cut|set|led)$/.test(word)) && !/^(?:could|would|should|has|have|is|are|will|need|indeed|red|wounded|injured)$/.test(word);
}
