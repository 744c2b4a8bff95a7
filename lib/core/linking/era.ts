import type { Item } from '../model/knowledge.ts';
import type { DayWindow, PartialDate } from '../model/partial-date.ts';
import { windowRange } from '../knowledge/as-of.ts';
import { dateInWords, dayOf, rangeOf } from '../knowledge/partial-days.ts';

/** Ages, in years, between which somebody acts or speaks in the news. */
const youngest = 16;
const oldest = 100;

/**
 * Why an item cannot act or speak, or lie on a map, in those days ("died 1800", "born 2001"), or `null` where it can.
 * Without a window the last century is taken, so that nobody of the days before photography speaks.
 */
export function eraRefusal(item: Item, window: DayWindow | null): string | null {
  const { first, last } = windowRange(window ?? { earliest: '1925-01-01', latest: '2100-12-31' });
  const date = (property: 'born' | 'died' | 'founded' | 'dissolved') => item.statements.find((statement) => statement.property === property)?.start ?? null;
  if (item.kind === 'person') {
    const died = date('died');
    if (died && rangeOf(died).last < first) return `died ${words(died)}`;
    const born = date('born');
    if (!born) return null;
    const latestBirth = born.year + (born.years ?? 1) - 1;
    if (dayOf(last).year - born.year < youngest) return `born ${words(born)}`;
    return window && dayOf(first).year - latestBirth > oldest ? `born ${words(born)}` : !window && latestBirth < 1830 ? `born ${words(born)}` : null;
  }
  const founded = item.kind === 'organisation' ? date('founded') : null; // places are older than their states
  return founded && window && rangeOf(founded).first > last ? `founded ${words(founded)}` : null;
}

/** "1800", "5 May 1800", "in the 18th century". */
function words(date: PartialDate): string {
  return date.years === undefined ? dateInWords(date) : `in ${dateInWords(date)}`;
}
