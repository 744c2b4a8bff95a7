import type { Statement } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import { placeStatement } from '../knowledge/as-of.ts';
import { countryWords, isOfCountries } from '../knowledge/country-words.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { isTelling, officeFit, roleWords } from '../knowledge/office-match.ts';
import type { ArticleContext } from './article-context.ts';
import { topics } from './topics.ts';

/** What the article says of the entity in question. */
export interface Said {
  /** Its name, as the article writes it in full. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly isActing: boolean;
  /** Id of the one who led a state on the day under that surname and title (`onlyHolder`). */
  readonly holder: string | null;
}

/** What speaks for or against a person, each number in [0, 1] or a count of some few. `lib/core/linking/weights.ts` has what they weigh. */
export type PersonFeature =
  | 'always' | 'alias' | 'spelling' | 'surname' | 'prior' | 'surnamePrior' | 'surnameInOffice' | 'initials' | 'oneWord' | 'firstNameOnly'
  | 'officeThen' | 'officeUndated' | 'officeElsewhen' | 'officeNotYet' | 'inOffice' | 'outOfOffice'
  | 'sameTopicRole' | 'samePolitics' | 'otherTopicRole' | 'unknownRole' | 'everydayRole' | 'roleElsewhere' | 'otherOfficeThen' | 'lowerThanOffice' | 'otherPost' | 'otherPostObscure'
  | 'longAgo' | 'longAgoRole' | 'yetToCome' | 'unsupported' | 'onlyHolder'
  | 'country' | 'otherCountry' | 'otherCountryFamous' | 'topic' | 'topicMissing' | 'sportClash' | 'nothingKnown' | 'dead';

export type Features<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** From this share of the article's references to countries on one counts as its scene. */
const scene = 0.04;
/** From this fit on an office is the one that a role means. */
const sameOffice = 0.7;

/** From this prior on a name alone says who is meant; below it, neither an office nor a walk of life beside it says too little. */
const wellKnown = 0.8;
/** Years out of office after which, or before which, hardly anybody is called by anything that an office could be. */
const longYears = 8;

/** The features of one candidate. What is not said is left out. */
export function personFeatures(candidate: Candidate, said: Said, window: DayWindow | null, context: ArticleContext, knowledge: Knowledge): Features<PersonFeature> {
  const { item, match } = candidate;
  const offices = item.statements.filter(({ property }) => property === 'office');
  const placed = (statement: Statement) => window ? placeStatement(statement, window, knowledge.sources.get(statement.source)?.edition ?? '') : 'undated';
  const isHolder = said.holder === item.id;
  const office = isHolder ? 'officeThen' : bestOffice(offices, said, candidate, context, knowledge, placed);
  const codes = new Set([item.countryCode, ...offices.map(({ valueId }) => valueId?.replace('country:', ''))].filter((code): code is string => Boolean(code)));
  const share = Math.max(0, ...[...codes].map((code) => context.countries.get(code) ?? (isOfCountries(`country:${code}`, new Set(context.countries.keys())) ? 0.2 : 0)));
  const isKnownCountry = context.countries.size > 0 && codes.size > 0;
  const inOffice = offices.some((statement) => placed(statement) === 'asOf');
  const away = inOffice || !window ? null : yearsFromOffice(offices, window);
  const roles = office === null ? roleFeatures(candidate, said, offices.length > 0) : {};
  const died = item.statements.find(({ property }) => property === 'died')?.start;
  return {
    always: 1,
    ...(match === 'name' ? {} : { [match]: 1 }),
    prior: item.prior,
    ...(isHolder ? { onlyHolder: 1 } : {}),
    ...(match === 'surname' ? { surnamePrior: item.prior, ...(inOffice && share > 0.1 ? { surnameInOffice: 1 } : {}) } : {}),
    ...(/^\p{Lu}\.?\s/u.test(said.name) && match !== 'name' ? { initials: 1 } : {}),
    ...(!/\s/.test(said.name.trim()) && match !== 'surname' ? candidate.weak ? { firstNameOnly: 1 } : { oneWord: 1 } : {}),
    ...(office === null ? roles : { [office]: 1 }),
    ...(office === null && isRoleElsewhere(said, offices, knowledge) ? { roleElsewhere: 1 } : {}),
    ...(office === null && inOffice && roles.samePolitics === 1 && !said.roles.some((role) => roleWords(role).isFormer) ? { otherOfficeThen: 1 } : {}),
    ...(office === null && roles.sameTopicRole === undefined && said.roles.length > 0 && said.roles.every((role) => lowly.test(role)) && !lowly.test(item.description ?? '') ? { lowerThanOffice: 1 } : {}),
    ...(away !== null && away.since > longYears ? { longAgo: Math.min(1, away.since / 30), ...(Object.keys(roles).some((name) => name !== 'sameTopicRole') ? { longAgoRole: 1 } : {}) } : {}),
    ...(away !== null && away.until > longYears ? { yetToCome: Math.min(1, away.until / 30) } : {}),
    ...(office === null && !inOffice && roles.sameTopicRole === undefined && item.prior < wellKnown ? { unsupported: wellKnown - item.prior } : {}),
    ...(inOffice ? { inOffice: 1 } : offices.length > 0 && window && window.earliest === window.latest ? { outOfOffice: 1 } : {}),
    ...(isKnownCountry ? share > scene ? { country: 1 } : item.prior > 0.7 ? { otherCountryFamous: 1 } : { otherCountry: 1 } : {}),
    ...topicFeatures(candidate, offices.length > 0, context),
    ...(died && window && died.year < Number(window.earliest.slice(0, 4)) ? { dead: 1 } : {}),
  };
}

/** How many years the window lies after the last office ended (`since`) and before the first one began (`until`); 0 where it does not. `null` without dates. */
function yearsFromOffice(offices: readonly Statement[], window: DayWindow): { readonly since: number; readonly until: number } | null {
  const [first, last] = [Number(window.earliest.slice(0, 4)), Number(window.latest.slice(0, 4))];
  if (offices.length === 0 || offices.some(({ start, end }) => start === null && end === null)) return null;
  const ends = offices.map(({ start, end, openEnded }) => end?.year ?? (openEnded ? Infinity : (start?.year ?? Infinity) + 6));
  const starts = offices.map(({ start, end }) => start?.year ?? (end?.year ?? -Infinity) - 6);
  return { since: Math.max(0, first - Math.max(...ends)), until: Math.max(0, Math.min(...starts) - last) };
}

/** "British ambassador": no minister of Ireland. What stands after "to", "in" or "for" is where somebody is sent. */
function isRoleElsewhere({ roles }: Said, offices: readonly Statement[], knowledge: Knowledge): boolean {
  const states = offices.flatMap(({ valueId }) => /^country:(?!UN$|EU$)[A-Z]{2}$/.test(valueId ?? '') ? [valueId as string] : []);
  if (states.length === 0 || states.length < offices.length) return false;
  const named = new Set(roles.filter(isTellingRole).flatMap((role) => [...countryWords(role.split(/ (?:to|in|for|with|from|against|at) /)[0] as string, knowledge).codes]));
  return named.size > 0 && !states.some((state) => isOfCountries(state, named));
}

type OfficeFeature = 'officeThen' | 'officeUndated' | 'officeElsewhen' | 'officeNotYet';

/** Offices that somebody is called by before they begin. */
const ahead = /\b(?:elect|designate|designated|incoming|future|next|nominee|candidate|heir|acting)\b/i;

/** Whether a role of the article is an office of the candidate, and whether it was in those days, or only began after them: somebody else's then. */
function bestOffice(offices: readonly Statement[], said: Said, candidate: Candidate, context: ArticleContext, knowledge: Knowledge, placed: (statement: Statement) => string): OfficeFeature | null {
  let best: OfficeFeature | null = null;
  for (const role of said.roles.flatMap(partsOf)) {
    const words = roleWords(role);
    const named = countryWords(role, knowledge);
    const around = new Set(context.countries.keys());
    for (const statement of offices) {
      if (officeFit(words, statement, named.words) < sameOffice) continue;
      const isPlaceRight = named.codes.size > 0 ? isOfCountries(statement.valueId, named.codes) || !/^country:[A-Z]{2}$/.test(statement.valueId ?? '') || isTelling(words, statement)
        : candidate.match === 'name' || candidate.match === 'alias' || isOfCountries(statement.valueId, around) || (candidate.match === 'spelling' && isTelling(words, statement));
      if (!isPlaceRight) continue;
      const when = placed(statement);
      if (words.isFormer ? when === 'before' : when === 'asOf') return 'officeThen';
      if (when === 'undated') best = 'officeUndated';
      else if (candidate.match === 'surname' || best === 'officeUndated') continue;
      else if (when !== 'since' || ahead.test(role)) best = 'officeElsewhen';
      else best ??= 'officeNotYet';
    }
  }
  return best;
}

/** A role by its parts too: "a former vice president who was serving ten years" says first of all "a former vice president". */
function partsOf(role: string): readonly string[] {
  const parts = role.split(/ who | which | whose | and |, /).map((part) => part.trim()).filter((part) => part.length > 3);
  return parts.length > 1 ? [role, ...parts] : [role];
}

/** "his son", "Mr", "old": nothing that an office or a walk of life could be compared with. */
function isTellingRole(role: string): boolean {
  return !/^(?:mr|mrs|ms|dr|sir|old|young|late|president|saint)\.?$/i.test(role)
    && !/\b(?:son|daughter|father|mother|wife|husband|brother|sister|widow|uncle|nephew|cousin|friend|ally|rival|grandson|predecessor|successor|counterpart|opponent|partner)$/i.test(role);
}

/** Callings of those whom news asks on the street: nobody in a pack is known for one. */
const everyday = /\b(?:farmer|teacher|headmaster|headmistress|student|pupil|schoolboy|schoolgirl|shopkeeper|shop assistant|grocer|waiter|waitress|cook|nurse|midwife|(?:taxi|cab|bus|lorry|truck|train|tram|tractor|ambulance|rickshaw) driver|fisherman|miner|carpenter|mechanic|plumber|electrician|bricklayer|builder|postman|clerk|cashier|tailor|seamstress|baker|butcher|barber|hairdresser|housewife|pensioner|villager|residents?|neighbou?r|witness|passenger|tourist|survivor|refugee|volunteer|worker|labou?rer|guard|janitor|cleaner|herder|shepherd|vendor|stallholder|landlord|landlady|innkeeper|caretaker|firefighter|fireman|paramedic|constable|policeman|policewoman|police (?:officer|sergeant|inspector)|lighthouse keeper|beekeeper|gardener|welder|docker|sailor|skipper|ferryman|translator|interpreter|librarian|mother of|father of|ex-combatant|guerrilla(?! (?:leader|commander|chief)))\b/i;

/** Posts by which nobody is called who holds an office of state, and hardly anybody who did or will. */
const lowly = /^(?:an?|the|[\p{Lu}][\p{L}]+(?:'s|’s)?|local|chief|city|town|regional|district)? ?(?:[\p{L}]+ ){0,3}?(?:spokes(?:man|woman|person) (?:for|of|at) (?!.*\b(?:governments?|minist\w+|presiden\w+|cabinet|party|army|military|forces|nations|department|parliament|rebels?|movement|front|council|commission|agency|UN|NATO|EU)\b)|(?:deputy |vice )?mayor\b|(?:lawyer|attorney|solicitor|barrister) for\b|(?:analyst|economist|researcher|lecturer|engineer|manager|director|accountant|consultant|reporter|correspondent|editor|doctor|physician|surgeon) (?:at|with|of|for)\b|(?:police|fire|village|school|prison|union|council) (?:chief|inspector|officer|official|head|sergeant|superintendent|commander)\b|councill?or\b)/u;

/** "president of the Badminton Association": nothing that an office of state could be. */
const ofPrivateBody = /\b(?:association|federation|club|company|corp(?:oration)?|inc|ltd|group|university|college|school|institute|foundation|society|hospital|museum|orchestra|newspaper|magazine|airline|factory|(?:trade|students?|teachers|rugby|football|workers) union)\b/i;

/** The words of a role that say what somebody is; the rest of a long one tells a story. */
function beginningOf(role: string): string {
  return role.split(/\s+/).slice(0, 12).join(' ');
}

/** A post of its own: who held it is known for it, unless hardly known at all. */
const post = /\b(?:envoy|ambassador|diplomat|governor|mayor|minister|senator|congress(?:man|woman)|representative|judge|justice|commissioner|spokes(?:man|woman|person)|general|colonel|prosecutor|attorney|speaker|adviser|treasurer|secretary|police)\b/i;
const obscure = 0.45;

/** Roles that fit no office: the same walk of life, another, or one that nothing is known of. */
function roleFeatures({ item }: Candidate, said: Said, isOfficial: boolean): Features<PersonFeature> {
  const telling = said.roles.filter(isTellingRole).map(beginningOf);
  if (telling.length === 0) return {};
  const occupations = occupationsOf(item);
  if (telling.every((role) => everyday.test(role))) return { everydayRole: 1 };
  if (telling.every((role) => ofPrivateBody.test(role)) && !ofPrivateBody.test(occupations)) return { otherTopicRole: 1 };
  const asked = topics.filter(({ role }) => telling.some((one) => role.test(one)));
  if (asked.length === 0) return { unknownRole: 1 };
  const same = asked.filter(({ name, occupation }) => occupation.test(occupations) || (name === 'politics' && isOfficial));
  if (same.length === 0) return occupations.trim() === '' && !isOfficial ? { unknownRole: 1 } : { otherTopicRole: 1 };
  if (same.some(({ name }) => name !== 'politics' && name !== 'arms')) return { sameTopicRole: 1 };
  return { samePolitics: 1, ...(telling.some((role) => post.test(role)) ? { otherPost: 1, ...(item.prior < obscure ? { otherPostObscure: 1 } : {}) } : {}) };
}

/** Whether the article speaks of what the candidate does: a tennis player in a report on tennis, a minister in one on cricket. */
function topicFeatures({ item }: Candidate, isOfficial: boolean, context: ArticleContext): Features<PersonFeature> {
  const occupations = occupationsOf(item);
  const own = topics.filter(({ name, occupation }) => occupation.test(occupations) || (name === 'politics' && isOfficial));
  if (own.length === 0) return { nothingKnown: 1 };
  const most = Math.max(...own.map(({ name }) => context.topics.get(name) ?? 0));
  const isSporting = own.some(({ name }) => isSport(name));
  const sport = Math.max(...['football', 'tennis', 'sport'].map((name) => context.topics.get(name) ?? 0));
  const isReport = sport >= 3 && sport >= 2 * (context.topics.get('politics') ?? 0);
  return {
    ...(most >= 2 ? { topic: Math.min(1, most / 5) } : { topicMissing: 1 }),
    ...(isReport && !isSporting ? { sportClash: 1 } : {}),
  };
}

function isSport(topic: string): boolean {
  return topic === 'football' || topic === 'tennis' || topic === 'sport';
}

function occupationsOf(item: Candidate['item']): string {
  return [item.description ?? '', ...item.statements.filter(({ property }) => property === 'occupation').map(({ value }) => value)].join(' ').toLowerCase();
}
