import type { ClueGroup, SpeakerFeature } from './speaker-features.ts';

/** What each feature adds to the log-odds that a person is the speaker, against somebody without a name. */
export type SpeakerWeights = Readonly<Record<ClueGroup, Readonly<Partial<Record<SpeakerFeature, number>>>>>;

// Fitted by `npm run train -- speakers` on dev articles.
export const speakerWeights: SpeakerWeights = {
  he: {
    always: -0.27, s0: 0.79, s1: 0.60, s2: -0.43, s5: -0.41, s9: -0.46, p0: 0.36, p1: 0.32, p2: -0.59, unseen: -0.36, possessor: 0.22,
    subject: 0.11, oblique: -0.24, subjectBefore: 0.18, subjectRightBefore: 0.59, subjectHere: 0.16, nearest: 0.91, namedSubject: 0.41,
    nearestSubject: 0.94, introduced: 0.62, new0: -0.22, new1: -0.18, newSubject0: 0.23, newSubject1: -0.65, newNearest0: -0.35,
    newNearest1: 0.23, level: 2.19, prominence: 1.17, often: -0.13, spokeHere: 0.27, spokeBefore: 0.42, spokeEarlier: 0.69,
    spokeInTurn: 0.30, spokeHereAlone: 0.02, namedSince: 0.20, nobodySpokeHereAlone: -0.18, genderFits: 0.16, genderUnknown: 0.14,
    inQuote: -0.07, answer: 2.96, turn: 2.67, reply: 1.87, behind: 2.15, role: 2.03,
  },
  the: {
    always: -0.21, s0: 0.58, s1: 0.47, s2: -0.41, s5: -0.18, s9: -0.52, p0: 0.39, p1: 0.91, p2: -1.35, unseen: -0.16, possessor: 0.33,
    subject: -0.02, oblique: -0.36, subjectBefore: -0.08, subjectRightBefore: 0.48, subjectHere: 1.04, nearest: 0.27, namedSubject: 0.50,
    nearestSubject: 0.66, introduced: -0.11, new0: 0.04, new1: 0.59, newSubject0: -0.56, newSubject1: -0.06, newNearest0: -0.32,
    level: 1.10, prominence: 1.00, often: -0.43, spokeHere: 0.61, spokeBefore: 0.61, spokeEarlier: 0.44, spokeInTurn: 0.25,
    spokeHereAlone: 0.16, namedSince: 0.12, nobodySpokeHereAlone: -0.18, genderFits: 0.08, genderUnknown: 0.07, inQuote: -0.12,
    answer: 2.96, turn: 2.47, reply: 1.87, behind: 2.15, role: 2.07,
  },
  nobody: {
    always: -1.34, s0: 0.92, s1: 0.47, s2: -0.67, s5: -0.60, s9: -0.90, p0: 0.37, p1: -0.53, p2: -0.62, unseen: -0.56, possessor: 0.57,
    subject: -0.97, oblique: -0.39, subjectBefore: -0.90, subjectRightBefore: -0.15, subjectHere: 0.97, nearest: 0.70, namedSubject: 0.07,
    nearestSubject: 0.46, introduced: 0.12, new0: -0.27, new1: -0.26, newSubject0: -0.12, newSubject1: -0.56, newNearest0: -0.15,
    newNearest1: 0.20, level: 1.10, prominence: 0.43, often: -0.80, spokeHere: 0.56, spokeBefore: 0.16, spokeEarlier: 0.30,
    spokeInTurn: 0.07, spokeHereAlone: 0.11, namedSince: 0.16, nobodySpokeHereAlone: 0.06, genderFits: 0.08, genderUnknown: 0.07,
    inQuote: -0.09, answer: 2.96, turn: 2.67, reply: 1.87, behind: 2.15, role: 2.03,
  },
  on: {
    always: -0.20, s0: 0.85, s1: 0.23, s2: -0.41, s5: -0.27, s9: -0.21, p0: 0.58, p1: 0.22, p2: -0.61, unseen: -0.39, possessor: 0.32,
    subject: -0.03, oblique: -0.10, subjectBefore: -0.95, subjectRightBefore: 0.23, subjectHere: 1.89, nearest: 0.55, namedSubject: 0.41,
    nearestSubject: 0.80, introduced: 0.24, new0: 0.13, new1: 0.17, newSubject0: -0.04, newSubject1: -0.57, newNearest0: -0.40,
    level: 1.10, prominence: 0.58, often: -0.74, spokeHere: 1.42, spokeBefore: 0.34, spokeEarlier: 0.73, spokeInTurn: 0.10,
    spokeHereAlone: 0.28, namedSince: 0.39, nobodySpokeHereAlone: -0.61, genderFits: 0.08, genderUnknown: 0.07, inQuote: -0.10,
    answer: 2.96, turn: 2.67, reply: 1.75, behind: 2.15, role: 2.03,
  },
  open: {
    always: -0.52, s0: 0.65, s1: 0.51, s2: -0.37, s5: -0.52, s9: -0.52, p0: 0.14, p1: -0.34, p2: -0.06, unseen: -0.27, possessor: 0.79,
    subject: -0.88, oblique: -0.16, subjectBefore: -0.04, subjectRightBefore: 0.71, subjectHere: 1.28, nearest: 1.23, namedSubject: 0.53,
    nearestSubject: 0.88, introduced: -0.15, new0: -0.26, new1: -0.29, newSubject0: -0.15, newSubject1: -0.61, newNearest0: -0.22,
    newNearest1: 0.08, level: 1.10, prominence: 0.49, often: -0.69, spokeHere: 0.57, spokeBefore: 0.51, spokeEarlier: 0.81,
    spokeInTurn: 0.34, spokeHereAlone: 0.11, namedSince: 0.18, nobodySpokeHereAlone: -0.18, genderFits: 0.08, genderUnknown: 0.07,
    inQuote: -0.18, answer: 2.93, turn: 2.54, reply: 1.87, behind: 2.31, role: 2.03,
  },
};
