import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import { packageJson } from '../inputs.ts';
import { statementOf } from '../statement.ts';
import type { PersonRow } from './person-row.ts';
import type { WordNetInstance } from './wordnet.ts';

interface Celebrity { readonly en_curid: string; readonly name: string; readonly countryCode: string; readonly birthyear: string; readonly occupation: string; readonly HPI: string; readonly PageViewsEnglish: string }

const titles = /^(?:Pope|King|Queen|Prince|Princess|Emperor|Sir|Saint|Sultan|Tsar) /;

/** The 11,341 people of Pantheon 1.0, with year of birth and occupation; how often their page was read is the prior. */
export function notablePeople(): readonly PersonRow[] {
  return packageJson<readonly Celebrity[]>('celebs/data/json/views/pantheon.json').map((row) => {
    const name = row.name.replace(/ \(.*\)$/, '').replace(/, .*$/, '');
    const year = Number.parseInt(row.birthyear, 10);
    const occupation = row.occupation.toLowerCase();
    const views = Number(row.PageViewsEnglish);
    return {
      id: `pantheon:${row.en_curid}`, names: [name, ...(titles.test(name) ? [name.replace(titles, '')] : [])],
      born: Number.isFinite(year) ? { year } : null, died: null, source: 'pantheon', description: null,
      country: /^[A-Z]{2}$/.test(row.countryCode) ? row.countryCode : null,
      statements: [statementOf('pantheon', 'occupation', occupation)],
      prior: Math.min(0.9, Math.max(0.35, 0.2 * Math.log10(1 + views) - 0.6)),
      bySurname: views > 3_000_000 && name.includes(' '),
    };
  });
}

/** People of WordNet with the years of their lives, as its glosses give them: "(1893-1973)", "(born in 1935)". */
export function wordNetPeople(instances: readonly WordNetInstance[]): readonly PersonRow[] {
  return instances.filter((instance) => instance.file === 18).flatMap((instance): PersonRow[] => {
    const years = /\((?:circa |c\. ?)?(\d{3,4})(?:-(?:circa )?(\d{3,4}|))?\)|\(born (?:in )?(\d{4})\)/.exec(instance.gloss);
    const names = instance.names.filter((name) => name.includes(' ')).sort((a, b) => a.length - b.length);
    const first = names[0];
    if (!years || !first || / BC\b/.test(instance.gloss)) return [];
    return [{
      id: `wordnet:${nameKey(first).replaceAll(' ', '-')}`, names, born: { year: Number(years[1] ?? years[3]) }, died: years[2] ? { year: Number(years[2]) } : null,
      source: 'wordnet', description: instance.gloss.replace(/\s*\([^()]*\d{3}[^()]*\)\s*$/, ''), country: null, statements: [], prior: 0.45, bySurname: false,
    }];
  });
}
