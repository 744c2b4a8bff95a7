import { asking } from './asking.ts';
import { hasGivenName } from './genders.ts';
import { isCapitalAt, shapeAt, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

const openingMarks = new Set(['"', '“', '‘', "'"]);
const approximate = new Set('only barely just nearly almost now then'.split(' '));
const whereabouts = new Set('of from in near'.split(' '));
const ageAdverbs = new Set('aged now then only about just'.split(' '));
const origins = new Set(['of', 'from']);
const openers = new Set([',', '(', '—', '–', '--', '-']);
/** What tells by which other name somebody goes, or of birth. */
const otherNames = /^(?:known|born|né|née|nee|formerly|alias|aka|nicknamed|called)$/;
/** Ages in words. */
const ages = /^(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?$/;
/** The longest aside that is passed, in tokens. */
const LONGEST_ASIDE = 10;

/**
 * Where an apposition may begin after the name, and what opens it: past a place the name has ("X of Jordan, |"), an age
 * (", 54, |"), and an aside that tells where somebody is from or what else they are called (", of Leeds, |", " (left), |"). `null` if nothing opens one.
 */
export function appositionStart(view: DocumentView, name: Name): { readonly first: number; readonly opener: string } | null {
  const at = pastBrackets(view, pastOrigin(view, name.last));
  const opener = lowerAt(view, at);
  if (!openers.has(opener) || !touches(view, at - 1)) return null;
  const first = pastAge(view, at + 1);
  if (first < 0) return null;
  return { first: opener === ',' ? pastAside(view, first) : first, opener };
}

/** "X of Jordan, son of Y", "X for one, a farmer": the token after a place that belongs to the name. */
function pastOrigin(view: DocumentView, t: number): number {
  if (lowerAt(view, t) === 'for' && lowerAt(view, t + 1) === 'one' && lowerAt(view, t + 2) === ',') return t + 2;
  if (lowerAt(view, t) === 'the' && /^(?:younger|elder|great|second|third)$/.test(lowerAt(view, t + 1)) && lowerAt(view, t + 2) === ',') return t + 2;
  if (!origins.has(lowerAt(view, t))) return t;
  let end = lowerAt(view, t + 1) === 'the' ? t + 2 : t + 1;
  if (!isCapitalAt(view, end)) return t;
  while (end < t + 6 && isCapitalAt(view, end)) end += 1;
  const isShort = lowerAt(view, t) === 'of' && end < t + 4;
  return lowerAt(view, end) === ',' && (isShort || opensRole(view, end + 1)) ? end : t;
}

/** "X (56), a lawyer", "X (left), a nurse": the comma after brackets that hold few words. */
function pastBrackets(view: DocumentView, t: number): number {
  if (lowerAt(view, t) !== '(') return t;
  for (let at = t + 1; at < t + 6; at++) if (lowerAt(view, at) === ')') return lowerAt(view, at + 1) === ',' && opensRole(view, at + 2) && isAside(view, t + 1) ? at + 1 : t;
  return t;
}

/** Whether what stands in brackets from token `t` on is no role: a number, a side of a picture, another name. */
function isAside(view: DocumentView, t: number): boolean {
  return (shapeAt(view, t) === SHAPES.digits && lowerAt(view, t).length < 4 && lowerAt(view, t + 1) === ')') || isCapitalAt(view, t) || /^(?:left|right|pictured|above|below|born|né|née|nee|no|not)$/.test(lowerAt(view, t));
}

/** Past ", 54,", ", aged 54," and ", at 54"; −1 if a number stands there that is none. */
function pastAge(view: DocumentView, first: number): number {
  let t = first;
  if (lowerAt(view, t) === 'at' && shapeAt(view, t + 1) === SHAPES.digits && opensRole(view, t + 2)) return t + 2;
  if (ageAdverbs.has(lowerAt(view, t)) && shapeAt(view, t + 1) === SHAPES.digits) t += 1;
  if (shapeAt(view, t) !== SHAPES.digits) return first;
  const comma = /^years?$/.test(lowerAt(view, t + 1)) && lowerAt(view, t + 2) === 'old' ? t + 3 : t + 1;
  return lowerAt(view, comma) === ',' ? comma + 1 : t === first ? -1 : first;
}

/** Whether token `t` opens a description that follows an aside. */
function opensRole(view: DocumentView, t: number): boolean {
  return shapeAt(view, t) === SHAPES.lower && /^(?:an?|the|his|her|their|himself|herself)$/.test(lowerAt(view, t));
}

/** Past "of Leeds,", "for one,", "born in Minsk,", "known as Z," and a quotation, if what follows may be an apposition. */
function pastAside(view: DocumentView, first: number): number {
  const comma = asideEnd(view, first);
  return comma > 0 && touches(view, comma) && opensRole(view, comma + 1) ? comma + 1 : first;
}

const isAge = asking((word) => ages.test(word));

/** The comma that closes an aside at token `first`; −1 if there is none. */
function asideEnd(view: DocumentView, first: number): number {
  const word = lowerAt(view, first);
  if (whereabouts.has(word)) {
    let t = lowerAt(view, first + 1) === 'the' ? first + 2 : first + 1;
    if (!isCapitalAt(view, t) || hasGivenName(lowerAt(view, t))) return -1;
    while (t < first + 7 && isCapitalAt(view, t)) t += 1;
    return lowerAt(view, t) === ',' ? t : -1;
  }
  if (word === 'for' && /^(?:one|instance|example)$/.test(lowerAt(view, first + 1))) return lowerAt(view, first + 2) === ',' ? first + 2 : -1;
  const age = word === 'all' && lowerAt(view, first + 1) === 'of' ? first + 2 : approximate.has(word) ? first + 1 : first;
  if (isAge(view, age)) {
    const close = lowerAt(view, age + 1) === '-' ? age + 3 : age + 1;
    return lowerAt(view, close) === ',' ? close : -1;
  }
  const named = word === 'also' || word === 'better' ? first + 1 : first;
  const isQuoted = openingMarks.has(word);
  if (!otherNames.test(lowerAt(view, named)) && !isQuoted) return -1;
  for (let t = named + 1; t < named + LONGEST_ASIDE; t++) {
    const at = lowerAt(view, t);
    if (isQuoted ? /^["”’']$/.test(at) && lowerAt(view, t + 1) === ',' : at === ',') return isQuoted ? t + 1 : t;
    if (/^[.;:!?()]$/.test(at) && !isQuoted) return -1;
  }
  return -1;
}
