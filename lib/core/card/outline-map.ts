import { geoAzimuthalEqualArea, geoCircle, geoPath } from 'd3-geo';
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapSubject, OutlineMap } from '../model/place-map.ts';

/** Outlines of the present-day countries (public/packs/outlines.json, Natural Earth 1:50m); ids are ISO 3166-1 alpha-2. */
export type Outlines = Topology<{ readonly countries: GeometryCollection }>;

const margin = 14;
/** Degrees around a point that belongs to no country, and around one of a country much larger than a map can show. */
const aroundPoint = 9;

/**
 * The map of a place: its present-day country with what lies around, the place itself as a point. `null` where neither
 * country nor coordinates are known. Some milliseconds: draw it when a card opens.
 */
export function outlineMap(outlines: Outlines, subject: MapSubject, width = 280, height = 160): OutlineMap | null {
  const features = feature(outlines, outlines.objects.countries).features;
  const own = features.find((each) => each.id === subject.countryCode) ?? null;
  const at = subject.coordinates;
  const shown: Feature<Geometry, GeoJsonProperties> | ReturnType<ReturnType<typeof geoCircle>> | null =
    own ?? (at ? geoCircle().center([at.longitude, at.latitude]).radius(aroundPoint)() : null);
  if (!shown) return null;
  const [longitude, latitude] = at ? [at.longitude, at.latitude] : centreOf(shown);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(89)
    .fitExtent([[margin, margin], [width - margin, height - margin]], shown)
    .clipExtent([[0, 0], [width, height]]);
  const path = geoPath(projection).digits(1);
  const point = at ? projection([at.longitude, at.latitude]) : null;
  return {
    width, height,
    land: features.filter((each) => each !== own).map((each) => path(each) ?? '').join(''),
    country: own ? path(own) : null,
    point: point ? { x: Math.round(point[0]), y: Math.round(point[1]) } : null,
  };
}

function centreOf(shape: Parameters<ReturnType<typeof geoPath>['centroid']>[0]): [number, number] {
  const box = geoPath().bounds(shape);
  return [(box[0][0] + box[1][0]) / 2, (box[0][1] + box[1][1]) / 2];
}
