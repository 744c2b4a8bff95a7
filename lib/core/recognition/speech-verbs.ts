/** Verbs that report speech, in the forms that news text uses. */
const verbs = new Set((
  'said says say told tells added adds noted notes stated states explained explains recalled recalls replied replies asked asks insisted insists argued argues ' +
  'warned warns claimed claims admitted admits acknowledged acknowledges conceded concedes announced announces declared declares stressed stresses emphasized emphasised emphasizes ' +
  'pointed observed observes remarked remarks commented comments continued continues concluded concludes complained complains joked jokes laughed sighed shouted shouts cried ' +
  'whispered wrote writes testified testifies tweeted posted read reads urged urges pleaded begged vowed vows pledged promised predicted predicts suggested suggests maintained ' +
  'maintains asserted asserts contended contends confirmed confirms denied denies disclosed revealed reiterated repeated responded answered answers thought believes ' +
  'saying telling marvelled marveled grumbled recounted exclaimed protested chuckled murmured instructed demanded thundered moaned wondered gushed concurred reflected recited called calls described describes denounced dismissed hailed praised quipped muttered snapped screamed yelled mused boasted lamented cautioned countered agreed agrees went ' +
  'spoke speaks radioed reports reported pleads plead ordered orders echoed echoes offered warned shrugged sobbed scoffed sniffed sneered whispers cries wept laughs sighs jokes recounts enthused fumed roared barked bellowed hissed ' +
  'interjected ventured volunteered confided confessed advised advises promises quoted quotes tells reckons reckoned figured says insists hopes hoped smiled smiles grinned groaned growled stammered ' +
  'dubbed dubs labelled labeled branded termed likened likens talked accused accuses apologised apologized thinks remembers remembered decried decries derided derides mocked mocks scolded chided'
).split(' '));

/** Whether the lower-case word reports speech. */
export function isSpeechVerb(word: string): boolean {
  return verbs.has(word);
}

/** Verbs that a reported clause follows directly, with or without "that". */
const reporting = new Set((
  'said says added adds noted stated explained insisted argued warned claimed admitted acknowledged conceded announced declared stressed emphasized emphasised ' +
  'pointed observed remarked complained concluded testified vowed pledged predicted suggested maintained asserted contended confirmed denied reiterated wrote told'
).split(' '));

/** Whether a clause that the verb reports may follow it. */
export function reportsClause(word: string): boolean {
  return reporting.has(word);
}

const auxiliaries = new Set('was is has does as this his its always also yes us plus thus perhaps'.split(' '));

/** Whether the lower-case word may be a verb that reports what stands beside it: any in the past or of the third person. */
export function mayReport(word: string): boolean {
  return /^[\p{Ll}]{3,}(?:ed|s)$/u.test(word) && !auxiliaries.has(word);
}
