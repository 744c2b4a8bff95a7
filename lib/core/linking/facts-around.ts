import type { Link } from '../model/annotated-article.ts';
import type { Item, Statement } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import { placeStatement, type Placement } from '../knowledge/as-of.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** Facts of an item by when they hold, seen from the days on which the article was written. */
export type FactsAround = Pick<Link, 'asOf' | 'since' | 'before' | 'undated'>;

/**
 * What holds on the article's day, what came after, what was before, and what nobody can place. Of what holds but ended
 * later, `since` tells the end: the same statement without its start.
 */
export function factsAround(item: Item, window: DayWindow | null, knowledge: Knowledge): FactsAround {
  const facts = [...item.statements, ...pastOfCountry(item, knowledge)].filter(({ property }) => property !== 'demonym');
  const placed = (wanted: Placement): readonly Statement[] => facts.filter((statement) => placeOf(statement, window, knowledge) === wanted);
  const asOf = placed('asOf');
  return { asOf, since: [...asOf.flatMap((statement) => endOf(statement)), ...placed('since')], before: placed('before'), undated: placed('undated') };
}

/** How what holds on the day came to its end. A day of its own ("founded") has none. */
function endOf(statement: Statement): readonly Statement[] {
  return statement.end === null || isMoment(statement) ? [] : [{ ...statement, start: null }];
}

/** A birth is known on every later day; what is dated to a day without an end ("founded") likewise. */
function placeOf(statement: Statement, window: DayWindow | null, knowledge: Knowledge): Placement {
  if (!window || !(statement.start ?? statement.end)) return 'undated';
  if (!isMoment(statement)) return placeStatement(statement, window, knowledge.sources.get(statement.source)?.edition ?? '');
  const when = placeStatement({ ...statement, end: statement.end ?? statement.start, openEnded: false }, window, '');
  return when === 'before' && (statement.property === 'born' || statement.property === 'founded') ? 'asOf' : when;
}

function isMoment({ property }: Statement): boolean {
  return property === 'born' || property === 'founded' || property === 'died' || property === 'dissolved';
}

/** What the country of a city was called, or belonged to: in August 1991 Dushanbe lay in the Soviet Union. */
function pastOfCountry(item: Item, knowledge: Knowledge): readonly Statement[] {
  const country = item.kind === 'place' && item.countryCode ? knowledge.country(item.countryCode) : null;
  if (!country || country.id === item.id || item.statements.some(({ property }) => property === 'successor')) return [];
  return country.statements.filter(({ property }) => property === 'name' || property === 'part-of').map((statement) => ({ ...statement, property: 'country' }));
}
