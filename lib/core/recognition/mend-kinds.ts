import { askingFor } from './asking.ts';
import { appositionsAfter } from './apposition-after.ts';
import { hasGivenName } from './genders.ts';
import { MARKS, PHRASE_KINDS, type Lexicon } from './lexicon.ts';
import { isCapitalAt, isGlued, isInPlacePhrase, opensSentence, shapeAt, touches } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import { isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

const nicknameOpeners = new Set('" “ ‘ ('.split(' '));

/** A name that is less sure than this may be of another kind where its context says so. */
const UNSURE = 0.8;
/** One that is less sure than this and begins with a first name is somebody. */
const DOUBTFUL = 0.6;
const unions = new Set('federation republic kingdom union emirate sultanate isle isles gulf bay strait cape bomas valley province'.split(' '));
/** What `phraseOf` says of the words of a place's name after the first. */
const OF_PLACE = 2 * (PHRASE_KINDS.indexOf('place') + 1) + 1;
/** States whose last word sounds like an organisation's. */
const states = /^(?:soviet union|russian federation|swiss confederation|union of soviet socialist republics)$/i;
/** Of so many words are nicknames: "Hands of Stone". */
const LONGEST_NICKNAME = 5;
/** Behind these, in lower case, a body is named. */
const bodies = /^(?:bureau|agency|company|firm|corporation|bank|institute|newspaper|daily|magazine|channel|broadcaster|charity|foundation|airline|publisher|retailer|chain|consultancy|brewery|brewer|carmaker|manufacturer)$/;
const isRegion = askingFor('state province county district territory region prefecture governorate'.split(' '));
const [isFirstName, isSurname, isPlace] = [['first-name'], ['surname'], ['country', 'city', 'small-place', 'region']]
  .map((marks) => marks.reduce((bits, mark) => bits | (1 << MARKS.indexOf(mark as (typeof MARKS)[number])), 0)) as [number, number, number];

/**
 * Names of another kind or extent than the tagger thought: a person behind a title within an organisation's name, the
 * person of "X, a spokesman for …", the place of "in X" and of "X State", the state of "Federation of X and Y", the two
 * of "In Monrovia Samuel Brisbane", the one of `Benigno "Noynoy" Aquino`, "Trinidad and Tobago", the Soviet Union, the organisation of "Commonwealth of Independent States".
 */
export function mendKinds(view: DocumentView, names: readonly Name[], lexicon: Lexicon): Name[] {
  const marksAt = (t: number): number => marksOf(view, lexicon, t);
  const isGiven = isGivenName(view, lexicon);
  const mended: Name[] = [];
  for (let n = 0; n < names.length; n++) {
    const name = withoutRank(view, names[n] as Name);
    if (name === null) continue;
    const joined = joinedWith(view, names, n);
    if (joined !== null) {
      mended.push(joined);
      while (n + 1 < names.length && (names[n + 1] as Name).first < joined.last) n += 1;
      continue;
    }
    mended.push(...behindTitle(view, name, isGiven) ?? splitPlace(view, name, isGiven, marksAt) ?? [otherKind(view, name, marksAt)]);
  }
  return mended;
}

/** "Lance-Corporal Roy Reid" without the rank; `null` where nothing but "Lance" or the rank was taken for somebody. */
function withoutRank(view: DocumentView, name: Name): Name | null {
  if (name.kind !== 'person' || lowerAt(view, name.first) !== 'lance') return name;
  const rank = lowerAt(view, name.first + 1) === '-' ? name.first + 2 : name.first + 1;
  if (!/^(?:corporal|bombardier|sergeant)$/.test(lowerAt(view, rank))) return name;
  return name.last > rank + 1 ? nameOf(view, rank + 1, name.last, 'person', name.confidence) : null;
}

function marksOf(view: DocumentView, lexicon: Lexicon, t: number): number {
  const entry = t < view.tokens.count ? (view.words.entries[view.words.typeOf[t] as number] as number) : -1;
  return entry < 0 ? 0 : (lexicon.marks[entry] as number);
}

/** Says of a token whether it is known as a first name. */
export function isGivenName(view: DocumentView, lexicon: Lexicon): (t: number) => boolean {
  return (t) => hasGivenName(lowerAt(view, t)) || (marksOf(view, lexicon, t) & isFirstName) !== 0;
}

/** "Federation of" + "Rhodesia" (+ "and" + "Nyasaland"), "People's Republic of" + "China", and a nickname in quotation marks between two halves of a name; `null` if neither. */
function joinedWith(view: DocumentView, names: readonly Name[], n: number): Name | null {
  const name = names[n] as Name;
  let last = names[n + 1];
  if (last === undefined) return null;
  if (lowerAt(view, name.last - 1) === 'of' && (unions.has(lowerAt(view, name.first)) || lowerAt(view, name.last - 2) === 'republic') && last.first === name.last && touches(view, name.last - 1)) {
    const third = names[n + 2];
    if (lowerAt(view, last.last) === 'and' && third !== undefined && third.first === last.last + 1) last = third;
    return nameOf(view, name.first, last.last, 'place', Math.min(name.confidence, last.confidence));
  }
  if (name.kind === 'person' && last.kind === 'person' && last.first === name.last + 1 && /^["”’]$/.test(lowerAt(view, name.last)) && /["“‘]/.test(name.surface)) {
    return nameOf(view, name.first, last.last, 'person', Math.min(name.confidence, last.confidence));
  }
  if (name.kind === 'place' && last.kind === 'place' && lowerAt(view, name.last) === 'and' && isOnePlace(view, name.first, last.last)) {
    return nameOf(view, name.first, last.last, 'place', Math.min(name.confidence, last.confidence));
  }
  return nicknamed(view, names, n);
}

/** Whether tokens `[first, last)` are known as the name of one state or territory: "Trinidad and Tobago", not "Australia and New Zealand". */
function isOnePlace(view: DocumentView, first: number, last: number): boolean {
  return isInPlacePhrase(view, first) && !/^(?:australia|latin)$/.test(lowerAt(view, first)) && view.phraseOf.subarray(first + 1, last).every((value) => value === OF_PLACE);
}

/** `Hector "Macho" Camacho` and "James Leander (Leo) Nichols" found in pieces, each end a person; `null` if it is not so. */
function nicknamed(view: DocumentView, names: readonly Name[], n: number): Name | null {
  const name = names[n] as Name;
  const opening = lowerAt(view, name.last);
  const isBracket = opening === '(';
  if (name.kind !== 'person' || !nicknameOpeners.has(opening) || !touches(view, name.last - 1) || isGlued(view, name.last - 1) || !isGlued(view, name.last) || !isCapitalAt(view, name.last + 1)) return null;
  let end = name.last + 2;
  while (end < name.last + (isBracket ? 2 : LONGEST_NICKNAME) && !/^["”’)]$/.test(lowerAt(view, end))) end += 1;
  const after = names.slice(n + 1, n + 4).find(({ first, last }) => first <= end + 1 && last > end + 1);
  if (!(isBracket ? /^\)$/ : /^["”’]$/).test(lowerAt(view, end)) || !touches(view, end) || isGlued(view, end) || after?.kind !== 'person') return null;
  const inside = names[n + 1] as Name;
  if (isBracket && (after.last > end + 2 || (inside !== after && inside.kind !== 'person' && inside.confidence >= UNSURE))) return null;
  return nameOf(view, name.first, after.last, 'person', Math.min(name.confidence, after.confidence));
}

/** "General Ratko Mladic" and "U.N. Secretary-General Ban Ki-moon" as organisations: the person after the last title. */
function behindTitle(view: DocumentView, name: Name, isGiven: (t: number) => boolean): Name[] | null {
  if (name.kind !== 'organisation' && name.kind !== 'other') return null;
  for (let t = name.last - 2; t >= name.first; t--) {
    if (!isTitleWordAt(view, t) || !isCapitalAt(view, t) || !touches(view, t)) continue;
    const size = name.last - t - 1;
    return size >= 2 && size <= 5 && isGiven(t + 1) && lowerAt(view, t + 1) !== 'of' ? [nameOf(view, t + 1, name.last, 'person', Math.min(name.confidence, 0.9))] : null;
  }
  return null;
}

/** "In Monrovia Samuel Brisbane, a senior doctor, …": a place, then a person. */
function splitPlace(view: DocumentView, name: Name, isGiven: (t: number) => boolean, marksAt: (t: number) => number): Name[] | null {
  if (name.kind === 'organisation' || name.last - name.first < 3 || !/^(?:in|at|from|near|on|of)$/.test(lowerAt(view, name.first - 1)) ) return null;
  const opened = opensWithPlace(view, name) ? secondAt(view, name) : 0;
  if (opened > 0) return [nameOf(view, name.first, opened, 'place', name.confidence), nameOf(view, isTitleWordAt(view, opened) ? opened + 1 : opened, name.last, 'person', name.confidence)];
  if (/^o[nf]$/.test(lowerAt(view, name.first - 1))) return null;
  let second = name.first + 1;
  while (second < name.last - 2 && isInPlacePhrase(view, name.first) && isInPlacePhrase(view, second)) second += 1;
  if ((second === name.first + 1 && (marksAt(name.first) & isPlace) === 0) || view.phraseOf[second] !== 0 || !isGiven(second) || hasGivenName(lowerAt(view, name.first))) return null;
  return [nameOf(view, name.first, second, 'place', name.confidence), nameOf(view, second, name.last, 'person', name.confidence)];
}

/** "|In| X Y", "|On| X Y", "|In the market of| X Y": whether a sentence opens with a preposition before the name, and nothing but small words between. */
function opensWithPlace(view: DocumentView, { first }: Name): boolean {
  for (let t = first - 1; t > first - 6 && t >= 0; t--) {
    if (/^(?:in|at|on|near|outside|inside|behind|from|across|beyond)$/.test(lowerAt(view, t)) && opensSentence(view, t)) return true;
    if (shapeAt(view, t) !== SHAPES.lower) return false;
  }
  return false;
}

/** Words of a place's name that may stand before or behind a first name: "San José", "Prince William Sound". */
const ofPlaces = /^(?:san|santa|santo|são|port|fort|lake|mount|new|los|las|el|la|prince|princess|king|queen|street|road|avenue|boulevard|square|sound|county|park|bridge|airport|hospital|hotel|school|university|college|station|stadium|museum|church|cathedral|island|islands|bay|valley|city|beach|hall|house|center|centre|library|palace|prison|district|province|market)$/;

/** Where somebody's first name or title begins behind a place's name; 0 if nowhere. */
function secondAt(view: DocumentView, { first, last }: Name): number {
  if (hasGivenName(lowerAt(view, first)) || ofPlaces.test(lowerAt(view, last - 1)) || isTitleWordAt(view, first)) return 0;
  for (let t = first + 1; t < last - 1; t++) {
    if (!touches(view, t - 1) || isGlued(view, t - 1)) continue;
    const isTitled = t < last - 1 && isTitleWordAt(view, t) && !ofPlaces.test(lowerAt(view, t));
    const isNamed = hasGivenName(lowerAt(view, t)) && !(ofPlaces.test(lowerAt(view, t - 1)) && t === first + 1) && !isInPlacePhrase(view, t);
    if (isTitled || isNamed) return t;
  }
  return 0;
}

/** The name with the kind that its words and what stands around it show. */
function otherKind(view: DocumentView, name: Name, marksAt: (t: number) => number): Name {
  const size = name.last - name.first;
  if (name.kind === 'place' && size > 2 && /^(?:states|nations|countries)$/.test(lowerAt(view, name.last - 1)) && /\sof\s/i.test(name.surface)) return { ...name, kind: 'organisation' };
  if (name.kind !== 'place' && size > 1 && states.test(name.surface)) return { ...name, kind: 'place' };
  if (name.kind === 'place' && size > 1 && size < 5 && isAged(view, name)) return { ...name, kind: 'person' };
  if (name.confidence >= UNSURE) return name;
  if (name.kind === 'person' && size === 1 && bodies.test(lowerAt(view, name.first - 1)) && shapeAt(view, name.first - 1) === SHAPES.lower && !hasGivenName(lowerAt(view, name.first))) return { ...name, kind: 'organisation' };
  if (name.kind !== 'place' && size > 1 && isRegion(view, name.last - 1)) return { ...name, kind: 'place' };
  if (name.kind !== 'person') {
    const isUnknown = size === 1 && name.kind === 'place' && (marksAt(name.first) & isPlace) === 0 && lowerAt(view, name.last) === ',' && /^(?:an?|my|our)$/.test(lowerAt(view, name.last + 1));
    const after = (isUnknown || size > 1) && size < 5 && isPersonLike(view, name) ? (appositionsAfter(view, name)[0] ?? null) : null;
    if (after !== null && isPersonal(view, after.first)) return { ...name, kind: 'person' };
    if (name.kind === 'organisation' && name.confidence < DOUBTFUL && size > 1 && size < 5 && hasGivenName(lowerAt(view, name.first)) && isPersonLike(view, name)) return { ...name, kind: 'person' };
  }
  if (name.kind === 'place' || size > 1 || !/^(?:in|near|toured|visited)$/.test(lowerAt(view, name.first - 1))) return name;
  return (marksAt(name.first) & isPlace) !== 0 && ((marksAt(name.first) & isSurname) === 0 || name.confidence < 0.5) ? { ...name, kind: 'place' } : name;
}

/** "X Y, 46, laughed": only people have an age. */
function isAged(view: DocumentView, { first, last }: Name): boolean {
  return lowerAt(view, last) === ',' && /^[1-9]\d$/.test(lowerAt(view, last + 1)) && lowerAt(view, last + 2) === ',' && shapeAt(view, last + 3) === SHAPES.lower && opensSentence(view, first) && !isInPlacePhrase(view, first);
}

/** Whether every word is capitalised as names of people are. */
function isPersonLike(view: DocumentView, name: Name): boolean {
  for (let t = name.first; t < name.last; t++) {
    const shape = shapeAt(view, t);
    if (shape !== SHAPES.capitalised && shape !== SHAPES.mixed && shape !== SHAPES.initial && !(lowerAt(view, t) === '-' && isGlued(view, t))) return false;
  }
  return true;
}

/** Whether an apposition begins as those of people do: "a spokesman", "the 17-year-old son". */
function isPersonal(view: DocumentView, first: number): boolean {
  for (let t = first; t < first + 8; t++) {
    const word = lowerAt(view, t);
    if (/^(?:son|daughter|neighbour|neighbor|nurse|doctor|engineer|carpenter|fisherman|baker|tailor|clerk|driver|soldier|policeman|professor|priest|midwife|schoolteacher|spokesman|spokeswoman|minister|president|leader|farmer|teacher|wife|husband|brother|sister|lawyer|politician|writer|poet|actor|actress|singer|player|officer|general|colonel|chief|head|former|widow|mother|father|old|student|resident)$/.test(word)) return true;
    if (/^(?:of|for|in|who|which|,|\.)$/.test(word)) return false;
  }
  return false;
}
