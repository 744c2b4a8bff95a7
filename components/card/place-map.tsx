import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Item } from '../../lib/core/model/knowledge.ts';
import type { MapSubject, OutlineMap } from '../../lib/core/model/place-map.ts';
import { OutlineMapView } from '../outline-map.tsx';

/** Draws the map of a place; `null` where it cannot be shown on one. */
export type LoadMap = (subject: MapSubject) => Promise<OutlineMap | null>;

/** Where a place lies. Nothing until its map is there; a card without a map is no failure to tell of. */
export function PlaceMap({ item, load }: { item: Pick<Item, 'id' | 'label' | 'coordinates' | 'countryCode'>; load: LoadMap }): JSX.Element | null {
  const [map, setMap] = useState<OutlineMap | null>(null);
  useEffect(() => {
    let isGone = false;
    setMap(null);
    load({ coordinates: item.coordinates, countryCode: item.countryCode }).then((drawn) => { if (!isGone) setMap(drawn); }, () => undefined);
    return () => { isGone = true; };
  }, [item.id]);
  return map && <OutlineMapView map={map} label={i18n.t('card.map.label', [item.label])} note={i18n.t('card.map.note')} />;
}
