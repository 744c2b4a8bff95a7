import { aliasOf } from './aliases.ts';
import { People, type PersonGroup } from './people.ts';
import type { Group } from './group.ts';
import { genderByTitle } from './genders.ts';
import { lowerAt, type Name } from './names.ts';
import { calledAs, genderAt, isConfused, isNewcomer, isRelativeAt, officesOf } from './person-mentions.ts';
import { abbreviates, bearsGivenNames, contradict, parsePerson, samePerson, spellingKey, type PersonName } from './person-names.ts';
import { longFormsOf } from './short-names.ts';
import type { DocumentView } from './features.ts';
import type { Role } from '../model/recognition.ts';

/**
 * The persons among an article's names: full names first, then shorter forms with the person they abbreviate. If several
 * share the surname, the title ("Mrs.") decides, then who has been called so before, who is nobody's relative, and who
 * was mentioned last. Linear for a given number of persons of one name.
 */
export function groupPersons(view: DocumentView, names: readonly Name[], roles: readonly (readonly Role[])[]): Group[] {
  const people = new People();
  const parsed = names.map(({ kind, surface }) => (kind === 'person' ? parsePerson(surface) : null));
  const genders = parsed.map((person, i) => (person === null ? null : genderAt(view, names[i] as Name, person, roles[i] ?? [])));
  groupFullNames(view, names, parsed, genders, roles, people);
  startTitled(view, names, parsed, people);
  let lastWife: PersonGroup | undefined;
  parsed.forEach((person, i) => {
    if (person === null || person.parts.length > 1) return;
    const isWoman = genders[i] as boolean | null;
    const isRegnal = regnal.has(lowerAt(view, (names[i] as Name).first - 1));
    const isRelative = isRelativeAt(view, names[i] as Name, roles[i] ?? []);
    const fitting = isNewcomer(view, names[i] as Name) ? [] : people.candidates(person).filter((group) => !isYetToCome(people, group, i, isRelative, person) && group.forms.some((form) => abbreviates(person, form) && !(isRegnal && (isMiddle(person, form) || isFathers(names, group))))
      && (isWoman === null || group.isWoman === null || group.isWoman === isWoman));
    const wife = genderByTitle(view, names[i] as Name) === true && !fitting.some((known) => known.isWoman === true && known.names.length > 0) ? lastWife : undefined;
    const group = wife ?? (fitting.length === 0 ? calledShort(people, person, isWoman) ?? people.start(person) : nearest(view, names, roles, fitting, i, person, isWoman));
    group.lastShort = i;
    group.names.push(i);
    group.shorts.add(calledAs(view, names[i] as Name, person));
    group.isWoman ??= isWoman;
    if ((roles[i] ?? []).some(({ text }) => /\b(?:wife|widow)$/i.test(text))) lastWife = group;
    if (group.names.length === 1) group.isRelative = isRelative;
  });
  joinAliases(view, names, people);
  for (const group of people.groups) group.names.sort((a, b) => a - b);
  return people.groups.filter((group) => group.names.length > 0);
}

/** The one person whose first name the single word is short for ("Bill" of William Marsh); `undefined` if there is none, or several. */
function calledShort(people: People, { parts: [word] }: PersonName, isWoman: boolean | null): PersonGroup | undefined {
  const groups = longFormsOf(word as string).flatMap((long) => {
    const key = spellingKey(long);
    return people.candidates({ parts: [long], keys: [key], suffix: '' }).filter((group) => group.fulls.length > 0 && group.forms.some(({ keys }) => keys.length > 1 && keys[0] === key) && (isWoman === null || group.isWoman === null || group.isWoman === isWoman));
  });
  return groups.length === 1 ? groups[0] : undefined;
}

/** Joins persons whom the article says to be one: "Michael Schwerner, known as Mickey". */
function joinAliases(view: DocumentView, names: readonly Name[], people: People): void {
  const groupOf = new Map<number, PersonGroup>();
  for (const group of people.groups) for (const n of group.names) groupOf.set(n, group);
  names.forEach((name, n) => {
    const other = name.kind === 'person' ? aliasOf(view, names, n) : -1;
    const [alias, group] = [groupOf.get(n), groupOf.get(other)];
    if (alias === undefined || group === undefined || alias === group || (alias.isWoman !== null && group.isWoman !== null && alias.isWoman !== group.isWoman)) return;
    for (const m of alias.names) groupOf.set(m, group);
    group.names.push(...alias.names.splice(0));
    group.isWoman ??= alias.isWoman;
  });
}

function groupFullNames(view: DocumentView, names: readonly Name[], parsed: readonly (PersonName | null)[], genders: readonly (boolean | null)[], roles: readonly (readonly Role[])[], people: People): void {
  const ofForm = new Map<string, PersonGroup>();
  parsed.forEach((person, i) => {
    if (person === null || person.parts.length < 2) return;
    const form = `${person.parts.join(' ')} ${person.suffix}`;
    const isNew = (isNewcomer(view, names[i] as Name) || isConfused(view, names[i] as Name)) && !(person.parts.length > 2 && ofForm.has(form));
    let group = isNew ? undefined : ofForm.get(form);
    if (isNew) ofForm.set(form, (group = people.start(person)));
    if (group === undefined) {
      const isMaiden = lowerAt(view, (names[i] as Name).first - 1) === 'born';
      group = people.candidates(person).find(({ forms }) => forms.some((known) => samePerson(known, person) || (isMaiden && bearsGivenNames(known, person))) && !forms.some((known) => contradict(known, person) && !isMaiden));
      if (group === undefined) group = people.start(person);
      else people.learn(group, person);
      ofForm.set(form, group);
    }
    if (group.names.length === 0) group.isRelative = isRelativeAt(view, names[i] as Name, roles[i] ?? []);
    group.fulls.push(i);
    group.names.push(i);
    group.isWoman ??= genders[i] as boolean | null;
  });
}

/** "Mrs. Nixon" where every Nixon of the article with a first name is a man: somebody of her own. */
function startTitled(view: DocumentView, names: readonly Name[], parsed: readonly (PersonName | null)[], people: People): void {
  parsed.forEach((person, i) => {
    if (person === null || person.parts.length > 1) return;
    const isWoman = genderByTitle(view, names[i] as Name);
    if (isWoman === null) return;
    const known = people.candidates(person).filter((group) => group.forms.some((form) => abbreviates(person, form)));
    if (known.length === 0 || known.some((group) => group.isWoman === null || group.isWoman === isWoman)) return;
    people.start(person).isWoman = isWoman;
  });
}

/**
 * Whether a group's full name follows name `i`, which cannot be short for it: "Mobutu" before "his son, Nzanga Mobutu"; "his wife, Elena,"
 * before an Elena of a surname that nobody else has ("his wife, Christel," is Christel Guillaume if he is Guillaume).
 */
function isYetToCome(people: People, group: PersonGroup, i: number, isRelative: boolean, { keys: [key] }: PersonName): boolean {
  if (group.lastShort >= 0 || group.fulls.length === 0 || (group.fulls[0] as number) < i) return false;
  const form = group.forms[0] as PersonName;
  if (form.keys.length < 2) return false;
  if (form.keys[0] !== key) return group.isRelative && !surnamesFirst.has(form.keys[0] as string);
  const family = people.candidates({ parts: form.parts.slice(-1), keys: form.keys.slice(-1), suffix: '' });
  return isRelative && family.every((other) => other === group);
}

/** Surnames that stand before the first name, as keys: "Zuoren" may be Zhou Zuoren, whose brother is the one the article is about. */
const surnamesFirst = new Set('zhou li wang zhang liu chen yang huang zhao wu xu sun ma zhu hu guo he lin luo gao zheng liang xie tang deng feng yu dong cao yuan peng kim park lee choi jung kang cho yoon jang nguien tran le pham vo dang bui do ngo'.split(' ').map(spellingKey));

/** Titles of people who are called by a name of their own choice. */
const regnal = new Set(['pope', 'king', 'queen', 'emperor', 'saint']);

/** Whether a person's last word is the father's name: "King Salman" is not Mohammed bin Salman. */
function isFathers(names: readonly Name[], { fulls }: PersonGroup): boolean {
  return fulls.some((full) => /\s(?:bin|ibn|ben)\s\S+$/i.test((names[full] as Name).surface));
}

/** Whether the one word of `short` is neither the first nor the last of `full`. */
function isMiddle(short: PersonName, full: PersonName): boolean {
  return full.keys[0] !== short.keys[0] && full.keys.at(-1) !== short.keys[0];
}

/** Of several persons who may be meant by the short name `i` the likeliest. */
function nearest(view: DocumentView, names: readonly Name[], roles: readonly (readonly Role[])[], groups: readonly PersonGroup[], i: number, person: PersonName, isWoman: boolean | null): PersonGroup {
  const key = person.keys.at(-1) as string;
  const lasts = groups.map((group) => lastBefore(group, i));
  const latest = Math.max(...lasts);
  const called = calledAs(view, names[i] as Name, person);
  const offices = officesOf(roles[i] ?? []);
  const ranks = groups.map((group, g) => {
    const last = lasts[g] as number;
    let rank = last >= 0 ? 16 : 0;
    if (isWoman !== null && group.isWoman === isWoman) rank += genderByTitle(view, names[i] as Name) === null ? 2 : 8;
    rank += group.forms.some((form) => form.keys.at(-1) === key) ? 4 : group.forms.some((form) => form.keys[0] === key) ? 3 : 0;
    if (group.shorts.has(called)) rank += 4;
    if (offices.length > 0 && group.names.some((n) => n < i && officesOf(roles[n] ?? []).some((office) => offices.includes(office)))) rank += 8;
    if (!group.isRelative) rank += 3;
    if (last >= 0 && isSameParagraph(view, names[last] as Name, names[i] as Name)) rank += 3;
    if (last === latest) rank += 1;
    return rank;
  });
  const best = Math.max(...ranks);
  return groups[ranks.reduce((chosen, rank, g) => (rank === best && (chosen < 0 || (lasts[g] as number) > (lasts[chosen] as number)) ? g : chosen), -1)] as PersonGroup;
}

function isSameParagraph(view: DocumentView, a: Name, b: Name): boolean {
  return b.start - a.end < 2000 && !/\n\s*\n/.test(view.text.slice(a.end, b.start));
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
