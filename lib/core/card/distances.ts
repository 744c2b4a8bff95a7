import type { Item } from '../model/knowledge.ts';
import type { Reading } from '../protocol.ts';

/** The eight winds, clockwise from north. */
export const directions = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'] as const;
export type Direction = (typeof directions)[number];

/** How far and where a place lies, seen from another of the article. */
export interface Distance {
  /** The other place, as the article calls it. */
  readonly from: string;
  /** Rounded to about two digits. */
  readonly kilometres: number;
  readonly direction: Direction;
  /** The other place is where the article was written. */
  readonly isDateline: boolean;
}

/** Places that a place is seen from: where the article was written, then the nearest. */
const mostDistances = 3;
const earthRadiusKm = 6371;

/**
 * Where a place of the article lies, seen from where it was written and from the nearest other places of it, along great
 * circles. Countries have no one point and are left out on both sides, as is what lies within a kilometre.
 */
export function distancesOf(reading: Pick<Reading, 'recognition' | 'links' | 'dateline'>, entity: string): readonly Distance[] {
  const points = new Map(reading.links.flatMap(({ entity: id, item }) => item && isPoint(item) ? [[id, item.coordinates] as const] : []));
  const here = points.get(entity);
  if (!here) return [];
  const at = reading.dateline.place;
  const written = at && reading.recognition.mentions.find(({ start, end }) => start < at.end && at.start < end)?.entity;
  const all = reading.recognition.entities.flatMap(({ id, name }) => {
    const there = points.get(id);
    const km = there ? kilometresBetween(there, here) : 0;
    return there && id !== entity && km >= 1 ? [{ from: name, km, direction: directionFrom(there, here), isDateline: id === written }] : [];
  });
  return all.toSorted((a, b) => Number(b.isDateline) - Number(a.isDateline) || a.km - b.km).slice(0, mostDistances)
    .map(({ km, ...rest }) => ({ ...rest, kilometres: rounded(km) }));
}

type Point = NonNullable<Item['coordinates']>;

/** Countries are the places whose people have a name of their own. */
function isPoint(item: Item): item is Item & { coordinates: Point } {
  return item.kind === 'place' && item.coordinates !== null && !item.statements.some(({ property }) => property === 'demonym');
}

/** Haversine formula. */
function kilometresBetween(one: Point, other: Point): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const chord = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The wind in which one sets out along the great circle. */
function directionFrom(one: Point, other: Point): Direction {
  const [a, b, turn] = [radians(one.latitude), radians(other.latitude), radians(other.longitude - one.longitude)];
  const bearing = Math.atan2(Math.sin(turn) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn));
  return directions[Math.round(bearing / (Math.PI / 4) + 8) % 8] as Direction;
}

function rounded(km: number): number {
  const step = km < 20 ? 1 : km < 100 ? 5 : km < 1000 ? 10 : 50;
  return Math.round(km / step) * step;
}

function radians(degrees: number): number {
  return degrees * Math.PI / 180;
}
