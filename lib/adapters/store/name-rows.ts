import type { Transaction } from 'dexie';
import type { Occurrence } from '../../core/library/browse.ts';
import { knownNames } from '../../core/library/group-names.ts';
import type { KnownName } from '../../core/library/known-name.ts';
import type { EntityKey, SavedEntity } from '../../core/model/library.ts';
import type { Quotation } from '../../core/model/recognition.ts';

/** A name across the living articles. */
export interface NameRow3 extends KnownName {
  /** Item → number of articles in which the name was linked to it. */
  readonly linked: Readonly<Record<string, number>>;
}

/** What a living article calls a name and whether it quotes it; there is none where it does neither. */
export interface ToldRow3 {
  readonly articleId: string;
  readonly ordinal: number;
  readonly key: EntityKey;
  readonly day: string;
  readonly roles: readonly string[];
  readonly quotations: number;
}

/** The names of all occurrences, as rows. Linear in the occurrences. */
export function nameRows(occurrences: readonly Occurrence[]): readonly NameRow3[] {
  const linked = Map.groupBy(occurrences.filter((row) => row.itemId !== null), (row) => row.key);
  return knownNames(occurrences).map((name) => ({ ...name, linked: countsOf(linked.get(name.key) ?? []) }));
}

/** What an article says of its names, as rows. */
export function toldRows(articleId: string, day: string, entities: readonly SavedEntity[]): readonly ToldRow3[] {
  return entities.flatMap(({ key, roles, quotations }, ordinal) => (roles.length === 0 && !quotations.some(isDirect) ? []
    : [{ articleId, ordinal, key, day, roles: [...new Set(roles.map(({ text }) => text))], quotations: quotations.filter(isDirect).length }]));
}

function isDirect({ direct }: Quotation): boolean {
  return direct;
}

/** Articles whose bodies are held at a time while an older library is brought up to date. */
const run = 200;

/** Fills the tables `names` and `told` of a library that was written before it had them. */
export async function makeNames(transaction: Transaction): Promise<void> {
  const occurrences = await transaction.table<Occurrence>('occurrences').toArray();
  await transaction.table('names').bulkPut([...nameRows(occurrences)]);
  const days = new Map(occurrences.map((row) => [row.articleId, row.day]));
  const ids = [...days.keys()];
  for (let at = 0; at < ids.length; at += run) {
    const bodies = await transaction.table<{ id: string; entities: readonly SavedEntity[] } | undefined>('bodies').bulkGet(ids.slice(at, at + run));
    await transaction.table('told').bulkPut(bodies.flatMap((body) => (body === undefined ? [] : toldRows(body.id, days.get(body.id) as string, body.entities))));
  }
}

function countsOf(rows: readonly Occurrence[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(rows, (row) => row.itemId as string)]
    .map(([item, own]) => [item, new Set(own.map((row) => row.articleId)).size]));
}
