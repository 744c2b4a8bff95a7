import { nameKey, spellingKey, surnamesOf, withoutInitials } from '../../lib/core/knowledge/name-keys.ts';
import { hashKey, headerBytes, kinds, magic, noCoordinate, openEnded, packDate, properties, sections, version, weakName } from '../../lib/core/knowledge/pack-format.ts';
import type { Item, KnowledgeSource } from '../../lib/core/model/knowledge.ts';

/** An item on its way into a pack. */
export interface PackItem extends Item {
  /** Its name counts only in context. */
  readonly weak?: boolean;
  /** Whether a bare surname may lead to it (people in public office, the very well known). */
  readonly bySurname?: boolean;
  /** A present-day country or territory: found by its code and its demonyms. */
  readonly isCountry?: boolean;
}

/**
 * The bytes of a pack (docs/packs.md) with these items in this order. The same rows give the same bytes.
 * @throws Error where an item names a source that is not listed.
 */
export function writePack(items: readonly PackItem[], sources: readonly KnowledgeSource[]): ArrayBuffer {
  const texts = new TextTable();
  const sourceAt = new Map(sources.map((source, at) => [source.id, at]));
  const statements = items.flatMap((item) => item.statements);
  const keys = keyTable(items);
  const columns: Record<string, ArrayLike<number>> = {
    sources: sources.flatMap((source) => [source.id, source.name, source.edition, source.licence, source.url].map((text) => texts.of(text))),
    itemId: items.map((item) => texts.of(item.id)),
    itemKind: items.map((item) => kinds.indexOf(item.kind)),
    itemLabel: items.map((item) => texts.of(item.label)),
    itemDescription: items.map((item) => texts.of(item.description)),
    itemCountry: items.map((item) => item.countryCode ? item.countryCode.charCodeAt(0) * 256 + item.countryCode.charCodeAt(1) : 0),
    itemLatitude: items.map((item) => item.coordinates ? Math.round(item.coordinates.latitude * 100_000) : noCoordinate),
    itemLongitude: items.map((item) => item.coordinates ? Math.round(item.coordinates.longitude * 100_000) : noCoordinate),
    itemPrior: items.map((item) => Math.round(Math.min(1, Math.max(0, item.prior)) * 255)),
    itemFlags: items.map((item) => item.weak ? weakName : 0),
    aliasCounts: items.map((item) => item.aliases.length),
    aliases: items.flatMap((item) => item.aliases.map((alias) => texts.of(alias))),
    statementCounts: items.map((item) => item.statements.length),
    statementProperty: statements.map((statement) => properties.indexOf(statement.property)),
    statementValue: statements.map((statement) => texts.of(statement.value)),
    statementValueId: statements.map((statement) => texts.of(statement.valueId)),
    statementStart: statements.map((statement) => packDate(statement.start)),
    statementEnd: statements.map((statement) => packDate(statement.end)),
    statementFlags: statements.map((statement) => statement.openEnded ? openEnded : 0),
    statementSource: statements.map((statement) => {
      const at = sourceAt.get(statement.source);
      if (at === undefined) throw new Error(`unknown source ${statement.source}`);
      return at;
    }),
    ...keys,
  };
  return layOut({ ...columns, ...texts.columns() }, items.length);
}

/** The keys of one item: every name, its spellings, its surname; of a country its code and its people's names. */
function keysOf(item: PackItem): ReadonlySet<number> {
  const keys = new Set<number>();
  const add = (mark: Parameters<typeof hashKey>[0], key: string | null): void => { if (key) keys.add(hashKey(mark, key)); };
  for (const name of [item.label, ...item.aliases]) {
    const key = nameKey(name);
    add('name', key);
    if (item.kind !== 'person') continue;
    add('name', withoutInitials(key));
    add('spelling', spellingKey(name));
    if (item.bySurname) for (const surname of surnamesOf(key, item.countryCode)) add('surname', surname);
  }
  if (item.isCountry) {
    add('country', item.countryCode);
    for (const { property, value } of item.statements) if (property === 'demonym') add('demonym', nameKey(value));
  }
  return keys;
}

/** Sorted hashes with, for each, the items that carry the key, the likelier first. */
function keyTable(items: readonly PackItem[]): Record<'keyHashes' | 'keyCounts' | 'keyItems', ArrayLike<number>> {
  const table = new Map<number, number[]>();
  items.forEach((item, at) => {
    for (const hash of keysOf(item)) {
      const found = table.get(hash);
      if (found) found.push(at); else table.set(hash, [at]);
    }
  });
  const rows = [...table].sort(([a], [b]) => a - b);
  for (const [, found] of rows) found.sort((a, b) => (items[b] as PackItem).prior - (items[a] as PackItem).prior || a - b);
  return { keyHashes: rows.map(([hash]) => hash), keyCounts: rows.map(([, found]) => found.length), keyItems: rows.flatMap(([, found]) => found) };
}

/** Each text once; number 0 is the absent text. */
class TextTable {
  private readonly places = new Map<string, number>([['', 0]]);

  of(text: string | null): number {
    const key = text ?? '';
    const place = this.places.get(key) ?? this.places.size;
    this.places.set(key, place);
    return place;
  }

  columns(): Record<'text' | 'textLengths', ArrayLike<number>> {
    const encoded = [...this.places.keys()].map((text) => new TextEncoder().encode(text));
    return { text: Buffer.concat(encoded), textLengths: encoded.map((bytes) => bytes.length) };
  }
}

function layOut(columns: Readonly<Record<string, ArrayLike<number>>>, size: number): ArrayBuffer {
  const lengths = sections.map(([name, width]) => (columns[name] as ArrayLike<number>).length * width);
  const head = headerBytes + sections.length * 8;
  const bytes = new ArrayBuffer(lengths.reduce((sum, length) => sum + padded(length), head));
  const view = new DataView(bytes);
  [magic, version, sections.length, size].forEach((word, at) => view.setUint32(at * 4, word, true));
  let offset = head;
  sections.forEach(([name, width], at) => {
    const length = lengths[at] as number;
    view.setUint32(headerBytes + at * 8, offset, true);
    view.setUint32(headerBytes + at * 8 + 4, length, true);
    const column = columns[name] as ArrayLike<number>;
    const target = width === 1 ? new Uint8Array(bytes, offset, length) : width === 2 ? new Uint16Array(bytes, offset, length / 2) : new Int32Array(bytes, offset, length / 4);
    target.set(column);
    offset += padded(length);
  });
  return bytes;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
