import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import { peopleShape, readDated } from '../facts/read-dated.ts';
import { wordsOf } from '../read-csv.ts';
import type { PersonRow } from './person-row.ts';

/** People without office whom news speaks of: our own table (tools/pack/facts/people.csv). @throws Error naming file and line of a bad row. */
export function ownPeople(): readonly PersonRow[] {
  const file = 'people.csv';
  const { rows, problems } = readDated(file, readFileSync(join(import.meta.dirname, '../facts', file), 'utf8'), peopleShape);
  for (const problem of problems) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
  return rows.map(({ from, to, fields }) => {
    const name = fields['person'] as string;
    return {
      id: fields['personId'] || `dateline:${nameKey(name).replaceAll(' ', '-')}-${from?.year ?? ''}`,
      names: [name, ...wordsOf(fields['aliases']).filter((alias) => alias.includes(' '))], born: from, died: to, source: 'dateline',
      description: fields['description'] as string, country: fields['country'] === 'SU' ? 'RU' : fields['country'] as string,
      statements: [], prior: 0.5, bySurname: true,
    };
  });
}
