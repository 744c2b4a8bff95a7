import type { NameSummary } from './group-names.ts';

/** A name with how many notes are on it. */
export interface CountedName extends NameSummary {
  readonly notes: number;
}

/** Which names a list shows, and in which order: those with at least so many articles, whose newest is of a year, on which there are notes. */
export interface NamesQuery {
  readonly order: 'articles' | 'latest' | 'name' | 'notes';
  readonly leastArticles: number;
  /** `YYYY`; `null` for any. */
  readonly latestYear: string | null;
  readonly hasNotes: boolean;
}

/** Whether a name fulfils the conditions. */
export function fitsNames({ leastArticles, latestYear, hasNotes }: NamesQuery, name: CountedName): boolean {
  return name.articles >= leastArticles && (latestYear === null || name.latest.startsWith(latestYear)) && (!hasNotes || name.notes > 0);
}

/** Names in an order; equals are A–Z. */
export function sortNames(names: readonly CountedName[], order: NamesQuery['order']): readonly CountedName[] {
  const { compare } = new Intl.Collator();
  const byName = (a: CountedName, b: CountedName): number => compare(a.name, b.name);
  switch (order) {
    case 'articles': return names.toSorted((a, b) => b.articles - a.articles || byName(a, b));
    case 'latest': return names.toSorted((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : byName(a, b)));
    case 'notes': return names.toSorted((a, b) => b.notes - a.notes || byName(a, b));
    case 'name': return names.toSorted(byName);
  }
}

/** The years of the names' newest articles, latest first. */
export function latestYears(names: readonly NameSummary[]): readonly string[] {
  return [...new Set(names.map(({ latest }) => latest.slice(0, 4)))].toSorted().toReversed();
}
