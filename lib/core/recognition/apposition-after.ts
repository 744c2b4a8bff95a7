import { hasGivenName } from './genders.ts';
import { isCapitalAt, isGapShort, shapeAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isLooseRole, isRoleSpan, isVerbAt, relatives, startsWithRole } from './role-phrases.ts';
import { pastListAt } from './role-lists.ts';
import { isRoleNoun } from './title-words.ts';
import { joints, type Run } from './title-runs.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** The longest role, in tokens. */
const LONGEST = 40;
const openers = new Set([',', '(', '—', '–', '--', '-']);
const stops = new Set([',', '.', ';', '—', '–', '--', ')', '"', '”', '!', '?', ':']);
const reported = /^(?:said|says|told|tells|added|commented)$/;
/** What is reported by these may stand without a comma before them. */
const saying = /^(?:reported|reports|pointed|warned|noted|explained|stressed|insisted|argued|declared|confirmed|announced)$/;

/**
 * What stands after the name between commas, dashes or brackets, without an age: ", 54, |a farmer from Y|,". Up to the next
 * comma, or past those of a list ("a writer, teacher and critic"), or to the verb where no comma closes it ("X, head of Y
 * said"). A second one after the first ("a poet, the founder of Y") is a run of its own.
 */
export function appositionsAfter(view: DocumentView, name: Name): Run[] {
  let t = afterOrigin(view, name.last);
  const opener = lowerAt(view, t);
  if (!openers.has(opener) || !touches(view, t - 1)) return [];
  t += 1;
  if (lowerAt(view, t) === 'aged' && shapeAt(view, t + 1) === SHAPES.digits) t += 1;
  if (shapeAt(view, t) === SHAPES.digits) {
    if (lowerAt(view, t + 1) !== ',') return [];
    t += 2;
  }
  if (isCapitalAt(view, t) && hasGivenName(lowerAt(view, t)) && !isOwner(view, t)) return [];
  if (opener === '(' && /^(?:the|an?)$/.test(lowerAt(view, t)) && isCapitalAt(view, t) && isCapitalAt(view, t + 1)) return [];
  const segment = segmentAt(view, t, opener);
  if (segment?.isCut === true && /^(?:his|her|their)$/.test(lowerAt(view, t))) return [];
  if (segment?.isCut === true && lowerAt(view, name.first - 1) === 'to' && lowerAt(view, name.first - 2) === 'according') return [];
  if (segment === null || !(isRoleSpan(view, t, segment.end) || ((!segment.isCut || (/^an?$/.test(lowerAt(view, t)) && reported.test(lowerAt(view, segment.end)))) && isLooseRole(view, t, segment.end)))) return [];
  if (lowerAt(view, segment.end) === ',' && /^(?:his|her|its|their)$/.test(lowerAt(view, t)) && isCapitalAt(view, segment.end + 1)) return [];
  const end = opener === ',' && !segment.isCut ? pastAsides(view, t, pastListAt(view, t, pastAsides(view, t, segment.end))) : segment.end;
  const second = opener === ',' && end === segment.end && !segment.isCut ? secondAt(view, end) : null;
  return second === null ? [{ first: t, last: end }] : [{ first: t, last: end }, second];
}

/**
 * "…, the labor minister |and, until July, the ambassador|", "a holder|, from better days, of a medal|", ", now |a notary|": where a
 * role ends that goes on behind the comma at `comma`.
 */
function pastAsides(view: DocumentView, first: number, comma: number): number {
  let end = comma;
  for (let asides = 0; asides < MOST_ASIDES && lowerAt(view, end) === ','; asides++) {
    const close = asideEnd(view, end);
    const hasAnd = lowerAt(view, end - 1) === 'and';
    const resumes = close > 0 && (hasAnd || lowerAt(view, close + 1) === 'of') ? close + 1 : /^(?:now|once)$/.test(lowerAt(view, end + 1)) && /^(?:an?|the)$/.test(lowerAt(view, end + 2)) ? end + 1 : -1;
    const segment = resumes < 0 ? null : segmentAt(view, resumes, ',');
    if (segment === null || segment.isCut || segment.end - first > LONGEST) break;
    end = segment.end;
  }
  return end - first > 1 && lowerAt(view, end - 1) === 'and' ? end - 1 : end;
}

/** So many asides of a role are passed. */
const MOST_ASIDES = 3;

/** The comma that closes the aside which the comma at `comma` opens; −1 if none does. */
function asideEnd(view: DocumentView, comma: number): number {
  for (let t = comma + 2; t < comma + 9; t++) {
    if (lowerAt(view, t) === ',') return t;
    if (stops.has(lowerAt(view, t))) return -1;
  }
  return -1;
}

/** Whether a possessive follows the name at token `t`: "Maria's brother". */
function isOwner(view: DocumentView, t: number): boolean {
  for (let at = t + 1; at < t + 4; at++) if (/^['’]s?$/.test(lowerAt(view, at))) return true;
  return false;
}

/** "…, the founder of Y," after the comma at `comma`, where it is somebody's second role, and not what a name in the first one is. */
function secondAt(view: DocumentView, comma: number): Run | null {
  const first = comma + 1;
  if ((isCapitalAt(view, comma - 1) && !/^an?$/.test(lowerAt(view, first))) || lowerAt(view, comma) !== ',' || !touches(view, comma) || !/^(?:an?|the|one)$/.test(lowerAt(view, first))) return null;
  const segment = segmentAt(view, first, ',');
  if (segment === null || segment.isCut || !/^[,.;]$/.test(lowerAt(view, segment.end)) || !startsWithRole(view, first, segment.end)) return null;
  const next = lowerAt(view, segment.end + 1);
  if (lowerAt(view, segment.end) === ',' && (isCapitalAt(view, segment.end + 1) || next === 'and' || (next.endsWith('s') && /^(?:and|,|of|from)$/.test(lowerAt(view, segment.end + 2))))) return null;
  for (let t = first; t < segment.end && !relatives.has(lowerAt(view, t)); t++) if (/^(?:and|or)$/.test(lowerAt(view, t))) return null;
  return { first, last: segment.end };
}

/** Where what starts at token `first` closes; `isCut` where a verb or another person closes it. `null` if nothing does. */
function segmentAt(view: DocumentView, first: number, opener: string): { readonly end: number; readonly isCut: boolean } | null {
  const isStop = (word: string): boolean => (opener === '(' ? word === ')' : opener === ',' ? stops.has(word) : word === opener || word === '.' || word === ',');
  const bound = Math.min(view.tokens.count, first + LONGEST);
  let isClause = false;
  let hasJoint = false;
  for (let end = first; end < bound; end++) {
    const word = lowerAt(view, end);
    if (isStop(word) && !isWithinPlace(view, end)) return end === first ? null : { end, isCut: false };
    if (word === '(' && !isCapitalAt(view, end + 1)) return end === first ? null : { end, isCut: false };
    if (word === '(') { while (end < bound && lowerAt(view, end) !== ')') end += 1; }
    if (end > first && isSentenceBreak(view, end)) return { end, isCut: false };
    isClause ||= relatives.has(word);
    if (end > first && !isClause) {
      const before = lowerAt(view, end - 1);
      const isVerb = reported.test(word) || (hasJoint && before !== 'to' && (saying.test(word) || isVerbAt(view, end)));
      if (isVerb) return /^[,.]$/.test(lowerAt(view, end + 1)) || /^(?:he|she|they|it|we|i)$/.test(before) ? null : { end: before === 'and' ? end - 1 : end, isCut: true };
      if (word === 'and' && /^(?:his|her|their|its)$/.test(lowerAt(view, end + 1)) && !isRolesNext(view, end + 2)) return { end, isCut: true };
    }
    hasJoint ||= joints.has(word) && word !== 'and';
    isClause ||= /^(?:he|she|they)$/.test(word);
  }
  return null;
}

/** Whether a role's noun is one of the words from `t` on: "his |vice president". */
function isRolesNext(view: DocumentView, t: number): boolean {
  for (let at = t; at < t + 4; at++) if (isRoleNoun(lowerAt(view, at))) return true;
  return false;
}

/** "X of Jordan, son of Y": the token after a place that belongs to the name. */
function afterOrigin(view: DocumentView, t: number): number {
  if (lowerAt(view, t) !== 'of' || !isCapitalAt(view, t + 1)) return t;
  return lowerAt(view, t + 2) === ',' ? t + 2 : isCapitalAt(view, t + 2) && lowerAt(view, t + 3) === ',' ? t + 3 : t;
}

/** Whether the comma at `t` stands within "from Macon, Georgia" or "the University of California, Berkeley". */
function isWithinPlace(view: DocumentView, t: number): boolean {
  if (lowerAt(view, t) !== ',' || !isCapitalAt(view, t - 1) || !isCapitalAt(view, t + 1)) return false;
  const joint = isCapitalAt(view, t - 2) ? t - 3 : t - 2;
  const after = isCapitalAt(view, t + 2) ? t + 3 : t + 2;
  return (/^(?:in|from|near|outside)$/.test(lowerAt(view, joint)) || (lowerAt(view, joint) === 'of' && lowerAt(view, joint - 1) === 'university')) && /^[,.]$/.test(lowerAt(view, after));
}

function isSentenceBreak(view: DocumentView, t: number): boolean {
  return !isGapShort(view, t) && /\n\s*\n\s*$/.test(view.text.slice(view.tokens.ends[t - 1], view.tokens.starts[t])) && shapeAt(view, t) !== SHAPES.lower;
}
