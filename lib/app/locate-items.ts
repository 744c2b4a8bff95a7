import type { Knowledge } from '../core/knowledge/knowledge.ts';
import type { MapSubject } from '../core/model/place-map.ts';

/** Where items lie, by their ids; those that lie nowhere known are left out. Ids come from a message, and are those of the reader's own library. */
export function locateItems(knowledge: () => Promise<Knowledge>): (itemIds: readonly string[]) => Promise<Readonly<Record<string, MapSubject>>> {
  return async (itemIds) => {
    const { byId } = await knowledge();
    return Object.fromEntries(itemIds.flatMap((id) => {
      const item = byId(id);
      return item === null || item.coordinates === null ? [] : [[id, { coordinates: item.coordinates, countryCode: item.countryCode }]];
    }));
  };
}
