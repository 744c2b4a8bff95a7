import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import { parsePartialDate } from '../../../lib/core/knowledge/partial-days.ts';
import type { PartialDate } from '../../../lib/core/model/partial-date.ts';
import type { Statement } from '../../../lib/core/model/knowledge.ts';
import { readOffices } from '../facts/read-offices.ts';
import { readCsv } from '../read-csv.ts';
import { statementOf } from '../statement.ts';
import { officeInWords, officeWeight } from './office-words.ts';
import type { PersonRow } from './person-row.ts';

type CountryName = (code: string) => string;

/** People of our own table of offices (tools/pack/facts/offices-*.csv). @throws Error naming file and line of a bad row. */
export function ownOfficeHolders(countryName: CountryName): readonly PersonRow[] {
  const folder = join(import.meta.dirname, '../facts');
  return readdirSync(folder).filter((name) => /^offices-.*\.csv$/.test(name)).sort().flatMap((name) => {
    const { rows, problems } = readOffices(name, readFileSync(join(folder, name), 'utf8'));
    for (const problem of problems) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
    return rows.map((row): PersonRow => ({
      id: row.personId ?? `dateline:${nameKey(row.person).replaceAll(' ', '-')}-${row.born?.year ?? ''}`,
      // a bare surname among the aliases is found as a surname, with its checks
      names: [row.person, ...row.aliases.filter((alias) => alias.includes(' '))], born: row.born, died: row.died, source: 'dateline', description: null,
      country: row.country.length === 2 && row.country !== 'EU' && row.country !== 'UN' ? (row.country === 'SU' ? 'RU' : row.country) : null,
      statements: [{
        property: 'office', value: officeInWords(row.position, row.country, countryName), valueId: `country:${row.country}`, start: row.start, end: row.end,
        openEnded: row.end === null && !/unknown/i.test(row.note), source: 'dateline',
      }],
      prior: Math.max(0.45, officeWeight(row.position)), bySurname: true,
    }));
  });
}

/** People of national governments, from the reference files (Wikidata), with the known faults put right. */
export function wikidataOfficeHolders(folder: string, countryName: CountryName): readonly PersonRow[] {
  const terms = new Map<string, Readonly<Record<string, string>>[]>();
  for (const term of readCsv(join(folder, 'office-terms.csv'))) {
    const list = terms.get(term['personId'] as string);
    if (list) list.push(term); else terms.set(term['personId'] as string, [term]);
  }
  return readCsv(join(folder, 'people.csv')).flatMap((row): PersonRow[] => {
    const own = (terms.get(row['personId'] as string) ?? []).filter((term) => row['gender'] !== 'male' || !/first lady/i.test(term['position'] as string)); // a known fault: husbands entered as first ladies
    const statements = own.flatMap((term) => termStatement(term, countryName));
    const label = (row['enwiki'] ?? '').replace(/ \(.*\)$/, '');
    const weight = Math.max(...own.map((term) => officeWeight(term['position'] as string)));
    // a minor office of somebody without a page in the English Wikipedia costs more room than it gives
    if (statements.length === 0 || (row['enwiki'] === '' && weight < 0.5)) return [];
    return [{
      id: row['personId'] as string, names: [row['name'] as string, label].filter((name) => name !== ''),
      born: dateOf(row['born'], row['bornPrecision']), died: dateOf(row['died'], row['diedPrecision']), source: 'wikidata', description: null,
      country: own.at(-1)?.['country'] ?? null, statements,
      prior: weight + (row['enwiki'] ? 0.05 : -0.1), bySurname: weight >= 0.5 && row['enwiki'] !== '',
    }];
  });
}

/** One term; none where it ends before it starts. "-01-01" stands for the year alone in this source. */
function termStatement(term: Readonly<Record<string, string>>, countryName: CountryName): readonly Statement[] {
  const start = (term['start'] ?? '').replace(/-01-01$/, '');
  const end = (term['end'] ?? '').replace(/-01-01$/, '');
  if (/^Q\d+$/.test(term['position'] as string) || (end !== '' && end.slice(0, start.length) < start.slice(0, end.length))) return [];
  const country = term['country'] as string;
  return [statementOf('wikidata', 'office', officeInWords(term['position'] as string, country, countryName), { valueId: `country:${country}`, start, end, openEnded: end === '' })];
}

/** A date to Wikidata's precision: 9 year, 10 month, 11 day; coarser ones are left out. */
function dateOf(text: string | undefined, precision: string | undefined): PartialDate | null {
  const date = parsePartialDate(text ?? '');
  if (!date || Number(precision) < 9) return null;
  if (precision === '9' || date.month === undefined) return { year: date.year };
  return precision === '10' ? { year: date.year, month: date.month } : date;
}
