import { askingFor } from './asking.ts';
import { genderByName, genderByRole, genderByTitle, isKinship, isKinshipAt } from './genders.ts';
import { isCapitalAt } from './name-list.ts';
import { lowerAt, type Name } from './names.ts';
import { isTitleWordAt } from './title-words.ts';
import type { DocumentView } from './features.ts';
import type { PersonName } from './person-names.ts';
import type { Role } from '../model/recognition.ts';

const isNaming = askingFor(['named', 'called']);

/** A woman (`true`) or a man (`false`) by the title, the name or the roles of a mention. */
export function genderAt(view: DocumentView, name: Name, person: PersonName, roles: readonly Role[]): boolean | null {
  return genderByTitle(view, name) ?? genderByName(person.parts) ?? roles.map(({ text }) => genderByRole(text)).find((answer) => answer !== null) ?? null;
}

/** Whether a mention says whose relative somebody is: "his wife, X", "the son of X". */
export function isRelativeAt(view: DocumentView, name: Name, roles: readonly Role[]): boolean {
  let start = name.first;
  while (start > 0 && isTitleWordAt(view, start - 1)) start -= 1;
  const before = lowerAt(view, start - 1) === ',' ? start - 2 : start - 1;
  return roles.some(({ text }) => isKinship(text) && !isOfNobody(text)) || (isKinshipAt(view, before) && !(before === start - 1 && isCapitalAt(view, before))) || (lowerAt(view, start - 1) === 'of' && isOffspring(lowerAt(view, start - 2)));
}

/** "a widow with a car", "a father of two", "an officer's son", and the title of "Father Frans": nobody is named whose relative that is. */
function isOfNobody(role: string): boolean {
  return /^an? [^'’]*['’]s |\bof an? /i.test(role) || /^(?:Father|Mother|Brother|Sister)$/.test(role) || /\band an? (?:widow|widower|mother|father|grandmother|grandfather)\b(?! of (?:the|his|her|\p{Lu}))/u.test(role) || (/^an? /i.test(role) && !/\bof (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+)\b)/i.test(role));
}

/** "the child of", "the sons of". */
function isOffspring(word: string): boolean {
  return /^(?:child|children)$/.test(word) || isKinship(word) || isKinship(word.replace(/s$/, ''));
}

/** A short form with what its title says: whom "Mrs. Gandhi" means is no sign of whom "Gandhi" means. */
export function calledAs(view: DocumentView, name: Name, { keys }: PersonName): string {
  return `${genderByTitle(view, name) ?? ''} ${keys[0]}`;
}

/** "not to be confused with X": another X than the one just named. */
export function isConfused(view: DocumentView, name: Name): boolean {
  return lowerAt(view, name.first - 1) === 'with' && lowerAt(view, name.first - 2) === 'confused';
}

/** The last words of the offices that a mention has: "president" of "the Angolan president". */
export function officesOf(roles: readonly Role[]): string[] {
  return roles.filter(({ text }) => !isKinship(text)).map(({ text }) => text.toLowerCase().split(/\s+(?:of|for|in|at|who)\s/)[0]?.split(/[\s-]+/).at(-1) ?? '');
}

/** "a noodle seller named Suharto", "X, no relation": somebody whom the article has not spoken of, whatever the name. */
export function isNewcomer(view: DocumentView, name: Name): boolean {
  if (isNaming(view, name.first - 1)) {
    if (lowerAt(view, name.first - 2) === 'be') return true;
    if (/^(?:is|was)$/.test(lowerAt(view, name.first - 2)) && /^(?:kids|children|boys|girls|boy|girl|son|daughter|baby|child)$/.test(lowerAt(view, name.first - 3))) return true;
    for (let t = name.first - 2; t > name.first - 7; t--) if (/^an?$/.test(lowerAt(view, t))) return true;
  }
  for (let t = name.last; t < name.last + 14; t++) {
    if (!isTelling(view, t)) continue;
    const word = lowerAt(view, t);
    if (word !== 'only' && word !== 'no') return false;
    if (word === 'only' && /^(?:his|her|a|one)$/.test(lowerAt(view, t + 1)) && /^(?:name|surname|first|last|family)$/.test(lowerAt(view, t + 2))) return true;
    if (word === 'no' && t < name.last + 6 && lowerAt(view, t + 1) === 'relation' && (name.last - name.first > 1 || lowerAt(view, t + 2) !== 'to')) return true;
  }
  return false;
}

/** Words that may open what is looked for, and the ends of a clause. */
const isTelling = askingFor(['only', 'no', ...'.;!?']);
