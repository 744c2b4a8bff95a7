import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { groupKnownNames, type NameSummary } from '../../lib/core/library/group-names.ts';
import { whoIsWho } from '../../lib/core/library/who-is-who.ts';
import type { WorldMap } from '../../lib/core/card/world-map.ts';
import { codeOf, Problem } from '../problem.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLibraryTools, type LibraryMaps, type LibrarySource } from './library-context.ts';
import type { PlacePoint } from './place-point.ts';
import { PlacesMap } from './places-map.tsx';
import { useLive } from './use-live.ts';

/** Every place of the library that Dateline knows the whereabouts of, on a map of the world. */
export function MapView(): JSX.Element {
  const { maps } = useLibraryTools();
  const [world, setWorld] = useState<WorldMap | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => { maps.world().then(setWorld, (error: unknown) => setProblem(codeOf(error))); }, [maps]);
  const live = useLive((source) => placesWithItems(source), []);
  const places = live.state === 'ready' ? live.value : noPlaces;
  const spots = useSpots(maps, places);
  const points = useMemo((): readonly PlacePoint[] => (world === null || spots === null ? [] : places.flatMap(({ place, itemId }): PlacePoint[] => {
    const coordinates = itemId === null ? null : spots[itemId]?.coordinates ?? null;
    const at = coordinates === null ? null : world.at(coordinates);
    return at === null ? [] : [{ key: place.key, x: at.x, y: at.y, weight: place.articles, place }];
  })), [world, spots, places]);
  const isReady = world !== null && spots !== null && live.state === 'ready';
  return (
    <>
      <h1>{i18n.t('library.nav.map')}</h1>
      <Problem code={live.state === 'failed' ? live.code : problem} />
      {!isReady && problem === null && <div class="map-wait" aria-busy="true" />}
      {isReady && places.length === 0 && <EmptyState title={i18n.t('library.names.noPlaces')}><p>{i18n.t('library.names.emptyHow')}</p></EmptyState>}
      {isReady && places.length > 0 && (
        <>
          <p class="muted small">{i18n.t('library.map.count', points.length, [points.length, places.length])}</p>
          <PlacesMap world={world} points={points} />
        </>
      )}
    </>
  );
}

interface PlaceWithItem { readonly place: NameSummary; readonly itemId: string | null }

const noPlaces: readonly PlaceWithItem[] = [];

/** Places as the reader has joined them, each with the item that says where it lies. */
async function placesWithItems(source: LibrarySource): Promise<readonly PlaceWithItem[]> {
  const [names, identities] = await Promise.all([source.names('place'), source.livingRecords('identities')]);
  const who = whoIsWho(identities);
  const itemOf = new Map(names.map(({ key, items }) => [key, items.length === 1 ? items[0] ?? null : null]));
  return groupKnownNames(names, who).map((place) => ({ place, itemId: who.meaningOf(place.key, itemOf.get(place.key) ?? null).itemId }));
}

/** Where the items of places lie; `null` until it is known. */
function useSpots(maps: LibraryMaps, places: readonly PlaceWithItem[]): Awaited<ReturnType<LibraryMaps['locate']>> | null {
  const [spots, setSpots] = useState<Awaited<ReturnType<LibraryMaps['locate']>> | null>(null);
  useEffect(() => {
    let isGone = false;
    maps.locate([...new Set(places.flatMap(({ itemId }) => itemId ?? []))]).then((found) => { if (!isGone) setSpots(found); }, () => { if (!isGone) setSpots({}); });
    return () => { isGone = true; };
  }, [maps, places]);
  return spots;
}
