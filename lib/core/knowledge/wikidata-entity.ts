import * as v from 'valibot';

/** Properties of Wikidata that Dateline reads; everything else is dropped where an entity enters. */
export const readProperties = [
  'P31', 'P569', 'P570', 'P39', 'P106', 'P102', 'P108', 'P27', 'P17', 'P131', 'P1376', 'P36', 'P1448', 'P1082', 'P571', 'P576',
  'P1366', 'P47', 'P35', 'P6', 'P1549', 'P625', 'P297', 'P159', 'P112', 'P169', 'P452', 'P1454', 'P585', 'P580', 'P582',
] as const;
/** Start, end, point in time, and "replaced by". */
const readQualifiers = ['P580', 'P582', 'P585', 'P1366'] as const;

/** Longest text taken for a label, and most statements of one property: a country has hundreds of heads. */
const textLimit = 500;
const claimLimit = 400;

export const entityId = v.pipe(v.string(), v.regex(/^Q[1-9]\d{0,11}$/));
const text = v.pipe(v.string(), v.transform((words) => words.slice(0, textLimit)));

const value = v.variant('type', [
  v.object({ type: v.literal('wikibase-entityid'), value: v.object({ id: entityId }) }),
  v.object({ type: v.literal('time'), value: v.object({ time: v.string(), precision: v.number(), calendarmodel: v.optional(v.string()) }) }),
  v.object({ type: v.literal('monolingualtext'), value: v.object({ text, language: v.string() }) }),
  v.object({ type: v.literal('quantity'), value: v.object({ amount: v.string() }) }),
  v.object({ type: v.literal('globecoordinate'), value: v.object({
    latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  }) }),
  v.object({ type: v.literal('string'), value: text }),
]);

const snak = v.variant('snaktype', [
  v.object({ snaktype: v.literal('value'), datavalue: value }),
  v.object({ snaktype: v.literal('somevalue') }),
  v.object({ snaktype: v.literal('novalue') }),
]);
/** A value, that there is an unknown one (`somevalue`), or that there is none (`novalue`). */
export type WikidataSnak = v.InferOutput<typeof snak>;

const claim = v.object({ rank: v.picklist(['preferred', 'normal', 'deprecated']), mainsnak: snak });

/** One statement of an entity with the qualifiers that Dateline reads. Deprecated ones are not among them. */
export interface WikidataClaim {
  readonly rank: 'preferred' | 'normal';
  readonly mainsnak: WikidataSnak;
  readonly qualifiers: Readonly<Record<string, readonly WikidataSnak[]>>;
}

/** Texts by language code. */
type Texts = Readonly<Record<string, { readonly value: string }>>;

/** An entity in Wikidata's own form, cut down to what Dateline reads: parsing it again gives the same. */
export interface WikidataEntity {
  readonly id: string;
  /** The revision it is of, where the answer says so. */
  readonly lastrevid?: number;
  readonly labels: Texts;
  readonly descriptions: Texts;
  readonly aliases: Readonly<Record<string, readonly { readonly value: string }[]>>;
  /** Titles by wiki ("enwiki"). */
  readonly sitelinks: Readonly<Record<string, { readonly title: string }>>;
  readonly claims: Readonly<Record<string, readonly WikidataClaim[]>>;
}

/**
 * Reads an entity from JSON of the dump or of `wbgetentities`. A claim or text that is not as it should be is left out,
 * the rest stays; `null` for what is no item at all (a missing one, a property, something else).
 */
export function parseWikidataEntity(json: unknown): WikidataEntity | null {
  const entity = mapOf(json);
  const id = v.safeParse(entityId, entity['id']);
  if (!id.success || 'missing' in entity) return null;
  const claims = mapOf(entity['claims']);
  const revision = entity['lastrevid'];
  return {
    id: id.output,
    ...(typeof revision === 'number' && Number.isSafeInteger(revision) ? { lastrevid: revision } : {}),
    labels: eachOf(entity['labels'], oneText), descriptions: eachOf(entity['descriptions'], oneText),
    aliases: eachOf(entity['aliases'], (list) => listOf(list).flatMap((alias) => oneText(alias) ?? [])),
    sitelinks: eachOf(entity['sitelinks'], oneTitle),
    claims: Object.fromEntries(readProperties.flatMap((property) => {
      const read = listOf(claims[property]).flatMap((raw) => claimOf(raw) ?? []).slice(0, claimLimit);
      return read.length === 0 ? [] : [[property, read]];
    })),
  };
}

function claimOf(raw: unknown): WikidataClaim | null {
  const read = v.safeParse(claim, raw);
  if (!read.success || read.output.rank === 'deprecated') return null;
  const qualifiers = mapOf(mapOf(raw)['qualifiers']);
  return {
    rank: read.output.rank, mainsnak: read.output.mainsnak,
    qualifiers: Object.fromEntries(readQualifiers.flatMap((property) => {
      const snaks = listOf(qualifiers[property]).flatMap((one) => { const is = v.safeParse(snak, one); return is.success ? [is.output] : []; });
      return snaks.length === 0 ? [] : [[property, snaks]];
    })),
  };
}

/** Wikibase writes an empty map as an empty list. */
function mapOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json as Record<string, unknown> : {};
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function eachOf<T>(json: unknown, read: (value: unknown) => T | null): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(mapOf(json)).flatMap(([key, raw]) => { const is = read(raw); return is === null ? [] : [[key, is]]; }));
}

function oneText(raw: unknown): { readonly value: string } | null {
  const words = mapOf(raw)['value'];
  return typeof words === 'string' && words.trim() !== '' ? { value: words.slice(0, textLimit) } : null;
}

function oneTitle(raw: unknown): { readonly title: string } | null {
  const title = mapOf(raw)['title'];
  return typeof title === 'string' && title !== '' ? { title: title.slice(0, textLimit) } : null;
}
