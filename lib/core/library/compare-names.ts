import type { EntityKey, SavedEntity } from '../model/library.ts';
import type { Kind } from '../model/recognition.ts';

/** A name that only one of two texts has. */
export interface NameChange {
  readonly key: EntityKey;
  readonly kind: Kind;
  readonly name: string;
}

/** Names that came or went between two texts. */
export interface NamesChanged {
  readonly came: readonly NameChange[];
  readonly went: readonly NameChange[];
}

/** People and places that came or went between two texts, in the order of their text. */
export function compareNames(before: readonly SavedEntity[], after: readonly SavedEntity[]): NamesChanged {
  const only = (own: readonly SavedEntity[], other: readonly SavedEntity[]): readonly NameChange[] => {
    const keys = new Set(other.map(({ key }) => key));
    return own.filter(({ key, kind }) => kind !== 'organisation' && !keys.has(key)).map(({ key, kind, name }) => ({ key, kind, name }));
  };
  return { came: only(after, before), went: only(before, after) };
}
