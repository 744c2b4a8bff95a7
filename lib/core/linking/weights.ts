import type { PersonFeature } from './person-features.ts';
import type { PlaceFeature } from './place-features.ts';

// Fitted by `npm run train -- linking` on dev articles and judged dev news, then rounded. Weights of countries are kept
// larger than fitted: in those sets almost every namesake is told apart by what they do, elsewhere by where they do it.

/** Log-odds that each feature adds to a candidate's being the person meant, against nobody of ours. */
export const personWeights: Readonly<Record<PersonFeature, number>> = {
  always: -0.3, prior: 4.2, alias: -0.7, spelling: -2.2, surname: -4, surnamePrior: 0.2, surnameInOffice: 1.5, initials: -2.1, oneWord: -0.8, firstNameOnly: -3,
  officeThen: 4.6, officeUndated: 3.6, officeElsewhen: 1.7, inOffice: 0.4, outOfOffice: -0.8, sameTopicRole: 1.9, samePolitics: 0.9, otherTopicRole: -2.5, unknownRole: -1.9,
  country: 0.5, otherCountry: -0.7, otherCountryFamous: -0.3, topic: 1.2, topicMissing: -1.3, sportClash: -2.5, nothingKnown: 0.2, dead: 0,
};

/** Log-odds that each feature adds to a candidate's being the place meant, against nowhere of ours. */
export const placeWeights: Readonly<Record<PlaceFeature, number>> = {
  always: -1.4, prior: 7.1, alias: -1, weak: -1.2, state: -0.4, region: 0.6, sourceless: 0, saidRegion: 6, saidCountry: 4, saidElsewhere: -2.4,
  country: 0.4, mainCountry: 2.8, otherCountry: -1.2, noCountry: 0, gone: -1.9, besideState: -1, stateUnsupported: -2.3, otherCountryFamous: -0.3, holdsPlaceBefore: 5, nameThen: 2, nameElsewhen: -0.7,
};
