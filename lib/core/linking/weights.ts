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
  always: 0.48, prior: 3.89, alias: -0.98, spelling: -2.01, surname: -4.97, surnamePrior: 0.00, surnameInOffice: 0.61, initials: -2.06,
  oneWord: -1.29, firstNameOnly: -3.04, officeThen: 4.50, officeUndated: 2.50, officeElsewhen: 1.06, officeNotYet: -1.90, inOffice: 0.00,
  outOfOffice: -0.40, sameTopicRole: 2.04, samePolitics: 0.90, otherTopicRole: -2.50, unknownRole: -2.24, everydayRole: -4.96,
  roleElsewhere: -2.95, otherOfficeThen: -0.48, lowerThanOffice: -4.82, otherPost: 0.30, otherPostObscure: -2.00, longAgo: -0.22,
  longAgoRole: -2.04, yetToCome: 0.00, unsupported: -2.50, onlyHolder: 2.01, country: 0.50, otherCountry: -0.80, otherCountryFamous: -0.20,
  topic: 1.47, topicMissing: -0.75, sportClash: -2.56, nothingKnown: -0.20, dead: 0.00,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
const place: Readonly<Record<PlaceFeature, number>> = {
  always: -2.70, prior: 7.32, alias: -1.28, weak: -1.43, state: 0.60, region: 0.63, sourceless: -0.65, saidRegion: 6.02, saidCountry: 3.54,
  saidElsewhere: -2.91, country: 0.30, mainCountry: 2.48, otherCountry: -2.09, noCountry: 0.00, gone: -1.51, saidOfOther: -5.00,
  otherNamedThen: -4.00, otherAtHome: -2.10, besideState: -0.93, stateUnsupported: -2.80, otherCountryFamous: -0.10, holdsPlaceBefore: 4.43,
  nameThen: 2.11, nameElsewhen: -0.50, saidKind: 1.91, otherKind: -1.56, cityOfDateline: 1.00, cityBesideRegion: 1.01, waterAlone: 1.49,
  alone: 1.12, aloneInScene: 0.48,
};

/** The weights that ship. */
export const linkWeights: LinkWeights = { person, place };
