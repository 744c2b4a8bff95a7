import { DatelineError } from '../errors.ts';
import type { ItemKind, KnowledgeSource } from '../model/knowledge.ts';
import { openPack } from './pack.ts';
import { parsePartialDate } from './partial-days.ts';

/** What a pack holds, as the reader is told before it is added. */
export interface PackSummary {
  readonly sources: readonly KnowledgeSource[];
  readonly items: number;
  readonly kinds: Readonly<Record<ItemKind, number>>;
  readonly facts: number;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** No date of ours is before printing, none of a source after this. */
const years = { first: 1400, last: 2200 } as const;
/** Longest text of a source: names, terms and addresses are short. */
const longest = 300;

/**
 * Checks all of a pack that the reader wants to add, which may come from anywhere: structure and pointers (`openPack`), then
 * every item once, and what its sources say of themselves. Some 100 ms for 50,000 items.
 * @throws DatelineError `bad-file`, what is wrong in `detail`.
 */
export function summarisePack(bytes: ArrayBuffer): PackSummary {
  const pack = openPack(bytes);
  for (const source of pack.sources) checkSource(source);
  if (pack.size === 0) throw bad('no items');
  const kinds = { person: 0, place: 0, organisation: 0, event: 0 };
  const ids = new Set<string>();
  let facts = 0;
  for (let at = 0; at < pack.size; at++) {
    const item = pack.item(at);
    const { coordinates, countryCode } = item;
    if (item.id === '' || item.label.trim() === '') throw bad(`item ${at + 1} without id or name`);
    if (ids.has(item.id)) throw bad(`two items ${item.id.slice(0, 40)}`);
    ids.add(item.id);
    if (coordinates && (Math.abs(coordinates.latitude) > 90 || Math.abs(coordinates.longitude) > 180)) throw bad(`coordinates of item ${at + 1}`);
    if (countryCode !== null && !/^[A-Z]{2}$/.test(countryCode)) throw bad(`country of item ${at + 1}`);
    kinds[item.kind]++;
    facts += item.statements.length;
  }
  return { sources: pack.sources, items: pack.size, kinds, facts, size: bytes.byteLength };
}

function checkSource({ id, name, edition, licence, url }: KnowledgeSource): void {
  if (id === '' || name.trim() === '' || licence.trim() === '') throw bad('a source without name or terms');
  if ([id, name, edition, licence, url ?? ''].some((text) => text.length > longest)) throw bad('a source with endless texts');
  const date = parsePartialDate(edition);
  if (!date || date.year < years.first || date.year > years.last) throw bad(`the edition of ${name.slice(0, 40)}`);
  if (url !== null && !/^https?:\/\//.test(url)) throw bad(`the address of ${name.slice(0, 40)}`);
}

function bad(what: string): DatelineError {
  return new DatelineError('bad-file', `This is not a pack that Dateline can add: ${what}`, { detail: what });
}
