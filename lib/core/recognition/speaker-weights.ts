import type { ClueGroup, SpeakerFeature } from './speaker-features.ts';

/** What each feature adds to the log-odds that a person is the speaker, against somebody without a name. */
export type SpeakerWeights = Readonly<Record<ClueGroup, Readonly<Partial<Record<SpeakerFeature, number>>>>>;

// Fitted by `npm run train -- speakers` on dev articles.
export const speakerWeights: SpeakerWeights = {
  he: {
    always: -0.47, s0: 1.02, s1: 0.55, s2: -0.18, s5: -0.40, s9: -0.81, p0: 0.37, p1: 0.42, p2: -0.61, unseen: -0.65, possessor: 0.07,
    subject: 0.12, oblique: -0.01, subjectBefore: -0.09, subjectRightBefore: 0.55, subjectHere: 0.46, nearest: 0.23, namedSubject: 0.37,
    nearestSubject: 0.55, introduced: 0.61, new0: 0.60, new1: -0.11, newSubject0: 0.18, newSubject1: 0.08, newNearest0: -0.26,
    newNearest1: 0.14, level: 0.73, prominence: 1.25, often: 0.42, spokeHere: 0.47, spokeBefore: -0.28, spokeEarlier: 0.15,
    spokeInTurn: 0.14, spokeHereAlone: -0.24, namedSince: 0.22, nobodySpokeHere: -0.09, nobodySpokeHereAlone: -0.77, genderFits: 0.38,
    genderUnknown: 0.03, inQuote: -0.32, answer: 4.86, turn: 5.00, reply: 1.93, behind: 2.20, role: 2.30, oftenLate: 0.12, recency: 0.64,
    levelLead: 0.91, prominenceLead: 0.05, unnamed: -0.49, meansUnnamed: -1.36,
  },
  the: {
    always: -0.70, s0: 0.89, s1: 0.11, s2: -0.25, s5: -0.04, s9: -0.85, p0: 0.18, p1: 0.59, p2: -0.91, unseen: -0.57, possessor: -0.03,
    subject: 0.27, oblique: -0.38, subjectBefore: -0.13, subjectRightBefore: 0.39, subjectHere: 1.10, nearest: -0.42, namedSubject: 0.30,
    nearestSubject: 0.36, introduced: 0.35, new0: 0.54, new1: 0.24, newSubject0: -0.03, newSubject1: 0.04, newNearest0: -0.19,
    newNearest1: 0.08, level: 0.37, prominence: 0.99, often: -0.11, spokeHere: 0.40, spokeBefore: 0.02, spokeEarlier: -0.06,
    spokeInTurn: 0.07, spokeHereAlone: -0.48, namedSince: 0.12, nobodySpokeHere: -0.19, nobodySpokeHereAlone: -0.88, genderFits: 0.19,
    genderUnknown: 0.01, inQuote: -0.24, answer: 4.85, turn: 4.86, reply: 1.93, behind: 2.20, role: 2.60, oftenLate: 0.27, recency: -0.07,
    levelLead: 0.46, prominenceLead: 0.35, unnamed: -0.24, meansUnnamed: -1.04,
  },
  nobody: {
    always: -1.43, s0: 1.13, s1: 0.16, s2: -0.34, s5: -0.62, s9: -0.84, p0: 0.16, p1: -0.10, p2: -0.58, unseen: -0.91, possessor: 0.16,
    subject: -0.70, oblique: 0.02, subjectBefore: -0.60, subjectRightBefore: 0.13, subjectHere: 1.37, nearest: -0.12, namedSubject: 0.06,
    nearestSubject: 0.24, introduced: 0.22, new0: 0.20, new1: -0.24, newSubject0: -0.04, newSubject1: -0.11, newNearest0: -0.26,
    newNearest1: 0.16, level: 0.37, prominence: 0.27, often: -0.05, spokeHere: 0.67, spokeBefore: -0.12, spokeEarlier: -0.15,
    spokeInTurn: -0.01, spokeHereAlone: -0.19, namedSince: 0.26, nobodySpokeHere: -0.09, nobodySpokeHereAlone: -0.79, genderFits: 0.19,
    genderUnknown: 0.01, inQuote: -0.20, answer: 5.00, turn: 5.00, reply: 1.93, behind: 2.20, role: 2.30, oftenLate: -0.22, recency: -0.06,
    levelLead: 0.46, prominenceLead: -0.01, unnamed: -0.24, meansUnnamed: -0.80,
  },
  on: {
    always: -0.66, s0: 1.21, s1: 0.22, s2: -0.15, s5: -0.28, s9: -0.63, p0: 0.38, p1: 0.36, p2: -0.36, unseen: -1.03, possessor: 0.16,
    subject: 0.19, oblique: 0.02, subjectBefore: -0.56, subjectRightBefore: 0.52, subjectHere: 1.53, nearest: -0.22, namedSubject: 0.11,
    nearestSubject: 0.35, introduced: 0.55, new0: 0.71, new1: 0.08, newSubject0: 0.17, newSubject1: -0.06, newNearest0: -0.30,
    newNearest1: 0.20, level: 0.37, prominence: 0.71, often: -0.13, spokeHere: 1.40, spokeEarlier: 0.10, spokeInTurn: 0.03,
    spokeHereAlone: -0.28, namedSince: 0.53, nobodySpokeHere: -0.08, nobodySpokeHereAlone: -1.39, genderFits: 0.19, genderUnknown: 0.01,
    inQuote: -0.21, answer: 5.00, turn: 5.00, reply: 1.85, behind: 2.20, role: 2.30, oftenLate: -0.17, recency: 0.36, levelLead: 0.46,
    prominenceLead: -0.02, unnamed: -0.24, meansUnnamed: -0.80,
  },
  open: {
    always: -0.79, s0: 1.02, s1: 0.24, s2: -0.10, s5: -0.48, s9: -0.75, p0: -0.12, p1: 0.19, p2: -0.14, unseen: -0.72, possessor: 0.46,
    subject: -0.45, oblique: -0.09, subjectBefore: 0.18, subjectRightBefore: 0.62, subjectHere: 1.29, nearest: 0.01, namedSubject: 0.57,
    nearestSubject: 0.51, introduced: 0.20, new0: 0.32, new1: -0.02, newSubject0: 0.02, newSubject1: -0.02, newNearest0: -0.14,
    newNearest1: 0.15, level: 0.37, prominence: 0.95, often: -0.24, spokeHere: 0.59, spokeBefore: 0.39, spokeEarlier: 0.22,
    spokeInTurn: 0.07, spokeHereAlone: -0.24, namedSince: 0.22, nobodySpokeHere: -0.09, nobodySpokeHereAlone: -0.77, genderFits: 0.19,
    genderUnknown: 0.01, inQuote: -0.24, answer: 5.01, turn: 5.00, reply: 1.93, behind: 2.40, role: 2.30, oftenLate: -0.28, recency: 0.26,
    levelLead: 0.46, prominenceLead: -0.20, unnamed: -0.24, meansUnnamed: -0.80,
  },
};
