import type { PersonFeature } from './person-features.ts';
import type { PlaceFeature } from './place-features.ts';

/** What each feature of people and of places weighs. */
export interface LinkWeights {
  readonly person: Readonly<Record<PersonFeature, number>>;
  readonly place: Readonly<Record<PlaceFeature, number>>;
}

// Fitted by `npm run train -- linking` on dev articles and judged dev news, within the bounds of tools/train/linking/priors.ts.

/** Log-odds that each feature adds to a candidate's being the person meant, against nobody of ours. */
const person: Readonly<Record<PersonFeature, number>> = {
  always: 0.61, prior: 4.06, alias: -1.00, spelling: -2.01, surname: -5.31, surnamePrior: 0.00, surnameInOffice: 0.63, initials: -2.09,
  oneWord: -1.34, firstNameOnly: -3.26, officeThen: 4.48, officeUndated: 2.38, officeElsewhen: 1.20, officeNotYet: -1.98, inOffice: 0.00,
  outOfOffice: -0.40, sameTopicRole: 2.03, samePolitics: 0.90, otherTopicRole: -2.51, unknownRole: -1.50, everydayRole: -5.08, roleElsewhere: -2.92,
  otherOfficeThen: -0.51, lowerThanOffice: -4.84, otherPost: 0.30, otherPostObscure: -2.00, longAgo: -0.18, longAgoRole: -2.24, yetToCome: -0.46,
  unsupported: -2.50, onlyHolder: 2.01, country: 0.50, otherCountry: -0.80, otherCountryFamous: -0.20, topic: 1.39, topicMissing: -0.60,
  sportClash: -2.70, nothingKnown: -0.19, dead: 0.00,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
const place: Readonly<Record<PlaceFeature, number>> = {
  always: -3.09, prior: 7.17, alias: -1.52, weak: -1.10, state: 0.60, region: 1.01, sourceless: -0.46, saidRegion: 6.03, saidCountry: 3.48,
  saidElsewhere: -2.78, country: 0.30, mainCountry: 2.61, otherCountry: -2.19, noCountry: 0.00, gone: -1.95, saidOfOther: -5.00,
  otherNamedThen: -4.00, otherAtHome: -1.77, besideState: -0.92, stateUnsupported: -2.80, otherCountryFamous: -0.29, holdsPlaceBefore: 4.44,
  nameThen: 2.02, nameElsewhen: -0.50, saidKind: 1.97, otherKind: -1.39, cityOfDateline: 1.00, cityBesideRegion: 1.04, waterAlone: 1.48,
  alone: 1.18, aloneInScene: 0.45,
};

/** The weights that ship. */
export const linkWeights: LinkWeights = { person, place };
