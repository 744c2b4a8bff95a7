import type { Item } from '../../lib/core/model/knowledge.ts';

/** What an item is called where its namesakes may stand beside it: "Alexander Suvorov, military personnel". */
export function itemLabel({ label, description }: Pick<Item, 'label' | 'description'>): string {
  return description === null ? label : `${label}, ${description}`;
}
