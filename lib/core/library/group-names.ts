import type { EntityKey } from '../model/library.ts';
import type { Occurrence } from './browse.ts';
import type { KnownName } from './known-name.ts';
import { whoIsWho, type WhoIsWho } from './who-is-who.ts';

/** A person or place across the library. */
export interface NameSummary {
  /** The key that occurs in most articles; `keys` has all of them. */
  readonly key: EntityKey;
  readonly keys: readonly EntityKey[];
  /** What the reader calls it, else the fullest of the names it goes by. */
  readonly name: string;
  /** An article that has two of the keys counts twice. */
  readonly articles: number;
  readonly mentions: number;
  /** Days of the oldest and the newest article, `YYYY-MM-DD`. */
  readonly first: string;
  readonly latest: string;
}

/** Occurrences as one entry per key. Linear in the occurrences. */
export function knownNames(occurrences: readonly Occurrence[]): readonly KnownName[] {
  return [...Map.groupBy(occurrences, (row) => row.key)].map(([key, rows]) => ({
    key,
    kind: (rows[0] as Occurrence).kind,
    name: fullestName(rows.map((row) => row.name)),
    items: [...new Set(rows.flatMap((row) => row.itemId ?? []))],
    articles: new Set(rows.map((row) => row.articleId)).size,
    mentions: rows.reduce((sum, row) => sum + row.mentions, 0),
    ...daysOf(rows.map(({ day }) => ({ first: day, latest: day }))),
  }));
}

/**
 * Names of one kind as one summary per person or place: as the reader says (`who`), else keys are one if both are linked to one item and to no other: a
 * key of two items is a name of two people, which stay under their name. Linear in the names.
 */
export function groupKnownNames(names: readonly KnownName[], who: WhoIsWho = whoIsWho([])): readonly NameSummary[] {
  return [...Map.groupBy(names, ({ key, items }) => who.groupOf(key, items))].map(([group, own]) => summary(own, who.nameOf(group)));
}

/** Occurrences of one kind as one summary per person or place. */
export function groupNames(occurrences: readonly Occurrence[]): readonly NameSummary[] {
  return groupKnownNames(knownNames(occurrences));
}

/** The name with the most words, then the longest, then one that is not all capitals, then the first of the alphabet: the same in every order. */
export function fullestName(names: readonly string[]): string {
  return names.reduce((best, name) => (isFuller(name, best) ? name : best), names[0] ?? '');
}

function summary(group: readonly KnownName[], knownAs: string | null): NameSummary {
  const keys = group.toSorted((a, b) => b.articles - a.articles).map(({ key }) => key);
  return {
    key: keys[0] as EntityKey,
    keys,
    name: knownAs ?? fullestName(group.map(({ name }) => name)),
    articles: group.reduce((sum, { articles }) => sum + articles, 0),
    mentions: group.reduce((sum, { mentions }) => sum + mentions, 0),
    ...daysOf(group),
  };
}

function daysOf(all: readonly { readonly first: string; readonly latest: string }[]): { first: string; latest: string } {
  return {
    first: all.reduce((first, days) => (days.first < first ? days.first : first), all[0]?.first ?? ''),
    latest: all.reduce((latest, days) => (days.latest > latest ? days.latest : latest), ''),
  };
}

function isFuller(name: string, than: string): boolean {
  const more = wordCount(name) - wordCount(than) || name.length - than.length;
  if (more !== 0) return more > 0;
  // A dateline sets its place in capitals ("LONDON —").
  return isShouted(name) === isShouted(than) ? name < than : isShouted(than);
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase();
}

function wordCount(name: string): number {
  return name.split(/\s+/).length;
}
