import type { DayWindow } from '../model/partial-date.ts';
import { windowRange } from '../knowledge/as-of.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { dateInWords, rangeOf } from '../knowledge/partial-days.ts';
import type { ArticleContext } from './article-context.ts';
import { eraRefusal } from './era.ts';
import { personFeatures, type Features, type PersonFeature, type Said } from './person-features.ts';
import { placeFeatures, type PlaceFeature } from './place-features.ts';
import type { LinkWeights } from './weights.ts';
import type { Whereabouts } from './whereabouts.ts';

/** An item under consideration: log-odds that it is the one meant against nobody known, and why it cannot be, if so. */
export interface Score {
  readonly candidate: Candidate;
  readonly logit: number;
  readonly refusal: string | null;
  readonly features: Features<PersonFeature | PlaceFeature>;
}

/** How likely a candidate is the person meant. Refused for their era, unless the article only speaks of somebody dead and famous. */
export function scorePerson(candidate: Candidate, said: Said, window: DayWindow | null, context: ArticleContext, knowledge: Knowledge, weights: LinkWeights): Score {
  const { item } = candidate;
  const features = personFeatures(candidate, said, window, context, knowledge);
  const refusal = eraRefusal(item, window);
  const isOffice = features.officeThen === 1 || features.officeUndated === 1 || features.officeElsewhen === 1;
  const isRemembered = refusal?.startsWith('died') && (!said.isActing || isJustDead(candidate, window)) && isRemembrance(candidate, features, isOffice, window);
  return { candidate, features, logit: weigh(features, weights.person), refusal: isRemembered ? null : refusal ?? spellingRefusal(candidate, features) };
}

/** Years for which the dead of public life are still spoken of by their office. */
const mourned = 12;

/** Obituaries and reports of a death tell what somebody said and did. */
function isJustDead({ item }: Candidate, window: DayWindow | null): boolean {
  const died = item.statements.find(({ property }) => property === 'died')?.start;
  return died && window ? windowRange(window).first - rangeOf(died).last < 60 : false;
}

/** Whether an article that does not make them act may speak of the dead: the famous by their name, those of late by their office. */
function isRemembrance({ item, match }: Candidate, features: Features<PersonFeature>, isOffice: boolean, window: DayWindow | null): boolean {
  const isOther = features.otherTopicRole === 1 || features.unknownRole === 1 || features.samePolitics === 1;
  const died = item.statements.find(({ property }) => property === 'died')?.start;
  const isLate = died && window ? Number(window.earliest.slice(0, 4)) - died.year <= mourned : false;
  if (match === 'surname') return item.prior > 0.8 && !isOther;
  return isOffice ? isLate || item.prior > 0.55 : match !== 'spelling' && !isOther && item.prior > 0.55;
}

/** A name by its sounds alone, or a surname of somebody who fits nothing, is too little. */
function spellingRefusal({ match, item }: Candidate, features: Features<PersonFeature>): string | null {
  const isOffice = features.officeThen === 1 || features.officeUndated === 1;
  if (match === 'surname' && !isOffice && features.surnameInOffice !== 1 && features.country !== 1 && (features.surnamePrior ?? 0) < 0.8) return 'only the surname is the same';
  const isAlive = !item.statements.some(({ property }) => property === 'died');
  if (match === 'spelling' && !isOffice && !(features.country === 1 && isAlive) && features.sameTopicRole !== 1) return 'spelled differently';
  return null;
}

/** How likely a candidate is the place meant, beside the others of its name. */
export function scorePlace(candidate: Candidate, others: readonly Candidate[], where: Whereabouts, window: DayWindow | null, context: ArticleContext, weights: LinkWeights): Score {
  const { item } = candidate;
  const features = placeFeatures(candidate, others, where, window, context);
  const founded = item.statements.find(({ property }) => property === 'founded')?.start;
  const isFormer = item.statements.some(({ property }) => property === 'dissolved');
  const isYetToCome = window !== null && isFormer && founded && windowRange(window).last < rangeOf(founded).first;
  return { candidate, features, logit: weigh(features, weights.place), refusal: isYetToCome ? `founded ${dateInWords(founded)}` : null };
}

function weigh<Name extends string>(features: Features<Name>, weights: Readonly<Record<Name, number>>): number {
  return Object.entries(features).reduce((sum, [name, value]) => sum + (value as number) * weights[name as Name], 0);
}
