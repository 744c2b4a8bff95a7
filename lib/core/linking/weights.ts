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
  always: 0.49, prior: 3.90, alias: -1.00, spelling: -1.96, surname: -5.58, surnamePrior: 0.00, surnameInOffice: 0.75, initials: -2.06, oneWord: -1.33,
  firstNameOnly: -3.23, officeThen: 4.55, officeUndated: 2.71, officeElsewhen: 1.09, inOffice: 0.00, outOfOffice: -0.40, sameTopicRole: 2.04,
  samePolitics: 0.90, otherTopicRole: -2.50, unknownRole: -1.50, everydayRole: -5.10, roleElsewhere: -3.00, otherOfficeThen: -0.43, otherPost: 0.30,
  otherPostObscure: -2.00, longAgo: -0.38, longAgoRole: -2.25, yetToCome: -0.46, unsupported: -2.50, country: 0.50, otherCountry: -0.80,
  otherCountryFamous: -0.20, topic: 1.48, topicMissing: -0.87, sportClash: -2.71, nothingKnown: -0.18, dead: 0.00,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
const place: Readonly<Record<PlaceFeature, number>> = {
  always: -2.70, prior: 7.35, alias: -1.88, weak: -1.00, state: -0.29, region: 0.96, sourceless: 0.02, saidRegion: 6.07, saidCountry: 3.28,
  saidElsewhere: -2.66, country: 0.30, mainCountry: 2.50, otherCountry: -2.09, noCountry: 0.00, gone: -2.18, besideState: -1.60,
  stateUnsupported: -2.80, otherCountryFamous: 0.00, holdsPlaceBefore: 4.16, nameThen: 1.46, nameElsewhen: -0.50,
};

/** The weights that ship. */
export const linkWeights: LinkWeights = { person, place };
