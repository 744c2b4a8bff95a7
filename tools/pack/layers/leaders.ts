import { join } from 'node:path';
import { nameKey, surnameOf } from '../../../lib/core/knowledge/name-keys.ts';
import { readCsv } from '../read-csv.ts';
import { statementOf } from '../statement.ts';
import type { PersonRow } from './person-row.ts';

/**
 * Adds "Leader of …" to the people who led a state between 1950 and 2021 (reference file leaders-1950-2021.csv, which has
 * surnames, years of birth and dates): joined where exactly one person has that surname and year of birth, and the country
 * if known. Leaders without such a person are left out, since a surname alone is no name to show.
 */
export function withLeaderships(folder: string, people: readonly PersonRow[], countryName: (code: string) => string): readonly PersonRow[] {
  const bySurname = new Map<string, number[]>();
  people.forEach((person, at) => {
    for (const name of person.names) {
      const key = `${surnameOf(nameKey(name))} ${person.born?.year}`;
      const list = bySurname.get(key);
      if (!list) bySurname.set(key, [at]); else if (!list.includes(at)) list.push(at);
    }
  });
  const joined = [...people];
  for (const row of readCsv(join(folder, 'leaders-1950-2021.csv'))) {
    const country = row['country'] as string;
    const found = (bySurname.get(`${surnameOf(nameKey(row['leader'] as string))} ${row['birthYear']}`) ?? [])
      .filter((at) => (joined[at] as PersonRow).country === null || (joined[at] as PersonRow).country === country);
    if (found.length !== 1) continue;
    const person = joined[found[0] as number] as PersonRow;
    const statement = statementOf('leaders', 'office', `Leader of ${countryName(country)}`, { valueId: `country:${country}`, start: row['start'] ?? '', end: row['end'] ?? '', openEnded: row['end'] === '' });
    joined[found[0] as number] = { ...person, statements: [...person.statements, statement], prior: Math.max(person.prior, 0.6), bySurname: true };
  }
  return joined;
}
