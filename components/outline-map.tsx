import type { JSX } from 'preact';
import type { OutlineMap } from '../lib/core/model/place-map.ts';

/** A small outline map. `label` names the place for those who do not see it; `note` says whose borders they are. */
export function OutlineMapView({ map, label, note }: { map: OutlineMap; label: string; note: string }): JSX.Element {
  return (
    <figure class="outline-map">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} width="100%" role="img" aria-label={label}>
        <path d={map.land} fill="var(--map-land, transparent)" stroke="currentColor" stroke-opacity="0.35" stroke-width="0.7" />
        {map.country && <path d={map.country} fill="currentColor" fill-opacity="0.14" stroke="currentColor" stroke-width="1" />}
        {map.point && <circle cx={map.point.x} cy={map.point.y} r="3.5" fill="currentColor" />}
      </svg>
      <figcaption class="muted small">{note}</figcaption>
    </figure>
  );
}
