import type { MapPoint } from '../../lib/core/library/cluster-points.ts';
import type { NameSummary } from '../../lib/core/library/group-names.ts';

/** A place of the library on the map. */
export interface PlacePoint extends MapPoint {
  readonly place: NameSummary;
}
