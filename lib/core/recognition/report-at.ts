import { isGenitive, isLyAdverb } from './common-words.ts';
import { asking, askingFor } from './asking.ts';
import { isCapitalAt } from './name-list.ts';
import { lowerAt } from './names.ts';
import { letting, reportVerb, saying, type ReportVerb } from './report-verbs.ts';
import { isOwn, type Stretch } from './stretches.ts';

const withBeing = new Set(["it's", 'it’s', "he's", 'he’s', "she's", 'she’s']);

/** A verb that reports, as it stands in a sentence. */
export interface Report {
  readonly verb: ReportVerb;
  readonly at: number;
  /** "was told", "it is said": the subject is not who speaks. */
  readonly isPassive: boolean;
  /** The first token of the verb with its helpers and adverbs: "|has| since |said|". */
  readonly first: number;
}

const helpers = new Set((
  'has have had was were is are been being be would will did does do also then later once never again since still only just already often always now even ' +
  'first soon to used liked like likes went on s further flatly both all said supposed understood reported promptly repeatedly publicly reportedly ever ' +
  'yesterday today himself herself'
).split(' '));
const determiners = new Set((
  "the an a his its their our my your this these those no every each such 's ’s of in on at for with from to about under over into by against without false"
).split(' '));
const quantities = new Set('after before amid despite behind earlier recent latest previous public media press news any some all two three many few several'.split(' '));
/** Base forms that are nouns as well. */
const nouns = /^(?:claim|report|hope|fear|promise|answer|reply|boast|hint|note|remark|state|rule|comment|estimate|doubt|object|shout|vow|pledge|signal|wire|post|cry|demand|sigh|whisper|mention|joke|protest)$/;
const forbidden = /^(?:can|could|may|might|must|should|not|cannot|nor|never|i|we|you|let|us|please|declined?|declines|refus(?:ed?|es)|cannot|if|whether|hardly)$|n['’]t$/;

const isForbidden = asking((word) => forbidden.test(word));
const isHelper = askingFor(helpers);
const isDeterminer = askingFor(determiners);
const opensWithLetter = asking((word) => /^\p{L}/u.test(word));

/** Nouns of what is said, behind which "that" opens it. */
const sayings = new Set('remark view claim assertion theory thesis warning statement allegation admission complaint reply answer verdict conclusion argument contention insistence assurance opinion message suggestion'.split(' '));

/** Whether the word may report at all: most are no verb of the list. */
export function mayReport(word: string): boolean {
  return word === 'known' || word === 'know' || sayings.has(word) || reportVerb(word) !== undefined;
}

/** The report of the verb at token `t`; `null` if there is none, or nobody says it: "could not say", "the claims", "if he says". */
export function reportAt(stretch: Stretch, t: number): Report | null {
  const { view, nameAt } = stretch.scene;
  const word = lowerAt(view, t);
  if (!isOwn(stretch, t) || (nameAt[t] as number) >= 0) return null;
  if (word === 'known' || word === 'know') return letKnown(stretch, t);
  if (sayings.has(word)) return saidBy(stretch, t);
  const verb = reportVerb(word);
  if (verb === undefined || (isCapitalAt(view, t) && t > stretch.first)) return null;
  const before = lowerAt(view, t - 1);
  if (verb.base === 'go' && lowerAt(view, t + 1) !== 'on') return null;
  if (verb.base === 'point' && lowerAt(view, t + 1) !== 'out') return null;
  const isName = verb.form === 'third' || verb.form === 'base';
  if (before === '-' || (isName && quantities.has(before)) || (isDeterminer(view, t - 1) && !(before === 'to' && verb.form === 'base') && !/^(?:it|he|she|that|who)$/.test(/^['’]s$/.test(before) ? lowerAt(view, t - 2) : ''))) return null;
  let first = t;
  while (first > stretch.first && isOwn(stretch, first - 1) && (isHelper(view, first - 1) || isLyAdverb(view, first - 1))) first -= 1;
  for (let at = Math.max(stretch.first, first - 1); at < t; at++) {
    const helper = lowerAt(view, at);
    if (isForbidden(view, at) && !(/^(?:i|we|you)$/.test(helper) && stretch.isQuoted === 1 && (verb.form === 'past' || verb.form === 'participle')) && !(helper === 'never' && verb.base !== 'say')) return null;
  }
  if (verb.form === 'base' && first === t && !/[^s']s$|^(?:people|men|women|they|police|some|others|many|who)$|^(?:i|we)$/.test(before) && !(lowerAt(view, t + 1) === 'that' && !nouns.test(verb.base)) && !(before === ',' && verb.base === 'say')) return null;
  let isPassive = false;
  if (verb.form === 'past' || verb.form === 'participle') {
    for (let at = t - 1; at >= first; at--) {
      const helper = lowerAt(view, at);
      if (/^(?:was|were|is|are|been|being|be)$/.test(helper)) { isPassive = true; break; }
      if (/^(?:has|have|had)$/.test(helper)) break;
    }
    if (withBeing.has(before) || (isGenitive(view, t - 1) && /^(?:it|he|she)$/.test(lowerAt(view, t - 2))) || (verb.base === 'tell' && lowerAt(view, t + 1) === 'that')) isPassive = true;
  }
  if (isPassive && lowerAt(view, t - 1) === 'be') return null;
  if (verb.isThought && (stretch.isQuoted === 1 || !(verb.form === 'third' || verb.form === 'base'))) return null;
  if (verb.isFinding && !isVerdict(stretch, first)) return null;
  if (isObjectGap(stretch, first)) return null;
  return { verb, at: t, isPassive, first };
}

/** "a judge |has found| that", "the inquiry |found|": whether a court or a report is the subject of the verb at token `first`. */
function isVerdict({ scene: { view }, first: start }: Stretch, first: number): boolean {
  for (let t = first - 1; t >= start && t > first - 14; t--) if (/^(?:judges?|court|jury|tribunal|inquiry|enquiry|commission|committee|report|study|studies|survey|poll|panel|audit|auditors|investigation|investigators|inspectors|researchers|ombudsman|coroner)$/.test(lowerAt(view, t))) return true;
  return false;
}

/** "what she |said| on walks", "the words that he |wrote|": whether what is said stands before the subject. */
function isObjectGap({ scene: { view }, first: start }: Stretch, first: number): boolean {
  for (let t = first - 1; t >= start && t > first - 5; t--) {
    const word = lowerAt(view, t);
    if ((word === 'what' || word === 'whom') && t < first - 1) return true;
    if (word === 'which' && t < first - 1) return !/^(?:in|of|to|from)$/.test(lowerAt(view, t - 1));
    if (!opensWithLetter(view, t)) return false;
  }
  return false;
}

/** "X |let it be known| that", "officials |have let them know| that". */
function letKnown(stretch: Stretch, t: number): Report | null {
  const { view } = stretch.scene;
  for (let at = t - 1; at > stretch.first && at >= t - 4; at--) {
    if (!/^(?:let|lets|made|makes)$/.test(lowerAt(view, at))) continue;
    const first = /^(?:has|have|had)$/.test(lowerAt(view, at - 1)) ? at - 1 : at;
    return lowerAt(view, t) === 'known' || lowerAt(view, at).startsWith('let') ? { verb: letting, at: t, isPassive: false, first } : null;
  }
  return null;
}

/** "|his view is| that", "with |the remark| that", "Zotin's |claim| that"; `null` where no "that" follows, or nobody's saying it is. */
function saidBy(stretch: Stretch, t: number): Report | null {
  const { view } = stretch.scene;
  const at = /^(?:is|was)$/.test(lowerAt(view, t + 1)) ? t + 1 : t;
  if (lowerAt(view, at + 1) !== 'that') return null;
  let first = t - 1;
  while (first > stretch.first && first > t - 3 && /^\p{Ll}{2,}$/u.test(lowerAt(view, first)) && !owners.test(lowerAt(view, first))) first -= 1;
  const owner = lowerAt(view, first);
  const isGiven = /^(?:the|an?)$/.test(owner) && /^(?:with|made|makes|takes?|took|supplied|repeated|rejected|has|had|have)$/.test(lowerAt(view, first - 1));
  return isGiven || owners.test(owner) && !/^(?:the|an?)$/.test(owner) ? { verb: saying, at, isPassive: false, first } : null;
}

const owners = /^(?:his|her|their|the|an?|['’]s)$/;
