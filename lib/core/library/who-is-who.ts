import type { EntityKey, Identity } from '../model/library.ts';

/** All names that mean one person or place. */
export interface Meaning {
  /** What the reader said of them; `null`: the names speak for themselves. */
  readonly identity: Identity | null;
  readonly keys: readonly EntityKey[];
  /** Names linked to it belong too, unless the reader put them elsewhere. */
  readonly itemId: string | null;
  /** Whether a name that is linked to an item, or to none, is among them. */
  readonly includes: (name: { readonly key: EntityKey; readonly itemId: string | null }) => boolean;
}

/** Who is who by the reader's word. */
export interface WhoIsWho {
  /** All that a name means; `itemId` is the one item that it is linked to, `null` for none and for a name of two. */
  meaningOf(key: EntityKey, itemId: string | null): Meaning;
  /** Names with equal answers are one person or place. `items` are those that the key is linked to. */
  groupOf(key: EntityKey, items: readonly string[]): string;
  /** What the reader calls the one of a group; `null` where they have not said. */
  nameOf(group: string): string | null;
}

/** Made once from all living identities, oldest change first: a key in two of them belongs to the later. Linear. */
export function whoIsWho(identities: readonly Identity[]): WhoIsWho {
  const byKey = new Map(identities.flatMap((identity) => identity.keys.map((key) => [key, identity] as const)));
  const byItem = new Map(identities.flatMap((identity) => (identity.itemId === null ? [] : [[identity.itemId, identity] as const])));
  const names = new Map(identities.map(({ id, name }) => [`identity ${id}`, name]));
  const identityOf = (key: EntityKey, itemId: string | null): Identity | null =>
    byKey.get(key) ?? (itemId === null ? null : byItem.get(itemId) ?? null);
  return {
    meaningOf(key, own) {
      const identity = identityOf(key, own);
      const keys = new Set([key, ...(identity?.keys ?? []).filter((other) => byKey.get(other) === identity)]);
      const itemId = identity === null ? own : identity.itemId;
      return {
        identity, itemId, keys: [...keys],
        includes: (name) => keys.has(name.key) || (itemId !== null && name.itemId === itemId && (byKey.get(name.key) ?? identity) === identity),
      };
    },
    groupOf(key, items) {
      const only = items.length === 1 ? items[0] as string : null;
      const identity = identityOf(key, only);
      return identity !== null ? `identity ${identity.id}` : only !== null ? `item ${only}` : `key ${key}`;
    },
    nameOf: (group) => names.get(group) ?? null,
  };
}
