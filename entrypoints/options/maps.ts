import type { LibraryMaps } from '../../components/library/library-context.ts';
import { readAsset } from '../../lib/adapters/browser/assets.ts';
import { send } from '../../lib/adapters/browser/messaging.ts';
import type { WorldMap } from '../../lib/core/card/world-map.ts';

const kept: { world?: Promise<WorldMap> } = {};

/** Maps for the library: whereabouts come from the background, which has the packs open; the world is drawn here, once. */
export const libraryMaps: LibraryMaps = {
  locate: (itemIds) => send('places.locate', { itemIds }),
  load: (subject) => send('place.map', subject),
  world: () => kept.world ??= drawWorld().catch((error: unknown) => {
    delete kept.world;
    throw error;
  }),
};

async function drawWorld(): Promise<WorldMap> {
  const [{ worldMap }, bytes] = await Promise.all([import('../../lib/core/card/world-map.ts'), readAsset('packs/outlines.json')]);
  return worldMap(JSON.parse(new TextDecoder().decode(bytes)));
}
