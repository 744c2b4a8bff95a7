import type { Item } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import { windowRange } from './as-of.ts';
import { dayOf, rangeOf } from './partial-days.ts';

/** Whole years that somebody may be old, both ends included. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

/**
 * How old a person was in those days, as precisely as birth and window allow. `null` where the birth is unknown, the window
 * is open, or the person was not alive then (`died` on the last day counts as alive).
 */
export function ageOn(item: Item, window: DayWindow): Age | null {
  const date = (property: 'born' | 'died') => item.statements.find((statement) => statement.property === property)?.start ?? null;
  const born = date('born');
  const died = date('died');
  const { first, last } = windowRange(window);
  if (item.kind !== 'person' || born === null || !Number.isFinite(first) || !Number.isFinite(last)) return null;
  const birth = rangeOf(born);
  if (birth.first > last || (died !== null && rangeOf(died).last < first)) return null;
  return { least: Math.max(0, yearsBetween(birth.last, first)), most: yearsBetween(birth.first, last) };
}

function yearsBetween(from: number, to: number): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  const isBefore = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (isBefore ? 1 : 0);
}
