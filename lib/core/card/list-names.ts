import { entityKey, foldName } from '../library/entity-key.ts';
import type { EntityKey } from '../model/library.ts';
import type { Kind } from '../model/recognition.ts';
import type { Reading } from '../protocol.ts';

/** A name of an article, as lists show it. */
export interface ListedName {
  /** `Entity.id` within this reading. */
  readonly entity: string;
  readonly key: EntityKey;
  readonly itemId: string | null;
  readonly kind: Kind;
  readonly name: string;
  /** The first role the article gives, or `null`. */
  readonly role: string | null;
  /** Indices into `recognition.mentions`, at least one, in order. */
  readonly mentions: readonly number[];
}

/** The names of a reading by their first mention. Entities without a mention are left out. */
export function listNames(reading: Pick<Reading, 'recognition' | 'links'>): readonly ListedName[] {
  const indices = new Map<string, number[]>();
  reading.recognition.mentions.forEach((mention, index) => {
    indices.set(mention.entity, [...indices.get(mention.entity) ?? [], index]);
  });
  const items = new Map(reading.links.map((link) => [link.entity, link.item?.id ?? null]));
  return reading.recognition.entities
    .flatMap((entity): ListedName[] => {
      const mentions = indices.get(entity.id);
      return mentions === undefined ? [] : [{
        entity: entity.id, key: entityKey(entity.kind, entity.name), itemId: items.get(entity.id) ?? null,
        kind: entity.kind, name: entity.name, role: entity.roles[0]?.text ?? null, mentions,
      }];
    })
    .toSorted((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
}

/** The names that hold every word typed, as the beginning of one of their own words, whatever the case or accents. */
export function filterNames(names: readonly ListedName[], typed: string): readonly ListedName[] {
  const wanted = foldName(typed).split(' ').filter((word) => word !== '');
  if (wanted.length === 0) return names;
  return names.filter(({ name, role }) => {
    const words = foldName(`${name} ${role ?? ''}`).split(' ');
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}
