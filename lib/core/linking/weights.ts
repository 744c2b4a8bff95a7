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
  always: 0.53, prior: 3.88, alias: -1.00, spelling: -1.97, surname: -5.60, surnamePrior: 0.00, surnameInOffice: 0.70, initials: -2.06, oneWord: -1.34,
  firstNameOnly: -3.24, officeThen: 4.51, officeUndated: 2.70, officeElsewhen: 1.08, inOffice: 0.00, outOfOffice: -0.40, sameTopicRole: 2.04,
  samePolitics: 0.90, otherTopicRole: -2.50, unknownRole: -1.50, everydayRole: -5.12, roleElsewhere: -3.01, otherOfficeThen: -0.44, otherPost: 0.30,
  otherPostObscure: -2.00, longAgo: -0.40, longAgoRole: -2.27, yetToCome: -0.47, unsupported: -2.50, onlyHolder: 2.01, country: 0.50,
  otherCountry: -0.80, otherCountryFamous: -0.20, topic: 1.54, topicMissing: -0.88, sportClash: -2.71, nothingKnown: -0.18, dead: 0.00,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
const place: Readonly<Record<PlaceFeature, number>> = {
  always: -2.81, prior: 7.23, alias: -1.95, weak: -1.28, state: -0.13, region: 1.06, sourceless: -0.13, saidRegion: 6.08, saidCountry: 3.29,
  saidElsewhere: -2.68, country: 0.30, mainCountry: 2.55, otherCountry: -2.25, noCountry: 0.00, gone: -2.18, besideState: -1.60,
  stateUnsupported: -2.80, otherCountryFamous: -0.06, holdsPlaceBefore: 4.24, nameThen: 1.47, nameElsewhen: -0.50, saidKind: 1.97, otherKind: -1.34,
  cityOfDateline: 1.00, cityBesideRegion: 1.00, waterAlone: 2.43,
};

/** The weights that ship. */
export const linkWeights: LinkWeights = { person, place };
