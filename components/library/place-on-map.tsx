import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OutlineMap } from '../../lib/core/model/place-map.ts';
import { OutlineMapView } from '../outline-map.tsx';
import { useLibraryTools } from './library-context.ts';

/** Where a place lies; nothing where that is not known. */
export function PlaceOnMap({ itemId, name }: { itemId: string; name: string }): JSX.Element | null {
  const { maps } = useLibraryTools();
  const [map, setMap] = useState<OutlineMap | null | 'loading'>('loading');
  useEffect(() => {
    let isGone = false;
    maps.locate([itemId]).then((spots) => (spots[itemId] === undefined ? null : maps.load(spots[itemId])))
      .then((drawn) => { if (!isGone) setMap(drawn); }, () => { if (!isGone) setMap(null); });
    return () => { isGone = true; };
  }, [maps, itemId]);
  return map === null ? null : (
    <section>
      <h2>{i18n.t('library.name.where')}</h2>
      {map === 'loading' ? <div class="outline-map-wait" aria-busy="true" /> : <OutlineMapView map={map} label={i18n.t('card.map.label', [name])} note={i18n.t('card.map.note')} />}
    </section>
  );
}
