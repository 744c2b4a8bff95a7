import { parsePartialDate } from '../../../lib/core/knowledge/partial-days.ts';
import type { Statement } from '../../../lib/core/model/knowledge.ts';
import { packageJson } from '../inputs.ts';
import { statementOf } from '../statement.ts';
import type { PersonRow } from './person-row.ts';

interface Term { readonly type: string; readonly start: string; readonly end: string; readonly state?: string; readonly party?: string }
interface Legislator {
  readonly id: { readonly bioguide?: string; readonly wikipedia?: string; readonly govtrack: number };
  readonly name: { readonly first: string; readonly last: string; readonly middle?: string; readonly nickname?: string; readonly official_full?: string; readonly suffix?: string };
  readonly bio: { readonly birthday?: string };
  readonly terms: readonly Term[];
}

/** Last day of the package's own data: a later end is a term's due end, not yet served. */
const edition = '2015-04-01';
const since = '1945';

/** Members of Congress who served after 1944, senators of all times, presidents and vice presidents. `stateName` names "IL". */
export function legislators(stateName: (code: string) => string): readonly PersonRow[] {
  const files = ['executive', 'legislators-current', 'legislators-historical'];
  return files.flatMap((file) => packageJson<readonly Legislator[]>(`us-legislators/data/${file}.json`))
    .filter((person) => person.terms.some((term) => term.end > since || term.type === 'sen'))
    .map((person) => {
      const { first, last, middle, nickname, official_full: full, suffix } = person.name;
      const wiki = person.id.wikipedia?.replace(/ \(.*\)$/, '');
      const isLeader = person.terms.some((term) => term.type === 'prez' || term.type === 'viceprez');
      return {
        id: `congress:${person.id.bioguide ?? person.id.govtrack}`,
        names: [wiki, `${first} ${last}`, full, nickname && `${nickname} ${last}`, middle && `${first} ${middle} ${last}`, suffix && `${first} ${last} ${suffix}`].filter((name): name is string => Boolean(name)),
        born: parsePartialDate(person.bio.birthday ?? ''), died: null, source: 'congress', description: null, country: 'US',
        statements: [...stretches(person.terms, (term) => officeOf(term, stateName), 'office'), ...stretches(person.terms, (term) => partyOf(term.party), 'party')],
        prior: isLeader ? 0.6 : person.terms.some((term) => term.type === 'sen') ? 0.4 : 0.3, bySurname: isLeader,
      };
    });
}

function officeOf(term: Term, stateName: (code: string) => string): string {
  if (term.type === 'prez') return 'President of the United States';
  if (term.type === 'viceprez') return 'Vice President of the United States';
  return term.type === 'sen' ? `United States Senator from ${stateName(term.state ?? '')}` : `Member of the US House of Representatives from ${stateName(term.state ?? '')}`;
}

function partyOf(party: string | undefined): string {
  return party === 'Democrat' ? 'Democratic Party' : party === 'Republican' ? 'Republican Party' : '';
}

/** Terms that follow on each other as one stretch with one value. */
function stretches(terms: readonly Term[], valueOf: (term: Term) => string, property: 'office' | 'party'): readonly Statement[] {
  const found: { value: string; start: string; end: string }[] = [];
  for (const term of terms.filter((each) => valueOf(each) !== '')) {
    const last = found.at(-1);
    if (last && last.value === valueOf(term) && Number(term.start.slice(0, 4)) - Number(last.end.slice(0, 4)) <= 1 && (property === 'party' || term.start.slice(0, 7) <= nextMonths(last.end))) last.end = term.end;
    else found.push({ value: valueOf(term), start: term.start, end: term.end });
  }
  return found.map(({ value, start, end }) => statementOf('congress', property, value, { valueId: 'country:US', start, end: end > edition ? '' : end, openEnded: end > edition }));
}

/** Four months on, as YYYY-MM: sessions of old began in March, and houses rise early. */
function nextMonths(date: string): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) + 3;
  return `${Math.floor(month / 12)}-${String(month % 12 + 1).padStart(2, '0')}`;
}
