import { isKinship, isKinshipAt } from './genders.ts';
import { isCapitalAt } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';

/** Whose relative somebody is stands at most so many tokens before the name. */
const REACH = 24;
const possessives = /^(?:his|her|whose)$/;
const stops = /^[.;:!?]$/;

/**
 * Whether a name is said to be borne by yet another person than the one the article was speaking of: "the other Brandt", "a second
 * Francis", "I am Castro too", "My name is Aliyev"; not "another Trump ally".
 */
export function isAnother(view: DocumentView, name: Name): boolean {
  const at = beforeTitle(view, name.first);
  const before = lowerAt(view, at);
  if (before === 'another' || (/^(?:second|other)$/.test(before) && /^(?:an?|the)$/.test(lowerAt(view, at - 1)))) return isAlone(view, name);
  if (/^(?:am|['’]m)$/.test(before) && lowerAt(view, at - 1) === 'i') return isToo(view, name.last);
  if (before === 'is' && /^(?:name|surname)$/.test(lowerAt(view, at - 1)) && lowerAt(view, at - 2) === 'my') return true;
  return /^(?:called|named)$/.test(before) && isToo(view, name.last);
}

/** "too", "also", "myself" behind a name. */
function isToo(view: DocumentView, t: number): boolean {
  return /^(?:too|also|myself|himself|herself|as)$/.test(lowerAt(view, lowerAt(view, t) === ',' ? t + 1 : t)) && (lowerAt(view, t) !== 'as' || lowerAt(view, t + 1) === 'well');
}

/** Whether no word follows that the name belongs to. */
function isAlone(view: DocumentView, { last }: Name): boolean {
  return !/^[a-z0-9’'-]/.test(lowerAt(view, last)) || (/^(?:who|whom|that|which|is|was|has|had|in|of|at|on|from|and|or|but|to|did|does|as)$/.test(lowerAt(view, last)) && !isCapitalAt(view, last));
}

/** The token before a name and its titles. */
function beforeTitle(view: DocumentView, first: number): number {
  let t = first - 1;
  while (t > first - 6 && isTitleWordAt(view, t) && !isKinshipAt(view, t)) t -= 1;
  return t;
}

/** Whose relative a name's bearer is: "his father, |X|", "A, a nephew of |X|", "A's brother, |X|". */
export interface Kin {
  /** The name before, which cannot be the same person; index into `names`. */
  readonly other: number;
  /** "his": the other is a man; `null` where the words don't say it. */
  readonly isWoman: boolean | null;
}

/** The person that the words before name `n` call its bearer's relative; `null` if they call nobody so. */
export function kinBefore(view: DocumentView, names: readonly Name[], n: number): Kin | null {
  const name = names[n] as Name;
  let t = beforeTitle(view, name.first);
  const other = personBefore(names, n);
  if (other < 0) return null;
  const last = (names[other] as Name).last;
  if (lowerAt(view, t) === 'the') t -= 1;
  if (lowerAt(view, t) === 'of') return isKinshipAt(view, t - 1) && isOneClause(view, last, t) ? { other, isWoman: null } : null;
  if (lowerAt(view, t) === ',' || lowerAt(view, t) === '—' || lowerAt(view, t) === '–') t -= 1;
  if (!isKinshipAt(view, t) || lowerAt(view, t - 1) === 'of') return null;
  for (let at = t - 1; at > t - 4 && at >= last; at--) {
    const word = lowerAt(view, at);
    if (possessives.test(word)) return { other, isWoman: word === 'his' ? false : word === 'her' ? true : null };
    if (/^['’]s$/.test(word)) return at === last ? { other, isWoman: null } : null;
  }
  return null;
}

/** The last person named before name `n`, at most `REACH` tokens away; −1 if there is none. */
function personBefore(names: readonly Name[], n: number): number {
  const { first } = names[n] as Name;
  for (let other = n - 1; other >= 0 && (names[other] as Name).last > first - REACH; other--) if ((names[other] as Name).kind === 'person') return other;
  return -1;
}

function isOneClause(view: DocumentView, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (stops.test(lowerAt(view, t))) return false;
  return true;
}

/** "a son, |Philip|", "the twins, |Barbara| and |Jenna|": a relative of whom the article has not spoken. */
export function isNewRelative(view: DocumentView, names: readonly Name[], n: number): boolean {
  const name = names[n] as Name;
  const before = lowerAt(view, name.first - 1);
  if (before === 'and') {
    const twin = names[n - 1];
    return twin?.kind === 'person' && twin.last === name.first - 1 && isPlural(view, twin.first - 1);
  }
  if (isPlural(view, name.first - 1)) return true;
  const t = before === ',' ? name.first - 2 : name.first - 1;
  if (!isKinshipAt(view, t)) return false;
  return /^(?:an?|one|another)$/.test(lowerAt(view, t - 1)) || /^(?:an?|one|another)$/.test(lowerAt(view, t - 2));
}

/** Whether words for several relatives end at token `t` or before the comma there. */
function isPlural(view: DocumentView, t: number): boolean {
  const word = lowerAt(view, /^[,:—–]$/.test(lowerAt(view, t)) ? t - 1 : t);
  return /^(?:twins|children|parents)$/.test(word) || (word.endsWith('s') && isKinship(word.slice(0, -1)));
}

/** "his aunt, |Elena|", "my husband, |Elias|": a relative whose surname need not be one that the article has for somebody else. */
export function hasOwnSurname(view: DocumentView, { first }: Name): boolean {
  const t = lowerAt(view, first - 1) === ',' ? first - 2 : first - 1;
  const word = lowerAt(view, t);
  if (/^(?:aunt|uncle|cousin|niece|nephew|mother|.*-in-law)$/.test(word)) return true;
  return isKinship(word) && (lowerAt(view, t - 1) === 'my' || lowerAt(view, t - 2) === 'my');
}
