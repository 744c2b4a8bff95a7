import type { ItemKind, Property } from '../model/knowledge.ts';
import type { PartialDate } from '../model/partial-date.ts';

/**
 * The layout of a pack, shared by reader and writer; docs/packs.md describes it for others. Little-endian. A header of
 * 16 bytes (magic, version, number of sections, number of items), then per section offset and length in bytes (two
 * 32-bit words, in the order of `sections`), then the sections, each on a multiple of 4. Rows of several elements are
 * stored as counts and added up when the pack is opened: that alone saves a fifth of the compressed size.
 */
export const magic = 0x4b_50_4c_44; // "DLPK"
export const version = 1;
export const headerBytes = 16;

/** Section names, in file order, with the width of an element in bytes and the sign. */
export const sections = [
  ['text', 1], ['textLengths', 2],
  ['sources', 4], // five strings per source: id, name, edition, licence, url
  ['itemId', 4], ['itemKind', 1], ['itemLabel', 4], ['itemDescription', 4], ['itemCountry', 2],
  ['itemLatitude', 4], ['itemLongitude', 4], ['itemPrior', 1], ['itemFlags', 1],
  ['aliasCounts', 2], ['aliases', 4],
  ['statementCounts', 2], ['statementProperty', 1], ['statementValue', 4], ['statementValueId', 4],
  ['statementStart', 4], ['statementEnd', 4], ['statementFlags', 1], ['statementSource', 1],
  ['keyHashes', 4], ['keyCounts', 2], ['keyItems', 4],
] as const;

export type SectionName = (typeof sections)[number][0];

/** Numbers of kinds and properties are their places in these lists: append only. */
export const kinds: readonly ItemKind[] = ['person', 'place', 'organisation', 'event'];
export const properties: readonly Property[] = [
  'born', 'died', 'office', 'occupation', 'party', 'citizenship', 'employer',
  'country', 'part-of', 'capital-of', 'name', 'population', 'founded', 'dissolved', 'successor', 'borders',
  'head-of-state', 'head-of-government', 'demonym', 'capital',
];

/** Absent coordinate; others are degrees × 100,000. */
export const noCoordinate = -0x80_00_00_00;

/** Item flags. `weakName`: the name is also a word, a first name or a small place: it counts only in context. */
export const weakName = 1;
/** Statement flags. */
export const openEnded = 1;

/** Before the key in the hash: which kind of key it is. */
export const keyMarks = { name: '=', spelling: '~', surname: '-', country: '#', demonym: '@' } as const;
export type KeyMark = keyof typeof keyMarks;

/** 32-bit FNV-1a over the UTF-16 code units of a marked key. */
export function hashKey(mark: KeyMark, key: string): number {
  let hash = 0x81_1c_9d_c5 ^ keyMarks[mark].charCodeAt(0);
  hash = Math.imul(hash, 0x01_00_01_93);
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}

/** In place of a month: the date is known to the decade or the century only. */
const decade = 13;
const century = 14;

/** A partial date in 32 bits; 0 is "unknown". Years from −10,000 on. */
export function packDate(date: PartialDate | null): number {
  if (date === null) return 0;
  const month = date.years === 100 ? century : date.years === 10 ? decade : date.month ?? 0;
  return (date.year + 10_000) * 512 + month * 32 + (month > 12 ? 0 : date.day ?? 0);
}

/** Inverse of `packDate`. */
export function unpackDate(packed: number): PartialDate | null {
  if (packed === 0) return null;
  const year = Math.floor(packed / 512) - 10_000;
  const month = Math.floor(packed / 32) % 16;
  const day = packed % 32;
  if (month === 0) return { year };
  if (month > 12) return { year, years: month === decade ? 10 : 100 };
  return day === 0 ? { year, month } : { year, month, day };
}
