import type { EntityKey } from '../model/library.ts';
import type { Kind } from '../model/recognition.ts';

/** A name across the library, by its key. */
export interface KnownName {
  readonly key: EntityKey;
  readonly kind: Kind;
  /** The fullest form it has. */
  readonly name: string;
  /** Items that it was linked to, in some article. */
  readonly items: readonly string[];
  readonly articles: number;
  readonly mentions: number;
  /** Days of the oldest and the newest article, `YYYY-MM-DD`. */
  readonly first: string;
  readonly latest: string;
}
