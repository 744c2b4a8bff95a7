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
  always: 0.58, prior: 4.10, alias: -1.00, spelling: -2.01, surname: -5.36, surnamePrior: 0.00, surnameInOffice: 0.53, initials: -2.09,
  oneWord: -1.33, firstNameOnly: -3.25, officeThen: 4.33, officeUndated: 2.46, officeElsewhen: 1.09, officeNotYet: -2.00, inOffice: 0.00, outOfOffice: -0.40,
  sameTopicRole: 2.04, samePolitics: 0.90, otherTopicRole: -2.50, unknownRole: -1.50, everydayRole: -5.07, roleElsewhere: -3.01,
  otherOfficeThen: -0.45, lowerThanOffice: -4.83, otherPost: 0.30, otherPostObscure: -2.00, longAgo: -0.19, longAgoRole: -2.30, yetToCome: -0.50,
  unsupported: -2.50, onlyHolder: 2.01, country: 0.50, otherCountry: -0.80, otherCountryFamous: -0.20, topic: 1.34, topicMissing: -0.60,
  sportClash: -2.71, nothingKnown: -0.19, dead: 0.00,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
const place: Readonly<Record<PlaceFeature, number>> = {
  always: -3.12, prior: 7.02, alias: -1.51, weak: -1.06, state: 0.60, region: 1.01, sourceless: -0.43, saidRegion: 6.03, saidCountry: 3.48,
  saidElsewhere: -2.76, country: 0.30, mainCountry: 2.69, otherCountry: -2.17, noCountry: 0.00, gone: -1.92, saidOfOther: -5.00,
  otherNamedThen: -4.00, besideState: -0.95, stateUnsupported: -2.80, otherCountryFamous: -0.26, holdsPlaceBefore: 4.44, nameThen: 2.02,
  nameElsewhen: -0.50, saidKind: 1.99, otherKind: -1.38, cityOfDateline: 1.00, cityBesideRegion: 1.05, waterAlone: 1.50, alone: 1.20,
  aloneInScene: 0.50,
};

/** The weights that ship. */
export const linkWeights: LinkWeights = { person, place };
