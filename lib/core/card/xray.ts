import type { Span } from '../model/span.ts';

/** Where a name stands in an article: shares of its text in [0, 1], in order, one per mention. */
export function xrayPlaces(mentions: readonly Span[], textLength: number): readonly number[] {
  return mentions.map(({ start }) => (textLength === 0 ? 0 : Math.min(1, start / textLength)));
}

/** The mention whose place is closest to a share of the text, as an index into `places`; -1 if there is none. */
export function nearestMention(places: readonly number[], share: number): number {
  let nearest = -1;
  for (const [index, place] of places.entries()) {
    if (nearest === -1 || Math.abs(place - share) < Math.abs((places[nearest] as number) - share)) nearest = index;
  }
  return nearest;
}
