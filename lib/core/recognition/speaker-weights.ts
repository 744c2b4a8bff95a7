import type { ClueGroup, SpeakerFeature } from './speaker-features.ts';

/** What each feature adds to the log-odds that a person is the speaker, against somebody without a name. */
export type SpeakerWeights = Readonly<Record<ClueGroup, Readonly<Partial<Record<SpeakerFeature, number>>>>>;

// Fitted by `npm run train -- speakers` on dev articles.
export const speakerWeights: SpeakerWeights = {
  he: {
    always: -0.50, s0: 0.70, s1: 0.49, s2: -0.07, s5: -0.15, s9: -0.98, p0: 0.45, p1: 0.11, p2: -0.56, unseen: -0.51, possessor: -0.12, subject: 0.19,
    oblique: -0.07, subjectBefore: -0.02, subjectRightBefore: 0.71, subjectHere: 0.48, nearest: 0.27, namedSubject: 0.31, nearestSubject: 0.42,
    introduced: 0.83, new0: 0.32, new1: 0.08, newSubject0: 0.07, newSubject1: 0.19, newNearest0: 0.03, newNearest1: 0.16, level: 0.50, prominence:
    0.83, often: 0.34, spokeHere: 1.45, spokeBefore: -0.18, spokeEarlier: 0.81, spokeInTurn: 0.61, spokeHereAlone: 1.33, namedSince: -0.06,
    nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.90, genderFits: 0.45, inQuote: -0.26, answer: 1.84, turn: 0.34, reply: 2.04, behind: 1.93, role:
    2.46, oftenLate: 0.14, recency: 0.42, levelLead: 0.70, prominenceLead: 0.21, unnamed: -0.35, meansUnnamed: -1.13, says: 0.19, saysOnce: -0.44,
    once: 0.14, nextNamed: -0.04, nextNamesOther: -0.08, chain: 0.95, object: -0.12, nobodyBeforeHere: -1.06, nobodyBefore: -0.24, exchange: 0.51,
    sameTurn: 0.21, sameTurnFar: 0.09, otherSameTurn: -0.20, otherTurn: -0.11, otherTurnFar: -0.19, otherOtherTurn: 0.49, called: -0.04, calledBefore:
    0.03, calledBehind: -0.02, repeat: 0.02, repeatAlone: -0.23, every2nd: 0.61, told: 0.01,
  },
  the: {
    always: -0.81, s0: 0.75, s1: 0.03, s2: -0.01, s5: -0.08, s9: -0.93, p0: 0.25, p1: -0.03, p2: -0.46, unseen: -0.58, possessor: -0.11, subject:
    0.14, oblique: -0.26, subjectBefore: -0.12, subjectRightBefore: 0.31, subjectHere: 0.76, nearest: -0.07, namedSubject: 0.15, nearestSubject: 0.13,
    introduced: 0.44, new0: 0.15, new1: 0.18, newSubject0: -0.11, newSubject1: 0.14, newNearest0: -0.01, newNearest1: 0.04, level: 0.25, prominence:
    0.57, often: -0.01, spokeHere: 1.31, spokeBefore: -0.17, spokeEarlier: 0.63, spokeInTurn: 0.59, spokeHereAlone: 0.99, namedSince: 0.14,
    nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.90, genderFits: 0.23, inQuote: -0.22, answer: 1.79, turn: 0.27, reply: 2.04, behind: 1.93, role:
    2.93, oftenLate: 0.07, recency: 0.06, levelLead: 0.35, prominenceLead: 0.30, unnamed: -0.18, meansUnnamed: -0.78, says: -0.11, saysOnce: -0.53,
    once: 0.14, nextNamed: -0.04, nextNamesOther: -0.08, chain: 0.78, object: 0.09, nobodyBeforeHere: -0.60, nobodyBefore: -0.19, exchange: 0.37,
    sameTurn: 0.23, sameTurnFar: 0.07, otherSameTurn: -0.18, otherTurn: -0.22, otherTurnFar: -0.15, otherOtherTurn: 0.49, called: -0.05, calledBefore:
    0.03, calledBehind: 0.03, repeat: -0.01, repeatAlone: -0.18, every2nd: 0.53,
  },
  nobody: {
    always: -1.35, s0: 0.87, s1: 0.02, s2: -0.19, s5: -0.37, s9: -0.98, p0: 0.25, p1: -0.28, p2: -0.62, unseen: -0.71, possessor: -0.09, subject:
    -0.40, oblique: -0.16, subjectBefore: -0.48, subjectRightBefore: 0.16, subjectHere: 0.92, nearest: -0.02, namedSubject: -0.06, nearestSubject:
    0.03, introduced: 0.39, new0: 0.13, new1: -0.06, newSubject0: -0.07, newSubject1: 0.03, newNearest0: 0.03, newNearest1: 0.03, level: 0.25,
    prominence: -0.10, often: -0.14, spokeHere: 1.25, spokeBefore: -0.19, spokeEarlier: 0.60, spokeInTurn: 0.49, spokeHereAlone: 0.97, namedSince:
    0.13, nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.87, genderFits: 0.23, inQuote: -0.22, answer: 1.84, turn: 0.27, reply: 2.04, behind: 1.93,
    role: 2.46, oftenLate: -0.15, recency: -0.09, levelLead: 0.35, prominenceLead: 0.17, unnamed: -0.18, meansUnnamed: -0.64, says: -0.05, saysOnce:
    -0.48, once: -0.20, nextNamed: -0.04, nextNamesOther: -0.15, chain: 0.54, object: -0.13, nobodyBeforeHere: -0.66, nobodyBefore: -0.15, exchange:
    0.35, sameTurn: 0.21, sameTurnFar: 0.07, otherSameTurn: -0.18, otherTurn: -0.16, otherTurnFar: -0.15, otherOtherTurn: 0.42, called: -0.05,
    calledBefore: 0.03, calledBehind: 0.03, repeatAlone: -0.20, every2nd: 0.53,
  },
  on: {
    always: -0.82, s0: 0.99, s2: -0.08, s5: -0.32, s9: -0.72, p0: 0.37, p1: -0.15, p2: -0.35, unseen: -0.68, possessor: -0.07, subject: -0.02,
    oblique: -0.04, subjectBefore: -0.33, subjectRightBefore: 0.31, subjectHere: 1.52, nearest: 0.03, namedSubject: 0.15, nearestSubject: 0.17,
    introduced: 0.46, new0: 0.28, new1: 0.16, newSubject0: 0.08, newSubject1: 0.13, newNearest0: 0.04, newNearest1: 0.10, level: 0.25, prominence:
    0.30, often: -0.16, spokeHere: 2.36, spokeBefore: -0.12, spokeEarlier: 0.60, spokeInTurn: 0.37, spokeHereAlone: 1.68, namedSince: 0.45,
    nobodySpokeHere: 0.02, nobodySpokeHereAlone: -1.41, genderFits: 0.23, inQuote: -0.22, answer: 1.84, turn: 0.27, reply: 2.09, behind: 1.93, role:
    2.46, oftenLate: -0.04, recency: 0.14, levelLead: 0.35, prominenceLead: 0.16, unnamed: -0.18, meansUnnamed: -0.64, says: 0.16, saysOnce: -0.21,
    once: -0.04, nextNamed: -0.04, nextNamesOther: -0.10, chain: 0.65, object: -0.17, nobodyBeforeHere: -0.72, nobodyBefore: -0.22, exchange: 0.36,
    sameTurn: 0.21, sameTurnFar: 0.07, otherSameTurn: -0.18, otherTurn: -0.16, otherTurnFar: -0.15, otherOtherTurn: 0.45, called: -0.05, calledBefore:
    0.03, calledBehind: 0.03, repeatAlone: -0.20, every2nd: 0.53,
  },
  open: {
    always: -0.92, s0: 0.82, s1: 0.04, s2: 0.10, s5: -0.16, s9: -1.08, p0: 0.30, p1: -0.20, p2: -0.37, unseen: -0.64, possessor: 0.09, subject: -0.18,
    oblique: -0.18, subjectBefore: 0.46, subjectRightBefore: 0.83, subjectHere: 1.17, nearest: 0.08, namedSubject: 0.14, nearestSubject: 0.17,
    introduced: 0.45, new0: 0.33, new1: 0.17, newSubject0: 0.08, newSubject1: 0.17, newNearest0: 0.06, newNearest1: 0.21, level: 0.25, prominence:
    0.39, often: 0.01, spokeHere: 1.27, spokeBefore: -0.07, spokeEarlier: 1.37, spokeInTurn: 1.08, spokeHereAlone: 1.00, namedSince: 0.13,
    nobodySpokeHere: 0.01, nobodySpokeHereAlone: -0.82, genderFits: 0.23, inQuote: -0.35, answer: 1.72, turn: 0.47, reply: 2.04, behind: 1.85, role:
    2.46, oftenLate: -0.07, recency: 0.24, levelLead: 0.35, prominenceLead: 0.04, unnamed: -0.18, meansUnnamed: -0.64, says: 0.22, saysOnce: -0.17,
    once: -0.03, nextNamed: -0.09, nextNamesOther: -0.06, chain: 1.07, object: -0.18, nobodyBeforeHere: -0.57, nobodyBefore: -0.12, exchange: 0.59,
    sameTurn: 0.39, sameTurnFar: 0.13, otherSameTurn: -0.36, otherTurn: -0.32, otherTurnFar: -0.26, otherOtherTurn: 0.86, called: -0.10, calledBefore:
    0.06, calledBehind: 0.12, repeatAlone: -0.39, every2nd: 0.98,
  },
};
