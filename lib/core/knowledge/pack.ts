import type { Item, KnowledgeSource, Statement } from '../model/knowledge.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { dateInWords } from './partial-days.ts';
import { hashKey, kinds, noCoordinate, openEnded, properties, unpackDate, weakName, type KeyMark } from './pack-format.ts';
import { readSections } from './pack-sections.ts';

/** One knowledge source that ships as a file, opened: nothing of it is parsed before it is asked for. */
export interface Pack {
  readonly sources: readonly KnowledgeSource[];
  readonly size: number;
  /**
   * Indexes of items that may carry a key of that kind ("name": `nameKey`, "spelling": `spellingKey`, "surname":
   * `surnameOf`, "country": ISO 3166-1 alpha-2 code, "demonym": `nameKey`). Keys are kept as 32-bit hashes, so the caller compares the items' own names
   * (`Knowledge` does). Logarithmic in the number of keys.
   */
  readonly find: (key: string, mark?: KeyMark) => readonly number[];
  /** Index of the item with this id, or −1. The first call reads all ids (about 10 ms for 50,000 items). */
  readonly indexOf: (id: string) => number;
  /** The item at an index, decoded anew at each call. @throws RangeError outside of `size`. */
  readonly item: (index: number) => Item;
  /** Whether the item's name counts only in context (it is also a word, a surname, or a very small place). */
  readonly isWeak: (index: number) => boolean;
}

/**
 * Opens a pack over its bytes (docs/packs.md), which must stay unchanged; views only, so opening is quick and costs
 * no memory beyond them. Structure, bounds and order are checked, since a pack may have been imported.
 * @throws DatelineError `bad-file` naming the section that is not as it should be.
 */
export function openPack(bytes: ArrayBuffer): Pack {
  const { size, columns } = readSections(bytes);
  const text = (index: number): string => decodeText(columns.text, columns.textStarts[index] as number, columns.textStarts[index + 1] as number);
  const textOrNull = (index: number): string | null => index === 0 ? null : text(index);
  const sources = Array.from({ length: columns.sources.length / 5 }, (_, at): KnowledgeSource => {
    const [id, name, edition, licence, url] = Array.from(columns.sources.subarray(at * 5, at * 5 + 5));
    return { id: text(id as number), name: text(name as number), edition: text(edition as number), licence: text(licence as number), url: textOrNull(url as number) };
  });

  const statement = (at: number): Statement => ({
    property: properties[columns.statementProperty[at] as number] as Statement['property'],
    value: text(columns.statementValue[at] as number) || inWords(unpackDate(columns.statementStart[at] as number)),
    valueId: textOrNull(columns.statementValueId[at] as number),
    start: unpackDate(columns.statementStart[at] as number),
    end: unpackDate(columns.statementEnd[at] as number),
    openEnded: ((columns.statementFlags[at] as number) & openEnded) !== 0,
    source: (sources[columns.statementSource[at] as number] as KnowledgeSource).id,
  });

  const item = (index: number): Item => {
    if (!(index >= 0 && index < size)) throw new RangeError(`pack has no item ${index}`);
    const latitude = columns.itemLatitude[index] as number;
    const country = columns.itemCountry[index] as number;
    return {
      id: text(columns.itemId[index] as number),
      kind: kinds[columns.itemKind[index] as number] as Item['kind'],
      label: text(columns.itemLabel[index] as number),
      aliases: Array.from(columns.aliases.subarray(columns.aliasStarts[index], columns.aliasStarts[index + 1]), text),
      description: textOrNull(columns.itemDescription[index] as number),
      statements: between(columns.statementStarts[index] as number, columns.statementStarts[index + 1] as number, statement),
      coordinates: latitude === noCoordinate ? null
        : { latitude: latitude / 100_000, longitude: (columns.itemLongitude[index] as number) / 100_000 },
      countryCode: country === 0 ? null : String.fromCharCode(country >> 8, country & 0xff),
      prior: (columns.itemPrior[index] as number) / 255,
    };
  };

  let ids: ReadonlyMap<string, number> | null = null;
  const indexOf = (id: string): number => {
    ids ??= new Map(Array.from(columns.itemId, (place, at) => [text(place), at]));
    return ids.get(id) ?? -1;
  };

  return {
    sources, size, item, indexOf,
    find: (key, mark = 'name') => {
      const at = search(columns.keyHashes, hashKey(mark, key));
      return at < 0 ? [] : Array.from(columns.keyItems.subarray(columns.keyStarts[at], columns.keyStarts[at + 1]));
    },
    isWeak: (index) => ((columns.itemFlags[index] as number) & weakName) !== 0,
  };
}

/** A fact without a value is its date (born, died, founded). */
function inWords(date: PartialDate | null): string {
  return date ? dateInWords(date) : '';
}

function between<T>(start: number, end: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: end - start }, (_, at) => make(start + at));
}

/** Place of a value in a sorted column, or −1. */
function search(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1; else high = middle - 1;
  }
  return -1;
}

/** UTF-8 to string. Hand-written since the core knows no TextDecoder; malformed bytes become U+FFFD. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end;) {
    const lead = bytes[at++] as number;
    if (lead < 0x80) { text += String.fromCharCode(lead); continue; }
    const extra = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    let point = lead & (0x3f >> extra);
    for (let more = 0; more < extra; more++) point = (point << 6) | ((bytes[at++] as number) & 0x3f);
    text += point <= 0x10_ff_ff ? String.fromCodePoint(point) : '\uFFFD';
  }
  return text;
}
