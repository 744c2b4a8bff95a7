import type { Item } from '../model/knowledge.ts';
import type { DayWindow } from '../model/partial-date.ts';
import { placeStatement, windowRange } from '../knowledge/as-of.ts';
import type { Candidate } from '../knowledge/knowledge.ts';
import { nameKey } from '../knowledge/name-keys.ts';
import { rangeOf } from '../knowledge/partial-days.ts';
import type { ArticleContext } from './article-context.ts';
import type { Features } from './person-features.ts';
import type { Whereabouts } from './whereabouts.ts';

/** What speaks for or against a place. `lib/core/linking/weights.ts` has what they weigh. */
export type PlaceFeature =
  | 'always' | 'prior' | 'alias' | 'weak' | 'state' | 'region' | 'sourceless'
  | 'saidRegion' | 'saidCountry' | 'saidElsewhere' | 'country' | 'mainCountry' | 'otherCountry' | 'otherCountryFamous' | 'noCountry'
  | 'gone' | 'saidOfOther' | 'otherNamedThen' | 'otherAtHome' | 'besideState' | 'stateUnsupported' | 'holdsPlaceBefore' | 'nameThen' | 'nameElsewhen'
  | 'saidKind' | 'otherKind' | 'cityOfDateline' | 'cityBesideRegion' | 'waterAlone' | 'alone' | 'aloneInScene';

/** From this share of the article's references to countries on one counts as its scene. */
const scene = 0.03;
/** Places of this prior are named in news of anywhere. */
const famous = 0.6;

/** The features of one candidate. What is not said is left out. */
export function placeFeatures(candidate: Candidate, others: readonly Candidate[], where: Whereabouts, window: DayWindow | null, context: ArticleContext): Features<PlaceFeature> {
  const { item, match, weak } = candidate;
  const code = item.countryCode;
  const isState = isStateOf(candidate);
  const isRegion = item.prior >= 0.85 && !isState && !item.description?.startsWith('capital of');
  const isInSaidRegion = (one: Item): boolean => (where.regions.size > 0 && [...where.regions].some((region) => nameKey(one.description ?? '').includes(region)))
    || (where.said.size > 0 && where.said.has(regionOf(one)));
  const isSaid = (where.codes.size > 0 || isInSaidRegion(item)) && code !== null && !isState;
  const isSaidOther = isSaid && !isInSaidRegion(item) && others.some((other) => isInSaidRegion(other.item));
  // What the name itself has been counted for says nothing: "Perth" alone makes no article one of Australia.
  const share = code === null ? 0 : (context.countries.get(code) ?? 0) - (isOnlyStrong(candidate, others) ? context.placeShare : 0);
  const isSupported = share > scene;
  const dissolved = item.statements.find(({ property }) => property === 'dissolved')?.start;
  return {
    always: 1, prior: item.prior,
    ...(match === 'alias' ? { alias: 1 } : {}),
    ...(weak && !isSaid ? { weak: 1 } : {}),
    ...(isState ? { state: 1 } : isRegion ? { region: 1 } : {}),
    ...(item.id.startsWith('wordnet:') ? { sourceless: 1 } : {}),
    ...(isSaid ? isInSaidRegion(item) ? { saidRegion: 1 } : where.codes.has(code) && !isSaidOther ? { saidCountry: 1 } : { saidElsewhere: 1 }
      : code !== null && context.countries.size > 0 ? share > scene ? { country: 1, mainCountry: share } : isState ? { stateUnsupported: 1 } : item.prior > famous ? { otherCountryFamous: 1 } : { otherCountry: 1 }
        : code === null ? {} : isState && others.some((other) => other !== candidate && !other.weak && other.item.prior > famous) ? { stateUnsupported: 1 } : { noCountry: 1 }),
    ...(!isState && others.some(isStateOf) ? { besideState: 1 } : {}),
    ...(holdsPlace(item, where, isState) ? { holdsPlaceBefore: 1 } : {}),
    ...kindFeatures(candidate, others, where),
    ...(isAlone(candidate, others, isState) ? code === null ? /\s/.test(item.label.trim()) ? { alone: 1 } : {} : share > scene ? { aloneInScene: 1 } : {} : {}),
    ...(isState && others.some((other) => !isStateOf(other) && isInSaidRegion(other.item)) ? { saidOfOther: 1 } : {}),
    ...nameFeatures(item, where, window, match),
    ...(isSupported || isState || isSaid || code === null ? {} : rivalFeatures(candidate, others, where, window, context)),
    // the Yugoslavia of 1995 is the one that there was in 1995; of a state that nobody succeeded by name the past one is meant
    ...(window && dissolved && rangeOf(dissolved).last < windowRange(window).first ? { gone: 1 } : {}),
  };
}

/** The folded region of a town: "city in Granada Department, Nicaragua" → "granada department". */
function regionOf({ description }: Item): string {
  return nameKey(/^(?:city|town) in (.+), [^,]+$/.exec(description ?? '')?.[1] ?? '');
}

/** States have a people, or successors. */
function isStateOf({ item }: Candidate): boolean {
  return item.statements.some(({ property }) => property === 'demonym' || property === 'successor');
}

/** How much likelier a place must be than any other of its name to be the only one that news means by it. */
const clearly = 0.1;

/** Whether hardly anything else of ours has the name. Of states that is not asked. */
function isAlone({ item, weak }: Candidate, others: readonly Candidate[], isState: boolean): boolean {
  return !isState && !weak && others.every((other) => other.item === item || other.item.prior <= item.prior - clearly);
}

/** Whether its own name has been counted for its country. */
function isOnlyStrong(candidate: Candidate, others: readonly Candidate[]): boolean {
  return !candidate.weak && others.every((other) => other === candidate || other.weak);
}

/** "Macon, Georgia": the state that the town before lies in. */
function holdsPlace(item: Item, where: Whereabouts, isState: boolean): boolean {
  if (/^(?:city|town) in |^capital of /.test(item.description ?? '')) return false;
  const names = new Set([where.name, nameKey(item.label)]); // "Macon, Ga."
  return where.before.some((description) => {
    const parts = description.replace(/^(?:city|town) in |^capital of /, '').split(', ').map(nameKey);
    return isState ? names.has(parts.at(-1) ?? '') : parts.slice(0, -1).some((part) => names.has(part));
  });
}

const cityWords = /^(?:city|town) in |^capital of /;
const regionWords = /^(?:region|state|province|county) of /;
const waters = /\b(?:sea|ocean|gulf|bay|strait|river|lake|mountains?|mountain range)\b/;

/** City or region of one name: by the words beside it, by the head of a report; where nothing says it, the city is the likelier one. */
function kindFeatures(candidate: Candidate, others: readonly Candidate[], { kinds }: Whereabouts): Features<PlaceFeature> {
  const { item } = candidate;
  const description = item.description ?? '';
  const isCity = cityWords.test(description);
  const isRegion = regionWords.test(description) || item.id.startsWith('admin:');
  if (item.id.startsWith('wordnet:')) return others.length === 1 && waters.test(description.slice(0, 60)) ? { waterAlone: 1 } : {};
  if (!isCity && !isRegion) return {};
  const [own, other] = isCity ? ['city', 'region'] as const : ['region', 'city'] as const;
  const rivals = others.filter(({ item: rival }) => rival !== item && rival.countryCode === item.countryCode);
  const isSaid = kinds.has(own) && !kinds.has(other);
  return {
    ...(isSaid ? { saidKind: 1 } : kinds.has(other) && !kinds.has(own) ? { otherKind: 1 } : {}),
    ...(isCity && kinds.has('dateline') ? { cityOfDateline: 1 } : {}),
    ...(isCity && !kinds.has('region') && rivals.some(({ item: rival }) => regionWords.test(rival.description ?? '')) ? { cityBesideRegion: 1 } : {}),
  };
}

/** From this share on an article plays in one country above all. */
const home = 0.3;
/** A town of this prior is named without its country in the news of that country. */
const knownAtHome = 0.25;

/** Of a place whose country nothing else names: another of its name in the article's own country, or that was called so then (Kitchener, Berlin until 1916). */
function rivalFeatures(candidate: Candidate, others: readonly Candidate[], where: Whereabouts, window: DayWindow | null, context: ArticleContext): Features<PlaceFeature> {
  const rivals = others.filter(({ item }) => item.countryCode !== candidate.item.countryCode && (context.countries.get(item.countryCode ?? '') ?? 0) > scene);
  return {
    ...(rivals.some((rival) => nameFeatures(rival.item, where, window, rival.match).nameThen === 1) ? { otherNamedThen: 1 } : {}),
    ...(rivals.some(({ item, match }) => match === 'name' && item.prior >= knownAtHome && (context.countries.get(item.countryCode ?? '') ?? 0) > home) ? { otherAtHome: 1 } : {}),
  };
}

/** Salisbury was Harare's name until 1982: then it is the likelier one, before and after it is not. */
function nameFeatures(item: Item, where: Whereabouts, window: DayWindow | null, match: Candidate['match']): Features<PlaceFeature> {
  const named = match === 'alias' && window ? item.statements.filter(({ property, value, start, end }) => property === 'name' && (start ?? end) !== null && nameKey(value) === where.name) : [];
  if (named.length === 0) return {};
  return named.some((statement) => placeStatement(statement, window as DayWindow, '') === 'asOf') ? { nameThen: 1 } : { nameElsewhen: 1 };
}
