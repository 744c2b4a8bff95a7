import type { ClueGroup, SpeakerFeature } from './speaker-features.ts';

/** What each feature adds to the log-odds that a person is the speaker, against somebody without a name. */
export type SpeakerWeights = Readonly<Record<ClueGroup, Readonly<Partial<Record<SpeakerFeature, number>>>>>;

// Fitted by `npm run train -- speakers` on dev articles.
export const speakerWeights: SpeakerWeights = {
  he: {
    always: -0.52, s0: 0.76, s1: 0.64, s2: -0.18, s5: -0.45, s9: -0.40, p0: 0.60, p1: 0.64, p2: -0.87, unseen: -0.89, possessor: 0.15,
    subject: 0.22, subjectBefore: -0.49, subjectRightBefore: 0.80, subjectHere: 0.39, nearest: 0.66, namedSubject: 0.77,
    nearestSubject: 0.66, introduced: 0.69, new0: 0.22, new1: -0.40, newSubject0: -0.05, newSubject1: 0.14, newNearest0: -0.31,
    newNearest1: 0.18, level: 1.96, prominence: 1.32, often: 0.04, spokeHere: 0.34, spokeBefore: -0.38, spokeEarlier: 0.29,
    spokeInTurn: 0.30, spokeHereAlone: -0.26, namedSince: 0.30, nobodySpokeHereAlone: -0.74, genderFits: 0.30, genderUnknown: -0.02,
    inQuote: -0.30, answer: 5.00, turn: 5.00, reply: 1.88, behind: 2.18, role: 2.17,
  },
  the: {
    always: -0.81, s0: 0.65, s1: 0.18, s2: -0.32, s5: -0.18, s9: -0.52, p0: 0.38, p1: 0.72, p2: -1.28, unseen: -0.62, possessor: -0.04,
    subject: 0.16, oblique: -0.32, subjectBefore: -0.20, subjectRightBefore: 0.36, subjectHere: 1.04, nearest: -0.42, namedSubject: 0.56,
    nearestSubject: 0.15, introduced: 0.34, new0: 0.31, new1: 0.38, newSubject0: -0.30, newSubject1: 0.26, newNearest0: -0.31,
    newNearest1: 0.15, level: 0.98, prominence: 1.10, often: -0.11, spokeHere: 0.26, spokeBefore: 0.26, spokeEarlier: -0.06,
    spokeInTurn: 0.34, spokeHereAlone: -0.44, namedSince: 0.18, nobodySpokeHereAlone: -0.90, genderFits: 0.15, genderUnknown: -0.01,
    inQuote: -0.21, answer: 5.00, turn: 4.81, reply: 1.88, behind: 2.18, role: 2.34,
  },
  nobody: {
    always: -1.40, s0: 1.00, s1: 0.14, s2: -0.23, s5: -0.57, s9: -0.72, p0: 0.48, p1: -0.10, p2: -0.75, unseen: -1.02, possessor: 0.21,
    subject: -0.62, oblique: 0.03, subjectBefore: -0.79, subjectRightBefore: -0.04, subjectHere: 1.02, nearest: 0.04, namedSubject: 0.32,
    nearestSubject: 0.05, introduced: 0.24, new0: 0.13, new1: -0.31, newSubject0: -0.23, newSubject1: 0.10, newNearest0: -0.20,
    newNearest1: 0.16, level: 0.98, prominence: 0.47, often: -0.41, spokeHere: 0.47, spokeBefore: -0.09, spokeEarlier: -0.17,
    spokeInTurn: 0.16, spokeHereAlone: -0.28, namedSince: 0.33, nobodySpokeHereAlone: -0.70, genderFits: 0.15, genderUnknown: -0.01,
    inQuote: -0.17, answer: 5.00, turn: 5.00, reply: 1.88, behind: 2.18, role: 2.17,
  },
  on: {
    always: -0.57, s0: 1.01, s1: 0.34, s2: -0.31, s5: -0.25, s9: -0.31, p0: 0.78, p1: 0.39, p2: -0.70, unseen: -1.04, possessor: 0.34,
    subject: 0.09, oblique: 0.05, subjectBefore: -0.74, subjectRightBefore: 0.55, subjectHere: 1.86, nearest: 0.13, namedSubject: 0.26,
    nearestSubject: 0.19, introduced: 0.39, new0: 0.61, new1: 0.08, newSubject0: -0.16, newSubject1: -0.08, newNearest0: -0.33,
    newNearest1: 0.28, level: 0.98, prominence: 0.79, often: -0.65, spokeHere: 1.19, spokeBefore: 0.08, spokeEarlier: 0.40,
    spokeInTurn: 0.19, spokeHereAlone: -0.30, namedSince: 0.60, nobodySpokeHere: 0.01, nobodySpokeHereAlone: -1.36, genderFits: 0.15,
    genderUnknown: -0.01, inQuote: -0.18, answer: 5.00, turn: 5.00, reply: 1.76, behind: 2.18, role: 2.17,
  },
  open: {
    always: -0.69, s0: 0.67, s1: 0.04, s2: -0.35, s5: -0.26, s9: -0.03, p0: 0.26, p2: -0.19, unseen: -0.76, possessor: 0.30,
    subject: 0.05, oblique: -0.28, subjectBefore: 0.01, subjectRightBefore: 0.52, subjectHere: 1.02, nearest: 0.43, namedSubject: 0.68,
    nearestSubject: 0.48, introduced: 0.20, new0: 0.18, new1: -0.29, newSubject0: -0.12, newSubject1: -0.01, newNearest0: 0.01,
    newNearest1: 0.31, level: 0.98, prominence: 0.79, often: -0.34, spokeHere: 0.45, spokeBefore: 0.62, spokeEarlier: -0.25,
    spokeInTurn: 0.36, spokeHereAlone: -0.26, namedSince: 0.28, nobodySpokeHereAlone: -0.74, genderFits: 0.15, genderUnknown: -0.01,
    inQuote: -0.17, answer: 5.00, turn: 5.00, reply: 1.88, behind: 2.35, role: 2.17,
  },
};
