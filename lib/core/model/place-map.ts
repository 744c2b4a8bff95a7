/** What is to be found on the map. */
export interface MapSubject {
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  /** Present-day country. */
  readonly countryCode: string | null;
}

/** A small map as plain data: SVG path data within `width` × `height`, the country of the place apart from the others. */
export interface OutlineMap {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly country: string | null;
  readonly point: { readonly x: number; readonly y: number } | null;
}
