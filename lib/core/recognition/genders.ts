import { asking } from './asking.ts';
import { mensNames, womensNames } from './first-names.ts';
import { lowerAt, withoutStop, type Name } from './names.ts';
import type { DocumentView } from './features.ts';

const closers = new Set('of who whose to for and'.split(' '));
const womensTitles = new Set('mrs ms miss mme madame queen princess dame lady empress duchess countess baroness daw doña dona señora frau congresswoman councilwoman chairwoman'.split(' '));
const mensTitles = new Set('mr sir king prince lord emperor sultan duke baron don señor herr congressman councilman father pope imam sheikh'.split(' '));
const womensNouns = new Set('wife mother daughter sister widow aunt niece granddaughter grandmother girlfriend fiancée actress businesswoman spokeswoman chairwoman congresswoman councilwoman headmistress waitress nun housewife policewoman midwife seamstress heiress hostess stewardess landlady queen princess duchess woman saleswoman stepmother daughter-in-law mother-in-law sister-in-law'.split(' '));
const mensNouns = new Set('husband father son brother widower uncle nephew grandson grandfather boyfriend fiancé actor businessman spokesman chairman congressman councilman headmaster waiter monk policeman fisherman heir king prince duke man salesman fireman cameraman stepfather son-in-law father-in-law brother-in-law landlord priest imam cardinal archbishop seaman'.split(' '));

const tellsGender = asking((word) => womensTitles.has(withoutStop(word)) || mensTitles.has(withoutStop(word)));

/** Whether the word before the name says that it is a woman (`true`) or a man (`false`); `null` if neither. */
export function genderByTitle(view: DocumentView, name: Name): boolean | null {
  if (!tellsGender(view, name.first - 1)) return null;
  const word = withoutStop(lowerAt(view, name.first - 1));
  return womensTitles.has(word) ? true : mensTitles.has(word) ? false : null;
}

/** What a person's name says, as `parts` of it in lower case without accents: by the first name, else by a surname that only women have. */
export function genderByName(parts: readonly string[]): boolean | null {
  if (parts.length < 2) return null;
  const [first = ''] = parts;
  if (womensNames.has(first)) return true;
  if (mensNames.has(first)) return false;
  const last = parts.at(-1) as string;
  return last.length > 5 && /(?:skaya|skaia|dottir|[eo]va|[iu]nina)$/.test(last) ? true : last.length > 5 && /(?:skiy|skii|[eo]vich)$/.test(last) ? false : null;
}

/** Whether the word (lower case) is somebody's first name and hardly anything else. */
export function hasGivenName(word: string): boolean {
  return womensNames.has(word) || mensNames.has(word);
}

/** What the words of a role say: "his wife", "the actress". */
export function genderByRole(role: string): boolean | null {
  for (const word of role.toLowerCase().split(/[^\p{L}-]+/u)) {
    if (womensNouns.has(word)) return true;
    if (mensNouns.has(word)) return false;
    if (closers.has(word)) return null;
  }
  return null;
}

/** Whether a role says whose relative somebody is: "his wife", "the widow of X", "X's elder son". */
export function isKinship(role: string): boolean {
  return /(?:^|[\s-])(?:wife|husband|(?:great-)*(?:grand)?(?:mother|father)|daughter|son|sister|brother|widow|widower|aunt|uncle|niece|nephew|grandson|granddaughter|cousin|fiancée?)(?:$|[\s,])/iu.test(role);
}

/** The same of the one word at token `t`. */
export const isKinshipAt = asking(isKinship);
