import type { Told } from './browse.ts';

/** A role as articles put it, and the days of the oldest and the newest of them (`YYYY-MM-DD`). */
export interface RoleThroughTime {
  readonly text: string;
  readonly first: string;
  readonly latest: string;
  readonly articles: number;
}

/** Every role once, whatever its case, the one told latest first. */
export function rolesThroughTime(told: readonly Told[]): readonly RoleThroughTime[] {
  const roles = told.flatMap(({ roles: texts, day, articleId }) => texts.map((text) => ({ text: text.trim(), day, articleId }))).filter(({ text }) => text !== '');
  return [...Map.groupBy(roles, ({ text }) => text.toLowerCase()).values()].map((same) => {
    const days = same.map(({ day }) => day).toSorted();
    return {
      text: same[0]?.text ?? '', first: days[0] ?? '', latest: days.at(-1) ?? '', articles: new Set(same.map(({ articleId }) => articleId)).size,
    };
  }).toSorted((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : b.articles - a.articles));
}
