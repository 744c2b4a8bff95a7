import { outlineMap, type Outlines } from '../core/card/outline-map.ts';
import type { MapSubject, OutlineMap } from '../core/model/place-map.ts';

const outlinesPath = 'packs/outlines.json';

/**
 * Draws maps of places. The outlines (a quarter of a megabyte) are read at the first map and kept; a failure to read
 * them is thrown and tried anew at the next. Subjects come from pages' messages: what is no place on the globe counts as
 * unknown.
 */
export function placeMaps(readAsset: (path: string) => Promise<ArrayBuffer>): (subject: MapSubject) => Promise<OutlineMap | null> {
  let reading: Promise<Outlines> | null = null;
  const outlines = (): Promise<Outlines> => {
    reading ??= readAsset(outlinesPath).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Outlines);
    reading.catch(() => { reading = null; });
    return reading;
  };
  return async (subject) => outlineMap(await outlines(), onTheGlobe(subject));
}

function onTheGlobe({ coordinates, countryCode }: MapSubject): MapSubject {
  const isPoint = coordinates !== null && Math.abs(coordinates?.latitude) <= 90 && Math.abs(coordinates?.longitude) <= 180;
  return { coordinates: isPoint ? coordinates : null, countryCode: typeof countryCode === 'string' ? countryCode : null };
}
