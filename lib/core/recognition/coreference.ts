import { lowerAt, type Name } from './names.ts';
import { abbreviates, parsePerson, samePerson, type PersonName } from './person-names.ts';
import { placeKey } from './place-names.ts';
import type { DocumentView } from './features.ts';
import type { Kind } from '../model/recognition.ts';

/** Names that name one person, place or organisation: `names` are indices into the list that was grouped, ascending. */
export interface Group {
  readonly kind: Kind;
  readonly names: number[];
}

interface PersonGroup extends Group {
  /** Every different form with at least two words, and the first form. */
  readonly forms: PersonName[];
  /** Indices of the full names in order, and of the last shorter name so far. */
  readonly fulls: number[];
  lastShort: number;
  isWoman: boolean | null;
}

/** Of the persons that share a word with a name so many are compared with it, the latest first: keeps the cost linear. */
const MOST_COMPARED = 40;

/**
 * Groups an article's names (none of kind `other`) into entities, in order of first mention. Persons: full names first,
 * then shorter forms with the person they abbreviate — the one mentioned last, if two share the surname and the title
 * ("Mrs.") does not tell. Places and organisations: by form, well-known short forms and acronyms.
 */
export function coreference(view: DocumentView, names: readonly Name[]): Group[] {
  const groups: Group[] = [...groupPersons(view, names), ...groupOthers(names)];
  return groups.sort((a, b) => (a.names[0] as number) - (b.names[0] as number));
}

function groupPersons(view: DocumentView, names: readonly Name[]): Group[] {
  const groups: PersonGroup[] = [];
  const withWord = new Map<string, PersonGroup[]>();
  const ofForm = new Map<string, PersonGroup>();
  const start = (person: PersonName): PersonGroup => {
    const group: PersonGroup = { kind: 'person', names: [], forms: [], fulls: [], lastShort: -1, isWoman: null };
    groups.push(group);
    learn(group, person);
    return group;
  };
  const learn = (group: PersonGroup, person: PersonName): void => {
    group.forms.push(person);
    for (const word of wordsOf(person)) {
      const known = withWord.get(word) ?? [];
      if (known.at(-1) !== group) known.push(group);
      withWord.set(word, known);
    }
  };
  const candidates = (person: PersonName): PersonGroup[] => [...new Set(wordsOf(person).flatMap((word) => (withWord.get(word) ?? []).slice(-MOST_COMPARED)))];
  const parsed = names.map((name) => (name.kind === 'person' ? parsePerson(name.surface) : null));
  parsed.forEach((person, i) => {
    if (person === null || person.parts.length < 2) return;
    const form = person.parts.join(' ');
    let group = ofForm.get(form);
    if (group === undefined) {
      group = candidates(person).find(({ forms }) => forms.some((known) => samePerson(known, person)));
      if (group === undefined) group = start(person);
      else learn(group, person);
      ofForm.set(form, group);
    }
    group.fulls.push(i);
    group.names.push(i);
    group.isWoman ??= genderByTitle(view, names[i] as Name);
  });
  parsed.forEach((person, i) => {
    if (person === null || person.parts.length > 1) return;
    const isWoman = genderByTitle(view, names[i] as Name);
    const fitting = candidates(person).filter((group) => group.forms.some((form) => abbreviates(person, form))
      && (isWoman === null || group.isWoman === null || group.isWoman === isWoman));
    const group = fitting.length === 0 ? start(person) : nearest(fitting, i, person, isWoman);
    group.lastShort = i;
    group.names.push(i);
    group.isWoman ??= isWoman;
  });
  for (const group of groups) group.names.sort((a, b) => a - b);
  return groups;
}

/** The words by which a person's name is found again. */
function wordsOf({ keys }: PersonName): string[] {
  return keys.filter((key) => key.length > 1 || keys.length === 1);
}

/** Of several persons who may be meant by name `i`: by surname before by first name, then the one mentioned last before it. */
function nearest(groups: readonly PersonGroup[], i: number, person: PersonName, isWoman: boolean | null): PersonGroup {
  const key = person.keys.at(-1);
  const ranked = groups.map((group) => {
    const bySurname = group.forms.some((form) => form.keys.at(-1) === key) ? 2 : group.forms.some((form) => form.keys[0] === key) ? 1 : 0;
    const byTitle = isWoman !== null && group.isWoman === isWoman ? 4 : 0;
    const last = lastBefore(group, i);
    return { group, last, rank: (last >= 0 ? 8 : 0) + bySurname + byTitle };
  });
  return ranked.reduce((best, next) => (next.rank > best.rank || (next.rank === best.rank && next.last > best.last) ? next : best)).group;
}

/** The last name of the group before name `i`; −1 if there is none. */
function lastBefore(group: PersonGroup, i: number): number {
  let low = 0;
  let high = group.fulls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group.fulls[middle] as number) < i) low = middle + 1;
    else high = middle;
  }
  return Math.max(group.lastShort, low === 0 ? -1 : (group.fulls[low - 1] as number));
}

const women = new Set('mrs mrs. ms ms. miss mme madame queen princess dame lady'.split(' '));
const men = new Set('mr mr. sir king prince lord'.split(' '));

/** Whether the word before the name says that it is a woman (`true`) or a man (`false`); `null` if neither. */
export function genderByTitle(view: DocumentView, name: Name): boolean | null {
  const word = lowerAt(view, name.first - 1);
  return women.has(word) ? true : men.has(word) ? false : null;
}

function groupOthers(names: readonly Name[]): Group[] {
  const groups = new Map<string, Group>();
  const acronyms = new Map<string, Group>();
  const pending: number[] = [];
  names.forEach((name, i) => {
    if (name.kind !== 'place' && name.kind !== 'organisation') return;
    if (name.kind === 'organisation' && /^\p{Lu}{2,6}$/u.test(name.surface)) { pending.push(i); return; }
    const key = `${name.kind}:${name.kind === 'place' ? placeKey(name.surface) : organisationKey(name.surface)}`;
    const group = groups.get(key) ?? { kind: name.kind, names: [] };
    group.names.push(i);
    groups.set(key, group);
    const initials = initialsOf(name.surface);
    if (name.kind === 'organisation' && initials.length > 1) acronyms.set(initials, group);
  });
  for (const i of pending) {
    const surface = (names[i] as Name).surface;
    const key = `organisation:${surface.toLowerCase()}`;
    const group = acronyms.get(surface) ?? groups.get(key) ?? { kind: 'organisation' as const, names: [] };
    if (!acronyms.has(surface)) groups.set(key, group);
    group.names.push(i);
  }
  for (const group of groups.values()) group.names.sort((a, b) => a - b);
  return [...groups.values()];
}

function organisationKey(surface: string): string {
  return surface.toLowerCase().replace(/^the\s+/, '').replaceAll(/[.,]/g, '').replaceAll(/\s+/g, ' ');
}

function initialsOf(surface: string): string {
  return surface.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join('');
}
