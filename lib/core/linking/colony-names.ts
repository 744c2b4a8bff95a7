import type { Article } from '../model/article.ts';
import type { Item } from '../model/knowledge.ts';
import type { Mention } from '../model/recognition.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import type { ArticleContext } from './article-context.ts';

/** Names of countries that a colony elsewhere bore as well (French Sudan, Spanish and Portuguese Guinea, British Honduras …), and the present countries that it became. */
const colonies: Readonly<Record<string, readonly string[]>> = {
  sudan: ['ML'], guinea: ['GQ', 'GW'], congo: ['CG'], cameroon: ['NG'], honduras: ['BZ'], togo: ['GH'], india: ['PK', 'BD'], morocco: ['EH'], guyana: ['SR', 'GF'],
};
/** What tells of the days in which a land belonged to others. */
const ofColonialDays = /\b(?:was|were|been|became) (?:\p{Ll}+ )?(?:a )?part of\b|\bbelonged to\b|\b(?:when|where) (?:I|he|she|they|we) (?:was|were) born\b|\bcolon(?:y|ies|ial|ists?)\b|\bprotectorates?\b|\bbefore independence\b|\bunder the (?:French|British|Spanish|Portuguese|Belgians|Dutch|Germans|Italians)\b/u;

/** Why a country is not the one meant where an article names it, of a land far from it, only for the days of the colonies; else `null`. */
export function colonyRefusal(item: Item, mentions: readonly Mention[], article: Article, context: ArticleContext, knowledge: Knowledge): string | null {
  const heirs = colonies[nameKey(mentions[0]?.surface ?? '')];
  if (!heirs || item.countryCode === null || heirs.includes(item.countryCode)) return null;
  const isThen = mentions.every(({ start, end }) => ofColonialDays.test(sentenceAround(article.text, start, end)));
  if (!isThen) return null;
  const [main] = [...context.countries].filter(([code]) => code !== item.countryCode).sort((a, b) => b[1] - a[1])[0] ?? [null];
  if (main === null || neighbours(item, knowledge).has(main)) return null;
  const isNear = heirs.some((heir) => heir === main || neighbours(knowledge.country(heir), knowledge).has(main));
  return isNear ? 'a colony of this name may be meant' : null;
}

/** Present countries that a country borders, by code. */
function neighbours(item: Item | null, knowledge: Knowledge): ReadonlySet<string> {
  const names = item?.statements.find(({ property }) => property === 'borders')?.value.split(', ') ?? [];
  return new Set(names.flatMap((name) => knowledge.countryCodesOf(name)));
}

/** The sentence around a span, quotations included: it is the old who tell what a land was. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start)) + 1;
  const until = [text.indexOf('. ', end), text.indexOf('\n', end)].filter((at) => at >= 0);
  return text.slice(from, Math.min(text.length, ...until));
}
