import type { ClueGroup, SpeakerFeature } from './speaker-features.ts';

/** What each feature adds to the log-odds that a person is the speaker, against somebody without a name. */
export type SpeakerWeights = Readonly<Record<ClueGroup, Readonly<Partial<Record<SpeakerFeature, number>>>>>;

// Fitted by `npm run train -- speakers` on dev articles.
export const speakerWeights: SpeakerWeights = {
  he: {
    always: -0.64, s0: 0.55, s1: 0.54, s2: -0.01, s5: -0.12, s9: -0.95, p0: 0.47, p1: 0.14, p2: -0.60, unseen: -0.65, possessor: -0.12, subject: 0.27,
    oblique: -0.14, subjectBefore: -0.04, subjectRightBefore: 0.64, subjectHere: 0.47, nearest: 0.24, namedSubject: 0.30, nearestSubject: 0.24,
    introduced: 0.86, new0: 0.46, new1: 0.08, newSubject0: 0.05, newSubject1: 0.24, newNearest0: 0.02, newNearest1: 0.11, level: 0.50, prominence:
    0.86, often: 0.27, spokeHere: 1.39, spokeBefore: -0.21, spokeEarlier: 0.77, spokeInTurn: 0.64, spokeHereAlone: 1.49, namedSince: -0.13,
    nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.99, genderFits: 0.51, genderUnknown: -0.09, inQuote: -0.25, answer: 1.85, turn: 0.35, reply: 2.05,
    behind: 1.92, role: 2.49, oftenLate: 0.03, recency: 0.56, levelLead: 0.78, prominenceLead: 0.15, unnamed: -0.33, meansUnnamed: -1.12, says: 0.27,
    saysOnce: -0.52, once: 0.06, nextNamed: -0.05, nextNamesOther: -0.11, chain: 1.09, object: -0.33, nobodyBeforeHere: -0.93, nobodyBefore: -0.18,
    exchange: 0.58, sameTurn: 0.23, sameTurnFar: 0.09, otherSameTurn: -0.20, otherTurn: -0.09, otherTurnFar: -0.21, otherOtherTurn: 0.51, called:
    0.10, calledBefore: 0.01, calledBehind: -0.03, repeat: -0.01, repeatAlone: -0.19, every2nd: 0.63, told: 0.01,
  },
  the: {
    always: -0.99, s0: 0.69, s1: 0.04, s5: -0.10, s9: -0.97, p0: 0.25, p1: -0.02, p2: -0.57, unseen: -0.65, possessor: -0.11, subject: 0.17, oblique:
    -0.39, subjectBefore: -0.14, subjectRightBefore: 0.25, subjectHere: 0.76, nearest: -0.04, namedSubject: 0.07, nearestSubject: 0.04, introduced:
    0.50, new0: 0.23, new1: 0.21, newSubject0: -0.11, newSubject1: 0.14, newNearest0: 0.04, level: 0.25, prominence: 0.61, often: -0.02, spokeHere:
    1.27, spokeBefore: -0.17, spokeEarlier: 0.64, spokeInTurn: 0.62, spokeHereAlone: 1.10, namedSince: 0.09, nobodySpokeHere: 0.01,
    nobodySpokeHereAlone: -0.99, genderFits: 0.26, genderUnknown: -0.05, inQuote: -0.20, answer: 1.79, turn: 0.27, reply: 2.05, behind: 1.92, role:
    2.99, oftenLate: 0.02, recency: 0.16, levelLead: 0.39, prominenceLead: 0.30, unnamed: -0.17, meansUnnamed: -0.90, says: -0.03, saysOnce: -0.59,
    once: 0.04, nextNamed: -0.05, nextNamesOther: -0.11, chain: 0.92, object: -0.01, nobodyBeforeHere: -0.49, nobodyBefore: -0.12, exchange: 0.42,
    sameTurn: 0.25, sameTurnFar: 0.07, otherSameTurn: -0.17, otherTurn: -0.23, otherTurnFar: -0.16, otherOtherTurn: 0.53, called: 0.02, calledBefore:
    0.01, calledBehind: 0.04, repeat: -0.03, repeatAlone: -0.13, every2nd: 0.54, told: 0.01,
  },
  nobody: {
    always: -1.53, s0: 0.82, s1: 0.03, s2: -0.14, s5: -0.41, s9: -1.06, p0: 0.24, p1: -0.25, p2: -0.76, unseen: -0.76, possessor: -0.08, subject:
    -0.42, oblique: -0.26, subjectBefore: -0.44, subjectRightBefore: 0.10, subjectHere: 0.94, nearest: 0.05, namedSubject: -0.07, nearestSubject:
    -0.02, introduced: 0.50, new0: 0.21, new1: -0.03, newSubject0: -0.12, newSubject1: 0.11, newNearest0: 0.07, newNearest1: 0.07, level: 0.25,
    prominence: -0.10, often: -0.10, spokeHere: 1.18, spokeBefore: -0.19, spokeEarlier: 0.56, spokeInTurn: 0.52, spokeHereAlone: 1.06, namedSince:
    0.08, nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.95, genderFits: 0.26, genderUnknown: -0.05, inQuote: -0.20, answer: 1.85, turn: 0.27, reply:
    2.05, behind: 1.92, role: 2.49, oftenLate: -0.20, recency: 0.06, levelLead: 0.39, prominenceLead: 0.16, unnamed: -0.17, meansUnnamed: -0.67, says:
    0.02, saysOnce: -0.52, once: -0.38, nextNamed: -0.05, nextNamesOther: -0.22, chain: 0.64, object: -0.26, nobodyBeforeHere: -0.55, nobodyBefore:
    -0.10, exchange: 0.40, sameTurn: 0.23, sameTurnFar: 0.07, otherSameTurn: -0.19, otherTurn: -0.16, otherTurnFar: -0.16, otherOtherTurn: 0.44,
    called: 0.02, calledBefore: 0.01, calledBehind: 0.04, repeat: -0.02, repeatAlone: -0.16, every2nd: 0.54, told: 0.01,
  },
  on: {
    always: -0.89, s0: 0.91, s1: 0.03, s2: -0.11, s5: -0.36, s9: -0.76, p0: 0.33, p1: -0.15, p2: -0.47, unseen: -0.60, possessor: -0.07, subject:
    -0.03, oblique: -0.19, subjectBefore: -0.27, subjectRightBefore: 0.29, subjectHere: 1.41, nearest: 0.09, nearestSubject: 0.04, introduced: 0.66,
    new0: 0.40, new1: 0.20, newSubject1: 0.16, newNearest0: 0.19, newNearest1: 0.08, level: 0.25, prominence: 0.35, often: -0.17, spokeHere: 2.25,
    spokeBefore: -0.12, spokeEarlier: 0.58, spokeInTurn: 0.42, spokeHereAlone: 1.81, namedSince: 0.34, nobodySpokeHere: 0.02, nobodySpokeHereAlone:
    -1.62, genderFits: 0.26, genderUnknown: -0.05, inQuote: -0.19, answer: 1.85, turn: 0.27, reply: 2.10, behind: 1.92, role: 2.49, oftenLate: -0.12,
    recency: 0.27, levelLead: 0.39, prominenceLead: 0.15, unnamed: -0.17, meansUnnamed: -0.67, says: 0.19, saysOnce: -0.29, once: -0.05, nextNamed:
    -0.05, nextNamesOther: -0.13, chain: 0.76, object: -0.31, nobodyBeforeHere: -0.60, nobodyBefore: -0.14, exchange: 0.40, sameTurn: 0.23,
    sameTurnFar: 0.07, otherSameTurn: -0.19, otherTurn: -0.16, otherTurnFar: -0.16, otherOtherTurn: 0.48, called: 0.02, calledBefore: 0.01,
    calledBehind: 0.04, repeat: -0.02, repeatAlone: -0.16, every2nd: 0.54, told: 0.01,
  },
  open: {
    always: -1.04, s0: 0.73, s1: 0.03, s2: 0.08, s5: -0.17, s9: -1.04, p0: 0.25, p1: -0.20, p2: -0.43, unseen: -0.66, possessor: 0.13, subject: -0.18,
    oblique: -0.32, subjectBefore: 0.43, subjectRightBefore: 0.77, subjectHere: 1.24, nearest: 0.13, namedSubject: 0.10, nearestSubject: 0.11,
    introduced: 0.50, new0: 0.37, new1: 0.18, newSubject0: 0.11, newSubject1: 0.19, newNearest0: 0.12, newNearest1: 0.17, level: 0.25, prominence:
    0.46, often: 0.01, spokeHere: 1.22, spokeBefore: -0.04, spokeEarlier: 1.33, spokeInTurn: 1.10, spokeHereAlone: 1.09, namedSince: 0.08,
    nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.91, genderFits: 0.26, genderUnknown: -0.05, inQuote: -0.31, answer: 1.75, turn: 0.45, reply: 2.05,
    behind: 1.84, role: 2.49, oftenLate: -0.16, recency: 0.32, levelLead: 0.39, unnamed: -0.17, meansUnnamed: -0.67, says: 0.28, saysOnce: -0.20,
    once: -0.05, nextNamed: -0.11, nextNamesOther: -0.08, chain: 1.19, object: -0.37, nobodyBeforeHere: -0.44, nobodyBefore: -0.05, exchange: 0.59,
    sameTurn: 0.43, sameTurnFar: 0.13, otherSameTurn: -0.38, otherTurn: -0.31, otherTurnFar: -0.28, otherOtherTurn: 0.90, called: -0.04, calledBefore:
    0.02, calledBehind: 0.14, repeat: -0.05, repeatAlone: -0.32, every2nd: 0.98,
  },
};
