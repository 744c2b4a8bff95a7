import { asking, askingFor } from './asking.ts';
import { isLyAdverb } from './common-words.ts';
import { lowerAt } from './names.ts';
import { speechVerb, type VerbSort } from './speech-verbs.ts';
import type { DocumentView } from './features.ts';

const puttings = new Set('puts putting put'.split(' '));
/** Verbs that report only with a word behind them: "put in", "broke in", "shot back". */
const withParticle: Readonly<Record<string, RegExp>> = { in: /^(?:puts?|br[eo]aks?|broke|cuts?|chip(?:s|ped)|butt(?:s|ed)|joins|joined|throws|threw|chim(?:es|ed))$/, back: /^(?:shoots|shot|hits?|fir(?:es|ed)|comes|came|snap(?:s|ped)|shout(?:s|ed)|call(?:s|ed)|yell(?:s|ed)|writes|wrote)$/, out: /^(?:bursts?|cri(?:es|ed)|call(?:s|ed)|shout(?:s|ed)|reads?)$/, on: /^(?:goes|went|carr(?:ies|ied))$/ };
/** What one speaks through: no agent. */
const means = /^(?:telephone|phone|e-mail|email|mail|post|letter|radio|text|cable|telegram|telex|fax|satellite|video|way|then|now|hand)$/;
/** Behind these a word in -s is what is taken or made: "took notes". */
const takings = new Set('take takes taking took make makes making made give gives giving gave given had have having get gets got getting'.split(' '));

/** A verb of speech as it stands in a sentence. */
export interface SpeechUse {
  readonly sort: VerbSort;
  /** "calling it …": the subject is that of the clause around. */
  readonly isGerund: boolean;
  /** "was told", "described by": the subject is not who speaks. */
  readonly isPassive: boolean;
}

const determiners = new Set('a an the his her its their my our your this these those no any some each every'.split(' '));
const prepositions = new Set('of in on at for with from to about under over into'.split(' '));
const auxiliaries = new Set('would could should might will can must may shall did does do to let cannot they we you i who he\'d she\'d i\'d they\'d we\'d he\'ll she\'ll i\'ll they\'ll'.split(' '));
const isAdverb = askingFor('not never always often also only just then still sometimes usually later once even ever soon rather simply merely once again first'.split(' '));

/** Whether a word is a verb of speech in any use that `speechAt` knows. */
const mayBeSpeech = asking((word) => word === 'has' || puttings.has(word) || speechVerb(word) !== undefined || Object.values(withParticle).some((verbs) => verbs.test(word)));

/** What the word at token `t` is as a verb of speech; `null` if it is none there: "the calls", "a note". */
export function speechAt(view: DocumentView, t: number): SpeechUse | null {
  if (!mayBeSpeech(view, t)) return null;
  const word = lowerAt(view, t);
  if (puttings.has(word) && /^(?:it|this|things)$/.test(lowerAt(view, t + 1))) return { sort: 'says', isGerund: word === 'putting', isPassive: false };
  if (word === 'has' && lowerAt(view, t + 1) === 'it' && /^(?:[,.:;]|)$/.test(lowerAt(view, t + 2))) return { sort: 'says', isGerund: false, isPassive: false };
  const verb = speechVerb(word);
  if (particleAt(view, t) && (verb === undefined || verb.sort !== 'says')) return { sort: /^[,.:;]$/.test(lowerAt(view, t + 2)) ? 'says' : 'beside', isGerund: false, isPassive: false };
  if (verb === undefined) return null;
  const before = lowerAt(view, t - 1);
  if (verb.form === 'base' && !isBaseHere(view, t)) return null;
  if (/^(?:go|goes|went|gone|going)$/.test(word) && lowerAt(view, t + 1) !== 'on') return null;
  if (determiners.has(before) || /^['’]s$/.test(before) || before === '-') return null;
  if (verb.form === 'third' && (prepositions.has(before) || takings.has(before))) return null;
  const isParticiple = verb.form === 'participle' || verb.form === 'past';
  const isPassive = isParticiple && (isAfterBeing(view, t) || (/^(?:by|as)$/.test(lowerAt(view, t + 1)) && !means.test(lowerAt(view, t + 2)) && !means.test(lowerAt(view, t + 3)) && /^(?:,|['’]s|and)$/.test(before) && word.endsWith('d')));
  return { sort: verb.sort, isGerund: verb.form === 'gerund', isPassive };
}

/** Whether a word belongs to the verb at token `t`: "put |in|", "went |on|". */
export function particleAt(view: DocumentView, t: number): boolean {
  return withParticle[lowerAt(view, t + 1)]?.test(lowerAt(view, t)) === true;
}

const answers = /^(?:answer|reply|response|retort|cry|shout|voice|whisper|call|order|verdict|question)$/;

/** Whether what stands behind a quotation says only that it is one: "…,” came the answer", "…,” it went". */
export function isAnswer(view: DocumentView, after: number): boolean {
  if (lowerAt(view, after) === 'it') return /^(?:went|goes|ran|runs|reads?|began|begins|ended|ends|continued|continues)$/.test(lowerAt(view, after + 1)) && /^[,.:;]$/.test(lowerAt(view, after + 2));
  if (lowerAt(view, after) === 'the' && answers.test(lowerAt(view, after + 1))) return /^(?:came|comes|was|is|ran)$/.test(lowerAt(view, after + 2));
  if (!/^(?:came|comes)$/.test(lowerAt(view, after))) return false;
  for (let t = after + 1; t < after + 5; t++) if (answers.test(lowerAt(view, t))) return true;
  return false;
}

/** "Would" stands so many tokens before the second verb. */
const MOST_TO_AUXILIARY = 12;

/** The last token before `t` that is no adverb. */
function pastAdverbs(view: DocumentView, t: number): number {
  let at = t - 1;
  for (let left = 3; left > 0 && (isAdverb(view, at) || isLyAdverb(view, at)); left--) at -= 1;
  return at;
}

/** Whether a verb's base form is a verb at `t`: after "would", "to", "they", or a noun in the plural. */
function isBaseHere(view: DocumentView, t: number): boolean {
  const before = lowerAt(view, pastAdverbs(view, t)).replace('’', "'");
  if (before === 'and' && isSecondVerb(view, t)) return true;
  return auxiliaries.has(before) || before.endsWith('n\'t') || /^\p{Ll}{2,}[^su']s$/u.test(before) || /^(?:people|men|women|police)$/.test(before);
}

/** Whether "and" before token `t` joins its verb to one with "would": "he would stand there and |say|". */
function isSecondVerb(view: DocumentView, t: number): boolean {
  for (let at = t - 2; at > t - MOST_TO_AUXILIARY && !/^[.;:!?,]$/.test(lowerAt(view, at)); at--) if (/^(?:would|could|should|might|will|can|must|used|i|we|they|you|(?:he|she|i|we|they|you)['’](?:d|ll|ve|re))$/.test(lowerAt(view, at))) return true;
  return false;
}

function isAfterBeing(view: DocumentView, t: number): boolean {
  return /^(?:is|was|are|were|be|been|being|got)$|^(?:he|she|it|who|that)['’]s$|^(?:is|was|are|were)n['’]t$/.test(lowerAt(view, pastAdverbs(view, t)));
}
