import type { Statement } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import { placeStatement } from '../knowledge/as-of.ts';
import { countryWords, isOfCountries } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { isTelling, officeFit, roleWords } from '../knowledge/office-match.ts';
import { eraRefusal } from './era.ts';
import type { ArticleContext } from './article-context.ts';

/** An item under consideration: log-odds that it is the one meant, and why it cannot be, if so. */
export interface Score {
  readonly candidate: Candidate;
  readonly logit: number;
  readonly refusal: string | null;
}

/** What the article says of the entity in question. */
export interface Said {
  readonly roles: readonly string[];
  readonly isActing: boolean;
}

/** Weights of the evidence, in log-odds; set by hand on the articles of tests/fixtures with `split: dev`. */
const weights = {
  name: 0.9, alias: 0.6, spelling: -0.6, surname: -0.6, prior: 5,
  office: 3.2, officeThen: 1.2, officeElsewhen: -1.5, occupation: 1.8, sameField: 0.7, otherRole: -2.2, otherField: -3.5,
  country: 1.4, otherCountry: -1.6, inOffice: 0.9,
};

const fields: readonly (readonly [name: string, role: RegExp, occupation: RegExp])[] = [
  ['politics', /\b(?:president|minister|premier|senator|politician|lawmaker|mp|governor|mayor|party|opposition|dissident|diplomat|envoy|ambassador|king|queen|prince|chancellor|secretary|leader|congress\w*|candidate|dictator|emperor|sheikh|chairman)\b/i, /politician|statesm|diplomat|president|minister|senator|king|queen|nobleman|companion|activist|lawyer|extremist|leader|ruler|economist|military/],
  ['sport', /\b(?:striker|midfielder|goalkeeper|defender|coach|footballer|player|champion|tennis|golfer|boxer|sprinter|swimmer|runner|athlete|batsman|bowler|captain|cyclist|driver|skier|skater|manager|seed|gymnast|wrestler|pitcher|quarterback)\b/i, /player|coach|athlete|tennis|racecar|boxer|cyclist|swimmer|skier|skater|gymnast|wrestler|snooker|golfer|cricket|referee|chess|martial|football/],
  ['arts', /\b(?:singer|actor|actress|director|writer|novelist|poet|author|painter|composer|musician|conductor|pianist|guitarist|playwright|film-?maker|artist|dancer|designer|star|rapper|comedian|model)\b/i, /singer|actor|film|writer|poet|novel|painter|composer|musician|conductor|playwright|artist|dancer|designer|celebrity|comedian|model|producer|presenter|author/],
  ['science', /\b(?:scientist|physicist|chemist|biologist|professor|economist|historian|astronomer|mathematician|philosopher|physician|doctor|engineer|inventor|researcher|laureate|analyst|scholar)\b/i, /physic|chemist|biolog|economist|histor|astronom|mathemat|philosoph|engineer|inventor|scien|psycholog|sociolog|geolog|linguist|anthropolog|archaeolog/],
  ['arms', /\b(?:general|commander|colonel|lieutenant|brigadier|admiral|marshal|warlord|guerrilla|rebel|officer|army)\b/i, /military|general|commander|soldier|officer|marshal|politician/],
  ['faith', /\b(?:pope|bishop|cardinal|archbishop|priest|imam|ayatollah|rabbi|patriarch|monk|cleric)\b/i, /religious|pope|bishop|cleric|saint/],
  ['business', /\b(?:businessman|businesswoman|executive|chief executive|ceo|founder|tycoon|billionaire|banker|entrepreneur|magnate)\b/i, /business|executive|founder|banker|industrialist|inventor|computer/],
];

/** How likely a candidate is the person meant. Refused for their era, unless the article only speaks of somebody dead and famous. */
export function scorePerson(candidate: Candidate, said: Said, window: DayWindow | null, context: ArticleContext, knowledge: Knowledge): Score {
  const { item, match } = candidate;
  const offices = item.statements.filter(({ property }) => property === 'office');
  const placed = (statement: Statement) => window ? placeStatement(statement, window, knowledge.sources.get(statement.source)?.edition ?? '') : 'undated';
  const office = bestOffice(offices, said, candidate, context, knowledge, placed);
  const codes = new Set([item.countryCode, ...offices.map(({ valueId }) => valueId?.replace('country:', ''))].filter((code): code is string => Boolean(code)));
  const share = Math.max(0, ...[...codes].map((code) => context.countries.get(code) ?? (isOfCountries(`country:${code}`, new Set(context.countries.keys())) ? 0.2 : 0)));
  const refusal = eraRefusal(item, window);
  const isRemembered = refusal?.startsWith('died') && !said.isActing && item.prior > 0.6 && (match === 'name' || match === 'alias') && (said.roles.length === 0 || office > 0);
  let logit = -1.6 + weights[match] + weights.prior * (item.prior - 0.5) + office;
  if (context.countries.size > 0 && codes.size > 0) logit += share > 0.04 ? weights.country : weights.otherCountry * (item.prior > 0.7 ? 0.4 : 1); // the famous are named everywhere
  if (offices.some((statement) => placed(statement) === 'asOf')) logit += weights.inOffice;
  if (office <= 0) logit += fieldScore(candidate, said);
  // a bare surname or a key of sounds needs the office or, for sounds, the country too
  if (match === 'surname' && office < weights.office) return { candidate, logit: Math.min(logit, -2), refusal: refusal ?? 'only the surname is the same' };
  if (match === 'spelling' && office <= 0 && share <= 0.04) return { candidate, logit: Math.min(logit, -2), refusal: refusal ?? 'spelled differently' };
  return { candidate, logit, refusal: isRemembered ? null : refusal };
}

/** What the roles say for or against the offices: positive where one fits, and fits the day. */
function bestOffice(offices: readonly Statement[], said: Said, candidate: Candidate, context: ArticleContext, knowledge: Knowledge, placed: (statement: Statement) => string): number {
  let best = 0;
  for (const role of said.roles.flatMap(partsOf)) {
    const words = roleWords(role);
    const named = countryWords(role, knowledge);
    const around = new Set(context.countries.keys());
    for (const statement of offices) {
      if (officeFit(words, statement, named.words) < 0.7) continue;
      const isPlaceRight = named.codes.size > 0 ? isOfCountries(statement.valueId, named.codes) || !/^country:[A-Z]{2}$/.test(statement.valueId ?? '') || isTelling(words, statement)
        : candidate.match === 'name' || candidate.match === 'alias' || isOfCountries(statement.valueId, around);
      if (!isPlaceRight) continue;
      const when = placed(statement);
      const isThen = words.isFormer ? when === 'before' : when === 'asOf';
      const value = isThen ? weights.office + weights.officeThen : when === 'undated' ? weights.office : candidate.match === 'surname' ? 0 : weights.office + weights.officeElsewhen;
      best = Math.max(best, value);
    }
  }
  return best;
}

/** A role by its parts too: "a former vice president who was serving ten years" says first of all "a former vice president". */
function partsOf(role: string): readonly string[] {
  const parts = role.split(/ who | which | whose | and |, /).map((part) => part.trim()).filter((part) => part.length > 3);
  return parts.length > 1 ? [role, ...parts] : [role];
}

/** "his son", "Mr": nothing that an office or a walk of life could be compared with. */
function isTellingRole(role: string): boolean {
  return !/^(?:mr|mrs|ms|dr|sir|general|gen|col|president)\.?$/i.test(role)
    && !/\b(?:son|daughter|father|mother|wife|husband|brother|sister|widow|uncle|nephew|cousin|friend|ally|rival|grandson|predecessor|successor)$/i.test(role);
}

/** Roles that fit no office: the same walk of life, another, or one that nothing is known of. */
function fieldScore({ item }: Candidate, said: Said): number {
  const telling = said.roles.filter(isTellingRole);
  if (telling.length === 0) return 0;
  const occupations = [item.description ?? '', ...item.statements.filter(({ property }) => property === 'occupation').map(({ value }) => value)].join(' ').toLowerCase();
  const isOfficial = item.statements.some(({ property }) => property === 'office');
  const roles = telling.join(' ');
  const asked = fields.filter(([, role]) => role.test(roles));
  if (asked.length === 0) return weights.otherRole;
  const isSame = asked.some(([name, , occupation]) => occupation.test(occupations) || (name === 'politics' && isOfficial));
  const isSpecific = asked.some(([name]) => name !== 'politics' && name !== 'arms');
  return !isSame ? weights.otherField : isSpecific ? weights.occupation : isOfficial ? weights.sameField : 0;
}
