import { askingFor } from './asking.ts';
import { isCapitalAt, shapeAt } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isVerbAt } from './role-phrases.ts';
import { SHAPES } from './shapes.ts';
import type { Scene } from './scene.ts';

/** Tokens `[first, last)` of one sentence, all within one person's direct speech or all outside of any; what is not so is a hole in it. */
export interface Stretch {
  readonly scene: Scene;
  readonly first: number;
  readonly last: number;
  readonly isQuoted: 0 | 1;
}

/** Whether token `t` lies in the stretch's own words. */
export function isOwn({ scene, first, last, isQuoted }: Stretch, t: number): boolean {
  return t >= first && t < last && scene.isQuoted[t] === isQuoted && !isMark(scene.view, t);
}

const isMark = askingFor('"“”„«»');
const isCommaOrDash = askingFor([',', '—', '–', '--']);

/** A comma or a dash in the stretch's own words. */
export function isComma(stretch: Stretch, t: number): boolean {
  return isCommaOrDash(stretch.scene.view, t) && isOwn(stretch, t);
}

/** The next comma behind token `t`, or `end`. */
export function commaAfter(stretch: Stretch, t: number, end: number): number {
  for (let at = t + 1; at < end; at++) if (isComma(stretch, at)) return at;
  return end;
}

/** The name that token `t` lies in. */
export function nameAt({ scene }: Stretch, t: number): Name | undefined {
  return scene.names[scene.nameAt[t] ?? -1];
}

const pronouns = /^(?:he|she|it|they|we|i|you|there|this|these|those|that|nobody|everybody|everyone|everything|nothing|somebody|someone|one|who|what)(?:['’](?:s|d|ll|re|ve|m))?$/;
const openers = /^(?:the|a|an|his|her|its|their|our|my|your|some|many|most|all|no|every|each|both|neither|either|another|other|such|if|whatever|only|even|at|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|thousands|more|fewer|less|much|several|any|men|women|people|police|children)$/;

/** Whether a clause may begin at token `t`: with a name, a pronoun, an article, a number or a noun in the plural. */
export function opensClause({ scene: { view } }: Stretch, t: number): boolean {
  const word = lowerAt(view, t);
  return isCapitalAt(view, t) || shapeAt(view, t) === SHAPES.digits || pronouns.test(word) || /^(?:nobody|everybody|somebody|justice)['’]/.test(word) || openers.test(word) || (/^[a-z]{3,}s$/.test(word) && !/^(?:his|its|this|yes|thus|always|besides|towards|perhaps|sometimes|nothing|less)$/.test(word));
}

/** Whether a noun phrase that may be a subject begins at token `t`. */
export function opensNoun({ scene: { view } }: Stretch, t: number): boolean {
  const word = lowerAt(view, t);
  return isCapitalAt(view, t) || pronouns.test(word) || (openers.test(word) && !/^(?:if|when|at|only|even|such)$/.test(word)) || /^(?:officials|diplomats|aides|sources|critics|witnesses|doctors|scientists|economists|analysts|experts|lawyers|residents|neighbours|neighbors|prosecutors|investigators|organizers|organisers|soldiers|farmers|friends)$/.test(word);
}

/** Words in -ed that stand behind these are no verb of a sentence. */
const noVerbBehind = /^(?:the|an?|of|by|with|in|on|from|his|her|its|their|and|at|for|as|,)$/;
const relative = /^(?:who|which|that|when|whom|whose|where)$/;

/** Whether a verb of a sentence stands in tokens `[first, end)` before any clause about a noun; in holes only `withHoles`. */
export function hasVerb(stretch: Stretch, first: number, end: number, withHoles = false): boolean {
  const { view } = stretch.scene;
  for (let t = first; t < end; t++) {
    if (!withHoles && !isOwn(stretch, t)) continue;
    const word = lowerAt(view, t);
    if (t > first && relative.test(word)) {
      if (word === 'that' && isVerbAt(view, t + 1) && isVerbAt(view, t - 1)) return true;
      t = commaAfter(stretch, t, end);
      continue;
    }
    if (t > first && (isVerbAt(view, t) || /^(?:should|needs?|be|cannot|must|shall|does|do)$/.test(word))) return true;
    if (/['’](?:d|ll|re|ve|m)$|n['’]t$|^(?:s?he|it|there|that|what|here|who)['’]s$/.test(word)) return true;
    if (t > first && shapeAt(view, t) === SHAPES.lower && /^.{2,}ed$/.test(word) && !/^(?:need|feed|seed|indeed|speed|breed|greed|creed|hundred|sacred|naked|aged|weed|deed)$/.test(word) && !noVerbBehind.test(lowerAt(view, t - 1))) return true;
    if (word === ':' || (word === 'and' && isVerbAt(view, t + 1))) return false;
    if (t > first && isThird(stretch, t)) return true;
  }
  return false;
}

/** "Zotin |owns|", "it |lasts|": whether token `t` is a verb of the third person by what stands before. */
function isThird({ scene: { view } }: Stretch, t: number): boolean {
  if (shapeAt(view, t) !== SHAPES.lower || !/^[a-z]{2,}[^s']s$/.test(lowerAt(view, t))) return false;
  return isCapitalAt(view, t - 1) || /^(?:he|she|it|who|nobody|everybody|everyone|this|that|one)$/.test(lowerAt(view, t - 1));
}

/** Whether direct speech that goes on stands right before token `t` in its sentence. */
export function isBehindSpeech({ scene: { view, isQuoted }, isQuoted: own }: Stretch, t: number): boolean {
  let at = t - 1;
  if (at < 0 || isQuoted[at] === own && !/^["“”„«»]$/.test(lowerAt(view, at))) return false;
  while (at > 0 && /^["“”„«»'’]$/.test(lowerAt(view, at))) at -= 1;
  return !/[.!?…]$/.test(lowerAt(view, at));
}
