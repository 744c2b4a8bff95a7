import { People, type PersonGroup } from './people.ts';
import type { Group } from './group.ts';
import { genderByTitle, hasGivenName } from './genders.ts';
import { joinAliases } from './join-aliases.ts';
import { hasOwnSurname, isAnother, isNewRelative, kinBefore } from './namesakes.ts';
import { lastBefore, nearest } from './nearest-person.ts';
import { isElderAt } from './seniority.ts';
import { lowerAt, type Name } from './names.ts';
import { calledAs, genderAt, isConfused, isNewcomer, isRelativeAt } from './person-mentions.ts';
import { abbreviates, bearsFirstName, bearsGivenNames, contradict, parsePerson, samePerson, spellingKey, type PersonName } from './person-names.ts';
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
  for (const person of parsed) if (person?.keys.length === 1) people.singles.set(person.keys[0] as string, (people.singles.get(person.keys[0] as string) ?? 0) + 1);
  const genders = parsed.map((person, i) => (person === null ? null : genderAt(view, names[i] as Name, person, roles[i] ?? [])));
  groupFullNames(view, names, parsed, genders, roles, people);
  startTitled(view, names, parsed, people);
  let lastWife: PersonGroup | undefined;
  parsed.forEach((person, i) => {
    if (person === null || person.parts.length > 1) return;
    const isWoman = genders[i] as boolean | null;
    const isRelative = isRelativeAt(view, names[i] as Name, roles[i] ?? []);
    const fitting = isNewcomer(view, names[i] as Name) ? [] : fittingAt(view, names, people, i, person, isWoman, isRelative);
    const wife = genderByTitle(view, names[i] as Name) === true && !/^(?:miss|ms\.?)$/.test(lowerAt(view, (names[i] as Name).first - 1)) && !fitting.some((known) => known.isWoman === true && known.names.length > 0) && !(fitting.length > 0 && lastWife !== undefined && hasOtherSurname(lastWife, person)) ? lastWife : undefined;
    const group = wife ?? (fitting.length === 0 ? calledShort(people, person, isWoman) ?? people.start(person) : nearest(people, view, names, roles, fitting, i, person, isWoman));
    const isFirst = group.lastShort < 0 && (group.fulls[0] ?? -1) > i;
    group.lastShort = i;
    group.names.push(i);
    if (isElderAt(view, names[i] as Name) === null) group.shorts.add(calledAs(view, names[i] as Name, person));
    group.isWoman ??= isWoman;
    if ((roles[i] ?? []).some(({ text }) => /\b(?:wife|widow)$/i.test(text))) lastWife = group;
    if (group.names.length === 1 || (isFirst && isRelative)) group.isRelative = isRelative;
  });
  joinAliases(view, names, people.groups);
  for (const group of people.groups) group.names.sort((a, b) => a - b);
  return people.groups.filter((group) => group.names.length > 0);
}

/** Whether a person is called in full, and never by this surname: Darlene Boutilier is no "Mrs. Crooks". */
function hasOtherSurname({ forms }: PersonGroup, { keys: [key] }: PersonName): boolean {
  return forms.some(({ keys }) => keys.length > 1) && !forms.some(({ keys }) => keys.includes(key as string));
}

/** Whom the single word `i` may mean. */
function fittingAt(view: DocumentView, names: readonly Name[], people: People, i: number, person: PersonName, isWoman: boolean | null, isRelative: boolean): PersonGroup[] {
  const name = names[i] as Name;
  const isRegnal = regnal.has(lowerAt(view, name.first - 1));
  const isNew = isNewRelative(view, names, i);
  const parent = isNew ? null : parentAt(view, names, i);
  const all = people.candidates(person).filter((group) => !isYetToCome(view, name, people, group, i, isRelative, person) && !((isNew || (parent !== null && !group.forms.some(({ keys }) => keys.includes(parent)))) && !group.isRelative && (group.fulls[0] ?? i) < i && group.forms[0]?.keys[0] === person.keys[0])
    && group.forms.some((form) => abbreviates(person, form) && !(isRegnal && (isMiddle(person, form) || isFathers(names, group))))
    && (isWoman === null || group.isWoman === null || group.isWoman === isWoman));
  const others = isAnother(view, name) ? anotherOf(all, i) : all;
  const named = others.filter((group) => group.shorts.has(calledAs(view, name, person)) || (!isCalledOtherwise(group, i, person) && group.forms.some((form) => !isSecond(person, form))));
  return named.length > 0 ? named : others;
}

/** The surname, as a key, of the person whose child or sibling the words before name `i` call its bearer: "gibbs" for "Lois Gibbs, whose son |Michael|"; `null` if none is told. */
function parentAt(view: DocumentView, names: readonly Name[], i: number): string | null {
  const { first } = names[i] as Name;
  if (!/^(?:son|daughter|grandson|granddaughter|brother|sister)$/.test(lowerAt(view, lowerAt(view, first - 1) === ',' ? first - 2 : first - 1))) return null;
  const kin = kinBefore(view, names, i);
  const keys = kin === null ? [] : parsePerson((names[kin.other] as Name).surface).keys;
  return keys.length > 1 ? (keys.at(-1) as string) : null;
}

/** Whether a person has been called by a first name alone so far, so that the surname, which only follows, means somebody else: "Yukiko", before "Yukiko Sugihara". */
function isCalledOtherwise({ fulls, forms, lastShort }: PersonGroup, i: number, { keys: [key] }: PersonName): boolean {
  return lastShort >= 0 && (fulls[0] ?? -1) > i && forms.every((form) => form.keys[0] !== key);
}

/** Who says "I am Marsh too": of those who may be meant whoever was not named before name `i`, or else all but the one named last. */
function anotherOf(groups: readonly PersonGroup[], i: number): PersonGroup[] {
  const fresh = groups.filter((group) => lastBefore(group, i) === -1);
  return fresh.length > 0 ? fresh : withoutLatest(groups, i);
}

/** Of persons who may be meant those who are not the one that was named last before name `i`. */
function withoutLatest(groups: readonly PersonGroup[], i: number): PersonGroup[] {
  const lasts = groups.map((group) => lastBefore(group, i));
  const latest = Math.max(...lasts);
  return groups.filter((_, g) => lasts[g] === -1 || lasts[g] !== latest);
}

/** The one person whose first name the single word is short for ("Bill" of William Marsh); `undefined` if there is none, or several. */
function calledShort(people: People, { parts: [word] }: PersonName, isWoman: boolean | null): PersonGroup | undefined {
  const groups = longFormsOf(word as string).flatMap((long) => {
    const key = spellingKey(long);
    return people.candidates({ parts: [long], keys: [key], suffix: '' }).filter((group) => group.fulls.length > 0 && group.forms.some(({ keys }) => keys.length > 1 && keys[0] === key) && (isWoman === null || group.isWoman === null || group.isWoman === isWoman));
  });
  return groups.length === 1 ? groups[0] : undefined;
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
      const isOther = group !== undefined && isSomebodyElse(view, names, parsed, roles, group, i);
      if (group === undefined || isOther) group = people.start(person);
      else people.learn(group, person);
      ofForm.set(form, group);
    } else if (!isNew && isOwnKin(view, names, group, i)) {
      ofForm.set(form, (group = people.start(person)));
    }
    if (group.names.length === 0) group.isRelative = isRelativeAt(view, names[i] as Name, roles[i] ?? []);
    group.fulls.push(i);
    group.names.push(i);
    group.isWoman ??= genders[i] as boolean | null;
  });
}

/** Whether the full name `i`, of a form that is new to the article, is another person's than the group's that it would fit. */
function isSomebodyElse(view: DocumentView, names: readonly Name[], parsed: readonly (PersonName | null)[], roles: readonly (readonly Role[])[], group: PersonGroup, i: number): boolean {
  if (isAnother(view, names[i] as Name) || isOwnKin(view, names, group, i)) return true;
  const person = parsed[i] as PersonName;
  const isFirstNamed = group.forms.some((form) => bearsFirstName(form, person));
  if (isFirstNamed) return group.fulls.some((n) => (roles[n] ?? []).length > 0) && (roles[i] ?? []).some(({ text, start }) => start === (names[i] as Name).end + 2 && /^an? (?!(?:man|woman|person|figure)\b)/.test(text));
  return hasGivenName(person.parts[0] as string) && isRelativeAt(view, names[i] as Name, roles[i] ?? []);
}

/** Whether the words before full name `i` make its bearer a relative of the group that it would fit: nobody is their own father. */
function isOwnKin(view: DocumentView, names: readonly Name[], group: PersonGroup, i: number): boolean {
  const kin = kinBefore(view, names, i);
  return kin !== null && group.fulls.at(-1) === kin.other && (kin.isWoman === null || group.isWoman === null || group.isWoman === kin.isWoman);
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
function isYetToCome(view: DocumentView, name: Name, people: People, group: PersonGroup, i: number, isRelative: boolean, { keys: [key] }: PersonName): boolean {
  if (group.lastShort >= 0 || group.fulls.length === 0 || (group.fulls[0] as number) < i) return false;
  const form = group.forms[0] as PersonName;
  if (form.keys.length < 2) return false;
  if (form.keys[0] !== key) return group.isRelative && !surnamesFirst.has(form.keys[0] as string);
  if (!isRelative || hasOwnSurname(view, name)) return false;
  const family = people.candidates({ parts: form.parts.slice(-1), keys: form.keys.slice(-1), suffix: '' });
  return family.every((other) => other === group);
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

/** Whether the one word of `short` is a second first name in `full`, or the end of one: "Francis" of Robert Francis Prevost, "Ghani" of Abdul Ghani Baradar. */
function isSecond(short: PersonName, full: PersonName): boolean {
  return isMiddle(short, full) && (hasGivenName(short.parts[0] as string) || /^abd(?:[ue]l|ol)?$/.test(full.parts[full.keys.indexOf(short.keys[0] as string) - 1] ?? ''));
}
