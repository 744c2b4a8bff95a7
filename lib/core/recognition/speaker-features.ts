/** What may speak for or against a person as the speaker of a quotation; numbers in [0, 1] where nothing else is said. */
export const SPEAKER_FEATURES = [
  // for every person, and so against somebody without a name
  'always',
  // sentences since the person was last named: in this one, 1, 2, 3 to 5, more; paragraphs: in this one, 1, more; or not yet
  's0', 's1', 's2', 's5', 's9', 'p0', 'p1', 'p2', 'unseen',
  // as what the person was named last
  'possessor', 'subject', 'oblique',
  // the subject, by name or pronoun, of the last sentence that has one; of the one right before; of the quotation's own before it
  'subjectBefore', 'subjectRightBefore', 'subjectHere',
  // the last person named; the subject of the last sentence that names one; both
  'nearest', 'namedSubject', 'nearestSubject',
  // the newest person of the last sentences; and persons that this paragraph, or the one before, has brought in
  'introduced', 'new0', 'new1', 'newSubject0', 'newSubject1', 'newNearest0', 'newNearest1',
  // how much in focus (0 to 1), how much what the article is about (0 to 5), the logarithm of the number of mentions
  'level', 'prominence', 'often',
  // who spoke before: in this paragraph, the one before, earlier, by turns; and whether somebody is named since
  'spokeHere', 'spokeBefore', 'spokeEarlier', 'spokeInTurn', 'spokeHereAlone', 'namedSince', 'nobodySpokeHere', 'nobodySpokeHereAlone',
  // whether it is known that the pronoun fits
  'genderFits', 'genderUnknown',
  // named within the quotation
  'inQuote',
  // not who asked right before; whose turn it is in an exchange, paragraph by paragraph
  'answer', 'turn',
  // who answers within a paragraph, who is named right behind, who has the role of the description
  'reply', 'behind', 'role',
  // the logarithm of one more than the mentions in this paragraph and the one before; 1 for the last named, 1/2 for the one before, …
  'oftenLate', 'recency',
  // how far before the best of the others in focus and in prominence, or behind; below 0 for all but the first
  'levelLead', 'prominenceLead',
  // how much somebody without a name is in focus (0 to 1), and whether the pronoun means such a one; the same for every person
  'unnamed', 'meansUnnamed',
  // the logarithm of one more than the quotations that name the person as their speaker; named but once, and for words or not
  'says', 'saysOnce', 'once',
  // whom the next quotation of the paragraph names as its speaker, or not
  'nextNamed', 'nextNamesOther',
  // the part of the last five sentences that the person is the subject of; last named as an object; somebody without a name is the subject right before, in this paragraph or the one before
  'chain', 'object', 'nobodyBeforeHere', 'nobodyBefore',
  // in an exchange: for every person; named as a speaker two, or four and more paragraphs away, or somebody else is; one away, or three and more, or somebody else is
  'exchange', 'sameTurn', 'sameTurnFar', 'otherSameTurn', 'otherTurn', 'otherTurnFar', 'otherOtherTurn',
  // called by name in this paragraph, the one before, the one behind; spoke right before, with words behind or without; two before; named in the words behind the last
  'called', 'calledBefore', 'calledBehind', 'repeat', 'repeatAlone', 'every2nd', 'told',
] as const;
export type SpeakerFeature = (typeof SPEAKER_FEATURES)[number];

/** What the sentence says of the speaker: "he" or "she", "the …", that it is somebody without a name, nothing behind another quotation of the paragraph, nothing. */
export const CLUE_GROUPS = ['he', 'the', 'nobody', 'on', 'open'] as const;
export type ClueGroup = (typeof CLUE_GROUPS)[number];

/** Place of each feature in a candidate's values. */
export const FEATURE_AT = Object.fromEntries(SPEAKER_FEATURES.map((feature, at) => [feature, at])) as Readonly<Record<SpeakerFeature, number>>;
