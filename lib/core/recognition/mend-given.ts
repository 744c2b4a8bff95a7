import { hasGivenName } from './genders.ts';
import { isCapitalAt, isCasedAt, nameIndex, opensSentence, touches } from './name-list.ts';
import { lowerAt, nameOf, type Name } from './names.ts';
import { longFormsOf } from './short-names.ts';
import { isRoleNoun, isTitleWord } from './title-words.ts';
import type { DocumentView } from './features.ts';

const saints = new Set(['st.', 'st']);
const particles = new Set('de do da dos das del della di du van von der den ter ten bin ibn ben al el y e zu af wa ag ould'.split(' '));
const never = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the|an?|and|but|in|on|at|for|when|then|as|if|so|he|she|it|they|we|you|his|her|their|our|my|this|that|aunty|auntie|granny|mama|papa|tante|madam)$/;
const months = /^(?:april|may|june|august)$/;

/** A place of one word that is less sure than this is somebody where the word is short for a first name of the article: "Al" of Albert Begay. */
const UNSURE = 0.6;

/**
 * Persons found in two pieces ("Edson Arantes" and "Nascimento" of Edson Arantes do Nascimento), persons whose first name was left out or taken for a name of its own ("Fannie" and "Lou Hamer", where casing tells a Said from what somebody said), and persons called by a first name
 * that was taken for an organisation's ("Mercedes" where there is a Mercedes Barcha). `isGiven` says whether a token is a first name.
 */
export function mendGiven(view: DocumentView, names: readonly Name[], isGiven: (t: number) => boolean): Name[] {
  const nameAt = nameIndex(view, names);
  const firsts = new Set(names.flatMap((name) => (name.kind === 'person' && name.last - name.first > 1 && isGiven(name.first) ? [lowerAt(view, name.first)] : [])));
  return names.flatMap((name, n): Name[] => {
    if (name.kind === 'organisation') {
      const isFirst = name.last - name.first === 1 && firsts.has(lowerAt(view, name.first)) && !/^(?:the|an?)$/.test(lowerAt(view, name.first - 1));
      return isFirst ? [nameOf(view, name.first, name.last, 'person', Math.min(name.confidence, 0.7))] : [];
    }
    if (name.kind === 'place' && name.confidence < UNSURE && name.last - name.first === 1 && longFormsOf(lowerAt(view, name.first)).some((long) => firsts.has(long)) && !/^(?:in|at|near|from|the)$/.test(lowerAt(view, name.first - 1))) return [{ ...name, kind: 'person' }];
    const saint = names[n + 1];
    if (name.kind === 'place' && saints.has(lowerAt(view, name.first)) && name.last - name.first === 1 && saint?.kind === 'person' && saint.first === name.last && saint.last - saint.first > 1 && touches(view, name.first)) return [nameOf(view, name.first, saint.last, 'person', saint.confidence)];
    if (name.kind !== 'person') return [];
    const rest = names[n + 1];
    if (rest?.kind === 'person' && isJoined(view, name, rest, isGiven)) return [nameOf(view, name.first, rest.last, 'person', Math.min(name.confidence, rest.confidence))];
    let first = name.first;
    while (first > 0 && name.last - first < 5 && isFirstName(view, names, nameAt, first - 1, isGiven)) first -= 1;
    return first === name.first ? [] : [nameOf(view, first, name.last, 'person', Math.min(name.confidence, 0.8))];
  });
}

/** Whether nothing but "de" and its like stands between two names; "y" only before a surname. */
function isJoined(view: DocumentView, name: Name, rest: Name, isGiven: (t: number) => boolean): boolean {
  if (rest.first === name.last) return particles.has(lowerAt(view, rest.first)) && !isCapitalAt(view, rest.first) && touches(view, name.last - 1);
  if (rest.first > name.last + 2) return false;
  if (/^[ye]$/.test(lowerAt(view, name.last)) && rest.last - rest.first > 1 && isGiven(rest.first)) return false;
  for (let t = name.last; t < rest.first; t++) if (!particles.has(lowerAt(view, t)) || !touches(view, t - 1) || !touches(view, t)) return false;
  return true;
}

/** Whether token `t` is the first name, or part of it, of the person named right behind it. */
function isFirstName(view: DocumentView, names: readonly Name[], nameAt: Int32Array, t: number, isGiven: (t: number) => boolean): boolean {
  const word = lowerAt(view, t);
  if (!isCapitalAt(view, t) || !touches(view, t) || isTitleWord(word) || isRoleNoun(word) || never.test(word) || word.length < 3) return false;
  const n = nameAt[t] as number;
  if (n >= 0) return (names[n] as Name).kind === 'person' && (names[n] as Name).last - (names[n] as Name).first === 1;
  if (months.test(word)) return hasGivenName(word) || !/^(?:in|last|since|until|by|this|of|early|late|from|to|next|on|and|during|through)$/.test(lowerAt(view, t - 1));
  return isGiven(t) && isCasedAt(view, t) && (hasGivenName(word) || !opensSentence(view, t) || !isSeenLower(view, t));
}

function isSeenLower(view: DocumentView, t: number): boolean {
  return ((view.seen[view.words.groups[view.words.typeOf[t] as number] as number] as number) & 1) === 1;
}
