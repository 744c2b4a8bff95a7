import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Outlines } from './outline-map.ts';

/** A map of the world as plain data: its outlines as SVG path data, and where a spot on the globe lies on it. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly at: (spot: { readonly latitude: number; readonly longitude: number }) => { readonly x: number; readonly y: number } | null;
}

/** The whole world in Natural Earth projection, `width` wide. Some 50 ms: draw it once. */
export function worldMap(outlines: Outlines, width = 1000): WorldMap {
  const countries = feature(outlines, outlines.objects.countries);
  const projection = geoNaturalEarth1().fitWidth(width, { type: 'Sphere' });
  const path = geoPath(projection).digits(1);
  const height = Math.ceil(path.bounds({ type: 'Sphere' })[1][1]);
  return {
    width, height,
    land: countries.features.map((each) => path(each) ?? '').join(''),
    at: ({ latitude, longitude }) => {
      const point = projection([longitude, latitude]);
      return point === null ? null : { x: point[0], y: point[1] };
    },
  };
}
