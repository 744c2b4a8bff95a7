import { firstNameOf, nameKey, spellingKey, surnameOf } from '../../../lib/core/knowledge/name-keys.ts';
import type { Statement } from '../../../lib/core/model/knowledge.ts';
import type { PartialDate } from '../../../lib/core/model/partial-date.ts';

/** A person as one source knows them, before sources are joined. */
export interface PersonRow {
  /** Wikidata id where the source has one, else `source:key`. */
  readonly id: string;
  /** Names, the best first. */
  readonly names: readonly string[];
  readonly born: PartialDate | null;
  readonly died: PartialDate | null;
  /** `packSources` id that birth and death come from. */
  readonly source: string;
  readonly description: string | null;
  /** ISO 3166-1 alpha-2 of the country that the person is most of all connected with. */
  readonly country: string | null;
  readonly statements: readonly Statement[];
  /** In [0, 1], as `Item.prior`. */
  readonly prior: number;
  readonly bySurname: boolean;
}

/**
 * Joins rows of one person: the same Wikidata id, or a name in common and the same year of birth (in one country: to five
 * years; where one source has none, the same country), or the same day of birth and a name that may be another form of the same. Earlier rows give label, dates and id; ids of Wikidata win; facts of all are kept.
 */
export function joinPeople(rows: readonly PersonRow[]): readonly PersonRow[] {
  const people: PersonRow[] = [];
  const byName = new Map<string, number[]>();
  const byId = new Map<string, number>();
  const byBirthday = new Map<string, number[]>();
  for (const row of rows) {
    const keys = [...new Set(row.names.map(nameKey))];
    const birthday = row.born?.day === undefined ? null : JSON.stringify([row.born.year, row.born.month, row.born.day]);
    const twins = birthday === null ? [] : byBirthday.get(birthday) ?? [];
    const same = byId.get(row.id) ?? keys.flatMap((key) => byName.get(key) ?? []).find((at) => isSame(people[at] as PersonRow, row))
      ?? twins.find((at) => isOtherForm(people[at] as PersonRow, row));
    const at = same ?? people.length;
    people[at] = same === undefined ? row : joined(people[same] as PersonRow, row);
    if (row.id.startsWith('Q')) byId.set(row.id, at);
    if (birthday !== null && !twins.includes(at)) byBirthday.set(birthday, [...twins, at]);
    for (const key of keys) {
      const list = byName.get(key);
      if (!list) byName.set(key, [at]); else if (!list.includes(at)) list.push(at);
    }
  }
  return people;
}

function isSame(one: PersonRow, other: PersonRow): boolean {
  if (one.id.startsWith('Q') && other.id.startsWith('Q')) return one.id === other.id;
  // Congress has a number for everybody: two John Edwards of it are two
  if (one.id.startsWith('congress:') && other.id.startsWith('congress:')) return one.id === other.id;
  if (!couldServe(one, other) || !couldServe(other, one)) return false;
  const isCompatriot = one.country !== null && one.country === other.country;
  const isMaybeCompatriot = isCompatriot || (one.source !== other.source && (one.country === null || other.country === null));
  if (!one.born || !other.born) return isCompatriot || (isMaybeCompatriot && one.statements.length > 0 && other.statements.length > 0);
  // sources differ by some years on the births of kings and revolutionaries
  return Math.abs(one.born.year - other.born.year) <= (isMaybeCompatriot ? 5 : 1);
}

/** Whether the offices of one row lie within a life that began as the other row says: from 14 years (there are young kings) to 95. */
function couldServe({ born }: PersonRow, { statements, id }: PersonRow): boolean {
  return born === null || born.years !== undefined || id.startsWith('Q') || statements.every(({ property, start }) => property !== 'office' || start === null
    || isMonarchy.test(statements[0]?.value ?? '') || (start.year >= born.year + 14 && start.year <= born.year + 95));
}

const isMonarchy = /^(?:King|Queen|Emperor|Sultan|Emir|Shah|Prince|Dalai)\b/;

/**
 * Whether two sources tell of one person born on one day under two forms of a name ("Queen Beatrix", "Beatrix of the
 * Netherlands"). Two rows of one source are two people: twins have a birthday and a surname in common.
 */
function isOtherForm(one: PersonRow, other: PersonRow): boolean {
  if (one.source === other.source || (one.id.startsWith('Q') && other.id.startsWith('Q'))) return false;
  const wordsOf = (row: PersonRow): ReadonlySet<string> => new Set(row.names.flatMap((name) => nameKey(name).split(' ')).filter((word) => word.length > 2));
  const others = wordsOf(other);
  const shared = [...wordsOf(one)].filter((word) => others.has(word)).length;
  const spellings = new Set(one.names.map(spellingKey));
  const isSpelledAlike = other.names.map(spellingKey).some((key) => key !== '' && spellings.has(key));
  const isEndAlike = one.country !== null && one.country === other.country && one.names.some((name) => other.names.some((second) => {
    const [a, b] = [nameKey(name.replace(royal, '')), nameKey(second.replace(royal, ''))];
    return surnameOf(a) === surnameOf(b) || (firstNameOf(a) || a) === (firstNameOf(b) || b);
  }));
  return isSpelledAlike || shared >= 2 || isEndAlike;
}

/** Titles that stand for no name. */
const royal = /^(?:King|Queen|Prince|Princess|Emperor|Sultan|Emir|Pope|Grand Duke) /;

function joined(one: PersonRow, other: PersonRow): PersonRow {
  return {
    ...one,
    id: one.id.startsWith('Q') ? one.id : other.id.startsWith('Q') ? other.id : one.id,
    names: [...one.names, ...other.names],
    born: finer(one.born, other.born), died: finer(one.died, other.died),
    description: one.description ?? other.description,
    country: one.country ?? other.country,
    statements: [...one.statements, ...other.statements.filter((statement) => !one.statements.some((known) => isRepeated(known, statement)))],
    prior: Math.max(one.prior, other.prior),
    bySurname: one.bySurname || other.bySurname,
  };
}

/** The first date, unless the second says more. */
function finer(one: PartialDate | null, other: PartialDate | null): PartialDate | null {
  if (!one || !other) return one ?? other;
  return precision(other) > precision(one) && other.year === one.year ? other : one;
}

function precision({ month, day }: PartialDate): number {
  return [month, day].filter((part) => part !== undefined).length;
}

/** Whether two sources tell of the same term: one office of one country, begun within a year of each other. */
function isRepeated(known: Statement, statement: Statement): boolean {
  if (known.property !== statement.property) return false;
  if (known.property !== 'office') return nameKey(known.value) === nameKey(statement.value);
  if (!known.start || !statement.start || Math.abs(known.start.year - statement.start.year) > 1) return false;
  return officeKey(known.value) === officeKey(statement.value);
}

/** Offices under one of their usual names. */
function officeKey(value: string): string {
  return nameKey(value).replace(/\b(?:minister (?:of|for) foreign affairs|foreign affairs minister)\b/, 'foreign minister')
    .replace(/\bminister (?:of|for) (?:national )?defen[cs]e\b/, 'defence minister').replace(/\b(?:the|of|for)\b/g, '').replace(/ +/g, ' ');
}
