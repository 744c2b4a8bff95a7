import { isStopMark, LONGEST, reported, segmentAt } from './apposition-segments.ts';
import { appositionStart } from './apposition-start.ts';
import { hasGivenName } from './genders.ts';
import { isCapitalAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isLooseRole, isRoleSpan, relatives, startsWithRole } from './role-phrases.ts';
import { pastListAt } from './role-lists.ts';
import { type Run } from './title-runs.ts';
import type { DocumentView } from './features.ts';

const meanwhile = new Set(['now', 'once']);

/**
 * What stands after the name between commas, dashes or brackets, without an age: ", 54, |a farmer from Y|,". Up to the next
 * comma, or past those of a list ("a writer, teacher and critic"), or to the verb where no comma closes it ("X, head of Y
 * said"). A second one after the first ("a poet, the founder of Y") is a run of its own.
 */
export function appositionsAfter(view: DocumentView, name: Name): Run[] {
  const start = appositionStart(view, name);
  if (start === null) return [];
  const { first: t, opener } = start;
  if (lowerAt(view, t) === 'whose') return [];
  if (isCapitalAt(view, t) && hasGivenName(lowerAt(view, t)) && !isOwner(view, t)) return [];
  if (opener === '(' && /^(?:the|an?)$/.test(lowerAt(view, t)) && isCapitalAt(view, t) && isCapitalAt(view, t + 1)) return [];
  const segment = segmentAt(view, t, opener);
  if (segment?.isCut === true && /^(?:his|her|their)$/.test(lowerAt(view, t))) return [];
  if (segment?.isCut === true && lowerAt(view, name.first - 1) === 'to' && lowerAt(view, name.first - 2) === 'according') return [];
  if (segment === null || !(isRoleSpan(view, t, segment.end) || ((!segment.isCut || (/^an?$/.test(lowerAt(view, t)) && reported.has(lowerAt(view, segment.end)))) && isLooseRole(view, t, segment.end)))) return [];
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
    const resumes = close > 0 && (hasAnd || lowerAt(view, close + 1) === 'of') ? close + 1 : meanwhile.has(lowerAt(view, end + 1)) && /^(?:an?|the)$/.test(lowerAt(view, end + 2)) ? end + 1 : -1;
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
    if (isStopMark(view, t)) return -1;
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
  if ((isCapitalAt(view, comma - 1) && !/^an?$/.test(lowerAt(view, first))) || lowerAt(view, comma) !== ',' || !touches(view, comma) || !/^(?:an?|the|one|his|her|their)$/.test(lowerAt(view, first))) return null;
  const segment = segmentAt(view, first, ',');
  if (segment === null || segment.isCut || !/^[,.;]$/.test(lowerAt(view, segment.end)) || !startsWithRole(view, first, segment.end)) return null;
  const next = lowerAt(view, segment.end + 1);
  if (lowerAt(view, segment.end) === ',' && (isCapitalAt(view, segment.end + 1) || next === 'and' || (next.endsWith('s') && /^(?:and|,|of|from)$/.test(lowerAt(view, segment.end + 2))))) return null;
  for (let t = first; t < segment.end && !relatives.has(lowerAt(view, t)); t++) if (/^(?:and|or)$/.test(lowerAt(view, t)) && !/^(?:then|later|now|once)$/.test(lowerAt(view, t + 1))) return null;
  return { first, last: segment.end };
}
