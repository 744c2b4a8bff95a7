import { askingFor } from './asking.ts';
import { hasGivenName } from './genders.ts';
import { isCapitalAt, shapeAt, touches } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isClosedWord } from './plain-modifiers.ts';
import { hasFiniteVerb, isVerbAt, relatives, startsWithRole } from './role-phrases.ts';
import { determiners, joints } from './title-runs.ts';
import { isRoleNoun, isRoleNounAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

const isItemEnd = askingFor(', . ; : ( ) " ” ! ? — – --'.split(' '));

/** The longest item of a list, in tokens, and the most items. */
const LONGEST_ITEM = 16;
const MOST_ITEMS = 5;

type Sort = 'roles' | 'fields' | 'names';

/**
 * Where the role that starts at token `first` ends, if the comma at `comma` is one of a list in it: of what somebody is ("a
 * writer, teacher and critic"), does ("minister of trade, industry and tourism") or of a body's name ("the Institute of
 * Law, Politics and History"). `comma` if it closes the role. A list has "and" before its last item.
 */
export function pastListAt(view: DocumentView, first: number, comma: number): number {
  if (lowerAt(view, comma) !== ',') return comma;
  if (lowerAt(view, comma + 1) === 'and') return pastLast(view, comma);
  for (const sort of ['roles', 'fields', 'names'] as const) {
    if (sort !== 'roles' && !isPart(view, first, comma, sort)) continue;
    const end = pastItems(view, comma, sort);
    if (end > comma) return end;
  }
  return comma;
}

/** "a poet|, and first president of the club|": the end of one more role behind ", and"; `comma` if another person or a sentence follows. */
function pastLast(view: DocumentView, comma: number): number {
  const start = comma + 2;
  let end = start;
  while (end < start + LONGEST_ITEM && end < view.tokens.count && !isItemEnd(view, end)) end += 1;
  if (!/^[,.;]$/.test(lowerAt(view, end)) || (lowerAt(view, end) === ',' && isCapitalAt(view, end + 1)) || !touches(view, comma)) return comma;
  const isOfOne = !determiners.has(lowerAt(view, start)) || lowerAt(view, end) !== ',' || hasPossessive(view, start, end);
  return isOfOne && !hasFiniteVerb(view, start, end) && isRoleItem(view, start, end) ? end : comma;
}

function hasPossessive(view: DocumentView, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (/^['’]s?$/.test(lowerAt(view, t))) return true;
  return false;
}

/** The end of the last item of a list whose first comma is at `comma`; `comma` if it is none. */
function pastItems(view: DocumentView, comma: number, sort: Sort): number {
  let at = comma;
  for (let items = 1; items < MOST_ITEMS; items++) {
    if (!touches(view, at)) return comma;
    const isLast = items > 1 && lowerAt(view, at + 1) === 'and';
    const start = isLast ? at + 2 : at + 1;
    let end = start;
    let and = -1;
    while (end < start + LONGEST_ITEM && !isItemEnd(view, end) && end < view.tokens.count) {
      if (lowerAt(view, end) === 'and' && and < 0 && !isLast) and = end;
      end += 1;
    }
    if (end === start + LONGEST_ITEM || end >= view.tokens.count) return comma;
    if (and >= 0 && and === end - 1 && lowerAt(view, end) === ',') return isItem(view, start, and, sort, false) ? end : comma;
    if (and >= 0) return isItem(view, start, and, sort, false) && isItem(view, and + 1, end, sort, true) ? end : comma;
    if (!isItem(view, start, end, sort, isLast)) return comma;
    if (isLast) return end;
    if (lowerAt(view, end) !== ',') return comma;
    at = end;
  }
  return comma;
}

/** Whether the last words before the comma are of a field or a name, so that more of them may follow. */
function isPart(view: DocumentView, first: number, comma: number, sort: Sort): boolean {
  let t = comma - 1;
  const isFit = (at: number): boolean => (sort === 'names' ? isCapitalAt(view, at) : shapeAt(view, at) === SHAPES.lower && !isClosedWord(lowerAt(view, at)));
  while (t > first && isFit(t)) t -= 1;
  return t < comma - 1 && t > first && (joints.has(lowerAt(view, t)) || (lowerAt(view, t) === 'the' && joints.has(lowerAt(view, t - 1)))) && !isRoleNounAt(view, comma - 1);
}

function isItem(view: DocumentView, first: number, end: number, sort: Sort, isLast: boolean): boolean {
  if (first >= end) return false;
  if (sort === 'roles') return isRoleItem(view, pastSpan(view, first, end), end);
  let t = first;
  while (t < end && t < first + 3 && (sort === 'names' ? isCapitalAt(view, t) : shapeAt(view, t) === SHAPES.lower && !isClosedWord(lowerAt(view, t)) && !/(?:ed|ly)$/.test(lowerAt(view, t)))) t += 1;
  if (t === first || hasGivenName(lowerAt(view, first)) || isRoleNounAt(view, t - 1)) return false;
  return t === end || (isLast && (joints.has(lowerAt(view, t)) || relatives.has(lowerAt(view, t))) && !hasFiniteVerb(view, t, end));
}

/** One more role of the same person: "an officer", "chairman of Y", "seller of cars"; not "actor X" nor "his wife". */
function isRoleItem(view: DocumentView, first: number, end: number): boolean {
  if (/^(?:his|her|their|its)$/.test(lowerAt(view, first)) || (isCapitalAt(view, first) && !isPrized(view, first))) return false;
  for (let t = first; t < end; t++) {
    const word = lowerAt(view, t);
    if (relatives.has(word)) break;
    if (isVerbAt(view, t) || (shapeAt(view, t) === SHAPES.lower && isRoleNoun(word) && isCapitalAt(view, t + 1) && t + 1 < end)) return false;
  }
  return startsWithRole(view, first, end);
}

/** "Nobel laureate", "Olympic champion": a capitalised word and a noun of a role in lower case, and nobody's name. */
function isPrized(view: DocumentView, first: number): boolean {
  return shapeAt(view, first + 1) === SHAPES.lower && isRoleNounAt(view, first + 1) && !isRoleNounAt(view, first) && !hasGivenName(lowerAt(view, first)) && !isCapitalAt(view, first + 2);
}

/** Past "for years", "until May" and "later" at the start of an item. */
function pastSpan(view: DocumentView, first: number, end: number): number {
  if (/^(?:later|once|now|then|formerly|sometimes)$/.test(lowerAt(view, first))) return first + 1;
  if (!/^(?:for|until|since|from)$/.test(lowerAt(view, first))) return first;
  for (let t = first + 1; t < first + 4 && t < end; t++) if (/^(?:the|an?)$/.test(lowerAt(view, t)) && t > first + 1) return t;
  return first;
}
