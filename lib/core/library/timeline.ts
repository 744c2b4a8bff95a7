/** The articles of a year: their number in each of its twelve months. */
export interface TimelineYear {
  readonly year: number;
  readonly months: readonly number[];
  readonly articles: number;
}

/** Days (`YYYY-MM-DD`, in any order) counted by year and month, newest year first; years without any between others stand too. */
export function timelineOf(days: readonly string[]): readonly TimelineYear[] {
  const counts = new Map<number, number[]>();
  for (const day of days) {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    if (!Number.isInteger(year) || !(month >= 1 && month <= 12)) continue;
    const months = counts.get(year) ?? Array.from({ length: 12 }, () => 0);
    months[month - 1] = (months[month - 1] as number) + 1;
    counts.set(year, months);
  }
  const years = [...counts.keys()];
  if (years.length === 0) return [];
  const [oldest, newest] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: newest - oldest + 1 }, (_, at) => newest - at)
    // A stray year of a page that dates itself 0190 does not draw two thousand rows.
    .filter((year) => counts.has(year) || newest - oldest < mostEmptyYears)
    .map((year) => {
      const months = counts.get(year) ?? Array.from({ length: 12 }, () => 0);
      return { year, months, articles: months.reduce((sum, count) => sum + count, 0) };
    });
}

const mostEmptyYears = 120;

/** The first and the last day of a month (counted from 1), or of a whole year (`null`), `YYYY-MM-DD`. */
export function daysOfMonth(year: number, month: number | null): { readonly first: string; readonly last: string } {
  const pad = (number: number, length: number): string => String(number).padStart(length, '0');
  const of = (first: number, last: number) => ({ first: `${pad(year, 4)}-${pad(first, 2)}-01`, last: `${pad(year, 4)}-${pad(last, 2)}-31` });
  return month === null ? of(1, 12) : of(month, month);
}
