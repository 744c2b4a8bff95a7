import type { DayWindow } from '../model/partial-date.ts';
import { placeStatement } from '../knowledge/as-of.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { isOfCountries } from '../knowledge/country-words.ts';
import { officeFit, roleWords } from '../knowledge/office-match.ts';

/** Titles that, before a bare surname, mean whoever of that surname leads a state on the day. */
const title = /^(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Secretary of State)$/;
const leadership = /^(?:(?:Leader|President|Prime Minister|King|Queen|Emperor|Premier|Secretary of State) of |(?:Federal )?Chancellor\b(?! of the Exchequer))/;
const sameOffice = 0.7;
/** From this prior on news names a leader without the country, among others'. */
const knownEverywhere = 0.75;

/**
 * The one person of a surname who held an office of state on that day by which the article calls somebody without naming a
 * country: "President Clinton" in 1994. `null` where the title says more, the day is open, two held one, or the article names
 * `countries` (ISO codes) of which theirs is none and they are not known everywhere.
 */
export function onlyHolder(roles: readonly string[], candidates: readonly Candidate[], window: DayWindow | null, countries: ReadonlySet<string>, knowledge: Knowledge): string | null {
  const bare = roles.filter((role) => title.test(role)).map(roleWords);
  if (bare.length === 0 || window === null || candidates.some(({ match }) => match === 'name' || match === 'alias')) return null;
  const holders = candidates.filter(({ item, match }) => match === 'surname' && item.statements.some((statement) =>
    statement.property === 'office' && /^country:[A-Z]{2}$/.test(statement.valueId ?? '') && leadership.test(statement.value)
    && bare.some((words) => officeFit(words, statement) >= sameOffice)
    && placeStatement(statement, window, knowledge.sources.get(statement.source)?.edition ?? '') === 'asOf'));
  const [holder] = holders;
  if (!holder || holders.length > 1) return null;
  const isAtHome = countries.size === 0 || holder.item.prior >= knownEverywhere || (holder.item.countryCode !== null && countries.has(holder.item.countryCode))
    || holder.item.statements.some(({ valueId }) => isOfCountries(valueId, countries));
  return isAtHome ? holder.item.id : null;
}
