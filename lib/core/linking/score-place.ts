import type { Article } from '../model/article.ts';
import type { DayWindow } from '../model/partial-date.ts';
import type { Mention } from '../model/recognition.ts';
import { windowRange } from '../knowledge/as-of.ts';
import { countryWords } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { dateInWords, rangeOf } from '../knowledge/partial-days.ts';
import type { ArticleContext } from './article-context.ts';
import type { Score } from './score-person.ts';

/** Weights in log-odds; set by hand on the articles of tests/fixtures with `split: dev`. */
const weights = { base: -1.2, prior: 5, weak: -3, within: 4.5, elsewhere: -3, country: 2.2, otherCountry: -0.6, alias: -0.3, notYet: -6, gone: -1.5 };

/** What the words right after a mention say of where it lies. */
export interface Whereabouts {
  readonly codes: ReadonlySet<string>;
  /** Folded names of regions: "england", "ohio". */
  readonly regions: ReadonlySet<string>;
}

/** "Dayton, Ohio", "Sandhurst military college in England": what follows any mention of a place within its sentence. */
export function whereabouts(mentions: readonly Mention[], article: Article, knowledge: Knowledge): Whereabouts {
  const codes = new Set<string>();
  const regions = new Set<string>();
  for (const mention of mentions) {
    const after = article.text.slice(mention.end, mention.end + 60);
    const match = /^,? (?:(?:\p{Ll}+ ){0,4}(?:in|of) (?:the )?(?:\p{Ll}+ )?|\()?(\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)/u.exec(after);
    if (!match || (!/^, \p{Lu}/u.test(after) && !/ in |^ \(/.test(match[0]))) continue;
    for (const code of countryWords(match[1] as string, knowledge).codes) codes.add(code);
    const [first = ''] = (match[1] as string).split(' ');
    for (const name of [match[1] as string, first]) {
      for (const candidate of knowledge.candidates(name, 'place').slice(0, 4)) {
        if (candidate.item.countryCode && /^(?:admin|Q|region|state)/.test(candidate.item.id) && candidate.item.description !== null) {
          regions.add(nameKey(candidate.item.label));
          codes.add(candidate.item.countryCode);
        }
      }
    }
  }
  return { codes, regions };
}

/** How likely a candidate is the place meant. */
export function scorePlace(candidate: Candidate, where: Whereabouts, window: DayWindow | null, context: ArticleContext): Score {
  const { item, match, weak } = candidate;
  const code = item.countryCode;
  let logit = weights.base + weights.prior * item.prior + (weak ? weights.weak : 0) + (match === 'alias' ? weights.alias : 0);
  const isCountry = item.prior >= 0.85 && !item.id.startsWith('geonames:'); // countries, and regions of our own table
  const isInRegion = [...where.regions].some((region) => nameKey(item.description ?? '').includes(region));
  if (where.codes.size > 0 && code && !isCountry) logit += isInRegion ? weights.within + 1 : where.codes.has(code) ? weights.within : weights.elsewhere;
  else if (code && context.countries.size > 0) logit += (context.countries.get(code) ?? 0) > 0.03 ? weights.country * Math.min(1, 0.4 + 2 * (context.countries.get(code) ?? 0)) : isCountry ? 0 : weights.otherCountry;
  const founded = item.statements.find(({ property }) => property === 'founded')?.start;
  const dissolved = item.statements.find(({ property }) => property === 'dissolved')?.start;
  const isFormer = dissolved !== undefined && dissolved !== null;
  if (window && isFormer && founded && windowRange(window).last < rangeOf(founded).first) return { candidate, logit: logit + weights.notYet, refusal: `founded ${dateInWords(founded)}` };
  // the Yugoslavia of 1995 is the one that there was in 1995; of a state that nobody succeeded by name the past one is meant
  if (window && isFormer && rangeOf(dissolved).last < windowRange(window).first) logit += weights.gone;
  return { candidate, logit, refusal: null };
}
