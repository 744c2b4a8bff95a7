import { hasGivenName } from './genders.ts';
import { isShortFor } from './short-names.ts';
import { withoutDiacritics } from '../text/diacritics.ts';
import { remembering } from '../text/remembering.ts';

/** A person's name taken apart; every part in lower case, without accents and particles. */
export interface PersonName {
  readonly parts: readonly string[];
  /** Parts in a spelling-neutral form: "Rakhmonov" and "Rahmonov" have one key. */
  readonly keys: readonly string[];
  /** "jr", "sr", "ii" …; "" if there is none. */
  readonly suffix: string;
}

const particles = new Set('al el bin ibn ben van von der den de da di du del della dos das la le ter ten af y e jr sr ii iii iv'.split(' '));

/** What stands behind a name to tell its bearer from a father or a son, with its short form. */
const suffixes = new Map([...'jr sr ii iii iv'.split(' ').map((word): [string, string] => [word, word]), ['senior', 'sr'], ['snr', 'sr'], ['junior', 'jr'], ['jnr', 'jr']]);

/** Takes the surface of a `Name` apart: "Gen. Alexander I. Lebed" has been stripped of its title before. */
export const parsePerson: (surface: string) => PersonName = remembering((surface) => {
  const lower = withoutDiacritics(surface).toLowerCase();
  const words = /^[a-z ]+$/.test(lower)
    ? lower.split(' ').filter((word) => word !== '')
    : lower.split(/[\s\-‐-–]+/u).map((word) => word.replace(/['’]s$/, '').replaceAll(/[^\p{L}.']/gu, '')).filter((word) => word !== '');
  const suffix = words.length > 1 ? suffixes.get(withoutFirstStop(words.at(-1) as string)) ?? '' : '';
  const named = suffix === '' ? words : words.slice(0, -1);
  const strong = named.filter((word) => !particles.has(word.length === 2 ? word : withoutFirstStop(word)));
  const parts = strong.length > 0 ? strong : named;
  return { parts, keys: parts.map(spellingKey), suffix };
}, { isOwn: true });

/** First names that papers spell in many ways, with their key, by their first letter. */
const arabicNames: ReadonlyMap<string, readonly (readonly [RegExp, string])[]> = new Map([
  ['a', [[/^ah?med$|^ahmad$/, 'ahmad'], [/^abd[aeu]l?lah$/, 'abdalah']]], ['h', [[/^h[ou]ss?(?:ei|ai|ey|ay)n$/, 'husain']]], ['m', [[/^m[ou]hamm?[ae]d$/, 'muhamad'], [/^m[ou]sta[fp]h?a$/, 'mustafa']]],
  ['o', [[/^omar$/, 'umar']]], ['u', [[/^umar$/, 'umar']]], ['y', [[/^y[ou]+ss?[eu]f$/, 'yusuf']]],
]);

/**
 * A key for spellings of one name in Latin letters: kh → h, x → ks, y and j → i, doubled letters once, w → v, -ff → v.
 */
export function spellingKey(word: string): string {
  const arabic = arabicNames.get(word.charAt(0))?.find(([spelling]) => spelling.test(word));
  if (arabic !== undefined) return arabic[1];
  if (!mayVary(word)) return word;
  let key = word;
  if (key.includes('.') || key.includes("'")) key = key.replaceAll(/[.']/g, '');
  if (key.includes('k') || key.includes('x')) key = key.replaceAll('kh', 'h').replaceAll('x', 'ks').replaceAll('ck', 'k');
  if (key.includes('w')) key = key.replaceAll('w', 'v');
  if (key.endsWith('ff')) key = `${key.slice(0, -2)}v`;
  if (key.includes('y') || key.includes('j')) key = key.replaceAll(/[yj]/g, 'i');
  if (key.includes('i')) key = key.replaceAll('ei', 'i').replaceAll('ie', 'i').replaceAll('iu', 'u');
  if (key.includes('o')) key = key.replaceAll('ou', 'u').replaceAll('oo', 'u');
  return /(.)\1/.test(key) ? key.replaceAll(/(.)\1+/g, '$1') : key;
}

/** Whether there is anything in a word that its key has otherwise: [.'xwyjk], ei, ie, iu, ou or a letter twice. */
function mayVary(word: string): boolean {
  for (let i = 0, before = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit === before || varied.includes(unit) || (unit === E && before === I) || (unit === U && (before === I || before === O)) || (unit === I && before === E)) return true;
    before = unit;
  }
  return false;
}

const varied = [...".'xwyjk"].map((letter) => letter.charCodeAt(0));
const [E, I, O, U] = [0x65, 0x69, 0x6f, 0x75];

function withoutStops(word: string): string {
  return word.includes('.') ? word.replaceAll('.', '') : word;
}

function withoutFirstStop(word: string): string {
  return word.includes('.') ? word.replace('.', '') : word;
}

/** Whether `short` may be a later, shorter mention of `full`: its words are words or initials of the full name, in order. */
export function abbreviates(short: PersonName, full: PersonName): boolean {
  if (short.parts.length > full.parts.length || (disagree(short.suffix, full.suffix) && !(short.parts.length === 1 && short.suffix === ''))) return false;
  let at = 0;
  for (let i = 0; i < short.parts.length; i++) {
    while (at < full.parts.length && !samePart(short, i, full, at)) at += 1;
    if (at === full.parts.length) return false;
    at += 1;
  }
  return short.parts.some((part) => withoutFirstStop(part).length > 1);
}

/** Whether two full names differ in the last word alone, as before and after a marriage. */
export function bearsGivenNames(a: PersonName, b: PersonName): boolean {
  return a.keys.length > 1 && a.keys.length === b.keys.length && a.keys.slice(0, -1).every((key, i) => key === b.keys[i]);
}

/** Whether two full names begin with the same first name, its initial or a short form of it. */
export function bearsFirstName(a: PersonName, b: PersonName): boolean {
  return samePart(a, 0, b, 0) || samePart(b, 0, a, 0);
}

/** Fathers' names of men that are hardly anybody's surname; "-ovich" ends surnames, too ("Viktor Yanukovich"). */
const fathers = /^(?:serge[iy]|ivan|petr|nikola[iy]|ale[kx]sandr|alexandr|mikhail|mikha[iy]l|vladimir|andre[iy]|ale[kx]se[iy]|dmitri|dmitriy|boris|yury|yuri|viktor|vasil[iy]|vasiliy|grigor[iy]|stepan|leonid|fyodor|yakovl|lv|semyon|anatol[iy]|valentin|konstantin|pavl|ilya)(?:[eo]vich|ich)$/;

/** "Nadezhda Yakovlevna" and "Nadezhda Mandelstam", "Viktor Sergeyevich" and "Viktor Pak": one by the father's name, one by the surname. */
function differInPatronymic(a: PersonName, b: PersonName): boolean {
  const isPatronymic = ({ parts }: PersonName): boolean => /(?:[oe]vna|inichna)$/.test(parts.at(-1) as string) || fathers.test(parts.at(-1) as string);
  return a.parts.length === 2 && b.parts.length === 2 && bearsGivenNames(a, b) && isPatronymic(a) !== isPatronymic(b);
}

/**
 * Whether two full names of at least two words name one person: the words of the shorter are words of the other, with
 * the same last word, or two surnames of which the first alone goes on ("Rodrigo Londoño" for "Rodrigo Londoño Echeverri").
 */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (differInPatronymic(a, b)) return true;
  const [short, full] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  if (!abbreviates(short, full) && !(short.parts.length === full.parts.length && abbreviates(full, short))) return false;
  if (samePart(short, short.parts.length - 1, full, full.parts.length - 1)) return true;
  return short.parts.length > 1 && (short.parts.some((part) => part.length > 4) || short.parts.every((part, i) => part === full.parts[i] && hasGivenName(part)));
}

/**
 * Whether two full names cannot name one person, although both may be abbreviated to a third: "George H. W. Bush" and "George W. Bush",
 * "Gabriel García Márquez" and "Jaime García Márquez".
 */
export function contradict(a: PersonName, b: PersonName): boolean {
  if (isSibling(a, b)) return true;
  if (a.keys.at(-1) !== b.keys.at(-1) || a.keys[0] !== b.keys[0]) return false;
  const [one, other] = [a.parts.slice(1, -1), b.parts.slice(1, -1)].map((middle) => middle.map((part) => part.charAt(0)).join(''));
  if (a.suffix !== b.suffix && one !== other) return true;
  if (disagree(a.suffix, b.suffix)) return true;
  return one !== '' && other !== '' && !(one as string).startsWith(other as string) && !(other as string).startsWith(one as string);
}

/** Whether two names of at least three words differ in the first alone. */
function isSibling(a: PersonName, b: PersonName): boolean {
  if (a.parts.length !== b.parts.length || a.parts.length < 3 || samePart(a, 0, b, 0) || samePart(b, 0, a, 0)) return false;
  return a.keys.slice(1).every((key, i) => key === b.keys[i + 1]);
}

/** "Jr." and "Sr." are two people; a name without either may be the younger one's. */
function disagree(one: string, other: string): boolean {
  return one !== other && (one === 'sr' || other === 'sr' || (one !== '' && other !== ''));
}

function samePart(a: PersonName, i: number, b: PersonName, j: number): boolean {
  const one = withoutStops(a.parts[i] as string);
  const other = withoutStops(b.parts[j] as string);
  if (one === other || a.keys[i] === b.keys[j]) return true;
  if (i === 0 && j === 0 && a.parts.length > 1 && b.parts.length > 1 && isShortFor(one, other)) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const isMiddle = i > 0 && j > 0 && i < a.parts.length - 1 && j < b.parts.length - 1;
  return short.length === 1 && long.startsWith(short) && (isMiddle || (i === 0 && (a.parts[i] as string).length <= 2));
}
