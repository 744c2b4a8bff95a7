import { askingFor } from './asking.ts';
import { isCapitalAt, isCasedAt, touches } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

/** Words of an institution's name that make the place before them a part of it. */
const isSchoolAt = askingFor(['school', 'institute', 'academy', 'college']);
const institutions = new Set((
  'police court courts tribunal service services trust party front movement organization organisation institute institution school academy university college exchange society council commission committee ' +
  'federation league agency authority bureau board fund bank union congress chamber press post times tribune herald globe guardian telegraph daily gazette courier radio television tv broadcasting news orchestra ' +
  'philharmonic symphony choir ballet fleet army navy regiment brigade corps legion senate airlines airways railways motors company corporation ministry department secretariat museum ' +
  'foundation alliance coalition rovers rangers wanderers athletic united fc'
).split(' '));
/** Words of what is no place and no institution: treaties, wars, feasts, prizes. */
const happenings = new Set((
  'declaration agreement treaty accord accords pact convention conventions protocol protocols statute charter war wars crisis revolution uprising spring massacre plan purchase syndrome festival prize award open marathon ' +
  'championship championships process campaign offensive affair scandal consensus plague flu day biennale triennale'
).split(' '));
/** A place that is surer than this stays one: papers and their readers differ on "Qatar Airways". */
const UNSURE = 0.75;
/** What is "of" a place without being one: the Supreme Court of |Canada|. Not banks and parties: papers and their readers differ on "the Central Bank of Kuwait". */
const bodies = new Set(
  'board court church chamber department ministry institute organisation organization commission committee council assembly association society confederation academy senate movement front agency authority'.split(' '),
);
/** Words before a body that say something of it and are no part of its name. */
const openers = new Set('the a an this that his her its their our my at in on from to of and but for with by'.split(' '));
/** "London School of Economics" is no place unless its town is surer. */
const SURE = 0.95;
/** The longest run of words that is looked at. */
const REACH = 6;

/** Institutions and events whose name begins with a place that was found as one: "West Yorkshire Police", "the Arusha Declaration". */
export function institutionsOf(view: DocumentView, names: readonly Name[]): Name[] {
  return names.flatMap((name, n) => {
    if (name.kind !== 'place') return [];
    const school = schoolOf(view, name) ?? bodyOf(view, names, n);
    if (school !== null) return [school];
    const isSchool = isSchoolAt(view, name.last) && lowerAt(view, name.last + 1) === 'of';
    if (name.confidence >= (isSchool ? SURE : UNSURE) || !touches(view, name.last - 1) || !isCapitalAt(view, name.last) || !isCasedAt(view, name.first) || /\./.test(name.surface)) return [];
    let last = -1;
    let isInstitution = false;
    for (let t = name.last; t < name.last + REACH && touches(view, t - 1); t++) {
      const word = lowerAt(view, t);
      if (!isCapitalAt(view, t) && !(/^(?:of|for|&)$/.test(word) && last > 0)) break;
      if (institutions.has(word)) { last = t + 1; isInstitution = true; }
      else if (happenings.has(word)) { last = t + 1; isInstitution = false; }
      else if (last > 0 && isCapitalAt(view, t)) last = t + 1;
    }
    if (last < 0 || names.slice(n + 1, n + 1 + REACH).some((other) => other.first < last && (other.kind === 'person' || other.last > last))) return [];
    return [nameOf(view, name.first, last, isInstitution ? 'organisation' : 'other', 0.6)];
  });
}

/** "University of |Nairobi|", "Radio |Cairo|", which nobody takes for the town; `null` for other places. */
function schoolOf(view: DocumentView, name: Name): Name | null {
  if (lowerAt(view, name.first - 1) === 'of' && /^(?:university|college)$/.test(lowerAt(view, name.first - 2)) && isCapitalAt(view, name.first - 2) && touches(view, name.first - 1) && touches(view, name.first - 2)) {
    return nameOf(view, name.first - 2, name.last, 'organisation', 0.6);
  }
  const isStation = lowerAt(view, name.first - 1) === 'radio' && isCapitalAt(view, name.first - 1) && touches(view, name.first - 1) && name.last - name.first === 1 && isCasedAt(view, name.first);
  return isStation ? nameOf(view, name.first - 1, name.last, 'organisation', 0.6) : null;
}

/** "the Transportation Safety Board of |Canada|", "the Assembly of the |Saar|"; `null` for other places, and where somebody is named among the words. */
function bodyOf(view: DocumentView, names: readonly Name[], n: number): Name | null {
  const name = names[n] as Name;
  let head = name.first - 1;
  if (lowerAt(view, head) === 'the') head -= 1;
  if (lowerAt(view, head) !== 'of' || !isBody(view, head - 1)) return null;
  for (let t = head - 1; t < name.first; t++) if (!touches(view, t)) return null;
  let first = head - 1;
  while (first > head - REACH && touches(view, first - 1) && isPart(view, first - 1)) first -= 1;
  while (!isCapitalAt(view, first)) first += 1;
  for (let other = n - 1; other >= 0 && (names[other] as Name).last > first; other--) {
    const { kind, first: from } = names[other] as Name;
    if (kind === 'person' || from < first) return null;
  }
  return isCasedAt(view, name.first) ? nameOf(view, first, name.last, 'organisation', 0.6) : null;
}

/** Whether the capitalised word at token `t` is what an institution is. */
function isBody(view: DocumentView, t: number): boolean {
  return isCapitalAt(view, t) && bodies.has(lowerAt(view, t));
}

/** Whether the word at token `t` stands within an institution's name: "Securities |and| Exchange Board". */
function isPart(view: DocumentView, t: number): boolean {
  return isCapitalAt(view, t) ? !openers.has(lowerAt(view, t)) : /^(?:and|&)$/.test(lowerAt(view, t)) && isCapitalAt(view, t - 1) && touches(view, t - 1);
}
