import type { Item, Property, Statement } from '../model/knowledge.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { dateInWords, rangeOf } from './partial-days.ts';
import { wikidataDate } from './wikidata-date.ts';
import type { WikidataClaim, WikidataEntity, WikidataSnak } from './wikidata-entity.ts';
import { wikidataKind } from './wikidata-kind.ts';

/** What an entity alone does not say. */
export interface WikidataContext {
  /** Languages of labels, the best first; "mul" (for all languages) is always tried. */
  readonly languages: readonly string[];
  /** `KnowledgeSource.id` of the statements. */
  readonly source: string;
  /** `Item.prior`. */
  readonly prior: number;
  /** The label of another entity; without one a statement that names it is left out. */
  readonly labelOf: (id: string) => string | null;
  /** The ISO 3166-1 alpha-2 code of a country by its id, or `null`. */
  readonly countryCodeOf: (id: string) => string | null;
}

/** Claims whose value is another entity. */
const relations: Readonly<Record<string, Property>> = {
  P39: 'office', P106: 'occupation', P102: 'party', P108: 'employer', P27: 'citizenship', P17: 'country', P131: 'part-of',
  P1376: 'capital-of', P36: 'capital', P1366: 'successor', P47: 'borders', P35: 'head-of-state', P6: 'head-of-government',
};
/** Claims that are a day. */
const moments: Readonly<Record<string, Property>> = { P569: 'born', P570: 'died', P571: 'founded', P576: 'dissolved' };
/** Claims in words of their own. */
const texts: Readonly<Record<string, Property>> = { P1448: 'name', P1549: 'demonym' };
/** What an end is never written for, so that a missing one says nothing. */
const timeless: ReadonlySet<Property> = new Set<Property>(['occupation', 'citizenship', 'borders', 'successor', 'demonym']);

/** Ids of the entities whose labels an item's statements need, each once; offices and posts first. */
export function wikidataValueIds(entity: WikidataEntity): readonly string[] {
  return [...new Set(Object.keys(relations).flatMap((property) => (entity.claims[property] ?? []).flatMap((claim) => idOf(claim.mainsnak) ?? [])))];
}

/**
 * An entity as an item with dated statements: preferred and normal ranks alike, since editors prefer the current office.
 * `null` for what no name in the news means, or what has no label.
 */
export function wikidataItem(entity: WikidataEntity, context: WikidataContext): Item | null {
  const kind = wikidataKind(entity);
  const label = inLanguage(entity.labels, context.languages)?.value;
  if (kind === null || label === undefined) return null;
  const languages = [...context.languages, 'mul'];
  const aliases = languages.flatMap((language) => [...entity.aliases[language] ?? [], ...entity.labels[language] ? [entity.labels[language]] : []]);
  const at = entity.claims['P625']?.flatMap(({ mainsnak }) => mainsnak.snaktype === 'value' && mainsnak.datavalue.type === 'globecoordinate' ? [mainsnak.datavalue.value] : [])[0];
  return {
    id: entity.id, kind, label,
    aliases: [...new Set(aliases.map(({ value }) => value))].filter((alias) => alias !== label),
    description: inLanguage(entity.descriptions, context.languages)?.value ?? null,
    statements: statementsOf(entity, context),
    coordinates: at ? { latitude: at.latitude, longitude: at.longitude } : null,
    countryCode: countryOf(entity, context),
    prior: context.prior,
  };
}

function statementsOf(entity: WikidataEntity, context: WikidataContext): readonly Statement[] {
  const died = (entity.claims['P570'] ?? []).length > 0 || (entity.claims['P576'] ?? []).length > 0;
  const all = (property: string): readonly WikidataClaim[] => entity.claims[property] ?? [];
  const statement = (property: Property, value: string, valueId: string | null, start: PartialDate | null, end: PartialDate | null, openEnded: boolean): Statement =>
    ({ property, value, valueId, start, end, openEnded, source: context.source });
  return [
    ...Object.entries(moments).flatMap(([id, property]) => best(all(id)).flatMap(({ mainsnak }) => {
      const date = dateOf(mainsnak);
      return date ? [statement(property, dateInWords(date), null, date, null, false)] : [];
    })),
    ...Object.entries(relations).flatMap(([id, property]) => all(id).flatMap((claim) => {
      const valueId = idOf(claim.mainsnak);
      const value = valueId === null ? null : context.labelOf(valueId);
      return value === null ? [] : [statement(property, value, valueId, ...periodOf(claim, timeless.has(property) || died))];
    })),
    ...Object.entries(texts).flatMap(([id, property]) => all(id).flatMap((claim) => {
      const { mainsnak } = claim;
      if (mainsnak.snaktype !== 'value' || mainsnak.datavalue.type !== 'monolingualtext') return [];
      const { text, language } = mainsnak.datavalue.value;
      return language === context.languages[0] ? [statement(property, text, null, ...periodOf(claim, timeless.has(property)))] : [];
    })),
    ...populations(all('P1082')).map(({ value, start, end }) => statement('population', value, null, start, end, false)),
  ];
}

/** Start, end and whether it is open: no end is an open one unless somebody followed, or the holder is gone. */
function periodOf({ qualifiers }: WikidataClaim, isNeverOpen: boolean): readonly [PartialDate | null, PartialDate | null, boolean] {
  const start = qualifiers['P580'] ?? [];
  const end = qualifiers['P582'] ?? [];
  const point = dateOf((qualifiers['P585'] ?? [])[0]);
  if (start.length === 0 && end.length === 0 && point) return [point, point, false];
  const isOver = end.some(({ snaktype }) => snaktype !== 'novalue') || qualifiers['P1366'] !== undefined;
  return [dateOf(start[0]), dateOf(end[0]), start.length > 0 && !isOver && !isNeverOpen];
}

/** Each count holds until the next one was made. */
function populations(claims: readonly WikidataClaim[]): readonly { readonly value: string; readonly start: PartialDate; readonly end: PartialDate | null }[] {
  const counts = claims.flatMap(({ mainsnak, qualifiers }) => {
    const start = dateOf((qualifiers['P585'] ?? [])[0]);
    const amount = mainsnak.snaktype === 'value' && mainsnak.datavalue.type === 'quantity' ? Number(mainsnak.datavalue.value.amount) : Number.NaN;
    return start && Number.isFinite(amount) && amount >= 0 ? [{ value: Math.round(amount).toLocaleString('en'), start }] : [];
  }).toSorted((a, b) => rangeOf(a.start).first - rangeOf(b.start).first);
  return counts.map((count, index) => ({ ...count, end: counts[index + 1]?.start ?? null }));
}

/** Of a day that sources tell differently the preferred telling, else the first. */
function best(claims: readonly WikidataClaim[]): readonly WikidataClaim[] {
  return [...claims].toSorted((a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred')).filter(({ mainsnak }) => dateOf(mainsnak) !== null).slice(0, 1);
}

/** The country's own code, or that of the one it lies in or is a citizen of; the last one named is the present one. */
function countryOf(entity: WikidataEntity, { countryCodeOf }: WikidataContext): string | null {
  const own = entity.claims['P297']?.flatMap(({ mainsnak }) => mainsnak.snaktype === 'value' && mainsnak.datavalue.type === 'string' ? [mainsnak.datavalue.value] : [])[0];
  if (own && /^[A-Z]{2}$/.test(own)) return own;
  const countries = [...entity.claims['P17'] ?? [], ...entity.claims['P27'] ?? []].filter(({ qualifiers }) => qualifiers['P582'] === undefined)
    .toSorted((a, b) => Number(b.rank === 'preferred') - Number(a.rank === 'preferred'));
  return countries.flatMap(({ mainsnak }) => { const id = idOf(mainsnak); return id ? [countryCodeOf(id)] : []; }).find((code) => code !== null) ?? null;
}

function idOf(snak: WikidataSnak): string | null {
  return snak.snaktype === 'value' && snak.datavalue.type === 'wikibase-entityid' ? snak.datavalue.value.id : null;
}

function dateOf(snak: WikidataSnak | undefined): PartialDate | null {
  return snak?.snaktype === 'value' && snak.datavalue.type === 'time' ? wikidataDate(snak.datavalue.value) : null;
}

/** The text of the best language that there is one in. */
export function inLanguage<T>(byLanguage: Readonly<Record<string, T>>, languages: readonly string[]): T | undefined {
  return [...languages, 'mul'].map((language) => byLanguage[language]).find((text) => text !== undefined);
}
