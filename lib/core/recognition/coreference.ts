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
  /** Every form with at least two words, and the first form. */
  readonly forms: PersonName[];
  isWoman: boolean | null;
}

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
  const parsed = names.map((name) => (name.kind === 'person' ? parsePerson(name.surface) : null));
  const groupOf = new Map<number, PersonGroup>();
  const join = (i: number, group: PersonGroup): void => {
    group.names.push(i);
    groupOf.set(i, group);
    const person = parsed[i] as PersonName;
    if (person.parts.length > 1) group.forms.push(person);
    group.isWoman ??= genderByTitle(view, names[i] as Name);
  };
  const start = (i: number): void => {
    const group: PersonGroup = { kind: 'person', names: [], forms: [parsed[i] as PersonName], isWoman: null };
    groups.push(group);
    join(i, group);
  };
  const longestFirst = names.map((_, i) => i).filter((i) => (parsed[i]?.parts.length ?? 0) > 1);
  for (const i of longestFirst) {
    const group = groups.find(({ forms }) => forms.some((form) => samePerson(form, parsed[i] as PersonName)));
    if (group === undefined) start(i);
    else join(i, group);
  }
  names.forEach((name, i) => {
    const person = parsed[i];
    if (person === undefined || person === null || person.parts.length > 1) return;
    const isWoman = genderByTitle(view, name);
    const fitting = groups.filter((group) => group.forms.some((form) => abbreviates(person, form))
      && (isWoman === null || group.isWoman === null || group.isWoman === isWoman));
    if (fitting.length === 0) { start(i); return; }
    join(i, nearest(fitting, i, person, isWoman));
  });
  for (const group of groups) group.names.sort((a, b) => a - b);
  return groups;
}

/** Of several persons who may be meant by name `i`: by surname before by first name, then the one mentioned last before it. */
function nearest(groups: readonly PersonGroup[], i: number, person: PersonName, isWoman: boolean | null): PersonGroup {
  const key = person.keys.at(-1);
  const rank = (group: PersonGroup): number => {
    const bySurname = group.forms.some((form) => form.keys.at(-1) === key) ? 2 : group.forms.some((form) => form.keys[0] === key) ? 1 : 0;
    const byTitle = isWoman !== null && group.isWoman === isWoman ? 4 : 0;
    return bySurname + byTitle;
  };
  const lastBefore = (group: PersonGroup): number => Math.max(-1, ...group.names.filter((index) => index < i));
  const before = groups.filter((group) => lastBefore(group) >= 0);
  return (before.length > 0 ? before : groups).reduce((best, next) => {
    const difference = rank(next) - rank(best);
    return difference > 0 || (difference === 0 && lastBefore(next) > lastBefore(best)) ? next : best;
  });
}

const women = new Set('mrs mrs. ms ms. miss mme madame queen princess dame lady chairwoman congresswoman spokeswoman'.split(' '));
const men = new Set('mr mr. sir king prince lord chairman congressman spokesman'.split(' '));

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
    group.names.sort((a, b) => a - b);
  }
  return [...groups.values()];
}

function organisationKey(surface: string): string {
  return surface.toLowerCase().replace(/^the\s+/, '').replaceAll(/[.,]/g, '').replaceAll(/\s+/g, ' ');
}

function initialsOf(surface: string): string {
  return surface.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join('');
}
