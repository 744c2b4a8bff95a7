import { asking, askingFor } from './asking.ts';
import { isCapitalAt, isGlued, isInPlacePhrase, nameIndex, opensSentence, shapeAt, touches } from './name-list.ts';
import { lowerAt, nameOf, withoutStop, type Name } from './names.ts';
import { isKinshipAt } from './genders.ts';
import { isFollower, isPronoun } from './mend-places.ts';
import { isRoleNounAt, isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import { SHAPES } from './shapes.ts';

/** Words after which a capitalised word is a person, whatever else it may name. */
const titles = new Set('mr mrs ms miss dr prof gen col lt maj capt sgt cpl brig adm cmdr lord lady mullah ayatollah dona mme mlle daw alhaji maulvi herr frau señor señora pani'.split(' '));
const isTitle = asking((word) => titles.has(withoutStop(word)));
const determiners = new Set('the a an his her their its my our whose another'.split(' '));
const isNever = askingFor('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i'.split(' '));
const particles = new Set('al el bin ibn ben van von der den de da di du del della dos das la le ter ten y e'.split(' '));

/**
 * Persons that stand where only a person can: after a title ("Mr. Algera"), as somebody's relative ("his wife, Naja,"),
 * after what somebody is ("a tea seller, Sumiati, …"). Those that were taken for places, and those that were missed.
 */
export function mendPersons(view: DocumentView, names: readonly Name[]): Name[] {
  const nameAt = nameIndex(view, names);
  const found: Name[] = [];
  for (let t = 1; t < view.tokens.count; t++) {
    if (!isCapitalAt(view, t) || !touches(view, t - 1) || isNever(view, t)) continue;
    const noble = nobleEnd(view, names, nameAt, t);
    if (noble > 0) { found.push(nameOf(view, t, noble, 'person', 0.7)); continue; }
    const n = nameAt[t] as number;
    const name = n < 0 ? undefined : (names[n] as Name);
    if (name !== undefined && (name.first > t || name.first < t - 2)) continue;
    const isTitled = isCapitalAt(view, t - 1) && isTitle(view, t - 1) && !isInPlacePhrase(view, t);
    if (name === undefined) {
      const isNamed = isTitled || isRelative(view, t) || isCalled(view, t) || (isDescribed(view, t) && !isSeenLower(view, t));
      if (isNamed && !isPronoun(lowerAt(view, t)) && !isFollower(lowerAt(view, t)) && !isFollower(lowerAt(view, t + 1)) && !isRoleNounAt(view, t) && !isTitleWordAt(view, t)) found.push(nameOf(view, t, endOf(view, nameAt, t), 'person', 0.7));
    } else if (name.kind !== 'person' ? isTitled || (name.first === t && isSomebody(view, name)) || (name.first === t && (name.confidence < 0.95 || (lowerAt(view, t - 1) === ',' && lowerAt(view, name.last) === ',' && name.last - t < 3)) && isRelative(view, t)) : isTitled && name.first < t) {
      found.push(nameOf(view, t, name.last, 'person', name.confidence));
    }
  }
  return found;
}

const isNoble = askingFor('duke duchess earl countess marquess marquis viscount viscountess prince princess'.split(' '));

/** Where "the Duke of Gloucester" ends, who is called by nothing else; 0 if token `t` opens no such name, or one that says who somebody is ("Philip, the Duke of Edinburgh,"). */
function nobleEnd(view: DocumentView, names: readonly Name[], nameAt: Int32Array, t: number): number {
  const word = lowerAt(view, t);
  if (!isNoble(view, t) || lowerAt(view, t + 1) !== 'of' || (word.startsWith('prince') && lowerAt(view, t + 2) !== 'wales')) return 0;
  if (!isCapitalAt(view, t + 2) || !touches(view, t) || !touches(view, t + 1) || !/^(?:the|\d+(?:st|nd|rd|th))$/.test(lowerAt(view, t - 1))) return 0;
  const last = t + 3;
  const before = names[nameAt[t - 3] ?? -1];
  if ((lowerAt(view, t - 2) === ',' && before?.kind === 'person') || /^(?:['’]s?|[a-z]*(?:barracks|hotel|pub|theatre|hospital|inn|club|cup|award|award scheme))$/.test(lowerAt(view, last))) return 0;
  return isCapitalAt(view, last) && touches(view, last - 1) ? 0 : last;
}

/** "his wife, X" and "the president's brother X". */
function isRelative(view: DocumentView, t: number): boolean {
  const noun = lowerAt(view, t - 1) === ',' ? t - 2 : t - 1;
  return shapeAt(view, noun) === SHAPES.lower && isKinshipAt(view, noun) && touches(view, noun) && isOwned(view, noun);
}

/** "named X", "whose name is X", and "X, his wife," at the start of a sentence. */
function isCalled(view: DocumentView, t: number): boolean {
  const before = lowerAt(view, t - 1);
  if (before === 'named' || ((before === 'is' || before === 'was') && lowerAt(view, t - 2) === 'name')) return true;
  return lowerAt(view, t + 1) === ',' && /^(?:his|her|their)$/.test(lowerAt(view, t + 2)) && isKinshipAt(view, t + 3);
}

/** Whether words say of a place's name that it is somebody's: "whose name is X", "a polling officer, called X". */
function isSomebody(view: DocumentView, { kind, first }: Name): boolean {
  if (kind !== 'place' || isInPlacePhrase(view, first)) return false;
  if (!isTelling(view, first - 1)) return false;
  const before = lowerAt(view, first - 1);
  if (/^(?:is|was)$/.test(before) && lowerAt(view, first - 2) === 'name') return /^(?:his|her)$/.test(lowerAt(view, first - 3)) || (lowerAt(view, first - 3) === 'whose' && isRoleNounAt(view, first - (lowerAt(view, first - 4) === ',' ? 5 : 4))) || /^(?:girl|boy|man|woman)$/.test(lowerAt(view, first - 5));
  return /^(?:called|named)$/.test(before) && isRoleNounAt(view, first - (lowerAt(view, first - 2) === ',' ? 3 : 2)) && shapeAt(view, first - 2) !== SHAPES.capitalised;
}

const isTelling = askingFor('is was called named'.split(' '));

/** Whether a possessor stands one to three words before the noun. */
function isOwned(view: DocumentView, noun: number): boolean {
  for (let t = noun - 1; t >= noun - 3 && t >= 0; t--) if (/^(?:his|her|their|my|our|whose|['’]s)$/.test(lowerAt(view, t))) return true;
  return false;
}

/** "a tea seller, X, …" and "driver X": a role in lower case before the word. */
function isDescribed(view: DocumentView, t: number): boolean {
  const isApart = lowerAt(view, t - 1) === ',';
  const noun = isApart ? t - 2 : t - 1;
  if (shapeAt(view, noun) !== SHAPES.lower || !isRoleNounAt(view, noun) || !touches(view, noun) || opensSentence(view, t)) return false;
  if (!isApart) return true;
  let end = t + 1;
  while (end < t + 4 && isCapitalAt(view, end)) end += 1;
  if (!/^[,.]$/.test(lowerAt(view, end))) return false;
  for (let d = noun - 1; d >= noun - 4 && d >= 0; d--) if (determiners.has(lowerAt(view, d))) return true;
  return false;
}

function isSeenLower(view: DocumentView, t: number): boolean {
  return ((view.seen[view.words.groups[view.words.typeOf[t] as number] as number] as number) & 1) === 1;
}

/** Where the name that starts at token `t` ends: after its last capitalised word outside other names. */
function endOf(view: DocumentView, nameAt: Int32Array, t: number): number {
  let end = t + 1;
  for (let next = end; next < t + 5 && touches(view, next - 1) && (nameAt[next] ?? -1) < 0; next++) {
    if (isCapitalAt(view, next)) end = next + 1;
    else if (!particles.has(lowerAt(view, next)) && !(lowerAt(view, next) === '-' && isGlued(view, next))) break;
  }
  return end;
}
