import type { Correction as SaidOfItem } from '../core/linking/link-entities.ts';
import type { Correction } from '../core/model/library.ts';
import type { Kind } from '../core/model/recognition.ts';

/** A correction as linking takes it; none for one that is about no item. */
export function saidOfItem({ verdict, key, name, itemId }: Correction): readonly SaidOfItem[] {
  if (itemId === null) return [];
  return [{ name, kind: key.slice(0, key.indexOf(':')) as Kind, verdict: verdict === 'this-item' ? 'is' : 'is-not', item: itemId }];
}
