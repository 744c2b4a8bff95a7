import { asking, askingFor } from './asking.ts';
import { isBaseForm, isGovernmentVerb, isMood, isToldVerb } from './government-verbs.ts';
import { isCapitalAt, isGlued, touches } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { withoutDiacritics } from '../text/diacritics.ts';
import { actsAsPerson, isTreatedWith } from './acting-seats.ts';
import { isSeat } from './seats.ts';
import type { DocumentView } from './features.ts';

const isPreposition = askingFor('in at from near to of around outside inside across through via towards toward into for with by over within or amid against on about between than like under after before since until during throughout beyond behind despite'.split(' '));
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
  const isOpening = isSubject(view, names, n);
  if (!isTreated && !isOpening && !isTold(view, name)) return false;
  const isOfSeat = isSeat(withoutDiacritics(name.surface).toLowerCase().replace(/^the /, ''));
  if (isOfSeat && (isTreated || isInverted(view, name))) return true;
  if (!isOpening) return isOfSeat && !isTreated && saysGovernment(view, name.last + 2, true);
  if (!isOfSeat && features.test(lowerAt(view, name.last - 1))) return false;
  const t = pastPartners(view, names, n);
  const isOne = t === name.last && !(lowerAt(view, name.first - 1) === 'and' && names[n - 1]?.last === name.first - 1);
  const acts = (at: number): boolean => saysGovernment(view, at, isOne && at === t) || (isOfSeat && at >= 0 && actsAsPerson(view, at));
  if (acts(t)) return true;
  if (lowerAt(view, t) !== ',') return false;
  const isClause = lowerAt(view, t + 1) === 'which';
  return (isClause ? acts(t + 2) : !lowerAt(view, t + 1).endsWith('ed') && saysGovernment(view, t + 1, false)) || acts(pastAside(view, t));
}

/** "a word with |Brasília|, which had": whether a clause tells what a place did that is no place where something is. */
function isTold(view: DocumentView, name: Name): boolean {
  return lowerAt(view, name.last) === ',' && lowerAt(view, name.last + 1) === 'which' && !places.test(lowerAt(view, name.first - 1)) && !(isCapitalAt(view, name.first - 1) && touches(view, name.first - 1));
}

/** What stands before the place where something is. */
const places = /^(?:in|at|near|from|around|outside|inside|across|through)$/;

/** "and so does |Damascus|", "nor did |London|": whether the name is the subject of a verb that stands before it. */
function isInverted(view: DocumentView, name: Name): boolean {
  const verb = lowerAt(view, name.first - 1) === 'the' && name.first > 0 ? name.first - 2 : name.first - 1;
  return /^(?:does|did|has|had|will|would|is|was)$/.test(lowerAt(view, verb)) && /^(?:so|nor|neither|as)$/.test(lowerAt(view, verb - 1));
}

/** Words for a part of a city. */
const parts = /^(?:central|downtown|inner|suburban|greater|eastern|western|northern|southern|east|west|north|south|old|nearby|modern|ancient)$/;
const isPart = asking((word) => parts.test(word));
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
  if (before === 'all' || (before === 'as' && lowerAt(view, name.first - 2) === 'such')) return false;
  if (isPart(view, name.first - 1) || (before === '-' && isGlued(view, name.first - 1))) return false;
  if (before === 'the') return !isPreposition(view, name.first - 2);
  if (isPreposition(view, name.first - 1) || (isCapitalAt(view, name.first - 1) && touches(view, name.first - 1) && !/^(?:but|and|that|while|when|if|as|now|yet|so|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(before))) return false;
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

/** Whether a verb of governments stands at token `t` or after auxiliaries and adverbs ("the Moscow |plan| for" has none); of "is" and "was" only with "-ing" or a mood. `isOne`: the subject is one place, so that a verb has an ending. */
function saysGovernment(view: DocumentView, t: number, isOne: boolean): boolean {
  if (t < 0) return false;
  let at = t;
  let isBeing = false;
  for (let left = 4; left > 0; left--, at++) {
    const word = lowerAt(view, at);
    if (being.test(word)) isBeing = true;
    else if (!skipped.has(word) && !(word.length > 4 && word.endsWith('ly'))) break;
  }
  const word = lowerAt(view, at);
  if (isBeing) return isMood(word) || (word.endsWith('ing') && isGovernmentVerb(word)) || (/^(?:said|reported|believed|thought)$/.test(word) && lowerAt(view, at + 1) === 'to') || (isToldVerb(word) && lowerAt(view, at + 1) !== '-');
  if (/^(?:gave|gives)$/.test(word)) return /^(?:up|in|way|ground|notice)$/.test(lowerAt(view, at + 1));
  if (/^(?:stood|stands)$/.test(word)) return /^(?:by|firm|aside|ready|alone|behind)$/.test(lowerAt(view, at + 1));
  if (/^votes?$/.test(word)) return /^(?:for|against|to|with|down)$/.test(lowerAt(view, at + 1));
  return isGovernmentVerb(word) && !(isOne && at === t && isBaseForm(word) && !isWanted(view, t));
}

/** "they demand that |India stop|": whether a verb before the name wants what the place is to do. */
function isWanted(view: DocumentView, t: number): boolean {
  for (let at = t - 2; at > t - 6; at--) if (/^(?:demand|requir|insist|recommend|propos|request)(?:e|ed|ing|s|es)?$/.test(lowerAt(view, at))) return true;
  return false;
}
