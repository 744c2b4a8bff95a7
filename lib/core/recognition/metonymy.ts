import { isGovernmentVerb, isMood } from './government-verbs.ts';
import { isCapitalAt, isGlued, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { withoutDiacritics } from '../text/diacritics.ts';
import { actsAsPerson, isTreatedWith } from './acting-seats.ts';
import { isSeat } from './seats.ts';
import type { DocumentView } from './features.ts';

const prepositions = new Set('in at from near to of around outside inside across through via towards toward into for with by over within or amid against on about between than like under after before since until during throughout beyond behind despite'.split(' '));
const skipped = new Set('has have had will would could may might must should also never not again repeatedly still now already long soon then once alone itself too nevertheless nonetheless initially so far do does did all but'.split(' '));
const being = /^(?:is|was|are|were|be|been|being|remains?|remained|seems?|seemed|grew|sounded)$/;
/** Words between a place and its verb are looked through up to so many. */
const MOST_BETWEEN = 14;

/**
 * Whether a place's name (name `n`) stands for its government here: it is the subject of a verb that only a government
 * can do ("Moscow considers", "London and Paris, which …, condemned", "Washington was furious"), or the name of a
 * seat of government that does what a person does ("London sent a company") or that somebody treats with ("he backed Tehran").
 */
export function isMetonym(view: DocumentView, names: readonly Name[], n: number): boolean {
  const name = names[n] as Name;
  if (name.kind !== 'place') return false;
  const isTreated = isTreatedWith(view, name);
  if (!isTreated && !isSubject(view, names, n)) return false;
  const isOfSeat = isSeat(withoutDiacritics(name.surface).toLowerCase().replace(/^the /, ''));
  if (isTreated && isOfSeat) return true;
  if ((!isOfSeat && features.test(lowerAt(view, name.last - 1))) || (isTreated && !isSubject(view, names, n))) return false;
  const t = pastPartners(view, names, n);
  const acts = (at: number): boolean => saysGovernment(view, at) || (isOfSeat && at >= 0 && actsAsPerson(view, at));
  if (acts(t)) return true;
  if (lowerAt(view, t) !== ',') return false;
  const isClause = lowerAt(view, t + 1) === 'which';
  return (isClause ? acts(t + 2) : !lowerAt(view, t + 1).endsWith('ed') && saysGovernment(view, t + 1)) || acts(pastAside(view, t));
}

/** Words for a part of a city. */
const parts = /^(?:central|downtown|inner|suburban|greater|eastern|western|northern|southern|east|west|north|south|old|nearby|modern|ancient)$/;
/** What lies in nature acts in nobody's name. */
const features = /^(?:straits?|islands?|sea|seas|ocean|river|lake|bay|gulf|mountains?|peninsula|desert|valley|coast|airport|hospital|university|street|road|highway|bridge)$/;

/** Whether the name opens a clause: after its start, a comma, a conjunction or "the", or after another such place and "and". */
function isSubject(view: DocumentView, names: readonly Name[], n: number): boolean {
  const name = names[n] as Name;
  const before = lowerAt(view, name.first - 1);
  const other = names[n - 1];
  const isAfterPlace = other !== undefined && other.kind === 'place' && other.last === name.first - 1;
  if (before === 'and' && isAfterPlace) return isSubject(view, names, n - 1);
  if (before === ',') return !isAfterPlace;
  if (parts.test(before) || (before === '-' && isGlued(view, name.first - 1))) return false;
  if (before === 'the') return !prepositions.has(lowerAt(view, name.first - 2));
  if (prepositions.has(before) || (isCapitalAt(view, name.first - 1) && touches(view, name.first - 1) && !/^(?:but|and|that|while|when|if|as|now|yet|so|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(before))) return false;
  return true;
}

/** The token after the name and the places that "and" joins to it. */
function pastPartners(view: DocumentView, names: readonly Name[], n: number): number {
  let last = n;
  while (lowerAt(view, (names[last] as Name).last) === 'and' && names[last + 1]?.first === (names[last] as Name).last + 1 && names[last + 1]?.kind === 'place') last += 1;
  return (names[last] as Name).last;
}

/** The token after the comma that closes what the comma at `t` opens; −1 if it is not near. */
function pastAside(view: DocumentView, t: number): number {
  for (let at = t + 1; at < t + MOST_BETWEEN && touches(view, at - 1); at++) {
    if (lowerAt(view, at) === ',') return at + 1;
    if (/^[.;:!?—–-]$/.test(lowerAt(view, at))) return -1;
  }
  return -1;
}

/** Whether a verb of governments stands at token `t` or after auxiliaries and adverbs; of "is" and "was" only with "-ing" or a mood. */
function saysGovernment(view: DocumentView, t: number): boolean {
  if (t < 0) return false;
  let at = t;
  let isBeing = false;
  for (let left = 4; left > 0; left--, at++) {
    const word = lowerAt(view, at);
    if (being.test(word)) isBeing = true;
    else if (!skipped.has(word) && !(word.length > 4 && word.endsWith('ly'))) break;
  }
  const word = lowerAt(view, at);
  if (isBeing) return isMood(word) || (word.endsWith('ing') && isGovernmentVerb(word)) || (/^(?:said|reported|believed|thought)$/.test(word) && lowerAt(view, at + 1) === 'to');
  return isGovernmentVerb(word) && !isNounHere(view, at, t);
}

/** "Moscow plans" with a noun after it that the words are part of: "the Moscow plan for" is no verb. */
function isNounHere(view: DocumentView, at: number, t: number): boolean {
  return at === t && /^(?:plan|appeal|offer|demand|protest|claim|call|vote|order|wish|hope|fear|support|request|veto|pledge|promise|ban|aid)$/.test(lowerAt(view, at)) && !/^(?:to|that|for)$/.test(lowerAt(view, at + 1));
}
