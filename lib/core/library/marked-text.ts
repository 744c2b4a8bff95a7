import type { Span } from '../model/span.ts';

/** A stretch of text with everything that covers it. */
export interface MarkedPart<T> {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly T[];
}

/**
 * A stretch of text cut wherever a mark begins or ends; the parts are in order, without gaps, and make up `within`.
 * Marks may overlap. Linear in the marks that touch the stretch times the parts.
 */
export function markedParts<T extends Span>(within: Span, marks: readonly T[]): readonly MarkedPart<T>[] {
  const touching = marks.filter((mark) => mark.start < within.end && within.start < mark.end);
  const cuts = new Set([within.start, within.end]);
  for (const mark of touching) {
    cuts.add(Math.max(mark.start, within.start));
    cuts.add(Math.min(mark.end, within.end));
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  return edges.slice(1).map((end, at) => {
    const start = edges[at] as number;
    return { start, end, marks: touching.filter((mark) => mark.start < end && start < mark.end) };
  });
}
