import type { PersonFeature } from '../../../lib/core/linking/person-features.ts';
import type { PlaceFeature } from '../../../lib/core/linking/place-features.ts';
import type { Prior } from './fit.ts';

/** About one weight: where it begins, and, where the dev articles alone would mislead, how far it may go. */
function prior(start: number, least = -Infinity, most = Infinity): Prior {
  return { start, least, most };
}

/**
 * Where the weights of people begin. Bounded are those of which dev articles have too few cases to learn how much they
 * say: namesakes there are told apart by what they do, elsewhere by where and when they do it.
 */
export const personPriors: Readonly<Record<PersonFeature, Prior>> = {
  always: prior(-0.5), prior: prior(4, 2), alias: prior(-0.5, -1, 0), spelling: prior(-2, -4, -1.5), surname: prior(-4, -6, -3), surnamePrior: prior(0.2, 0), surnameInOffice: prior(1.5, 0), initials: prior(-2, -4, -1), oneWord: prior(-1, -3, -0.5), firstNameOnly: prior(-3, -6, -2),
  officeThen: prior(4.5, 3, 5), officeUndated: prior(3.5, 2, 4), officeElsewhen: prior(1.5, 0, 2), officeNotYet: prior(-2, -5, -1), inOffice: prior(0.4, 0, 1.2), outOfOffice: prior(-0.8, -2, -0.4), sameTopicRole: prior(2, 1, 3), samePolitics: prior(0.5, 0, 0.9), otherTopicRole: prior(-3, -6, -2.5), unknownRole: prior(-2, -4, -1.5),
  everydayRole: prior(-5, -8, -4), roleElsewhere: prior(-3, -6, -2.5), otherOfficeThen: prior(-0.5, -2, 0), lowerThanOffice: prior(-5, -8, -4), otherPost: prior(-0.3, -2, 0.3), otherPostObscure: prior(-2.5, -4, -2), longAgo: prior(-0.5, -2, 0), longAgoRole: prior(-2.5, -5, -2), yetToCome: prior(-0.5, -2, 0), unsupported: prior(-3, -8, -2.5), onlyHolder: prior(2, 1, 3),
  country: prior(0.7, 0.5), otherCountry: prior(-1, -3, -0.8), otherCountryFamous: prior(-0.3, -1, -0.2), topic: prior(1.2, 0, 2), topicMissing: prior(-1.2, -3, -0.6), sportClash: prior(-2.5, -5, -2), nothingKnown: prior(-0.3, -2, 0.2), dead: prior(-0.3, -2, 0),
};

/** Where the weights of places begin. */
export const placePriors: Readonly<Record<PlaceFeature, Prior>> = {
  always: prior(-1.4), prior: prior(7, 4), alias: prior(-1, -2, -0.5), weak: prior(-1.2, -3, -1), state: prior(-0.4, -1, 0.6), region: prior(0.6, 0, 1.5), sourceless: prior(0, -1, 0.5), saidRegion: prior(6, 4, 7), saidCountry: prior(4, 2, 5), saidElsewhere: prior(-3, -6, -2),
  country: prior(0.5, 0.3, 1.5), mainCountry: prior(2.8, 0, 4), otherCountry: prior(-1.4, -4, -1.2), noCountry: prior(0, -1, 0.5), gone: prior(-1.9, -4, -1), saidOfOther: prior(-5, -8, -4), otherNamedThen: prior(-4, -8, -4), otherAtHome: prior(-2, -4, -1.5), besideState: prior(-1, -1.6, -0.5), stateUnsupported: prior(-3, -4, -2.8), otherCountryFamous: prior(-0.3, -1, 0),
  holdsPlaceBefore: prior(5, 3, 6), nameThen: prior(2, 1, 4), nameElsewhen: prior(-0.7, -3, -0.5), saidKind: prior(2, 0.5, 3), otherKind: prior(-2, -4, -1), cityOfDateline: prior(1.5, 1, 3), cityBesideRegion: prior(1.5, 1, 2.5), waterAlone: prior(2, 0, 3), alone: prior(1, 0, 2.5), aloneInScene: prior(0.7, 0, 2),
};
