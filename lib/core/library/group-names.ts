import type { EntityKey } from '../model/library.ts';
import type { Occurrence } from './browse.ts';

/** A person or place across the library. */
export interface NameSummary {
  /** The key that occurs in most articles; `keys` has all of them. */
  readonly key: EntityKey;
  readonly keys: readonly EntityKey[];
  /** The fullest of the names it goes by. */
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
  /** Day of the newest article, `YYYY-MM-DD`. */
  readonly latest: string;
}

/**
 * Occurrences of one kind as one summary per person or place. Keys are one if both are linked to one item and to no
 * other: a key of two items is a name of two people, which stay under their name. Linear in the occurrences.
 */
export function groupNames(occurrences: readonly Occurrence[]): readonly NameSummary[] {
  const byKey = Map.groupBy(occurrences, (row) => row.key);
  const groups = Map.groupBy(byKey.entries(), ([key, rows]) => {
    const items = new Set(rows.flatMap((row) => row.itemId ?? []));
    const [only] = items;
    return items.size === 1 ? `item ${only}` : `key ${key}`;
  });
  return [...groups.values()].map(summary);
}

function summary(group: readonly (readonly [EntityKey, readonly Occurrence[]])[]): NameSummary {
  const rows = group.flatMap(([, own]) => own);
  const keys = group.toSorted((a, b) => b[1].length - a[1].length).map(([key]) => key);
  return {
    key: keys[0] as EntityKey,
    keys,
    name: fullest(rows.map((row) => row.name)),
    articles: new Set(rows.map((row) => row.articleId)).size,
    mentions: rows.reduce((sum, row) => sum + row.mentions, 0),
    latest: rows.reduce((latest, row) => (row.day > latest ? row.day : latest), ''),
  };
}

/** The name with the most words, then the longest, then the first of the alphabet: the same in every order of rows. */
function fullest(names: readonly string[]): string {
  return names.toSorted((a, b) => wordCount(b) - wordCount(a) || b.length - a.length || (a < b ? -1 : 1))[0] ?? '';
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}
