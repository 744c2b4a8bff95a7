import { hasGivenName, isKinship, isKinshipAt } from './genders.ts';
import { isCapitalAt, opensSentence, touches } from './name-list.ts';
import { lowerAt } from './names.ts';
import { isHonorific, isRoleNoun, isRoleNounAt } from './title-words.ts';
import type { DocumentView } from './features.ts';

/** What ministers, reporters and lawyers are of, as it stands before the noun. */
const fields = new Set((
  'foreign commonwealth defence defense interior home finance justice education health trade industry economy economic energy oil gas environment agriculture food forestry fisheries livestock rural development transport ' +
  'communications infrastructure labour labor employment welfare social culture sports sport tourism youth women gender family information broadcasting science technology research innovation planning budget housing urban ' +
  'water mines minerals mining petroleum natural resources immigration security safety police prisons emergency human rights religious islamic veterans commerce business investment enterprise digital media climate refugee ' +
  'political military legal medical public international regional national local'
).split(' '));
const sportsmen = /^(?:forward|striker|midfielder|defender|goalkeeper|keeper|winger|captain|coach|manager|international|star|batsman|bowler|all-rounder|rounder|player|skipper|back|half|lock|prop|hooker|flanker|centre)$/;
/** Offices of which there is one: "the king and foreign minister X" are two. */
const single = new Set('president king queen emperor pope prince princess premier minister chancellor governor general judge mayor sultan emir government'.split(' '));

/**
 * Where a role starts that "and" joins to the run of tokens `[first, head]` before a name: "|Chairman and chief executive
 * X", "the |singer and songwriter X", "|Tourism and Culture Minister X", "|Nigeria and Barcelona forward X". `startOf`
 * gives where the modifiers of a noun begin. `first` if nothing is joined, or if the words may be of two people.
 */
export function pastConjunct(view: DocumentView, first: number, head: number, startOf: (t: number) => number): number {
  const joint = first - 1;
  const left = joint - 1;
  if (!/^(?:and|&)$/.test(lowerAt(view, joint)) || left < 0 || !touches(view, joint) || !touches(view, left) || isHonorific(lowerAt(view, head))) return first;
  const word = lowerAt(view, left);
  if (fields.has(word) && fields.has(lowerAt(view, first)) && isCapitalAt(view, left) === isCapitalAt(view, first)) return pastFields(view, startOf(left), startOf);
  if (first < head && sportsmen.test(lowerAt(view, head)) && isCapitalAt(view, left) && isCapitalAt(view, first)) return isNamed(view, startOf(left), left) ? first : startOf(left);
  if (!isRoleNoun(word) || isKinship(word) || isKinshipAt(view, head)) return first;
  const start = startOf(left);
  const isOpening = opensSentence(view, start) || isCapitalAt(view, start);
  if (isCapitalAt(view, left) !== isCapitalAt(view, head) && !(isOpening && isCapitalAt(view, left))) return first;
  const before = lowerAt(view, start - 1);
  if (/^['’]s$/.test(before) || /^(?:both|between)$/.test(before) || (before === 'the' && single.has(word)) || (before === 'the' && isCapitalAt(view, left))) return first;
  if (isHonorific(word)) return first;
  return pastListed(view, start, isCapitalAt(view, left), startOf);
}

/** "Health, |Education and Welfare Secretary": past the fields before a comma. */
function pastFields(view: DocumentView, first: number, startOf: (t: number) => number): number {
  let start = first;
  while (lowerAt(view, start - 1) === ',' && fields.has(lowerAt(view, start - 2)) && isCapitalAt(view, start - 2) === isCapitalAt(view, first)) start = startOf(start - 2);
  return start;
}

/** "by |guitarist, songwriter and doctor X": past the nouns before a comma. */
function pastListed(view: DocumentView, first: number, isCapital: boolean, startOf: (t: number) => number): number {
  let start = first;
  for (let left = MOST_LISTED; left > 0 && lowerAt(view, start - 1) === ',' && touches(view, start - 1); left--) {
    const noun = start - 2;
    if (!isRoleNounAt(view, noun) || (isCapitalAt(view, noun) && !isCapital) || isKinshipAt(view, noun)) return start;
    start = startOf(noun);
  }
  return start;
}

/** So many nouns may stand before the last two. */
const MOST_LISTED = 3;

/** Whether tokens `[first, last]` name somebody ("Liverpool striker Mark Kennedy") and no club. */
function isNamed(view: DocumentView, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (isRoleNounAt(view, t) || isHonorific(lowerAt(view, t)) || hasGivenName(lowerAt(view, t))) return true;
  return false;
}
