import type { ClueGroup, SpeakerFeature } from './speaker-features.ts';

/** What each feature adds to the log-odds that a person is the speaker, against somebody without a name. */
export type SpeakerWeights = Readonly<Record<ClueGroup, Readonly<Partial<Record<SpeakerFeature, number>>>>>;

// Fitted by `npm run train -- speakers` on dev articles.
export const speakerWeights: SpeakerWeights = {
  he: {
    always: -0.55, s0: 1.00, s1: 0.50, s2: -0.27, s5: -0.35, s9: -0.93, p0: 0.39, p1: 0.27, p2: -0.73, unseen: -0.49, possessor: -0.02, subject: 0.09,
    oblique: -0.13, subjectBefore: -0.04, subjectRightBefore: 0.49, subjectHere: 0.48, nearest: 0.32, namedSubject: 0.19, nearestSubject: 0.62,
    introduced: 0.80, new0: 0.50, new1: 0.26, newSubject0: 0.25, newSubject1: -0.03, newNearest0: -0.27, newNearest1: 0.06, level: 0.75, prominence:
    1.17, often: 0.58, spokeHere: 0.42, spokeBefore: -0.37, spokeEarlier: 0.37, spokeInTurn: -0.13, spokeHereAlone: -0.24, namedSince: 0.21,
    nobodySpokeHere: -0.09, nobodySpokeHereAlone: -0.89, genderFits: 0.42, genderUnknown: -0.06, inQuote: -0.32, answer: 4.86, turn: 5.00, reply:
    1.94, behind: 2.20, role: 2.29, oftenLate: 0.01, recency: 0.66, levelLead: 0.90, prominenceLead: 0.09, unnamed: -0.49, meansUnnamed: -1.22,
  },
  the: {
    always: -0.72, s0: 0.90, s1: 0.07, s2: -0.31, s5: -0.01, s9: -0.89, p0: 0.22, p1: 0.45, p2: -0.91, unseen: -0.48, possessor: -0.11, subject: 0.32,
    oblique: -0.45, subjectBefore: -0.02, subjectRightBefore: 0.31, subjectHere: 1.14, nearest: -0.34, namedSubject: 0.18, nearestSubject: 0.38,
    introduced: 0.45, new0: 0.52, new1: 0.47, newSubject0: -0.03, newSubject1: -0.02, newNearest0: -0.29, newNearest1: -0.03, level: 0.38, prominence:
    0.91, often: -0.09, spokeHere: 0.38, spokeBefore: -0.12, spokeEarlier: 0.02, spokeInTurn: -0.05, spokeHereAlone: -0.45, namedSince: 0.11,
    nobodySpokeHere: -0.19, nobodySpokeHereAlone: -0.94, genderFits: 0.21, genderUnknown: -0.03, inQuote: -0.27, answer: 4.86, turn: 4.86, reply:
    1.94, behind: 2.20, role: 2.58, oftenLate: 0.17, levelLead: 0.45, prominenceLead: 0.41, unnamed: -0.24, meansUnnamed: -0.96,
  },
  nobody: {
    always: -1.65, s0: 1.13, s1: 0.03, s2: -0.37, s5: -0.52, s9: -1.06, p0: 0.17, p1: -0.18, p2: -0.78, unseen: -0.86, possessor: -0.02, subject:
    -0.50, oblique: -0.26, subjectBefore: -0.47, subjectRightBefore: 0.07, subjectHere: 1.50, nearest: -0.07, namedSubject: -0.03, nearestSubject:
    0.29, introduced: 0.30, new0: 0.19, new1: 0.01, newSubject0: 0.01, newSubject1: -0.17, newNearest0: -0.38, newNearest1: 0.06, level: 0.38,
    prominence: 0.14, often: 0.09, spokeHere: 0.65, spokeBefore: -0.19, spokeEarlier: -0.01, spokeInTurn: -0.14, spokeHereAlone: -0.15, namedSince:
    0.24, nobodySpokeHere: -0.09, nobodySpokeHereAlone: -0.79, genderFits: 0.21, genderUnknown: -0.03, inQuote: -0.23, answer: 5.00, turn: 5.00,
    reply: 1.94, behind: 2.20, role: 2.29, oftenLate: -0.28, recency: -0.05, levelLead: 0.45, prominenceLead: 0.13, unnamed: -0.24, meansUnnamed:
    -0.73,
  },
  on: {
    always: -0.66, s0: 1.19, s1: 0.12, s2: -0.25, s5: -0.14, s9: -0.74, p0: 0.39, p1: 0.10, p2: -0.32, unseen: -0.84, possessor: 0.07, subject: 0.10,
    subjectBefore: -0.28, subjectRightBefore: 0.30, subjectHere: 1.49, nearest: -0.08, namedSubject: -0.03, nearestSubject: 0.35, introduced: 0.75,
    new0: 0.70, new1: 0.38, newSubject0: 0.16, newSubject1: -0.11, newNearest0: -0.40, newNearest1: 0.10, level: 0.38, prominence: 0.66, often: -0.06,
    spokeHere: 1.43, spokeBefore: -0.07, spokeEarlier: 0.21, spokeInTurn: -0.24, spokeHereAlone: -0.17, namedSince: 0.52, nobodySpokeHere: -0.07,
    nobodySpokeHereAlone: -1.50, genderFits: 0.21, genderUnknown: -0.03, inQuote: -0.24, answer: 5.00, turn: 5.00, reply: 1.88, behind: 2.20, role:
    2.29, oftenLate: -0.33, recency: 0.40, levelLead: 0.45, prominenceLead: 0.01, unnamed: -0.24, meansUnnamed: -0.73,
  },
  open: {
    always: -0.79, s0: 1.07, s1: 0.15, s2: -0.16, s5: -0.48, s9: -0.77, p0: -0.08, p1: 0.05, p2: -0.15, unseen: -0.60, possessor: 0.39, subject:
    -0.45, oblique: -0.13, subjectBefore: 0.29, subjectRightBefore: 0.56, subjectHere: 1.37, nearest: 0.23, namedSubject: 0.37, nearestSubject: 0.56,
    introduced: 0.41, new0: 0.32, new1: 0.18, newSubject0: -0.04, newSubject1: -0.08, newNearest0: -0.30, newNearest1: -0.02, level: 0.38, prominence:
    0.68, often: -0.16, spokeHere: 0.58, spokeBefore: 0.35, spokeEarlier: 0.28, spokeInTurn: -0.04, spokeHereAlone: -0.20, namedSince: 0.21,
    nobodySpokeHere: -0.09, nobodySpokeHereAlone: -0.82, genderFits: 0.21, genderUnknown: -0.03, inQuote: -0.31, answer: 5.00, turn: 5.00, reply:
    1.94, behind: 2.40, role: 2.29, oftenLate: -0.37, recency: 0.40, levelLead: 0.45, prominenceLead: -0.05, unnamed: -0.24, meansUnnamed: -0.73,
  },
};
