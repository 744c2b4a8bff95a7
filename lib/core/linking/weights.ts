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
  always: -0.00, prior: 4.31, alias: -0.81, spelling: -1.92, surname: -4.64, surnamePrior: 0.00, surnameInOffice: 1.32, initials: -2.04,
  oneWord: -1.36, firstNameOnly: -3.03, officeThen: 4.52, officeUndated: 3.34, officeElsewhen: 1.44, inOffice: 0.05, outOfOffice: -0.40,
  sameTopicRole: 2.06, samePolitics: 0.77, otherTopicRole: -2.60, unknownRole: -1.50, everydayRole: -5.10, roleElsewhere: -3.08,
  otherOfficeThen: -0.34, otherPost: -0.3, otherPostObscure: -2.5, longAgo: -0.51, longAgoRole: -2.68, yetToCome: -0.45, country: 0.50, otherCountry: -0.80, otherCountryFamous: -0.22,
  topic: 1.43, topicMissing: -1.31, sportClash: -2.65, nothingKnown: -0.19, dead: -0.09,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
const place: Readonly<Record<PlaceFeature, number>> = {
  always: -1.59, prior: 7.03, alias: -1.86, weak: -1.00, state: -0.78, region: 0.83, sourceless: 0.50, saidRegion: 6.21, saidCountry: 3.58,
  saidElsewhere: -2.67, country: 0.30, mainCountry: 2.91, otherCountry: -1.90, noCountry: 0.00, gone: -2.24, besideState: -1.39,
  stateUnsupported: -1.94, otherCountryFamous: 0.00, holdsPlaceBefore: 4.81, nameThen: 1.40, nameElsewhen: -0.52,
};

/** The weights that ship. */
export const linkWeights: LinkWeights = { person, place };
